"""A group's year on its own page: read there, told of other days, and saved as a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.model.terms import agree_terms, renew_terms
from coprod_tui.record.records import change_group
from coprod_tui.record.shelf import Shelf
from tests.app.contrast import missed
from tests.app.homes import at_home, press, write
from tests.app.pictures import text
from tests.year_told import at, tell_year

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_year_is_read_told_of_other_days_and_saved(home: Path, tmp_path: Path) -> None:
    tell_year(Shelf(home), held=2)
    async with at_home(home, size=(100, 60)) as (app, pilot):
        await press(pilot, "1", "l", "d")
        await write(pilot, "2026")
        await press(pilot, "enter")
        await write(pilot, "1 February 2026")
        await press(pilot, "enter")
        assert "1 January 2026 to 1 February 2026" in text(app)
        assert "we met 1 time." in text(app)
        assert "Letters go out in 14 point" in text(app)
        assert "Reminders go out by text" not in text(app)
        assert not missed(app)
        await press(pilot, "d")
        await write(pilot, "2027")
        await press(pilot, "enter")
        await write(pilot, "2026")
        await press(pilot, "enter")
        assert "The last day is before the first." in text(app)
        await press(pilot, "s", "5")
        await write(pilot, "/nowhere")
        await press(pilot, "enter")
        assert "There is no such folder." in text(app)
        await press(pilot, "ctrl+u")
        await write(pilot, str(tmp_path))
        await press(pilot, "enter")
    assert "Letters go out in 14 point" in (tmp_path / "riverside-voices-year.txt").read_text("utf-8")


async def test_what_is_to_be_looked_at_again_stands_from_its_day_on_the_page_of_its_group(home: Path) -> None:
    tell_year(Shelf(home), held=2)
    async with at_home(home, clock=lambda: at("2026-07-20")) as (app, pilot):
        await press(pilot, "1")
        assert "To look at again  1" in text(app)
        assert "to look at again, due 13 July" in text(app)
    (place,) = Shelf(home).groups()
    change_group(place, partial(agree_terms, words="Pay: none", others="the trust"), at("2026-07-20"))
    change_group(place, partial(renew_terms, date="2026-07-14"), at("2026-07-20"))
    async with at_home(home, clock=lambda: at("2026-07-20")) as (app, pilot):
        await press(pilot, "1")
        assert "To look at again  2" in text(app)
        assert "Our terms" in text(app)
        assert "to look at again, due 14 July" in text(app)
    async with at_home(home, clock=lambda: at("2026-05-01")) as (app, pilot):
        await press(pilot, "1")
        assert "To look at again" not in text(app)
