"""Opening the review of a meeting's summary from another screen."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, cast

from coprod_tui.model.entry import Refused
from coprod_tui.record.trouble import Trouble
from coprod_tui.wording import refusal

if TYPE_CHECKING:
    from coprod_tui.app.app import Coprod
    from coprod_tui.app.screens.page import Page
    from coprod_tui.record.shelf import MeetingPlace


async def open_review(page: Page, place: MeetingPlace) -> None:
    """Open the review of that meeting over this page; where it cannot be, the page says why."""
    from coprod_tui.app.app import review_seat
    from coprod_tui.app.screens.keeping import Table

    opening = partial(Table, page.office.shelf, place, seat=review_seat(""), kind="review", clock=page.office.clock)
    try:
        table = await asyncio.to_thread(opening)
    except (Refused, Trouble) as trouble:
        page.say_trouble(refusal(trouble))
        return
    if table.meeting.flow.stage != "finished":
        table.close()
        page.say_trouble(refusal(Refused("review-when-finished")))
        return
    cast("Coprod", page.app).open_review(table)
