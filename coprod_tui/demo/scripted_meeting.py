"""Holding a meeting of the example: moves made at times handed in, a little apart from each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from coprod_tui.demo.riverside import AWAY, HERE
from coprod_tui.model import agenda, flow, people
from coprod_tui.model.entry import NOBODY, Entry, Id
from coprod_tui.model.person import Role
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.shelf import MeetingPlace

SECOND, MINUTE = 1_000, 60_000


class ScriptedMeeting:
    """A meeting being held. at: UTC ms of its last move."""

    def __init__(self, place: MeetingPlace, at: int) -> None:
        self.recorder = Recorder(place.record, MEETING, "Room")
        self.at = at

    def do(self, move: Callable[..., Sequence[Entry]], *told: object, minutes: float = 0, **named: object) -> None:
        """So many minutes after the last move, or 5 seconds."""
        self.at += int(minutes * MINUTE) or 5 * SECOND
        self.recorder.do(lambda meeting: move(meeting, *told, **named), self.at)

    def person(self, name: str) -> Id:
        return next((one.id for one in self.recorder.state.people.all if one.name == name), NOBODY)

    @property
    def decision(self) -> Id:
        """The one that is read back or tested."""
        return self.recorder.state.decisions.now or NOBODY


@contextmanager
def held(place: MeetingPlace, at: int, *roles: tuple[str, Role]) -> Iterator[ScriptedMeeting]:
    """The meeting from its start, with everybody there and in these roles, on its first item. at: UTC ms."""
    one = ScriptedMeeting(place, at)
    try:
        one.do(flow.start)
        for name in HERE:
            one.do(people.arrive, one.person(name))
        for name in AWAY:
            one.do(people.could_not_come, one.person(name))
        for name, role in roles:
            one.do(people.take_role, one.person(name), role)
        one.do(agenda.next_item)
        yield one
    finally:
        one.recorder.close()


def at_day(began: datetime, later: timedelta) -> str:
    """That much later, as YYYY-MM-DD."""
    return (began + later).date().isoformat()
