"""Inviting people to a meeting that is planned: who gets the invitation, by which way, and how far each copy is.

A private page, as that of a summary is: how somebody gets letters may say what they need.
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
"""Lines by which reading goes on with one key."""


class InvitePage(SendingPage):
    KEYS = INVITING
    WHAT = INVITATION

    def __init__(self, office: Office, place: MeetingPlace, seat: str, off: bool = False) -> None:
        """off: somebody wants to call it off."""
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
        if self.going is not None and self.going.meeting.flow.stage != "planned":
            self.say(refusal(Refused("invite-over")))

    def copy(self, one: Recipient) -> Copy | None:
        """Theirs of the version of now; where something changed since, nobody has that yet."""
        if self.going is not None and has_changed(self.going.meeting) and not self.going.meeting.invitations.called_off:
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
        """Ask what speaks against it, make the next version where something changed, and send everybody theirs."""
        at = self.office.clock()
        came = await self.attempt(partial(expect_newcomers, self.place, at, seat=self.seat))
        if came is None:
            return
        await self.look()
        going = self.going
        if going is None:
            return
        meeting = going.meeting
        for asks in doubts(meeting, at):
            if not await self.sure(asks):
                return
        newest = meeting.invitations.newest
        if newest is not None and not has_changed(meeting) and all(self._has_it(one) for one in going.people):
            self.say(_("Nothing has changed, and everybody has it."))
            return
        said = [*filter(None, (newcomers_told(came),)), *(remarks(meeting) if newest is None else ())]
        if said and not await self.sure(_("{remark} Go on?").format(remark=" ".join(said))):
            return
        await self._make_and_send(off=False)

    def _has_it(self, one: Recipient) -> bool:
        copy = self.copy(one)
        return copy is not None and copy.stage in GONE

    async def _make_and_send(self, *, off: bool) -> None:
        making = partial(make_version, self.place, self.office.clock(), off=off, seat=self.seat)
        if not await self.carry_out(making):
            return
        self.said.clear()
        await self.look()
        await self.send([], again=False)

    def call_it_off(self) -> None:
        if not self.is_sending:
            self.begin(self._call_off)

    async def _call_off(self) -> None:
        if self.going is None:
            return
        group = await self._group()
        if group is None:
            return
        know = len(who_may_know(self.going.meeting, group))
        if not know:
            self.say(_("Nobody has an invitation that is to be called off."))
            return
        asked = ngettext(
            "Tell {count} person that the meeting does not take place?",
            "Tell {count} people that the meeting does not take place?",
            know,
        )
        if await self.sure(asked.format(count=know)):
            await self._make_and_send(off=True)

    def read_it(self) -> None:
        if self.going is not None:
            self.begin(self._read, self.going.meeting)

    async def _group(self) -> Group | None:
        return await self.attempt(partial(read_group, self.place.of_group))

    async def _read(self, meeting: Meeting) -> None:
        group = await self._group()
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
        """Some lines at a time: it is read, and no line of it is done anything with."""
        super().choose(by * AT_A_TIME)
