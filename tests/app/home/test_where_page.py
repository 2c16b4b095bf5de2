"""What is kept, and where: read from Home, the same facts as the command tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.home.home import Home
from coprod_tui.commands.where import lines
from tests.app.homes import HomeBuilder, at_home, press
from tests.app.pictures import text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("size", [(140, 40), (80, 24)])
@pytest.mark.parametrize("groups", [0, 1])
async def test_every_fact_can_be_reached_from_home(home: Path, size: tuple[int, int], groups: int) -> None:
    for number in range(groups):
        HomeBuilder(home).group(f"Group {number}")
    facts = [line.split(":")[0].strip() for line in lines(home) if line]
    async with at_home(home, size) as (app, pilot):
        await press(pilot, "w")
        seen = ""
        for _line in facts:
            seen += " ".join(text(app).split()) + "\n"
            await press(pilot, "down")
        seen += " ".join(text(app).split())
        missing = [fact for fact in facts if fact[:30] not in seen]
        assert not missing
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)
