"""The words that stand under somebody's own name in a draft, so that they can see them before it goes out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from coprod_tui.afterwards.review.draft import pieces
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.person import Person
from coprod_tui.model.whose import owners
from coprod_tui.summary import compose
from coprod_tui.wording import _


class OwnThing(NamedTuple):
    """One thing of somebody's. label: our words for what sort of thing it is. words: as members will read them.

    thing: what of the record it is (`model.review.summary_things`).
    """

    label: str
    words: str
    thing: Id = NOBODY


def under_name(meeting: Meeting, person: Id) -> tuple[OwnThing, ...]:
    """What the draft says under this person's name, or says of them where they wish not to be named."""
    by_thing = {
        piece.thing: piece for piece in pieces(compose(meeting)) if piece.thing
    }  # in full, after the first page
    theirs = ((label, by_thing[thing]) for label, thing in _theirs(meeting, person) if thing in by_thing)
    return tuple(
        OwnThing(label, " ".join(filter(None, (piece.words, piece.note))), piece.thing) for label, piece in theirs
    )


def who_has_words(meeting: Meeting) -> tuple[Person, ...]:
    """Everybody who was there or of whom something stands in the draft, in the order of their numbers."""
    there = {one.id for one in meeting.people.being("here", "left")}
    return tuple(one for one in meeting.people.all if one.id in there or any(_theirs(meeting, one.id)))


def _theirs(meeting: Meeting, person: Id) -> Iterator[tuple[str, Id]]:
    """What sort of thing each is, and which."""
    of = owners(meeting.history, meeting.taken)
    yield from ((_("You said"), note.id) for note in meeting.notes.all if of.get(note.id) == person)
    for decision in meeting.decisions.all:
        if decision.proposed_by == person:
            yield _("You proposed"), decision.id
        mine = (worry for worry in decision.worries if of.get(worry.id) == person)
        yield from ((_("Your objection") if worry.objection else _("Your worry"), worry.id) for worry in mine)
    mine_to_do = (decision for decision in meeting.actions.all if person in decision.people)
    yield from ((_("You said you would do this"), decision.id) for decision in mine_to_do)
    yield from ((_("You take this on"), issue.id) for issue in meeting.parking.all if issue.person == person)
    asked = (item for item in meeting.agenda.items if item.asked_by == person)
    yield from ((_("You asked for this to be talked about"), item.id) for item in asked)


def name_in_summary(meeting: Meeting, person: Id) -> str:
    """How the summary calls somebody; "" where they wish not to be named."""
    found = meeting.people.get(person)
    return found.wished if found is not None else ""
