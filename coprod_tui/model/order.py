"""Whose turn next, and why: the group's ways of ordering as plain functions.

A group chooses one of three: first come; new voices first; round the circle. In all of them an answer to the point and
a question come before other hands, so many in a row as the group says; nobody is passed over more than a few times; and
where somebody at the keys put a hand in a place of its own, it stands there. Each suggestion names the rule that made
it. It is shown only where the group wants reasons, and people may always choose otherwise.

New voices first is the progressive stack of facilitators' handbooks, by who has spoken and never by who somebody is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from coprod_tui.model.entry import NOBODY, Frozen, Id
from coprod_tui.model.person import speakers
from coprod_tui.model.value import Value

if TYPE_CHECKING:
    from coprod_tui.model.hands import Hand
    from coprod_tui.model.meeting import Meeting

Reason = Literal[
    "round", "placed", "waited", "answer", "question", "asked-first",
    "not-spoken", "not-on-item", "fewest-turns", "longest-ago", "circle",
]  # fmt: skip
MOST_PASSED = 5
"""So often at most somebody who asked later may come first: then whoever waits is next, so nobody waits for ever."""


class Suggestion(Frozen, frozen=True):
    """Who, and the rule that put them there; people may always choose otherwise."""

    person: Id
    reason: Reason


class Ranked(Value, frozen=True):
    """A hand in the queue, and the rule that put it there."""

    hand: Hand
    reason: Reason


def queue(meeting: Meeting) -> tuple[Hand, ...]:
    """Hands in the order they would be called."""
    return tuple(one.hand for one in _ranked(meeting))


def ranked(meeting: Meeting) -> tuple[Suggestion, ...]:
    """Everyone who waits in the order they would be called, each with the rule that put them there."""
    return tuple(Suggestion(one.hand.person, one.reason) for one in _ranked(meeting))


def suggest(meeting: Meeting) -> Suggestion | None:
    """Who is next: in a round its next person, else the first in the queue. None where nobody waits."""
    invited = meeting.rounds.invited
    if invited is not None:
        return Suggestion(invited, "round")
    return next(iter(ranked(meeting)), None)


def _ranked(meeting: Meeting) -> Sequence[Ranked]:
    """The whole queue: first by the group's own way, then by what overrides any way.

    Nobody is passed over too often, and a hand that somebody placed stays in that place.
    """
    waiting = meeting.hands.waiting
    if not waiting:
        return ()
    free = [hand for hand in waiting if not hand.place]
    patient = [Ranked(hand, "waited") for hand in free if hand.passed >= MOST_PASSED]
    rest = [hand for hand in free if hand.passed < MOST_PASSED]
    most = meeting.plan.settings.first_in_a_row
    firsts = [Ranked(hand, "answer") for hand in rest if most and hand.asking == "answer"]
    firsts += [Ranked(hand, "question") for hand in rest if most and hand.asking == "question"]
    others = [hand for hand in rest if not most or hand.asking == "speak"]
    ordered = [*patient, *mixed(firsts, ORDERS[meeting.plan.settings.order](meeting, others), meeting, most)]
    for hand in sorted((hand for hand in waiting if hand.place), key=lambda hand: hand.place):
        ordered.insert(hand.place - 1, Ranked(hand, "placed"))
    return ordered


def mixed(firsts: Sequence[Ranked], others: Sequence[Ranked], meeting: Meeting, most: int) -> list[Ranked]:
    """Answers and questions before others, but after `most` of them in a row one of the others."""
    left, after, ordered = list(firsts), list(others), []
    row = meeting.hands.in_a_row
    while left or after:
        if left and (row < most or not after):
            ordered.append(left.pop(0))
            row += 1
        else:
            ordered.append(after.pop(0))
            row = 0
    return ordered


def first_come(_meeting: Meeting, hands: Iterable[Hand]) -> list[Ranked]:
    """In the order of asking."""
    return [Ranked(hand, "asked-first") for hand in hands]


def new_voices(meeting: Meeting, hands: Iterable[Hand]) -> list[Ranked]:
    """First who has not been heard on this item, of these who has not been heard today, then who has spoken least.

    Where the group does not count who speaks, "least" is who spoke longest ago: no turns are added up. Ties keep the
    order of asking.
    """
    counts = meeting.plan.settings.count_voices
    hands = list(hands)
    heard = _heard(meeting, {hand.person for hand in hands})

    def key(hand: Hand) -> tuple[bool, bool, int, int]:
        one = heard[hand.person]
        return one.on_item, one.today, one.turns if counts else 0, one.last

    def reason(person: Id) -> Reason:
        one = heard[person]
        if not one.today:
            return "not-spoken"
        if not one.on_item:
            return "not-on-item"
        return "fewest-turns" if counts else "longest-ago"

    return [Ranked(hand, reason(hand.person)) for hand in sorted(hands, key=key)]


def circle(meeting: Meeting, hands: Iterable[Hand]) -> list[Ranked]:
    """On round the circle from whoever spoke last, by the numbers people have in this meeting."""
    turns = meeting.turns
    last = turns.now or (turns.past[-1] if turns.past else None)
    place = {person.id: number for number, person in enumerate(meeting.people.all)}
    after = place.get(last.person, -1) if last else -1
    size = len(place)
    return [
        Ranked(hand, "circle")
        for hand in sorted(hands, key=lambda hand: (place.get(hand.person, size) - after - 1) % (size + 1))
    ]


ORDERS: Mapping[str, Callable[[Meeting, Iterable[Hand]], list[Ranked]]] = {
    "first-come": first_come,
    "new-voices": new_voices,
    "round": circle,
}


class _Heard(Value, frozen=True):
    """on_item, today: whether this person was heard then. turns: how many today; last: the place of the last one."""

    on_item: bool = False
    today: bool = False
    turns: int = 0
    last: int = -1


def _heard(meeting: Meeting, asked: set[Id]) -> dict[Id, _Heard]:
    """What is known of these people. Written and signed contributions count as being heard."""
    item, turns = meeting.agenda.current or NOBODY, meeting.turns
    found = dict.fromkeys(asked, _Heard())
    spoken = (*turns.past, turns.now) if turns.now else turns.past
    for place, turn in enumerate(spoken):
        if turn.person in asked:
            was = found[turn.person]
            found[turn.person] = _Heard(was.on_item or turn.item == item, True, was.turns + 1, place)
    for other in turns.otherwise:
        if other.person in asked:
            was = found[other.person]
            found[other.person] = was.but(on_item=was.on_item or other.item == item, today=True)
    return found


def unheard(meeting: Meeting) -> tuple[Id, ...]:
    """People here who have not had a turn today, nor been heard in writing or signing, in the order of their numbers.

    Whoever was invited in a round today is not among them: to pass is not to be silent, and whoever is named after a
    round would be known to have passed. Nor is an interpreter or supporter: what they voice is their member's.
    """
    heard = meeting.turns.spoke | meeting.rounds.reached
    return tuple(person.id for person in speakers(meeting) if person.id not in heard)
