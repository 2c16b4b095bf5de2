"""Making a summary the agreed record, or closing it, from the page of its group. It says who stands where, and asks."""

from __future__ import annotations

from functools import partial

from coprod_tui.afterwards.agreed.seals import seal_record
from coprod_tui.app.pages.page import Page
from coprod_tui.record.records import read_meeting
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import NotFinished
from coprod_tui.sentences.sealing import seal_question, sealed_already, sealed_now
from coprod_tui.wording import refusal


async def agree_from(page: Page, place: MeetingPlace) -> str:
    """Ask, then seal. The message to show once it is; "" where it is not, and the page has said why."""
    office = page.office
    asked = await page.attempt(lambda: seal_question(read_meeting(place), office.clock()))
    if asked is None:
        return ""
    question, closed = asked
    if not await page.sure(question):
        return ""
    return await page.attempt(partial(_seal, office.shelf, place, office.clock(), closed)) or ""


def _seal(shelf: Shelf, place: MeetingPlace, at: int, closed: bool) -> str:
    try:
        seal_record(shelf, place, closed=closed, at=at)
    except NotFinished as trouble:
        return f"{sealed_already(closed=closed)} {refusal(trouble)}"
    return sealed_now(closed=closed)
