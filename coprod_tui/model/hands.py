"""Hands: who has asked to speak, in the order of asking, and what for; the queue closed, kept for later, reordered.

What the group's rules make of it is in `order`; here is only what people did.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, move
from coprod_tui.model.flow import need_open, opening
from coprod_tui.model.person import need_person, voiced
from coprod_tui.model.presence import arriving

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

Asking = Literal["speak", "answer", "question"]


class Hand(Frozen, frozen=True):
    """asking: to speak, to answer this point, or a question. since: when it went up, in ms.

    passed: how often somebody who asked later was given their turn first. place: where in the queue somebody at the
    keys put it, from 1; 0 where the group's rule says.
    """

    id: Id
    person: Id
    asking: Asking
    since: int
    passed: int = 0
    place: int = 0


class KeptHand(Frozen, frozen=True):
    """A hand that is kept for later, with the item it was about."""

    hand: Hand
    item: Id = NOBODY


class Hands(Frozen, frozen=True):
    """waiting: in the order of asking, one for each person at most.

    in_a_row: how many answers and questions were given their turn since somebody last was who simply asked to speak.
    closed: after those who wait nobody new is heard on this, questions and answers aside. kept: hands for later.
    """

    waiting: tuple[Hand, ...] = ()
    in_a_row: int = 0
    closed: bool = False
    kept: tuple[KeptHand, ...] = ()

    def of(self, person: Id) -> Hand | None:
        return next((hand for hand in self.waiting if hand.person == person), None)

    def came_to(self, spoke: Hand) -> Hands:
        """This hand's turn has come: whoever asked before it was passed over, and places move up."""
        left = tuple(
            hand.but(passed=hand.passed + (hand.id < spoke.id), place=max(hand.place - 1, min(hand.place, 1)))
            for hand in self.waiting
            if hand.id != spoke.id
        )
        return self.but(waiting=left, in_a_row=0 if spoke.asking == "speak" else self.in_a_row + 1)


class HandEntry(Entry, frozen=True):
    part: ClassVar[str] = "hands"


class HandRaised(HandEntry, frozen=True):
    """A hand that is up already keeps its place; only what it is for may change."""

    speaks: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    person: Id
    asking: Asking = "speak"

    def apply(self, part: Hands, stamp: Stamp) -> Hands:
        if part.of(self.person):
            waiting = (h.but(asking=self.asking) if h.person == self.person else h for h in part.waiting)
            return part.but(waiting=tuple(waiting))
        return part.but(waiting=(*part.waiting, Hand(Id(stamp.number), self.person, self.asking, stamp.at)))


class HandLowered(HandEntry, frozen=True):
    """spoke: it came down because this person's turn came."""

    speaks: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    weight: ClassVar[int] = -2
    person: Id
    spoke: bool = False

    def apply(self, part: Hands, _stamp: Stamp) -> Hands:
        hand = part.of(self.person)
        if hand is not None and self.spoke:
            return part.came_to(hand)
        return part.but(waiting=tuple(hand for hand in part.waiting if hand.person != self.person))


class HandPlaced(HandEntry, frozen=True):
    """Somebody at the keys put this hand in that place of the queue, from 1; 0: where the rule puts it."""

    speaks: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    person: Id
    place: int

    def apply(self, part: Hands, _stamp: Stamp) -> Hands:
        waiting = (h.but(place=self.place) if h.person == self.person else h for h in part.waiting)
        return part.but(waiting=tuple(waiting))


class QueueClosed(HandEntry, frozen=True):
    def apply(self, part: Hands, _stamp: Stamp) -> Hands:
        return part.but(closed=True)


class QueueOpened(HandEntry, frozen=True):
    weight: ClassVar[int] = -1

    def apply(self, part: Hands, _stamp: Stamp) -> Hands:
        return part.but(closed=False)


class HandsKept(HandEntry, frozen=True):
    """Everyone who waits is kept for later, in their order."""

    speaks: ClassVar[bool] = True
    item: Id = NOBODY

    def apply(self, part: Hands, _stamp: Stamp) -> Hands:
        people = {hand.person for hand in part.waiting}
        earlier = tuple(one for one in part.kept if one.hand.person not in people)
        return part.but(waiting=(), kept=(*earlier, *(KeptHand(hand, self.item) for hand in part.waiting)))


