"""Opening the review of a meeting's summary from another screen, and what comes next for the summary."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, cast

from coprod_tui.model.entry import Refused
from coprod_tui.model.outcome import step, what_became
from coprod_tui.record.trouble import Trouble
from coprod_tui.wording import _, refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_tui.app.app import Coprod
    from coprod_tui.app.keyboard.key import Keys
    from coprod_tui.app.pages.page import Page
    from coprod_tui.app.seat.seated import Seated
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.shelf import MeetingPlace, Shelf


def comes_next(meeting: Meeting, keys: Keys, view: str, today: str) -> str:
    """What comes next for this summary and which key does it; "" once it is agreed. view: which is shown.

    today: YYYY-MM-DD.
    """
    at_answers = view == "answers"
    words = {
        "review": ("review-ready", _("Next: {key} marks it ready.")),
        "send": ("review-send", _("Next: {key} sends it.")),
        "waiting": ("", "" if at_answers else _("Next: what people answer goes under Answers.")),
        "asked": ("", "" if at_answers else _("Next: Answers says what is asked for.")),
        "agree": ("review-agree", _("Next: {key} makes it the agreed record.")),
        "close": ("review-agree", _("Next: {key} closes it with the answers that came. It is not agreed.")),
        "agreed": ("", ""),
        "closed": ("", ""),
    }
    id, told = words[step(what_became(meeting), meeting.sealing.day, today)]
    return told.format(key=keys.mark(keys.by_id[id]) if id else "")


async def open_review(page: Page, place: MeetingPlace) -> None:
    """Open the review of that meeting over this page; where it cannot be, the page says why."""
    await _open_over(page, page.office.shelf, place, page.office.clock)


async def review_here(seated: Seated) -> None:
    """Open the review of the meeting that somebody sits at, over this screen. On the big screen it asks first."""
    table = seated.table
    asked = _("The next page is private. Is the big screen off?")
    if seated.meeting.flow.stage != "finished":
        seated.say_trouble(refusal(Refused("review-when-finished")))
    elif not seated.faces_room or await seated.foot.sure(asked):
        await _open_over(seated, table.shelf, table.place, table.clock)


async def _open_over(screen: Page | Seated, shelf: Shelf, place: MeetingPlace, clock: Callable[[], int]) -> None:
    from coprod_tui.app.app import review_seat
    from coprod_tui.app.seat.keeping import Table

    opening = partial(Table, shelf, place, seat=review_seat(""), kind="review", clock=clock)
    try:
        table = await asyncio.to_thread(opening)
    except (Refused, Trouble) as trouble:
        screen.say_trouble(refusal(trouble))
        return
    if table.meeting.flow.stage != "finished":
        table.close()
        screen.say_trouble(refusal(Refused("review-when-finished")))
        return
    cast("Coprod", screen.app).open_review(table)
