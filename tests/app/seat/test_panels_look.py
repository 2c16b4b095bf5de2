"""A panel names every part of a meeting that it draws from, or else it stays as it was when that part changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from msgspec import structs

from coprod_tui.app.seat.panel import Panel
from coprod_tui.model.meeting import PARTS, Meeting
from tests.app.desks import begun_at_desk
from tests.app.rooms import begun, opened
from tests.app.situations import SITUATIONS, lead, ready

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.app.seat.seated import Seated
    from tests.app.rooms import Sat

READ: set[str] = set()
TICKS = {"clock"}
"""Another at each entry: what shows the time is drawn as time goes by."""


class Watched(Meeting, frozen=True):
    """A meeting that notes which of its parts are read."""

    def __getattribute__(self, name: str) -> object:
        if name in PARTS:
            READ.add(name)
        return super().__getattribute__(name)


def unnamed(sat: Sat) -> dict[str, set[str]]:
    """The parts that each panel of the screen draws from and does not name."""
    watched = Watched(**structs.asdict(sat.meeting))
    found: dict[str, set[str]] = {}
    screen = cast("Seated", sat.screen)
    for panel in screen.query(Panel):
        READ.clear()
        panel.draw(watched, screen.at)
        if more := READ - set(panel.looks_at) - TICKS:
            found[type(panel).__name__] = more
    return found


@pytest.mark.parametrize("situation", [name for name in SITUATIONS if name not in ("help", "hide")])
async def test_a_panel_of_the_room_names_each_part_it_draws_from(home: Path, situation: str) -> None:
    way_in = opened if situation == "opening" else begun
    async with way_in(ready(home)) as sat:
        await lead(sat, situation)
        assert unnamed(sat) == {}


async def test_a_panel_of_the_desk_names_each_part_it_draws_from(home: Path) -> None:
    async with begun_at_desk(ready(home)) as sat:
        assert unnamed(sat) == {}
