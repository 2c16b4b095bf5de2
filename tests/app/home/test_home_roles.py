"""A group's page of how the roles went round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.homes import Told, at_home, press
from tests.app.pictures import text

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_group_without_a_finished_meeting_is_told_so(home: Path) -> None:
    Told(home).group("Riverside", ("Amy", "Mo"))
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "o")
        assert "Whoever had a role last is named first." in text(app)
        assert "No meeting is finished yet." in text(app)
