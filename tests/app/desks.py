"""A Desk to test, as `rooms` gives a Room: the app open on it, a clock that goes when it is told to, another seat."""

from __future__ import annotations

from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any

from coprod_tui.app.app import Coprod
from coprod_tui.app.desk.desk import Desk
from coprod_tui.app.destinations import ToDesk
from coprod_tui.config import Config
from coprod_tui.model.agenda import next_item
from coprod_tui.model.people import everyone_here
from coprod_tui.record.live import Live
from coprod_tui.record.recorder import MEETING
from coprod_tui.record.records import change_meeting
from tests.app.counted import Counted
from tests.app.rooms import Clock, Planned, Sat
from tests.building import START

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from coprod_tui.model.meeting import Meeting

WIDE, MIDDLE, SMALL = (120, 34), (100, 30), (80, 24)
NAME = "Desk, Tasleem"


class AtDesk(Sat):
    """Somebody at a Desk."""

    @property
    def desk(self) -> Desk:
        return next(screen for screen in self.app.screen_stack if isinstance(screen, Desk))

    @property
    def room(self) -> Any:
        return self.desk

    @property
    def in_line(self) -> str:
        """What stands in the line."""
        return self.desk.writing.words

    @property
    def kind(self) -> str:
        return self.desk.writing.kind

    @property
    def record(self) -> str:
        return self.inside("#entries")

    @property
    def picked(self) -> str:
        """The words of the picked entry, "" where none is."""
        told = self.desk._picked_move()
        return told.words if told is not None else ""

    @property
    def notes(self) -> list[str]:
        return [note.words for note in self.meeting.notes.all]


@asynccontextmanager
async def at_desk(
    of: Planned, *, size: tuple[int, int] = WIDE, clock: Clock | None = None, seat: str = NAME
) -> AsyncIterator[AtDesk]:
    """The app, open on this meeting's Desk."""
    clock = clock or Clock()
    session = Counted(of.shelf, of.place, clock, seat=seat, kind="desk")
    try:
        app = Coprod(of.shelf.home, ToDesk(session), Config())
        async with app.run_test(size=size, notifications=True) as pilot:
            sat = AtDesk(pilot, session, clock, of)
            await sat.rest()
            yield sat
    finally:
        session.close()


@asynccontextmanager
async def begun_at_desk(of: Planned, **how: Any) -> AsyncIterator[AtDesk]:
    """The same, with everyone here and the second item on: a meeting in the middle."""
    for move in (everyone_here, next_item, next_item):
        change_meeting(of.place, move, START)
    async with at_desk(of, **how) as sat:
        yield sat


@contextmanager
def another(of: Planned, clock: Clock, seat: str = "Desk, Amy") -> Iterator[Live[Meeting]]:
    """Another seat of the same meeting, without a screen."""
    taken = of.place.seats.take("desk", seat, clock())
    with Live(of.place.record, MEETING, taken, lambda _: None, clock=clock, steady=clock) as live:
        yield live
