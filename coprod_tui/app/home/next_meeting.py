"""Where n leads from Home and a group's page: to the agenda that is still to be written, else to a new meeting."""

from __future__ import annotations

from functools import partial

from coprod_tui.app.destinations import ToPlan
from coprod_tui.app.pages.page import Page
from coprod_tui.app.window import window
from coprod_tui.model.history import PastMeeting
from coprod_tui.record.series import to_fill
from coprod_tui.record.shelf import GroupPlace


async def plan_next(page: Page, place: GroupPlace, name: str, coming: PastMeeting | None = None) -> None:
    """The agenda of the meeting that has a day and none yet; a new meeting where there is no such meeting."""
    office = page.office
    filling = partial(to_fill, office.shelf, place, office.today.isoformat())
    fills, trouble = await office.attempt(filling)  # there may be none to fill, and no trouble
    if trouble:
        page.say_trouble(trouble)
    else:
        window(page).go(ToPlan(office, place, name, coming, fills))
