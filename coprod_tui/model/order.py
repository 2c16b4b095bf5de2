"""Whose turn is next, and why: the group's rules of order as plain functions.

First come, first heard; an answer to the point and a question come before other hands. What is known of who has
spoken is said as a reason, and never shown unless the group wants reasons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from coprod_tui.model.entry import NOBODY, Frozen, Id

if TYPE_CHECKING:
    from coprod_tui.model.hands import Hand
    from coprod_tui.model.meeting import Meeting

Reason = Literal["round", "answer", "question", "not-spoken", "asked-first"]


class Suggestion(Frozen, frozen=True):
    """Who, and the rule that put them there; people may always choose otherwise."""

    person: Id
    reason: Reason


def queue(meeting: Meeting) -> tuple[Hand, ...]:
    """Hands in the order they would be called: answers, questions, then the rest; each in the order of asking."""
    rank = {"answer": 0, "question": 1, "speak": 2}
    return tuple(sorted(meeting.hands.waiting, key=lambda hand: rank[hand.asking]))


def suggest(meeting: Meeting) -> Suggestion | None:
    """Who is next: in a round its next person, else the first in the queue. None where nobody waits."""
    invited = meeting.rounds.invited
    if invited is not None:
        return Suggestion(invited, "round")
    waiting = queue(meeting)
    if not waiting:
        return None
    first = waiting[0]
    if first.asking != "speak":
        return Suggestion(first.person, first.asking)
    return Suggestion(first.person, "asked-first" if first.person in meeting.turns.spoke else "not-spoken")


def unheard(meeting: Meeting) -> tuple[Id, ...]:
    """People here who have not had a turn today, in the order of their numbers.

    Whoever was invited in a round on this item is not among them: to pass is not to be silent.
    """
    heard = meeting.turns.spoke | meeting.rounds.reached(meeting.agenda.current or NOBODY)
    return tuple(person.id for person in meeting.people.being("here") if person.id not in heard)