class HandsBroughtBack(HandEntry, frozen=True):
    """Those kept for later wait again, before others; item: only those kept from it, all where none is named."""

    speaks: ClassVar[bool] = True
    weight: ClassVar[int] = -1
    item: Id = NOBODY

    def apply(self, part: Hands, _stamp: Stamp) -> Hands:
        up = {hand.person for hand in part.waiting}
        back = [one for one in part.kept if self.item in (NOBODY, one.item)]
        again = tuple(one.hand for one in back if one.hand.person not in up)
        kept = tuple(one for one in part.kept if one not in back)
        return part.but(waiting=(*again, *part.waiting), kept=kept)


class KeptHandDropped(HandEntry, frozen=True):
    """This person's hand is not kept for later any more: they left, or asked."""

    speaks: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    weight: ClassVar[int] = -3
    person: Id

    def apply(self, part: Hands, _stamp: Stamp) -> Hands:
        return part.but(kept=tuple(one for one in part.kept if one.hand.person != self.person))


@move
def raise_hand(meeting: Meeting, person: Id, asking: Asking = "speak") -> Sequence[Entry]:
    """Anyone may ask; whoever is only expected is here when they do. What a supporter voices is their member's.

    Refused ("queue-closed") where the group closed the queue; a question or an answer is still welcome.
    """
    need_open(meeting)
    person = voiced(meeting, person)
    found = need_person(meeting, person)
    up = meeting.hands.of(person)
    if up is not None and up.asking == asking:
        raise Refused("hand-is-up", name=found.name)
    turn = meeting.turns.now
    if turn is not None and turn.person == person:
        raise Refused("already-speaking", name=found.name)
    if meeting.hands.closed and asking == "speak" and up is None:
        raise Refused("queue-closed", name=found.name)
    return [*opening(meeting), *arriving(meeting, person), HandRaised(person, asking)]


@move
def lower_hand(meeting: Meeting, person: Id) -> Sequence[Entry]:
    need_open(meeting)
    person = voiced(meeting, person)
    found = need_person(meeting, person)
    if meeting.hands.of(person) is None:
        if any(one.hand.person == person for one in meeting.hands.kept):
            return [KeptHandDropped(person)]
        raise Refused("hand-is-down", name=found.name)
    return [HandLowered(person)]


@move
def place_hand(meeting: Meeting, person: Id, place: int = 1) -> Sequence[Entry]:
    """Put somebody in that place of the queue (from 1), their hand up if it is not; 0 lets the rule say again.

    Anyone at the keys may, also when the queue is closed, and no reason is asked for.
    """
    need_open(meeting)
    person = voiced(meeting, person)
    found = need_person(meeting, person)
    up, turn = meeting.hands.of(person), meeting.turns.now
    if turn is not None and turn.person == person:
        raise Refused("already-speaking", name=found.name)
    if place < 0:
        raise Refused("no-such-place", place=place)
    if up is not None and up.place == place:
        raise Refused("nothing-changed")
    raised = [] if up else [HandRaised(person)]
    return [*opening(meeting), *arriving(meeting, person), *raised, HandPlaced(person, place)]


@move
def close_queue(meeting: Meeting) -> Sequence[Entry]:
    """Those who wait are the last on this; questions and answers are still welcome."""
    need_open(meeting)
    if meeting.hands.closed:
        raise Refused("queue-is-closed")
    return [*opening(meeting), QueueClosed()]


@move
def open_queue(meeting: Meeting) -> Sequence[Entry]:
    need_open(meeting)
    if not meeting.hands.closed:
        raise Refused("queue-is-open")
    return [QueueOpened()]


@move
def keep_hands(meeting: Meeting) -> Sequence[Entry]:
    """Everyone who waits is kept for later, when an item ends before they were heard."""
    need_open(meeting)
    if not meeting.hands.waiting:
        raise Refused("nobody-waiting")
    return [HandsKept(meeting.agenda.current or NOBODY)]


@move
def bring_hands_back(meeting: Meeting) -> Sequence[Entry]:
    """Everyone kept for later waits again."""
    need_open(meeting)
    if not meeting.hands.kept:
        raise Refused("no-hands-kept")
    return [HandsBroughtBack()]


def on_item(meeting: Meeting, item: Id) -> list[Entry]:
    """What an item's beginning does to the queue: open again, and who was kept for later from this item is back."""
    opened: list[Entry] = [QueueOpened()] if meeting.hands.closed else []
    back = [HandsBroughtBack(item)] if any(one.item == item for one in meeting.hands.kept) else []
    return [*opened, *back]
