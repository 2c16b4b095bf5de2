"""Pages for others at Home: read, agreed by the code that was read, answered, and saved only once they may go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import Shelf
from tests.app.homes import at_home, press, write
from tests.app.pictures import text
from tests.year_told import tell_year

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


async def answer(pilot: Pilot[int], *answers: str) -> None:
    for each in answers:
        await write(pilot, each)
        await press(pilot, "enter")


def saved_in(folder: Path) -> str:
    (saved,) = folder.glob("*-board.txt")
    return saved.read_text("utf-8")


async def test_a_page_is_agreed_by_its_code_saved_and_answered(home: Path, tmp_path: Path) -> None:
    year = tell_year(Shelf(home))
    async with at_home(home, size=(100, 60)) as (app, pilot):
        await press(pilot, "1", "i")
        assert "For somebody new" in text(app)
        row = next(line for line in text(app).splitlines() if "Estates" in line)
        code = row.split("·")[1].strip()
        await press(pilot, "down", "down", "enter", "s")
        assert "Save a draft, for our group alone?" in text(app)
        await press(pilot, "n", "y")
        await answer(pilot, "0000-0000")
        await press(pilot, "2")
        await answer(pilot, "6", "5", "0")
        assert "No page has the code 00000000 now." in text(app)
        await press(pilot, "y")
        await answer(pilot, code)
        await press(pilot, "2")
        await answer(pilot, "6", "5", "0")
        assert "This page may go now: Estates" in text(app)
        await press(pilot, "s", "4")
        await answer(pilot, str(tmp_path))
        await press(pilot, "r")
        await answer(pilot, "20 November", "the board", "New lamps")
        assert "What was done: New lamps." in text(app)
    assert "Our group read this page and agreed it" in saved_in(tmp_path)
    assert read_group(year.group).sharing.receipts[0].date == "2025-11-20"


async def test_words_and_names_are_on_a_page_with_a_yes_and_off_it_with_a_no(home: Path) -> None:
    tell_year(Shelf(home))
    async with at_home(home, size=(100, 60)) as (app, pilot):
        await press(pilot, "1", "i", "down", "down", "enter", "w", "1", "y")
        assert "What people asked us to tell you" in text(app)
        await press(pilot, "w", "1", "y")
        assert "What people asked us to tell you" not in text(app)
        await press(pilot, "m", "1")
        assert "Please also look at" in text(app)
        await press(pilot, "n", "4", "y")
        await answer(pilot, "by post")
        assert "Lucy: by post" in text(app)
        await press(pilot, "n", "4", "y")
        assert "Lucy" not in text(app)
