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
        self, meeting: Meeting, one: Recipient, version: int, stage: CopyStage, why: str = ""
    ) -> Sequence[Entry]:  # fmt: skip
        """The move that writes down how far one copy got."""

    def recipients(self, meeting: Meeting, group: Group) -> tuple[Recipient, ...]:
        """Who gets it, each by their way."""

    def variant(self, meeting: Meeting, one: Recipient, version: int) -> str:
        """What makes this person's copy another one than others of their way; "" for nothing. It names nobody."""

    def told(self, place: MeetingPlace, meeting: Meeting, version: int, one: Recipient, at: int) -> Summary:
        """What this person's copy says. at: UTC ms, when it is made."""

    def known(self, summary: Summary, hashes: Iterable[str]) -> Callable[[Meeting], Sequence[Entry]]:
        """The move that writes down what copies are known again by."""

    def named(self, meeting: Meeting, version: int) -> str:
        """The version as it stands in a file's name."""


class _Summaries:
    sort: Sort = "summary"

    def copies(self, meeting: Meeting) -> Copies:
        return meeting.sending

    def current(self, meeting: Meeting) -> int:
        return sending.current(meeting)

    def stood(
        self, meeting: Meeting, one: Recipient, version: int, stage: CopyStage, why: str = ""
    ) -> Sequence[Entry]:  # fmt: skip
        return sending.stood(meeting, one.person, version, one.way, stage, to=one.to, why=why)

    def recipients(self, meeting: Meeting, group: Group) -> tuple[Recipient, ...]:
        return who.recipients(meeting, group)

    def variant(self, _meeting: Meeting, one: Recipient, _version: int) -> str:
        return one.language

    def told(self, place: MeetingPlace, meeting: Meeting, _version: int, one: Recipient, at: int) -> Summary:
        if one.language:
            return copy_in(place, meeting, one.language, made=at)
        return summary_of(place, meeting, made=at)

    def known(self, summary: Summary, hashes: Iterable[str]) -> Callable[[Meeting], Sequence[Entry]]:
        return keeps(summary, hashes)

    def named(self, meeting: Meeting, version: int) -> str:
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
        self, meeting: Meeting, one: Recipient, version: int, stage: CopyStage, why: str = ""
    ) -> Sequence[Entry]:  # fmt: skip
        return invitations.invited(meeting, one.person, version, one.way, stage, to=one.to, why=why)

    def recipients(self, meeting: Meeting, group: Group) -> tuple[Recipient, ...]:
        """Members and whoever else is expected; once it is called off, those who may have been invited."""
        people = who.invited(meeting, group)
        newest = meeting.invitations.newest
        if newest is None or not newest.off:
            return people
        return tuple(one for one in people if self._had(meeting, one, newest.number)[0])

    def _had(self, meeting: Meeting, one: Recipient, version: int) -> tuple[int, bool]:
        return meeting.invitations.last_had(one.person, one.to, version)

    def variant(self, meeting: Meeting, one: Recipient, version: int) -> str:
        before, sure = self._had(meeting, one, version)
        after = f"{'since' if sure else 'after'}-{before}" if before else ""
        named = "named" if one.calendar_named and one.way in BY_MAIL else ""
        return "-".join(filter(None, (after, named, one.language)))

    def told(self, _place: MeetingPlace, meeting: Meeting, version: int, one: Recipient, _at: int) -> Summary:
        number, sure = self._had(meeting, one, version)
        with for_reader(one.language):
            return invitation(meeting, version, number, sure=sure, named=one.calendar_named)

    def known(self, _summary: Summary, _hashes: Iterable[str]) -> Callable[[Meeting], Sequence[Entry]]:
        """None: an invitation is not sealed, and nobody checks one."""
        return lambda _meeting: ()

    def named(self, _meeting: Meeting, version: int) -> str:
        return f"{LETTERS[self.sort]}{version}"


def invitation(meeting: Meeting, version: int, after: int = 0, *, sure: bool = False, named: bool = False) -> Summary:
    """The invitation of that number, for who may have had the one numbered `after`, 0 for none.

    sure: they have it. Refused (no-such-version).
    """
    made, before = meeting.invitations.numbered(version), meeting.invitations.numbered(after)
    if made is None:
        raise Refused("no-such-version", version=version)
    had = Had(before, as_it_was(meeting, before.upto), sure) if before else None
    told = as_it_was(meeting, made.upto).but(people=meeting.people)  # who asked is named as they wish now
    return compose_invitation(told, made, had, named=named)


SUMMARY: Outgoing = _Summaries()
INVITATION: Outgoing = _Invitations()


def copy_of(what: Outgoing, meeting: Meeting, one: Recipient, version: int) -> Copy | None:
    """This person's copy of that version; None where there is none yet."""
    return what.copies(meeting).of(one.person, version, one.to)
