"""Inviting people to a planned meeting: who gets the invitation, by which way, and how far each copy is.

A private page, because the way somebody gets letters may show what they need.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from textual.content import Content

from coprod_tui.afterwards.sending.invitation_versions import (
    as_wished_now,
    doubts,
    expect_newcomers,
    invitation_preview,
    make_version,
    newcomers_told,
    remarks,
    who_may_know,
)
from coprod_tui.afterwards.sending.outgoing import INVITATION
from coprod_tui.afterwards.sending.recipients import Recipient
from coprod_tui.app.office import Office
from coprod_tui.app.pages.keys import READ_LIST
from coprod_tui.app.pages.list_page import ListPage
from coprod_tui.app.sending.keys import INVITING
from coprod_tui.app.sending.send_page import SendingPage
from coprod_tui.app.widgets.pieces import Text, bold
from coprod_tui.app.widgets.rows import Row
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import Group
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sending import GONE, Copy
from coprod_tui.model.since_invited import has_changed
from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.sentences.invitations import invitation_words
from coprod_tui.summary import FORMATS
from coprod_tui.wording import _, ngettext, refusal

AT_A_TIME = 8
"""Lines that one key moves by."""


class InvitePage(SendingPage):
    KEYS = INVITING
    WHAT = INVITATION

    def __init__(self, office: Office, place: MeetingPlace, seat: str, off: bool = False) -> None:
        """off: ask at once whether to call the meeting off."""
        super().__init__(office, place, seat)
        self.title_words = _("Who is invited")
        self._wants_off = off

    def version_words(self, meeting: Meeting, version: int) -> str:
        words = invitation_words(version)
        if meeting.invitations.called_off:
            return _("The meeting is called off.")
        return _("{version}, changed since").format(version=words) if has_changed(meeting) else words

    async def look(self) -> None:
        await super().look()
        if self._wants_off:
            self._wants_off = False
            self.call_it_off()
        if self.sending_view is not None and self.sending_view.meeting.flow.stage != "planned":
            self.say(refusal(Refused("invite-over")))

    def copy(self, one: Recipient) -> Copy | None:
        """Their copy of the present version; None for everybody where the meeting has changed since."""
        view = self.sending_view
        if view is not None and has_changed(view.meeting) and not view.meeting.invitations.called_off:
            return None
        return super().copy(one)

    def none(self) -> str:
        return refusal(Refused("nobody-to-invite"))

    def send_all(self) -> None:
        if self.is_sending:
            self.say(_("It is being sent. Escape stops after this letter."))
        else:
            self.begin(self._invite)

    async def _invite(self) -> None:
        """Ask about each doubt, make a new version where the meeting has changed, and send everybody theirs."""
        at = self.office.clock()
        newcomers = await self.attempt(partial(expect_newcomers, self.place, at, seat=self.seat))
        if newcomers is None:
            return
        await self.look()
        view = self.sending_view
        if view is None:
            return
        meeting = view.meeting
        for doubt in doubts(meeting, at):
            if not await self.sure(doubt):
                return
        newest = meeting.invitations.newest
        if newest is not None and not has_changed(meeting) and all(self._has_it(one) for one in view.people):
            self.say(_("Nothing has changed, and everybody has it."))
            return
        remarks_now = [*filter(None, (newcomers_told(newcomers),)), *(remarks(meeting) if newest is None else ())]
        if remarks_now and not await self.sure(_("{remark} Go on?").format(remark=" ".join(remarks_now))):
            return
        await self._make_and_send(off=False)

    def _has_it(self, one: Recipient) -> bool:
        copy = self.copy(one)
        return copy is not None and copy.stage in GONE

    async def _make_and_send(self, *, off: bool) -> None:
        make = partial(make_version, self.place, self.office.clock(), off=off, seat=self.seat)
        if not await self.carry_out(make):
            return
        self.results.clear()
        await self.look()
        await self.send()

    def call_it_off(self) -> None:
        if not self.is_sending:
            self.begin(self._call_off)

    async def _call_off(self) -> None:
        if self.sending_view is None:
            return
        group = await self._read_group()
        if group is None:
            return
        invited = len(who_may_know(self.sending_view.meeting, group))
        if not invited:
            self.say(_("Nobody has an invitation that is to be called off."))
            return
        question = ngettext(
            "Tell {count} person that the meeting does not take place?",
            "Tell {count} people that the meeting does not take place?",
            invited,
        )
        if await self.sure(question.format(count=invited)):
            await self._make_and_send(off=True)

    def read_it(self) -> None:
        if self.sending_view is not None:
            self.begin(self._show_text, self.sending_view.meeting)

    async def _read_group(self) -> Group | None:
        return await self.attempt(partial(read_group, self.place.of_group))

    async def _show_text(self, meeting: Meeting) -> None:
        group = await self._read_group()
        if group is not None:
            self.app.push_screen(InvitationText(self.office, as_wished_now(meeting, group)))


class InvitationText(ListPage):
    """The invitation as it is now, to be read line by line."""

    KEYS = READ_LIST

    def __init__(self, office: Office, meeting: Meeting) -> None:
        super().__init__(office, title=_("The invitation"), note=_("As text. Each person gets it in their own way."))
        words = FORMATS["txt"].render(invitation_preview(meeting, office.clock())).decode()
        self._rows = words.rstrip("\n").split("\n")

    def head(self) -> Text:
        return bold(self._rows[0])

    def lines(self) -> Sequence[Row]:
        return [Row("", Content(row)) for row in self._rows]

    def choose(self, by: int) -> None:
        """Move by several lines: the text is only read."""
        super().choose(by * AT_A_TIME)
