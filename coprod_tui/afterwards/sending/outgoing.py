"""What goes to people: a summary, or the invitation to a meeting. How it is brought to them is the same for both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from coprod_tui.afterwards.agreed.copies import keeps
from coprod_tui.afterwards.agreed.versions import copy_in, summary_of
from coprod_tui.afterwards.sending import recipients as who
from coprod_tui.afterwards.sending.recipients import Recipient
from coprod_tui.model import invitations, sending
from coprod_tui.model.entry import Entry, Refused
from coprod_tui.model.group import Group
from coprod_tui.model.meeting import Meeting, as_it_was
from coprod_tui.model.sending import AGREED, BY_MAIL, Copies, Copy, CopyStage, Sort
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.summary import Summary
from coprod_tui.summary.invitation import Had, compose_invitation
from coprod_tui.summary.page import LETTERS
from coprod_tui.wording import for_reader


class Outgoing(Protocol):
    """One of the two. A version is a number among its own."""

    sort: Sort

    def copies(self, meeting: Meeting) -> Copies:
        """Whose copy got how far."""

    def current(self, meeting: Meeting) -> int:
        """Which version goes out now. Refused where none can."""

    def stood(
        self, meeting: Meeting, recipient: Recipient, version: int, stage: CopyStage, why: str = ""
    ) -> Sequence[Entry]:  # fmt: skip
        """The move that writes down how far one copy got."""

    def recipients(self, meeting: Meeting, group: Group) -> tuple[Recipient, ...]:
        """Who gets it, each by their way."""

    def variant(self, meeting: Meeting, recipient: Recipient, version: int) -> str:
        """What makes this person's copy another one than others of their way; "" for nothing. It names nobody."""

    def summary_for(
        self, place: MeetingPlace, meeting: Meeting, version: int, recipient: Recipient, at: int
    ) -> Summary:
        """What this person's copy says. at: UTC ms, when it is made."""

    def keep_hashes(self, summary: Summary, hashes: Iterable[str]) -> Callable[[Meeting], Sequence[Entry]]:
        """The move that writes down what copies are known again by."""

    def version_name(self, meeting: Meeting, version: int) -> str:
        """The version as it stands in a file's name."""


class _Summaries:
    sort: Sort = "summary"

    def copies(self, meeting: Meeting) -> Copies:
        return meeting.sending

    def current(self, meeting: Meeting) -> int:
        return sending.current(meeting)

    def stood(
        self, meeting: Meeting, recipient: Recipient, version: int, stage: CopyStage, why: str = ""
    ) -> Sequence[Entry]:  # fmt: skip
        return sending.stood(meeting, recipient.person, version, recipient.way, stage, to=recipient.to, why=why)

    def recipients(self, meeting: Meeting, group: Group) -> tuple[Recipient, ...]:
        return who.recipients(meeting, group)

    def variant(self, _meeting: Meeting, recipient: Recipient, _version: int) -> str:
        return recipient.language

    def summary_for(
        self, place: MeetingPlace, meeting: Meeting, _version: int, recipient: Recipient, at: int
    ) -> Summary:
        if recipient.language:
            return copy_in(place, meeting, recipient.language, made=at)
        return summary_of(place, meeting, made=at)

    def keep_hashes(self, summary: Summary, hashes: Iterable[str]) -> Callable[[Meeting], Sequence[Entry]]:
        return keeps(summary, hashes)

    def version_name(self, meeting: Meeting, version: int) -> str:
        """What was closed is not called agreed there either."""
        if version != AGREED:
            return f"{LETTERS[self.sort]}{version}"
        return "closed" if meeting.sealing.closed else "agreed"


class _Invitations:
    """Whoever had an earlier one is told what changed. One that may not have come is told that beside all of it."""

    sort: Sort = "invitation"

    def copies(self, meeting: Meeting) -> Copies:
        return meeting.invitations

    def current(self, meeting: Meeting) -> int:
        return invitations.current(meeting)

    def stood(
        self, meeting: Meeting, recipient: Recipient, version: int, stage: CopyStage, why: str = ""
    ) -> Sequence[Entry]:  # fmt: skip
        return invitations.invited(meeting, recipient.person, version, recipient.way, stage, to=recipient.to, why=why)

    def recipients(self, meeting: Meeting, group: Group) -> tuple[Recipient, ...]:
        """Members and whoever else is expected; once it is called off, those who may have been invited."""
        people = who.invited(meeting, group)
        newest = meeting.invitations.newest
        if newest is None or not newest.off:
            return people
        return tuple(one for one in people if self._had(meeting, one, newest.number)[0])

    def _had(self, meeting: Meeting, recipient: Recipient, version: int) -> tuple[int, bool]:
        return meeting.invitations.last_had(recipient.person, recipient.to, version)

    def variant(self, meeting: Meeting, recipient: Recipient, version: int) -> str:
        before, sure = self._had(meeting, recipient, version)
        after = f"{'since' if sure else 'after'}-{before}" if before else ""
        named = "named" if recipient.calendar_named and recipient.way in BY_MAIL else ""
        return "-".join(filter(None, (after, named, recipient.language)))

    def summary_for(
        self, _place: MeetingPlace, meeting: Meeting, version: int, recipient: Recipient, _at: int
    ) -> Summary:
        number, sure = self._had(meeting, recipient, version)
        with for_reader(recipient.language):
            return invitation(meeting, version, number, sure=sure, named=recipient.calendar_named)

    def keep_hashes(self, _summary: Summary, _hashes: Iterable[str]) -> Callable[[Meeting], Sequence[Entry]]:
        """None: an invitation is not sealed, and nobody checks one."""
        return lambda _meeting: ()

    def version_name(self, _meeting: Meeting, version: int) -> str:
        return f"{LETTERS[self.sort]}{version}"


def invitation(meeting: Meeting, version: int, after: int = 0, *, sure: bool = False, named: bool = False) -> Summary:
    """The invitation of that number, for who may have had the one numbered `after`, 0 for none.

    sure: they have it. Refused (no-such-version).
    """
    invited, before = meeting.invitations.numbered(version), meeting.invitations.numbered(after)
    if invited is None:
        raise Refused("no-such-version", version=version)
    had = Had(before, as_it_was(meeting, before.upto), sure) if before else None
    meeting_then = as_it_was(meeting, invited.upto).but(people=meeting.people)  # who asked is named as they wish now
    return compose_invitation(meeting_then, invited, had, named=named)


SUMMARY: Outgoing = _Summaries()
INVITATION: Outgoing = _Invitations()


def copy_of(outgoing: Outgoing, meeting: Meeting, recipient: Recipient, version: int) -> Copy | None:
    """This person's copy of that version; None where there is none yet."""
    return outgoing.copies(meeting).of(recipient.person, version, recipient.to)
