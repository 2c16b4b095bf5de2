"""What must be seen whole before anybody goes on is seen whole, however small the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.wanted import Wanted
from tests.app.desks import MIDDLE, SMALL
from tests.app.rooms import begun, planned

if TYPE_CHECKING:
    from pathlib import Path

WIDE = (140, 40)
SIZES = pytest.mark.parametrize("size", [WIDE, MIDDLE, SMALL], ids=lambda size: f"{size[0]}")
NOTE = "We will talk about bereavement, and about letters that came after somebody died. It is fine to go out."


@SIZES
async def test_what_a_round_asks_stands_there_as_long_as_the_round_is_on(home: Path, size: tuple[int, int]) -> None:
    async with begun(planned(home), size=size) as sat:
        await sat.strike("o")
        await sat.type("What would make today a good meeting?")
        await sat.strike("enter")
        await sat.wait(minutes=1)
        assert "What would make today a good meeting?" in sat.large
        await sat.strike("space")
        assert "What would make today a good meeting?" in sat.large
        await sat.wait(minutes=1)
        await sat.strike("o")
        assert "What would make today a good meeting?" not in sat.large


@pytest.mark.parametrize("size", [MIDDLE, SMALL], ids=lambda size: f"{size[0]}")
async def test_a_long_content_note_stands_there_whole(home: Path, size: tuple[int, int]) -> None:
    items = [Wanted("Check in"), Wanted("Taxis"), Wanted("Letters", content_note=NOTE)]
    async with begun(planned(home, items=items), size=size) as sat:
        await sat.strike("g", "3")
        await sat.rest()  # how many pages there are is known once the first is laid out
        assert "Page 1 of" not in sat.words
        assert NOTE in sat.words
        await sat.resize(*WIDE)
        await sat.resize(*size)
        assert NOTE in sat.words


@SIZES
async def test_everything_about_turns_is_on_the_list_at_once(home: Path, size: tuple[int, int]) -> None:
    async with begun(planned(home), size=size) as sat:
        await sat.strike("1", "1", "2", "3", "semicolon")
        assert "Whose turn is next: who asked first" in sat.words
        assert "more" not in sat.inside("#choices")
        await sat.strike("escape")
        assert sat.large
