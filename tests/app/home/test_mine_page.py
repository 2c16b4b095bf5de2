"""What a member said and what became of it, from their line on the members' page: asked first, read, and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.record.shelf import Shelf
from tests.app.homes import at_home, press, write
from tests.app.pictures import text
from tests.year_told import tell_year

if TYPE_CHECKING:
    from pathlib import Path


async def test_it_is_asked_whether_they_asked_for_it_then_it_is_read_and_saved(home: Path, tmp_path: Path) -> None:
    tell_year(Shelf(home), held=2)
    async with at_home(home, size=(100, 40)) as (app, pilot):
        await press(pilot, "1", "m", "down", "down", "down", "enter", "m")
        assert "Did Lucy ask for this?" in text(app)
        await press(pilot, "enter")
        assert "I would have liked a call" not in text(app)
        await press(pilot, "enter", "m", "y")
        assert "This is for Lucy alone." in text(app)
        assert "I would have liked a call" in text(app)
        assert "Not everybody has a phone" not in text(app)
        await press(pilot, "s", "4")
        await write(pilot, str(tmp_path))
        await press(pilot, "enter")
    assert "I would have liked a call" in (tmp_path / "riverside-voices-mine.txt").read_text("utf-8")
