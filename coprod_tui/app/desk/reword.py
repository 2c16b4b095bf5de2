"""Putting an entry in other words: which words somebody who picked it in the record would change, and by which move."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from coprod_tui.app.widgets.question import Question
from coprod_tui.model.actions import change_action
from coprod_tui.model.agenda import change_item
from coprod_tui.model.command import Command, command
from coprod_tui.model.decisions import reword
from coprod_tui.model.entry import NOBODY, Entry, Id, Refused, Stamped
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.notes import WordExplained, explain_word, reword_note
from coprod_tui.model.parking import change_issue
from coprod_tui.model.rules import change_rule
from coprod_tui.wording import _, refusal

REWORDED: dict[str, tuple[str, str, Callable[..., Sequence[Entry]]]] = {
    "notes": ("note", "words", reword_note),
    "decisions": ("decision", "words", reword),
    "parking": ("issue", "words", change_issue),
    "actions": ("action", "words", change_action),
    "rules": ("rule", "words", change_rule),
    "agenda": ("item", "title", change_item),
}
"""By the part of the meeting: what an entry calls the thing it is about, the field of its words, and the move."""


def rewording(stamped: Stamped, meeting: Meeting) -> Question | None:
    """The line for new words, begun with those of now; None where an entry has no words of its own to change.

    A worry is in the words of whoever had it: those stay, and it may be taken back and written anew.
    """
    entry = stamped.entry
    if isinstance(entry, WordExplained):
        known = meeting.notes.meaning(entry.word)
        meaning = known.meaning if known is not None else entry.meaning
        return _question(
            stamped, meeting, entry.word, meaning, lambda words: command(explain_word, word=entry.word, meaning=words)
        )
    if entry.part not in REWORDED:
        return None
    about = Id(next((id for name, *_ in REWORDED.values() if (id := getattr(entry, name, NOBODY))), NOBODY))
    own = Id(stamped.stamp.number)
    rewordable = _rewordable(entry.part, own, meeting) or (
        _rewordable(entry.part, about, meeting) if _says_words(entry) else None
    )
    return _question(stamped, meeting, *rewordable) if rewordable is not None else None


def refused_now(question: Question, meeting: Meeting) -> str:
    """Why the move would be refused whatever the words; "" where it would not. Tried before anybody types them."""
    move = question.move(f"{question.initial} .") if question.move is not None else None
    if move is None:
        return ""
    try:
        move(meeting)
    except Refused as refused:
        return refusal(refused)
    return ""


def _says_words(entry: object) -> bool:
    """Whether this kind of entry gives the thing it is about its words, or concludes it: not a worry, say."""
    return type(entry).__name__ in (
        "NoteReworded", "DecisionReworded", "DecisionConcluded", "ReadBack", "WordsConfirmed", "IssueChanged",
        "ActionChanged", "RuleChanged", "ItemChanged",
    )  # fmt: skip


Rewordable = tuple[str, str, "Callable[[str], Command]"]


def _question(stamped: Stamped, meeting: Meeting, label: str, words: str, asks: Callable[[str], Command]) -> Question:
    """The line for new words. Where the old ones have changed by Enter the move is refused, and overwrites nothing."""
    id = f"reword-entry-{stamped.stamp.number}"
    return Question(id, label, _("The new words"), lambda new: asks(new).seen_in(meeting), initial=words, prose=True)


def _rewordable(part: str, id: Id, meeting: Meeting) -> Rewordable | None:
    """What is there of that part under that id, with its words now; None where none can be changed."""
    thing = getattr(meeting, part).get(id)
    if thing is None or getattr(thing, "stage", "") == "parked":
        return None
    name, field, move = REWORDED[part]

    def asks(words: str) -> Command:
        return command(move, **{name: id, field: words})

    return _label(part, thing), getattr(thing, field), asks


def _label(part: str, thing: Any) -> str:
    match part:
        case "notes":
            return _("Note")
        case "agenda":
            return _("Item")
        case "rules":
            return _("Ground rule {number}").format(number=thing.number)
        case "decisions":
            return f"D{thing.number}" if thing.number else _("Decision")
    return str(thing.name)
