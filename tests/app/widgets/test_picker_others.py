"""The row that takes words which are none of the choices has a key, and the key goes into no name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.rooms import begun, planned

if TYPE_CHECKING:
    from pathlib import Path


async def test_plus_is_the_key_of_the_guests_row_and_no_part_of_the_name(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("i")
        await sat.enter("+ Amy")
        assert sat.meeting.people.all[-1].name == "Amy"
        assert sat.meeting.people.all[-1].guest


async def test_the_list_of_commands_goes_by_what_they_mean(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("ctrl+p")
        await sat.enter("carry")
        await sat.until(lambda: any(item.carried for item in sat.meeting.agenda.items))
