"""Making a summary the agreed record, from the review and from the group's page: how many stand where, then a yes."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.afterwards.seals import agree, sealing_move, settle
from coprod_tui.model.entry import Refused
from coprod_tui.model.sealing import final, need_agreed
from coprod_tui.record.series import read_meeting
from coprod_tui.record.trouble import Trouble
from coprod_tui.telling.sealing import final_words
from coprod_tui.wording import _, local, refusal

if TYPE_CHECKING:
    from coprod_tui.app.screens.page import Page
    from coprod_tui.app.screens.seated import Seated
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.recorder import Done
    from coprod_tui.record.shelf import MeetingPlace, Shelf


def asked(meeting: Meeting, at: int) -> str:
    """What somebody says yes to. at: UTC ms. Refused with what stands in the way."""
    version = need_agreed(meeting, local(at, meeting.plan.zone).date().isoformat())
    here = _("Version {number}. {final}").format(number=version.number, final=final_words(final(meeting)))
    return f"{here} {_('Once it is agreed nothing in it can be changed. Agree it?')}"


async def agree_here(review: Seated) -> None:
    """In the review, where the meeting's record is open."""
    table = review.table
    try:
        question = asked(review.meeting, table.clock())
    except Refused as refused:
        review.say_trouble(refusal(refused))
        return
    if await review.foot.sure(question):
        review.do(sealing_move(table.place, table.clock()), after=_sealed)


def _sealed(review: Seated, done: Done) -> None:
    if done.entries:
        review.run_worker(_settle(review), exclusive=True)


async def _settle(review: Seated) -> None:
    """The files carry the seal too; where that does not work the record is agreed all the same."""
    table = review.table
    try:
        await asyncio.to_thread(partial(settle, table.shelf, table.place, at=table.clock()))
    except (Refused, Trouble) as trouble:
        told = _("The record is agreed. Its files are not saved yet: {why}")
        review.say_trouble(told.format(why=refusal(trouble)))
    else:
        review.say(_("The record is agreed and sealed. Its files carry the seal."))


async def agree_from(page: Page, place: MeetingPlace) -> bool:
    """On a page beside the meeting: whether it was agreed. What stands in the way is said there."""
    question, trouble = await page.office.attempt(partial(_question, place, page.office.clock()))
    if question is None:
        page.say_trouble(trouble)
        return False
    if not await page.sure(question):
        return False
    shelf: Shelf = page.office.shelf
    made, trouble = await page.office.attempt(partial(agree, shelf, place, at=page.office.clock()))
    if made is None:
        page.say_trouble(trouble)
    return made is not None


def _question(place: MeetingPlace, at: int) -> str:
    return asked(read_meeting(place), at)
