"""Pages of a group that say who: how the roles went round, and whom somebody may talk to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.group import choose_group_ways
from coprod_tui.record.records import change_group
from tests.app.homes import NOW, HomeBuilder, at_home, press
from tests.app.pictures import text

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_group_without_a_finished_meeting_is_told_so(home: Path) -> None:
    HomeBuilder(home).group("Riverside", ("Amy", "Mo"))
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "o")
        assert "Whoever had a role last is named first." in text(app)
        assert "No meeting is finished yet." in text(app)


async def test_whom_somebody_may_talk_to_is_on_a_page_of_its_own_off_the_big_screen(home: Path) -> None:
    place = HomeBuilder(home).group("Riverside", ("Amy", "Mo"))
    change_group(
        place, lambda group: choose_group_ways(group, group.settings.but(support_person="Mo, on 01632 960002")), NOW
    )
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "g")
        assert "You need not say why." in text(app)
        assert "In our group: Mo, on 01632 960002." in text(app)
