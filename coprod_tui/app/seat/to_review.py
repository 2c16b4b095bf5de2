"""To the review of a meeting's summary, from its Room or Desk, its group's page or Home."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from coprod_tui.app.destinations import ToReview
from coprod_tui.app.open_session import open_session
from coprod_tui.app.seat.seat_names import review_seat
from coprod_tui.app.window import window
from coprod_tui.model.entry import Refused
from coprod_tui.record.session import MeetingSession
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import Trouble
from coprod_tui.wording import _, refusal

if TYPE_CHECKING:
    from coprod_tui.app.seat.seated import Seated


class Says(Protocol):
    def say_trouble(self, words: str) -> None:
        """Say why it was not done."""


async def review_here(seated: Seated) -> None:
    """Of the meeting that somebody sits at. On the big screen it asks first."""
    session = seated.session
    asked = _("The next page is private. Is the big screen off?")
    if seated.meeting.flow.stage != "finished":
        seated.say_trouble(refusal(Refused("review-when-finished")))
    elif not seated.faces_room or await seated.sure(asked):
        await open_review(seated, session.shelf, session.place, session.clock)


async def open_review(screen: Says, shelf: Shelf, place: MeetingPlace, clock: Callable[[], int]) -> None:
    """Over this screen; where it cannot be, the screen says why."""
    opening = partial(MeetingSession, shelf, place, seat=review_seat(""), kind="review", clock=clock)
    try:
        session = await open_session(opening)
    except (Refused, Trouble) as trouble:
        screen.say_trouble(refusal(trouble))
        return
    if session.meeting.flow.stage != "finished":
        session.close()
        screen.say_trouble(refusal(Refused("review-when-finished")))
        return
    window(screen).go(ToReview(session))
