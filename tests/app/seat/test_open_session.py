"""A meeting that is opened from a screen which is left before it is open."""

from __future__ import annotations

import asyncio
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.open_session import open_session
from coprod_tui.record.session import MeetingSession
from coprod_tui.record.trouble import CannotOpen
from tests.app.rooms import planned

if TYPE_CHECKING:
    from pathlib import Path

SOON = 20


async def test_a_record_that_nobody_waits_for_any_more_is_closed_again_and_its_seat_is_free(home: Path) -> None:
    of = planned(home)
    go, opened = threading.Event(), threading.Event()

    def slow() -> MeetingSession:
        assert go.wait(SOON)
        session = MeetingSession(of.shelf, of.place)
        opened.set()
        return session

    asking = asyncio.create_task(open_session(slow))
    await asyncio.sleep(0)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    go.set()
    assert await asyncio.to_thread(opened.wait, SOON)
    for _ in range(1000):
        if not of.place.seats.open_seats():
            break
        await asyncio.sleep(0.01)
    assert of.place.seats.open_seats() == []


async def test_what_is_waited_for_stays_open_and_what_cannot_be_opened_says_why(home: Path) -> None:
    of = planned(home)
    with await open_session(partial(MeetingSession, of.shelf, of.place)):
        assert [seat.name for seat in of.place.seats.open_seats()] == ["Room"]
    of.place.record.unlink()
    with pytest.raises(CannotOpen):
        await open_session(partial(MeetingSession, of.shelf, of.place))
