"""Hands: who has asked to speak, in the order of asking, and what for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model import people
from coprod_tui.model.entry import Entry, Frozen, Id, Refused, Stamp, move
from coprod_tui.model.flow import need_open, opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_tui.model.meeting import Meeting

Asking = Literal["speak", "answer", "question"]


class Hand(Frozen, frozen=True):
    """asking: to speak, to answer this point, or a question. since: when it went up, in ms."""

    id: Id
    person: Id
    asking: Asking
    since: int


class Hands(Frozen, frozen=True):
    """waiting: in the order of asking, one for each person at most."""

    waiting: tuple[Hand, ...] = ()

    def of(self, person: Id) -> Hand | None:
        return next((hand for hand in self.waiting if hand.person == person), None)


class HandEntry(Entry, frozen=True):
    part: ClassVar[str] = "hands"


class HandRaised(HandEntry, frozen=True):
    """A hand that is up already keeps its place; only what it is for may change."""

    person: Id
    asking: Asking = "speak"

    def apply(self, part: Hands, stamp: Stamp) -> Hands:
        if part.of(self.person):
            waiting = (h.but(asking=self.asking) if h.person == self.person else h for h in part.waiting)
            return part.but(waiting=tuple(waiting))
        return part.but(waiting=(*part.waiting, Hand(Id(stamp.number), self.person, self.asking, stamp.at)))


class HandLowered(HandEntry, frozen=True):
    person: Id

    def apply(self, part: Hands, stamp: Stamp) -> Hands:
        del stamp
        return part.but(waiting=tuple(hand for hand in part.waiting if hand.person != self.person))


@move
def raise_hand(meeting: Meeting, person: Id, asking: Asking = "speak") -> Sequence[Entry]:
    """Anyone may ask; whoever is only expected is here when they do."""
    need_open(meeting)
    found = people.need_person(meeting, person)
    up = meeting.hands.of(person)
    if up is not None and up.asking == asking:
        raise Refused("hand-is-up", name=found.name)
    turn = meeting.turns.now
    if turn is not None and turn.person == person:
        raise Refused("already-speaking", name=found.name)
    return [*opening(meeting), *people.arriving(meeting, person), HandRaised(person, asking)]


@move
def lower_hand(meeting: Meeting, person: Id) -> Sequence[Entry]:
    need_open(meeting)
    found = people.need_person(meeting, person)
    if meeting.hands.of(person) is None:
        raise Refused("hand-is-down", name=found.name)
    return [HandLowered(person)]
