"""A meeting that is planned for another day: the Room and the Desk ask before it begins, and say which day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.plan import change_plan
from coprod_tui.record.records import change_meeting
from tests.app.desks import at_desk
from tests.app.pictures import check
from tests.app.rooms import Planned, Sat, opened, planned
from tests.building import START

if TYPE_CHECKING:
    from pathlib import Path

ASKS = "This meeting is planned for Monday 14 December 2026. Today is Tuesday 13 October 2026. Start it now?"


def in_december(home: Path) -> Planned:
    of = planned(home)
    change_meeting(of.place, lambda meeting: change_plan(meeting, date="2026-12-14"), START)
    return of


def has_begun(sat: Sat) -> bool:
    return sat.meeting.flow.stage != "planned"


@pytest.mark.parametrize("keys", [("n",), ("g", "2")])
async def test_the_room_asks_whichever_key_would_begin_it(home: Path, keys: tuple[str, ...]) -> None:
    async with opened(in_december(home)) as sat:
        await sat.strike(*keys)
        assert ASKS in sat.words
        await sat.strike("enter")
        assert "The meeting has not begun." in sat.words
        assert not has_begun(sat)
        await sat.strike(*keys, "y")
        assert has_begun(sat)
        assert ASKS not in sat.words


async def test_who_is_here_can_be_marked_without_being_asked(home: Path) -> None:
    async with opened(in_december(home)) as sat:
        await sat.strike("1", "enter")
        assert ASKS not in sat.words
        assert len(sat.meeting.people.being("here")) == 9


async def test_a_typed_start_asks_too_and_its_words_are_kept(home: Path) -> None:
    async with opened(in_december(home)) as sat:
        await sat.strike("slash")
        await sat.enter("start")
        assert ASKS in sat.words
        await sat.strike("n")
        assert not has_begun(sat)
        await sat.strike("slash", "enter", "y")
        assert has_begun(sat)


async def test_the_desk_asks_and_a_note_stays_in_its_line(home: Path) -> None:
    async with at_desk(in_december(home)) as sat:
        await sat.enter("/start")
        assert ASKS in sat.words
        await sat.strike("n")
        assert "The meeting has not begun. Your words are kept." in sat.words
        assert not has_begun(sat)
        await sat.strike("enter", "y")
        assert has_begun(sat)


@pytest.mark.parametrize("size", [(140, 40), (80, 24)])
async def test_how_it_looks(home: Path, size: tuple[int, int]) -> None:
    async with opened(in_december(home), size=size) as sat:
        await sat.strike("n")
        check(sat.app, f"another-day-{size[0]}")
