"""Making a summary the agreed record, or closing it, from the review and the group's page: who stands where, then yes.

Which of the two it comes to is the record's to say. What is asked and what is said after names it.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.afterwards.agreed.seals import seal_record, sealing_move, settle
from coprod_tui.model.entry import Refused
from coprod_tui.model.sealing import final, need_sealable, outcome
from coprod_tui.record.records import read_meeting
from coprod_tui.record.trouble import NotFinished, Trouble
from coprod_tui.sentences.sealing import final_words
from coprod_tui.wording import _, local, refusal

if TYPE_CHECKING:
    from coprod_tui.app.pages.page import Page
    from coprod_tui.app.seat.seated import Seated
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.recorder import Done
    from coprod_tui.record.shelf import MeetingPlace, Shelf


def asked(meeting: Meeting, at: int) -> tuple[str, bool]:
    """What somebody says yes to, and whether it closes it. at: UTC ms. Refused with what stands in the way."""
    version = need_sealable(meeting, local(at, meeting.plan.zone).date().isoformat())
    closed = outcome(meeting) == "closed"
    words = (
        _("It is not agreed. Once it is closed nothing in it can be changed. Close it?")
        if closed
        else _("Once it is agreed nothing in it can be changed. Agree it?")
    )
    told = final_words(final(meeting), closed=closed)
    return f"{_('Version {number}. {final}').format(number=version.number, final=told)} {words}", closed


def sealed_words(*, closed: bool) -> str:
    """What is said once all of it is done."""
    if closed:
        return _("The record is closed and sealed, and not agreed. Its files carry the seal.")
    return _("The record is agreed and sealed. Its files carry the seal.")


async def agree_here(review: Seated) -> None:
    """In the review, where the meeting's record is open."""
    session = review.session
    try:
        question, closed = asked(review.meeting, session.clock())
    except Refused as refused:
        review.say_trouble(refusal(refused))
        return
    if await review.foot.sure(question):
        review.do(sealing_move(session.shelf, session.place, session.clock(), closed=closed), after=_sealed)


def _sealed(review: Seated, done: Done) -> None:
    if done.entries:
        review.run_worker(_settle(review), exclusive=True)


async def _settle(review: Seated) -> None:
    """The files carry the seal too; where that does not work the record is agreed all the same."""
    session = review.session
    try:
        await asyncio.to_thread(partial(settle, session.shelf, session.place, at=session.clock()))
    except (Refused, Trouble) as trouble:
        review.say_trouble(f"{_sealed_already(closed=review.meeting.sealing.closed)} {refusal(trouble)}")
    else:
        review.say(sealed_words(closed=review.meeting.sealing.closed))


def _sealed_already(*, closed: bool) -> str:
    """What is said where the record is sealed and its files are not all saved."""
    return _("The record is closed, not agreed.") if closed else _("The record is agreed.")


async def agree_from(page: Page, place: MeetingPlace) -> str:
    """On a page beside the meeting: what is to be said once it is sealed; "" where it is not, which is said there."""
    question, trouble = await page.office.attempt(partial(_question, place, page.office.clock()))
    if question is None:
        page.say_trouble(trouble)
        return ""
    words, closed = question
    if not await page.sure(words):
        return ""
    told, trouble = await page.office.attempt(partial(_seal, page.office.shelf, place, page.office.clock(), closed))
    if told is None:
        page.say_trouble(trouble)
    return told or ""


def _question(place: MeetingPlace, at: int) -> tuple[str, bool]:
    return asked(read_meeting(place), at)


def _seal(shelf: Shelf, place: MeetingPlace, at: int, closed: bool) -> str:
    try:
        seal_record(shelf, place, closed=closed, at=at)
    except NotFinished as trouble:
        return f"{_sealed_already(closed=closed)} {refusal(trouble)}"
    return sealed_words(closed=closed)
