"""What plain mode points out of words that were just written down: one thing after a line, and each thing once."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.readability import hard_words_count
from coprod_tui.sentences.word_hints import pointed_out
from coprod_tui.wording import _
from coprod_tui.words.hints import hint


def word_hint(written: str, meeting: Meeting, left: set[str]) -> tuple[str, str]:
    """The sentence about these words, and where letters have one known meaning the line that keeps it; else "".

    left: ids of hints that were given before; this one's is added.
    """
    explained = [word.word for word in meeting.notes.words if word.meaning]
    names = [person.name for person in meeting.people.all]
    word = hint(f"{written} ", explained, names, left, hard=hard_words_count(meeting.plan.settings))
    if word is None:
        return "", ""
    left.add(word.id)
    sentence = pointed_out(word)
    if word.sort == "word":
        return sentence, ""
    if len(word.offers) == 1:
        return sentence, f"word {word.word} = {word.offers[0]}"
    how = _("To say it, type: word {letters} = what it means.").format(letters=word.word)
    return f"{sentence} {how}", ""
