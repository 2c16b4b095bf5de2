"""The words that stand under somebody's own name in a draft, so that they can see them before it goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.review import as_reviewed
from coprod_tui.telling.actions import does
from coprod_tui.telling.parking import asks
from coprod_tui.wording import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coprod_tui.model.decisions import Decision
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.people import Person


class Own(NamedTuple):
    """One thing of somebody's. what: ours, what sort of thing it is. words: as members will read them.

    thing: what of the record it is (`model.review.things`).
    """

    what: str
    words: str
    thing: Id = NOBODY


def under_name(meeting: Meeting, person: Id) -> tuple[Own, ...]:
    """What the draft says under this person's name, or says of them where they wish not to be named."""
    return tuple(_own(as_reviewed(meeting), person))


def who_has_words(meeting: Meeting) -> tuple[Person, ...]:
    """Everybody who was there or of whom something stands in the draft, in the order of their numbers."""
    read = as_reviewed(meeting)
    there = {one.id for one in read.people.being("here", "left")}
    return tuple(one for one in read.people.all if one.id in there or any(_own(read, one.id)))


def _own(read: Meeting, person: Id) -> Iterator[Own]:
    yield from (Own(_("You said"), note.words, note.id) for note in read.notes.all if note.person == person)
    for one in read.decisions.all:
        yield from _of_decision(one, person)
    for action in read.actions.all:
        if action.person == person:
            yield Own(_("You said you would do this"), _with(action.words, does(read, action)), action.id)
    for issue in read.parking.all:
        if issue.person == person:
            yield Own(_("You take this on"), _with(issue.words, asks(read, issue)), issue.id)
    asked = (item for item in read.agenda.items if item.asked_by == person)
    yield from (Own(_("You asked for this to be talked about"), item.title, item.id) for item in asked)


def _of_decision(one: Decision, person: Id) -> Iterator[Own]:
    if one.proposed_by == person:
        yield Own(_("You proposed"), one.words, one.id)
    for worry in one.worries:
        if worry.person == person:
            yield Own(_("Your objection") if worry.objection else _("Your worry"), worry.words, worry.id)


def _with(words: str, more: str) -> str:
    return f"{words} ({more})" if more else words


def name_told(meeting: Meeting, person: Id) -> str:
    """How the summary calls somebody; "" where they wish not to be named."""
    found = meeting.people.get(person)
    return found.wished if found is not None else ""
