"""Who has chaired before, which only the group's record knows: a first-time chair gets a few reminders at the Desk."""

from __future__ import annotations

from functools import partial

from coprod_tui.app.desk.panels.aside import Remembering
from coprod_tui.app.office import Office
from coprod_tui.app.seat.seated import Seated
from coprod_tui.model.roles import have_chaired
from coprod_tui.record.records import read_group


async def know_who_chaired(desk: Seated) -> None:
    """Read it once. A group that cannot be read has no guide."""
    office = Office(desk.session.shelf.home, clock=desk.session.clock)
    group, _trouble = await office.attempt(partial(read_group, desk.session.place.of_group))
    if group is not None:
        for part in desk.query(Remembering):
            part.chaired = have_chaired(group)
            part.redraw(desk.meeting, desk.at)
