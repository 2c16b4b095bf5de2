"""From a group's page into the Room, offering what is new since the meeting was planned."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.destinations import ToRoom
from coprod_tui.app.open_session import open_session
from coprod_tui.app.window import window
from coprod_tui.model.entry import Entry, Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.own_choices import chosen_since, named_less_since
from coprod_tui.model.series import came_since, joined_since
from coprod_tui.record.session import MeetingSession, WorkedOut
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.record.trouble import Damaged, NotSaved, Trouble
from coprod_tui.wording import _, names, ngettext, refusal

if TYPE_CHECKING:
    from coprod_tui.app.home.one_group import OneGroup


async def open_meeting(page: OneGroup, place: MeetingPlace, *, closing: bool = False) -> None:
    """Open the Room of that meeting. closing: on the page that closes it."""
    session = await _open_record(page, place)
    if session is None:
        return
    try:
        if session.meeting.flow.stage != "finished":
            await _offer(page, session)
    except BaseException:
        session.close()
        raise
    page.projected = True
    window(page).go(ToRoom(session, closing=closing))


async def _open_record(page: OneGroup, place: MeetingPlace) -> MeetingSession | None:
    """The open record; a damaged one as far as it can be read, if somebody says yes. None: the page says why."""
    opening = partial(MeetingSession, page.office.shelf, place, clock=page.office.clock)
    try:
        try:
            return await open_session(opening)
        except Damaged as trouble:
            if not await page.sure(_("{why} Open what can be read?").format(why=refusal(trouble))):
                return None
        return await open_session(partial(opening, readable_part=True))
    except Trouble as trouble:
        page.say_trouble(refusal(trouble))
        return None


async def _offer(page: OneGroup, session: MeetingSession) -> None:
    """Ask whether to add people who joined the group, and news that came, since the meeting was planned."""
    group, meeting = page.standing.group, session.meeting
    joined = joined_since(meeting, group)
    if joined:
        question = ngettext(
            "{names} joined since this meeting was planned. Add them?",
            "{names} joined since this meeting was planned. Add them?",
            len(joined),
        )
        if await page.sure(question.format(names=names([entry.name for entry in joined], most=4))):  # type: ignore[attr-defined]
            await _add(page, session, lambda meeting: joined_since(meeting, group))
            members = {entry.member for entry in joined}  # type: ignore[attr-defined]
            await _add(page, session, lambda meeting: chosen_since(meeting, group, members))
    if named_less_since(meeting, group):  # their own wish, so nobody is asked
        await _add(page, session, lambda meeting: named_less_since(meeting, group))
    if came_since(session.meeting, group) and await page.sure(
        _("News came in since this meeting was planned. Put it in the meeting?")
    ):
        await _add(page, session, lambda meeting: came_since(meeting, group))


async def _add(page: OneGroup, session: MeetingSession, move: Callable[[Meeting], Sequence[Entry]]) -> None:
    try:
        await asyncio.wrap_future(session.do(WorkedOut(move)))
    except (Refused, NotSaved) as trouble:
        page.say_trouble(refusal(trouble))
