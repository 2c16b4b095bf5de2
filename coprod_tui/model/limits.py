"""Time for a turn: a soft limit that the group sets, or none. Passing it ends nothing and cuts nobody off.

It bends for a person without anyone seeing why: longer, or none, where words go through an interpreter or a
communication aid. (WCAG 2.2, 2.2.1: whatever has a time limit can be given more, or none.)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.entry import Entry, Id, Refused, Stamp, move, sees
from coprod_tui.model.flow import MOST_MINUTES, Flow, need_open
from coprod_tui.model.order import suggest
from coprod_tui.model.person import need_person
from coprod_tui.model.turns import Turn, TurnEntry, Turns

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

LONG = 10
"""Minutes after which a turn is long where others wait and the group has set no time for a turn. Nothing ends by it."""


class TurnLengthened(TurnEntry, frozen=True):
    """Whoever speaks was offered so many minutes more."""

    speaks: ClassVar[bool] = True
    turn: Id
    minutes: int = 1

    def apply(self, part: Turns, stamp: Stamp) -> Turns:
        if part.now is None or part.now.id != self.turn:
            return part
        return part.but(now=part.now.but(more=(*part.now.more, (stamp.at, self.minutes))))


class TurnTimeSet(TurnEntry, frozen=True):
    """This person's own time for a turn in minutes, 0 for none, None for the group's again. No reason is kept."""

    speaks: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    person: Id
    minutes: int | None = None

    def apply(self, part: Turns, _stamp: Stamp) -> Turns:
        others = tuple(pair for pair in part.times if pair[0] != self.person)
        return part.but(times=others if self.minutes is None else (*others, (self.person, self.minutes)))


def limit(meeting: Meeting, person: Id) -> int | None:
    """This person's time for a turn in ms; None where there is none for them, or for anybody."""
    minutes = dict(meeting.turns.times).get(person, meeting.plan.settings.turn_minutes)
    usual = meeting.plan.settings.turn_minutes
    return minutes * 60_000 if usual and minutes else None


def over(meeting: Meeting, now: int) -> bool:
    """Whether whoever speaks has passed their time for a turn, with what they were offered on top. now: ms."""
    turn = meeting.turns.now
    most = limit(meeting, turn.person) if turn else None
    return turn is not None and most is not None and _passed(turn, most, meeting.flow, now)


def _passed(turn: Turn, most: int, flow: Flow, now: int) -> bool:
    """Whether this turn is over its limit. most: the limit in ms, before anything that was offered on top.

    Minutes offered in time are added to the limit; minutes offered when it was already over count from that moment.
    """
    for at, minutes in turn.more:
        most = max(most, turn.length(flow, at)) + minutes * 60_000
    return turn.length(flow, now) > most


def others_wait(meeting: Meeting, now: int) -> bool:
    """Whether people wait to speak while one turn has gone on for long: the group's time for a turn, or LONG minutes.

    For those who run the meeting, never for the room. Whoever has a time of their own has it here too. now: ms.
    """
    turn, coming = meeting.turns.now, suggest(meeting)
    if turn is None or meeting.flow.pause is not None or coming is None or coming.person == turn.person:
        return False
    own = dict(meeting.turns.times).get(turn.person)
    minutes = (meeting.plan.settings.turn_minutes or LONG) if own is None else own
    return bool(minutes) and _passed(turn, minutes * 60_000, meeting.flow, now)


@move
@sees("turn")
def one_more_minute(meeting: Meeting, minutes: int = 1) -> Sequence[Entry]:
    """Offer whoever speaks a minute more (or several), from now on where their time has passed."""
    turn = meeting.turns.now
    if turn is None:
        raise Refused("nobody-speaking")
    if not 0 < minutes <= MOST_MINUTES:
        raise Refused("minutes-out-of-range", minutes=minutes)
    return [TurnLengthened(turn.id, minutes)]


@move
def set_turn_time(meeting: Meeting, person: Id, minutes: int | None = None) -> Sequence[Entry]:
    """Give a person a time for a turn of their own: minutes, 0 for none, None for the group's. Nobody is told."""
    need_open(meeting)
    need_person(meeting, person)
    if minutes is not None and not 0 <= minutes <= MOST_MINUTES:
        raise Refused("minutes-out-of-range", minutes=minutes)
    if dict(meeting.turns.times).get(person) == minutes:
        raise Refused("nothing-changed")
    return [TurnTimeSet(person, minutes)]
