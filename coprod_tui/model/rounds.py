"""Rounds: everyone in turn is invited; each may speak, pass, or say "come back to me". Passing is never counted.

A round may be left and gone on with; whoever arrives while it is on is invited too. Who is first moves on from round
to round and from meeting to meeting, so that nobody, facilitators least of all, always has the first or the last word.
(Rounds with the right to pass: participatorybudgeting.org; learn.livingwell.org.au.)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coprod_tui.model import flow, turns
from coprod_tui.model.entry import NOBODY, Entry, Id, Refused, move, sees
from coprod_tui.model.person import speakers
from coprod_tui.model.round import (
    RoundBegan,
    RoundCameBack,
    RoundEnded,
    RoundJoined,
    RoundReached,
    RoundResumed,
    need_round,
)
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


def first_of(meeting: Meeting, circle: Sequence[Id]) -> int:
    """The place in the circle a round begins at where nobody is chosen.

    One on from round to round and from meeting to meeting, and never with whoever began the last one.
    """
    start = (max(meeting.plan.number, 1) - 1 + meeting.rounds.held) % len(circle)
    if circle[start] == meeting.rounds.first and len(circle) > 1:
        start = (start + 1) % len(circle)
    return start


@move
def begin_round(
    meeting: Meeting, question: str = "", first: Id = NOBODY, *, backwards: bool = False
) -> Sequence[Entry]:
    """Invite everyone here, on round the circle or back. It begins with first, else with another than last time."""
    if meeting.rounds.now is not None:
        raise Refused("round-is-on")
    circle = [person.id for person in speakers(meeting)]
    if not circle:
        raise Refused("nobody-here")
    start = circle.index(first) if first in circle else first_of(meeting, circle)
    after = (*circle[start + 1 :], *circle[:start])
    order = (circle[start], *(reversed(after) if backwards else after))
    item = meeting.agenda.current or NOBODY
    return [*flow.opening(meeting), *turns.ending(meeting), RoundBegan(order, clean(question), item)]


@move
def resume_round(meeting: Meeting) -> Sequence[Entry]:
    """Go on with the round that was left. Whoever came since is invited too, and whoever went is not."""
    if meeting.rounds.now is not None:
        raise Refused("round-is-on")
    left = meeting.rounds.last
    if left is None or left.invited is None:
        raise Refused("no-round-left")
    here = [person.id for person in speakers(meeting)]
    gone: list[Entry] = [RoundReached(person) for person in (*left.waiting, *left.later) if person not in here]
    new = [RoundJoined(id) for id in here if not left.awaits(id) and id not in left.done]
    return [*turns.ending(meeting), RoundResumed(), *new, *gone]


@move
@sees("turn", "invited")
def round_next(meeting: Meeting) -> Sequence[Entry]:
    """The invited person speaks. After the last, the round is over."""
    return turns.next_in_round(meeting)


def has_floor(meeting: Meeting) -> Id | None:
    """Whoever the round has just given the floor, while they have it."""
    round_, turn = meeting.rounds.now, meeting.turns.now
    if round_ is None or turn is None or round_.done[-1:] != (turn.person,):
        return None
    return turn.person


@move
@sees("turn", "invited")
def pass_turn(meeting: Meeting) -> Sequence[Entry]:
    """The invited person passes, or whoever has the floor in the round after all would rather not speak."""
    invited = need_round(meeting).invited
    if has_floor(meeting) is not None:
        return turns.dropping(meeting)
    if invited is None:
        raise Refused("round-is-done")
    return [*turns.ending(meeting), RoundReached(invited)]


@move
@sees("turn", "invited")
def come_back(meeting: Meeting) -> Sequence[Entry]:
    """The invited person, or whoever has the floor, would rather speak later: invited again after everyone else."""
    floor = has_floor(meeting)
    invited = floor or need_round(meeting).invited
    if invited is None:
        raise Refused("round-is-done")
    return [*(turns.dropping(meeting) if floor else turns.ending(meeting)), RoundCameBack(invited)]


@move
def end_round(meeting: Meeting) -> Sequence[Entry]:
    """End the round, or leave it: while somebody is still to be invited it can be gone on with."""
    need_round(meeting)
    return [*turns.ending(meeting), RoundEnded()]
