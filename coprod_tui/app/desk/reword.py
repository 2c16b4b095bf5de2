"""Putting an entry in other words: which words somebody who picked it in the record would change, and by which move."""

from __future__ import annotations

from collections.abc import Callable

from coprod_tui.app.widgets.question import Question
from coprod_tui.model.actions import change_action
from coprod_tui.model.agenda import change_item
from coprod_tui.model.command import Command, command
from coprod_tui.model.decisions import reword
from coprod_tui.model.entry import NOBODY, Id, Refused, Stamped
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.notes import WordExplained, explain_word, reword_note
from coprod_tui.model.parking import change_issue
from coprod_tui.model.rules import change_rule
from coprod_tui.wording import _, refusal

FIELDS = ("note", "decision", "issue", "action", "rule", "item")
"""What an entry calls the thing it is about."""


def rewording(stamped: Stamped, meeting: Meeting) -> Question | None:
    """The line for new words, begun with those of now; None where an entry has no words of its own to change.

    A worry is in the words of whoever had it: those stay, and it may be taken back and written anew.
    """
    entry = stamped.entry
    if isinstance(entry, WordExplained):
        known = meeting.notes.meaning(entry.word)
        meaning = known.meaning if known is not None else entry.meaning
        return _ask(
            stamped, meeting, entry.word, meaning, lambda words: command(explain_word, word=entry.word, meaning=words)
        )
    about = next((Id(getattr(entry, name)) for name in FIELDS if getattr(entry, name, NOBODY)), NOBODY)
    makers = {"notes": _note, "decisions": _decision, "parking": _issue, "actions": _action, "rules": _rule,
              "agenda": _item}  # fmt: skip
    make = makers.get(entry.part)
    if make is None:
        return None
    own = Id(stamped.stamp.number)
    found = make(own, meeting) or (make(about, meeting) if _says_words(entry) else None)
    return _ask(stamped, meeting, *found) if found is not None else None


def refused_now(question: Question, meeting: Meeting) -> str:
    """Why no other words can be written there whatever they are; "" where they can. Said before anybody types them."""
    move = question.move(f"{question.initial} .") if question.move is not None else None
    if move is None:
        return ""
    try:
        move(meeting)
    except Refused as refused:
        return refusal(refused)
    return ""


def _says_words(entry: object) -> bool:
    """Whether what it is about was put into words by it, or concluded: not a worry, not that something began."""
    return type(entry).__name__ in (
        "NoteReworded", "DecisionReworded", "DecisionConcluded", "ReadBack", "WordsConfirmed", "IssueChanged",
        "ActionChanged", "RuleChanged", "ItemChanged",
    )  # fmt: skip


Rewordable = tuple[str, str, "Callable[[str], Command]"]


def _ask(stamped: Stamped, meeting: Meeting, label: str, words: str, asks: Callable[[str], Command]) -> Question:
    """The words to change are those of this meeting: where they have changed by Enter, nothing is overwritten."""
    id = f"reword-entry-{stamped.stamp.number}"
    return Question(id, label, _("The new words"), lambda new: asks(new).seen_in(meeting), initial=words, prose=True)


def _note(id: Id, meeting: Meeting) -> Rewordable | None:
    note = meeting.notes.get(id)
    return (_("Note"), note.words, lambda words: command(reword_note, note=id, words=words)) if note else None


def _decision(id: Id, meeting: Meeting) -> Rewordable | None:
    one = meeting.decisions.get(id)
    if one is None or one.stage == "parked":
        return None
    label = f"D{one.number}" if one.number else _("Decision")
    return label, one.words, lambda words: command(reword, decision=id, words=words)


def _issue(id: Id, meeting: Meeting) -> Rewordable | None:
    issue = meeting.parking.get(id)
    return (issue.name, issue.words, lambda words: command(change_issue, issue=id, words=words)) if issue else None


def _action(id: Id, meeting: Meeting) -> Rewordable | None:
    action = meeting.actions.get(id)
    return (action.name, action.words, lambda words: command(change_action, action=id, words=words)) if action else None


def _rule(id: Id, meeting: Meeting) -> Rewordable | None:
    rule = meeting.rules.get(id)
    label = _("Ground rule {number}").format(number=rule.number) if rule else ""
    return (label, rule.words, lambda words: command(change_rule, rule=id, words=words)) if rule else None


def _item(id: Id, meeting: Meeting) -> Rewordable | None:
    item = meeting.agenda.get(id)
    return (_("Item"), item.title, lambda words: command(change_item, item=id, title=words)) if item else None
