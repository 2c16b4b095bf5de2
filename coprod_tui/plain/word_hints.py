"""What plain mode points out of words that were just written down: one thing after a line, and each thing once."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.readability import hard_words_count
from coprod_tui.sentences.word_hints import pointed_out
from coprod_tui.wording import _
from coprod_tui.words.hints import hint


def word_hint(written: str, meeting: Meeting, left: set[str]) -> tuple[str, str]:
    """What is said of these words, and the line that keeps the one meaning there is; each "" for nothing.

    left: what was pointed out before; this is put there too.
    """
    explained = [word.word for word in meeting.notes.words if word.meaning]
    names = [person.name for person in meeting.people.all]
    found = hint(f"{written} ", explained, names, left, hard=hard_words_count(meeting.plan.settings))
    if found is None:
        return "", ""
    left.add(found.id)
    told = pointed_out(found)
    if found.sort == "word":
        return told, ""
    if len(found.offers) == 1:
        return told, f"word {found.word} = {found.offers[0]}"
    how = _("To say it, type: word {letters} = what it means.").format(letters=found.word)
    return f"{told} {how}", ""
