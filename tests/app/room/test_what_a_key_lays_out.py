"""What one key has worked out anew at the Room: what it changes, however many people and rows there are."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.content import Content
from textual.screen import Screen

from coprod_tui.app.widgets.rows import Row, Rows
from tests.app.rooms import begun, planned

LONG = ("Amy", "Shabir", "Tasleem", "Lucy", "Mo", "Jo", "Priya", "Sam", "Ruth")
NAMES = tuple(f"{name} Featherstonehaugh-Okafor" for name in LONG)


@pytest.fixture
def laid(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The screens that were laid out, and the lists whose rows were cut into lines, by name."""
    found: list[str] = []
    lay, cut = Screen._refresh_layout, Rows._row

    def laying(screen: Screen[Any], *how: Any, **named: Any) -> None:
        found.append(type(screen).__name__)
        lay(screen, *how, **named)

    def cutting(rows: Rows, row: Row, left: int, width: int) -> Iterator[Content]:
        parent = rows.parent
        found.append(rows.id or (parent.id if parent is not None else None) or "")
        return cut(rows, row, left, width)

    monkeypatch.setattr(Screen, "_refresh_layout", laying)
    monkeypatch.setattr(Rows, "_row", cutting)
    return found


async def test_a_hand_lays_nothing_out_and_cuts_no_row_but_that_of_who_waits(home: Path, laid: list[str]) -> None:
    """Though whole names have no room there, so that short ones are taken."""
    async with begun(planned(home, *NAMES)) as sat:
        await sat.strike("1", "2", "3", "4", "5", "6")
        assert "Featherstonehaugh" not in str(sat.room.query_one("#waiting", Rows).render())
        laid.clear()
        await sat.strike("7")
        assert "Priya" in str(sat.room.query_one("#waiting", Rows).render())
        assert {*laid} == {"waiting"}


async def test_now_comes_back_as_it_stood_and_is_laid_out_no_more_than_to_go(home: Path, laid: list[str]) -> None:
    """It is drawn for the columns it had: for all of the screen's, it would be laid out twice."""
    async with begun(planned(home, *NAMES)) as sat:
        await sat.strike("1", "2", "3", "4", "5", "6", "m", "m")
        laid.clear()
        await sat.strike("m")
        went = laid.count("Room")
        laid.clear()
        await sat.strike("m")
        assert laid.count("Room") <= went
        assert not {"agenda", "rules", "parked", "decided"} & {*laid}


async def test_two_states_that_are_shown_at_once_have_one_band_made(home: Path) -> None:
    """Such as a moment that begins while the screen is hidden, and what another seat did just then."""
    async with begun(planned(home)) as sat:
        sat.room._local = "pages"
        await asyncio.gather(sat.room.show_now(), sat.room.show_now())
        assert len(sat.room.query("#pages")) == 1
