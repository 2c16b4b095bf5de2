"""No rule and no item is hidden while rows are free: measured in every situation and size, panel by panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.widgets.rows import Rows
from coprod_tui.model.wanted import Wanted
from tests.app.rooms import FULL, MIDDLE, SMALL, Sat, begun, opened, planned
from tests.app.situations import SITUATIONS, lead

if TYPE_CHECKING:
    from pathlib import Path

WALL = (200, 60)
ITEMS = (
    Wanted("Check in", 10, "check-in"), Wanted("What came back since last time", 10), Wanted("Letters", 20, "decide"),
    Wanted("Break", 10, "break"), Wanted("The car park, the lift and the way in from the bus", 15),
    Wanted("Next steps"), Wanted("Check out", 10, "check-out"),
)  # fmt: skip
RULES = (
    "One person at a time", "Say words in full", "It is fine to pass",
    "Stories stay here; agreements are written down; we act if someone is in danger", "Mistakes are fine",
)  # fmt: skip
STAYS = ("help", "hide")
"""Pages that are no part of the Room."""


def wasted(sat: Sat) -> list[str]:
    """Lists that say how many more there are, or earlier, though the column they stand in has rows that are free."""
    found = []
    for rows in sat.room.query(Rows):
        if not rows.region or not any(line.hidden for line in rows._lines) or not rows.visible:
            continue
        used = len(rows._lines)
        missing = next(line.row for line in rows._lines if line.hidden)
        assert missing is not None
        tall = len(list(rows._row(rows._rows[missing], 4, rows.size.width)))
        if rows.size.height - used + 1 > tall:  # what says how many are hidden would give its row too
            found.append(f"{rows.parent}: {rows.size.height - used} rows free")
    return found


def blank(sat: Sat) -> int:
    """The most rows with nothing on them that stand one under another in the shelf, below what is hidden there."""
    lines = sat.text.splitlines()
    shelf = sat.room.query_one("#shelf").region
    rows = lines[shelf.y : shelf.bottom]
    free = 0
    while rows and not rows[-1].strip():
        rows.pop()
        free += 1
    return free if any(" more" in row or " earlier" in row for row in rows) else 0


@pytest.mark.parametrize("situation", [each for each in SITUATIONS if each not in STAYS])
async def test_nothing_is_hidden_beside_rows_that_are_free(home: Path, situation: str) -> None:
    way_in = opened if situation == "opening" else begun
    async with way_in(planned(home, items=ITEMS, rules=RULES)) as sat:
        await lead(sat, situation)
        for size in (WALL, FULL, MIDDLE, SMALL):
            await sat.resize(*size)
            assert wasted(sat) == [], f"{size}\n{sat.text}"
            assert blank(sat) == 0, f"{size}\n{sat.text}"


@pytest.mark.parametrize("size", [WALL, FULL, MIDDLE, SMALL], ids=lambda size: f"{size[0]}")
async def test_who_speaks_stays_in_large_letters_while_one_of_a_list_is_picked(
    home: Path, size: tuple[int, int]
) -> None:
    async with begun(planned(home, items=ITEMS, rules=RULES), size=size) as sat:
        await sat.strike("3", "4", "3")
        for keys, last in (("r", "agree to them for today"), ("i", "Ruth"), ("g", "Check out")):
            await sat.strike(keys)
            assert "▄" in sat.inside("#name"), sat.text
            assert last in sat.inside("#picker"), "every choice is seen"
            choices = sat.room.query_one("#choices")
            assert sat.text.splitlines()[choices.region.bottom - 1].strip(), "and no blank row"
            await sat.strike("escape")


@pytest.mark.parametrize("size", [WALL, FULL, MIDDLE, SMALL], ids=lambda size: f"{size[0]}")
async def test_who_is_next_is_large_at_every_size_and_so_is_what_is_asked_at_the_check_in(
    home: Path, size: tuple[int, int]
) -> None:
    async with opened(planned(home, items=ITEMS, rules=RULES), size=size) as sat:
        await sat.strike("enter", "n")
        assert "▄" in sat.inside("#title"), "before the round begins"
        assert "How are you today?" in sat.large
        await sat.strike("n", "3", "4", "3")
        assert "▄" in sat.inside("#name")
        assert "▄" in sat.inside("#next")
        assert sat.following == "Lucy Next"
