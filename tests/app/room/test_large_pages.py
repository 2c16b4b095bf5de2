"""The agenda in large letters: before the meeting begins it is what the large pages open with."""

from __future__ import annotations

from pathlib import Path

from coprod_tui.model.wanted import Wanted
from tests.app.rooms import FULL, begun, opened, planned

ITEMS = [Wanted("Check in"), Wanted("Letters", 20), Wanted("Car park", 75)]


async def test_before_the_meeting_the_agenda_is_the_first_large_page(home: Path) -> None:
    async with opened(planned(home, items=ITEMS), size=FULL) as sat:
        await sat.strike("v")
        assert "Page 6 of 6" in sat.words
        assert sat.large == "1 Check in\n2 Letters\n3 Car park"
        await sat.strike("v")
        assert "Page 1 of 6" in sat.words


async def test_in_the_meeting_it_says_what_is_on_and_what_is_done_and_a_line_asks_for_it(home: Path) -> None:
    async with begun(planned(home, items=ITEMS), size=FULL) as sat:
        await sat.strike("v")
        assert "Page 1 of 6" in sat.words
        await sat.strike("escape", "slash")
        await sat.enter("list agenda")
        assert sat.large == "1 Check in (done)\n2 Letters (now)\n3 Car park"
