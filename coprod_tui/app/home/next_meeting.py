"""What n does on Home and a group's page: ask for the agenda that is still missing, else plan a new meeting."""

from __future__ import annotations

from functools import partial

from coprod_tui.app.destinations import ToPlan
from coprod_tui.app.pages.page import Page
from coprod_tui.app.window import window
from coprod_tui.model.history import PastMeeting
from coprod_tui.record.series import to_fill
from coprod_tui.record.shelf import GroupPlace


async def plan_next(page: Page, place: GroupPlace, name: str, coming: PastMeeting | None = None) -> None:
    """Ask for the agenda of the meeting that has a day and no agenda; where there is none, plan a new meeting.

    coming: the day agreed last time.
    """
    office = page.office
    find_unfilled = partial(to_fill, office.shelf, place, office.today.isoformat())
    unfilled, trouble = await office.attempt(find_unfilled)  # None without trouble: there is no such meeting
    if trouble:
        page.say_trouble(trouble)
    else:
        window(page).go(ToPlan(office, place, name, coming, unfilled))
