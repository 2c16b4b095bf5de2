"""Words found again from a group's page, and the place of what was found in the summary of its meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.review import leave_out_of_summary
from coprod_tui.record.records import change_meeting, read_meeting
from coprod_tui.record.shelf import Shelf
from tests.app.contrast import missed
from tests.app.homes import at_home, press, write
from tests.app.pictures import text
from tests.year_told import at, tell_year

if TYPE_CHECKING:
    from pathlib import Path


async def test_words_are_found_narrowed_and_shown_in_their_summary(home: Path) -> None:
    tell_year(Shelf(home))
    async with at_home(home, clock=lambda: at("2026-12-01"), size=(90, 40)) as (app, pilot):
        await press(pilot, "1", "f")
        assert "never by person" in text(app)
        await write(pilot, "letrs")
        assert "4-D1  Decision: Letters go out in 16 point" in text(app), "as it is typed"
        await write(pilot, " point")
        await press(pilot, "enter")
        assert "► 4-D1  Decision: Letters go out in 16 point. In force." in text(app)
        assert "1-D1  Decision: Letters go out in 14 point. Replaced by a later decision." in text(app)
        await press(pilot, "s", "2")
        assert "4-D1" not in text(app)
        assert not missed(app)
        assert "“letrs point” · replaced by a later decision" in text(app)
        await press(pilot, "enter")
        assert "Riverside Voices, meeting 1" in text(app)
        assert "► D1  Letters go out in 14 point" in text(app)
        await press(pilot, "escape", "k", "2")
        assert "Nothing was found." in text(app)
        await press(pilot, "s", "0", "f")
        await write(pilot, "letters")
        await press(pilot, "enter")
        assert "► 1-A2  Action: Ask five people about the letters" in text(app)
        await press(pilot, "d")
        await write(pilot, "2027")
        await press(pilot, "enter", "enter")
        assert "Nothing was found." in text(app)
        await press(pilot, "f")
        await write(pilot, "Amy")
        await press(pilot, "enter")
        assert "Ask them" in text(app)


async def test_a_place_whose_words_the_summary_left_out_since_is_not_chosen(home: Path) -> None:
    meetings = tell_year(Shelf(home)).meetings
    async with at_home(home, clock=lambda: at("2026-12-01"), size=(90, 60)) as (app, pilot):
        await press(pilot, "1", "f")
        await write(pilot, "hang")
        await press(pilot, "enter")
        assert "► 1  Note: People hang up." in text(app)
        note = read_meeting(meetings[0]).notes.heard[0].id
        change_meeting(meetings[0], lambda meeting: leave_out_of_summary(meeting, note, "private"), at("2026-12-01"))
        await press(pilot, "enter")
        assert "People hang up" not in text(app)
        await press(pilot, "escape", "k", "0")
        assert "Nothing was found." in text(app)
