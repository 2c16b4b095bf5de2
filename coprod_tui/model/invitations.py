"""Invitations: each version of what people are told before a meeting, and what is in it.

A version is kept as the place in the record that it tells of (`told`): nothing is written down twice. Whose copy got
how far stands beside it, as for a summary (`sending`). A change gives another version: people are told what changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from coprod_tui.model.entry import Entry, Frozen, Id, Refused, Stamp
from coprod_tui.model.resources import OF_RESOURCES
from coprod_tui.model.sending import Copies, CopyStage, DeliveryWay, InvitationStood, step_of
from coprod_tui.model.text import clean
from coprod_tui.model.wanted import finish_for

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.plan import Plan

MINUTE = 60_000
"""In ms. How often a calendar's entry was changed is counted in the minutes in which it was, as for summaries."""


class Invitation(Frozen, frozen=True):
    """One version. upto: the number of the entry at which it was made; at: ms.

    sequence: by which a calendar knows the newer of two; another one where the day, the times or the place are. off:
    it says that the meeting does not take place.
    """

    number: int
    upto: int
    at: int
    sequence: int
    off: bool = False


class Invitations(Copies, frozen=True):
    versions: tuple[Invitation, ...] = ()

    @property
    def newest(self) -> Invitation | None:
        return self.versions[-1] if self.versions else None

    def numbered(self, number: int) -> Invitation | None:
        return next((one for one in self.versions if one.number == number), None)

    @property
    def called_off(self) -> bool:
        return self.newest is not None and self.newest.off

    def last_had(self, person: Id, to: str, before: int) -> tuple[int, bool]:
        """The newest version before that one which they may have had, 0 for none; and whether they had it for sure.

        A draft may have been sent by hand, and a letter may have gone: then they get all of it, with what changed.
        """
        mine = [one for one in self.copies if (one.person, one.to) == (person, to) and one.version < before]
        sure = [one.version for one in mine if one.stage in ("accepted", "done")]
        maybe = [one.version for one in mine if one.stage in ("draft", "begun", "job")]
        newest = max([*sure, *maybe], default=0)
        return newest, newest in sure


class InvitationMade(Entry, frozen=True):
    """A version of the invitation, as the record stands here. What was sent is not taken back by undo."""

    part: ClassVar[str] = "invitations"
    undoable: ClassVar[bool] = False
    version: int
    sequence: int
    off: bool = False

    def apply(self, part: Invitations, stamp: Stamp) -> Invitations:
        made = Invitation(self.version, stamp.number, stamp.at, self.sequence, self.off)
        return part.but(versions=(*part.versions, made))


def invitation_facts(meeting: Meeting) -> tuple[Any, ...]:
    """Everything that an invitation says: two that are alike say the same."""
    plan, ways, where = meeting.plan, meeting.plan.settings, meeting.joining
    settings = tuple(getattr(ways, name) for name in OF_WAYS)
    items = tuple(item.but(extra=0, spans=(), request=0, ref="") for item in meeting.agenda.items)
    return (*calendar_facts(meeting), plan.title, settings, items, where if ways.send_joining else where.place)


OF_WAYS = ("support_person", "outside_person", "quiet_room", "ours", "not_ours", "reply_to", *OF_RESOURCES)
"""The ways of working that an invitation tells."""


def in_calendar(meeting: Meeting) -> Plan:
    """The plan as a calendar shows it: where only the agenda says how long it takes, until then."""
    plan = meeting.plan
    return plan.but(finish=plan.finish or finish_for(plan.start, meeting.agenda.items))


def calendar_facts(meeting: Meeting) -> tuple[str, ...]:
    """What of a meeting a calendar shows: when it changes, the entry there is another one (RFC 5546, 2.1.4)."""
    plan = in_calendar(meeting)
    return (plan.date, plan.start, plan.finish, plan.zone, meeting.joining.place)


def need_before(meeting: Meeting) -> None:
    """Refused (invite-over) once a meeting has begun, (nobody-to-invite) where nobody is expected."""
    if meeting.flow.stage != "planned":
        raise Refused("invite-over")
    if not meeting.people.all:
        raise Refused("nobody-to-invite")


def invite(meeting: Meeting, before: Meeting, at: int) -> Sequence[Entry]:
    """Make the next version, where something changed since the last one; nothing where it did not.

    before: the meeting as that last version tells it (`meeting.as_it_was`), or any where there is none. at: UTC ms.
    """
    need_before(meeting)
    last = meeting.invitations.newest
    if last is None:
        return [InvitationMade(1, at // MINUTE)]
    if invitation_facts(meeting) == invitation_facts(before) and not last.off:
        return []
    changed = last.off or calendar_facts(meeting) != calendar_facts(before)
    return [InvitationMade(last.number + 1, max(at // MINUTE, last.sequence + 1) if changed else last.sequence)]


def call_off(meeting: Meeting, at: int) -> Sequence[Entry]:
    """The meeting does not take place: a last version that says so, if it does not. Refused where none was sent."""
    need_before(meeting)
    last = meeting.invitations.newest
    if last is None:
        raise Refused("nobody-invited")
    if last.off:
        return []
    return [InvitationMade(last.number + 1, max(at // MINUTE, last.sequence + 1), off=True)]


def current(meeting: Meeting) -> int:
    """Which version goes out now. Refused where there is none, or the meeting has begun."""
    need_before(meeting)
    if meeting.invitations.newest is None:
        raise Refused("nobody-invited")
    return meeting.invitations.newest.number


def invited(
    meeting: Meeting, person: Id, version: int, way: DeliveryWay, stage: CopyStage, *, to: str = "", why: str = ""
) -> Sequence[Entry]:
    """Write down how far somebody's copy got. Refused as `sending.stood` is."""
    if meeting.invitations.numbered(version) is None:
        raise Refused("no-such-version", version=version)
    return step_of(meeting, meeting.invitations, InvitationStood(person, version, way, stage, clean(to), why))
