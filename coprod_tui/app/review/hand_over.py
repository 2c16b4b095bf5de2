"""From the review of a summary to the page it is sent from."""

from __future__ import annotations

from coprod_tui.app.destinations import ToSending
from coprod_tui.app.office import Office
from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.app.window import window
from coprod_tui.model.entry import Refused
from coprod_tui.model.sending import current
from coprod_tui.wording import refusal


def send_from(review: ReviewScreen) -> None:
    """Open the page; where no version can go yet, say why."""
    session = review.session
    try:
        current(review.meeting)
    except Refused as refused:
        review.say_trouble(refusal(refused))
        return
    office = Office(session.shelf.home, clock=session.clock, zone=review.meeting.plan.zone)
    window(review).go(ToSending(office, session.place, review.seat))
