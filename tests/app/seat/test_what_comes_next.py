"""After a meeting is finished, each screen says what comes next for its summary, and opens it for whoever reads it."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.app.room.room import Room
from coprod_tui.app.themes import read_themes
from coprod_tui.config import Config
from coprod_tui.model.replies import reply
from coprod_tui.model.review import mark_ready
from coprod_tui.model.sending import stood
from coprod_tui.record.records import change_meeting
from tests.app.contrast import missed
from tests.app.desks import begun_at_desk
from tests.app.rooms import FULL, SMALL, TURNS, WHILE, begun, opened, planned

if TYPE_CHECKING:
    from pathlib import Path

    from textual.screen import Screen

    from tests.app.rooms import Sat

DAY = 24 * 60 * 60_000


async def comes(sat: Sat, screen: type[Screen[None]]) -> None:
    """Until such a screen is there: a letter is held for a moment, and a record is opened aside."""
    for _look in range(TURNS):
        await sat.rest()
        if isinstance(sat.screen, screen):
            return
        await asyncio.sleep(WHILE)
    raise AssertionError(sat.text)


@pytest.mark.parametrize("size", [FULL, SMALL])
async def test_the_room_says_what_comes_next_and_opens_the_review_once_the_big_screen_is_off(
    home: Path, size: tuple[int, int]
) -> None:
    async with begun(planned(home, "Amy", "Mo"), size=size) as sat:
        await sat.strike("f", "enter")
        assert "Next, somebody reads the summary over before it goes out. r opens it, off the big screen." in sat.words
        await sat.strike("r")
        assert "The next page is private. Is the big screen off?" in sat.words
        await sat.strike("n")
        assert isinstance(sat.screen, Room)
        await sat.strike("r", "y")
        await comes(sat, ReviewScreen)
        await sat.strike("q")
        await comes(sat, Room)


async def test_the_desk_says_what_comes_next_and_opens_it_at_once_since_it_is_private(home: Path) -> None:
    async with begun_at_desk(planned(home, "Amy", "Mo")) as sat:
        await sat.strike("ctrl+r")
        await sat.until("once the meeting is finished")
        await sat.enter("/finish")
        await sat.until("Next, somebody reads the summary over: Ctrl+R.")
        await sat.strike("ctrl+r")
        await sat.until("Private")
        await comes(sat, ReviewScreen)


async def test_what_people_answered_is_never_read_out_on_the_room(home: Path) -> None:
    async with begun(planned(home, "Amy", "Mo")) as sat:
        await sat.strike("/")
        await sat.enter("list answers")
        assert "once the meeting is finished" in sat.words
        await sat.strike("f", "enter")
        for typed in ("list answers", "own words amy", "list copies"):
            await sat.strike("/")
            await sat.enter(typed)
            assert "That stands on the review of the summary, which is private." in sat.words
            assert "not heard from" not in sat.words


async def test_a_meeting_opened_again_in_the_room_tells_how_many_answered_and_nobodys_name(home: Path) -> None:
    of = planned(home, "Amy", "Mo")
    async with begun(of) as sat:
        await sat.strike("f", "enter")
        ended = sat.clock.at
        people = {person.name: person.id for person in sat.meeting.people.all}
    change_meeting(of.place, partial(mark_ready, answer_by="2026-12-01"), ended + DAY)
    for person in people.values():
        change_meeting(of.place, partial(stood, person=person, version=1, way="email", stage="accepted"), ended + DAY)
    change_meeting(of.place, partial(reply, person=people["Amy"], answer="agrees"), ended + DAY)
    async with opened(of) as sat:
        assert "1 of 2 answered" in sat.inside("#next")
        assert "answers by 1 December" in sat.inside("#next")
        for name in people:
            assert name not in sat.inside("#next")


@pytest.mark.parametrize("theme", read_themes().themes)
async def test_what_comes_next_can_be_read_in_every_theme(home: Path, theme: str) -> None:
    async with begun(planned(home, "Amy", "Mo"), config=Config(theme=theme)) as sat:
        await sat.strike("f", "enter")
        assert not missed(sat.app, 7.0 if theme == "high-contrast" else 4.5)
