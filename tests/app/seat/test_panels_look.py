"""A panel names every part of a meeting that it draws from, or else it stays as it was when that part changes.

Those of the Room are looked at in each situation that there are pictures of: `tests/app/room/test_room_pictures.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.desks import begun_at_desk
from tests.app.drawn_from import unnamed
from tests.app.situations import ready

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_panel_of_the_desk_names_each_part_it_draws_from(home: Path) -> None:
    async with begun_at_desk(ready(home)) as sat:
        assert unnamed(sat) == {}
