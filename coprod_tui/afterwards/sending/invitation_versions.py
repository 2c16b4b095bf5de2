"""Making the next version of an invitation, and what is to be said before it goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from coprod_tui.afterwards.sending.outgoing import INVITATION
from coprod_tui.afterwards.sending.recipients import Recipient
from coprod_tui.model.entry import Entry, Stamp, Stamped
from coprod_tui.model.group import Group
from coprod_tui.model.invitations import Invitation, call_off, invite, need_before
from coprod_tui.model.meeting import Meeting, fold
from coprod_tui.model.own_choices import named_less_since
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.sending import GONE
from coprod_tui.model.series import joined_since
from coprod_tui.model.since_invited import as_invited
from coprod_tui.model.zones import local_day
from coprod_tui.record.read_cache import SEAT
from coprod_tui.record.records import change_meeting, read_group, read_meeting
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.summary import Summary
from coprod_tui.summary.invitation import Had, compose_invitation
from coprod_tui.wording import _, day, names, ngettext


def expect_newcomers(place: MeetingPlace, at: int, *, seat: str = SEAT) -> tuple[str, ...]:
    """Whoever joined the group since the meeting was planned is expected too; their names. at: UTC ms.

    Nothing once the meeting has begun: there it is offered to those who open it. Raises CannotOpen, NotSaved.
    """
    if read_meeting(place).flow.stage != "planned":
        return ()
    done = change_meeting(place, partial(joined_since, group=read_group(place.of_group)), at, seat=seat)
    return tuple(one.entry.name for one in done.entries if isinstance(one.entry, PersonExpected))


def make_version(place: MeetingPlace, at: int, *, off: bool = False, seat: str = SEAT) -> Meeting:
    """The meeting with the version that is to go: another one where something changed, or the meeting is called off.

    Whoever wishes by now to be named less is. at: UTC ms. Refused: invite-over, nobody-to-invite, nobody-invited.
    Raises CannotOpen, NotSaved.
    """
    group = read_group(place.of_group)

    def move(meeting: Meeting) -> Sequence[Entry]:
        version = call_off(meeting, at) if off else invite(meeting, as_invited(meeting), at)
        return [*named_less_since(meeting, group), *version]

    change_meeting(place, move, at, seat=seat)
    return read_meeting(place)


def invitation_preview(meeting: Meeting, at: int, *, since: bool = False) -> Summary:
    """The invitation as it would be made now, to be looked at. since: only what changed since the newest one."""
    need_before(meeting)
    newest = meeting.invitations.newest
    invitation = Invitation(newest.number + 1 if newest else 1, meeting.last, meeting.clock.last or at, at // 60_000)
    had = Had(newest, as_invited(meeting), sure=True) if newest and since else None
    return compose_invitation(meeting, invitation, had)


def as_wished_now(meeting: Meeting, group: Group) -> Meeting:
    """The meeting as it is once people are named as they wish by now, which is kept when they are invited."""
    line = meeting.last + 1
    wishes = enumerate(named_less_since(meeting, group), line)
    return fold(meeting, [Stamped(Stamp(number, line, meeting.clock.last), one) for number, one in wishes])


def who_may_know(meeting: Meeting, group: Group) -> tuple[Recipient, ...]:
    """Those who may have an invitation to this meeting to come, and have not been told that it does not take place."""
    recipients: list[Recipient] = []
    if meeting.flow.stage != "planned":
        return ()
    for recipient in INVITATION.recipients(meeting, group):
        mine = [
            copy for copy in meeting.invitations.copies if (copy.person, copy.to) == (recipient.person, recipient.to)
        ]
        last = meeting.invitations.numbered(mine[-1].version) if mine else None
        if last is not None and not (last.off and mine[-1].stage in GONE):
            recipients.append(recipient)
    return tuple(recipients)


def doubts(meeting: Meeting, at: int) -> Iterator[str]:
    """What to ask before people are invited. at: UTC ms."""
    plan = meeting.plan
    if plan.date and plan.date < local_day(at, plan.zone):
        yield _("{day} is over. Invite people all the same?").format(day=day(plan.date, named=True, year=True))
    if not meeting.agenda.items:
        yield _("There is no agenda yet. Invite people all the same?")
    if meeting.invitations.called_off:
        yield _("This meeting was called off. Invite people again?")


def newcomers_told(called: Sequence[str]) -> str:
    """That these people were not expected until now; "" for nobody."""
    words = ngettext(
        "{names} joined the group since this was planned, and is expected now too.",
        "{names} joined the group since this was planned, and are expected now too.",
        len(called),
    )
    return words.format(names=names(list(called))) if called else ""


def remarks(meeting: Meeting) -> Iterator[str]:
    """What letters go without, and why."""
    plan, joining = meeting.plan, meeting.joining
    if not plan.date:
        yield _("No day is set, so no calendar entry goes with it.")
    elif not plan.start:
        yield _("No time is set, so calendars show the whole day.")
    if not (joining.place or joining.kinds):
        yield _("Nobody has said where it is.")
    if joining.kinds and not plan.settings.send_joining:
        yield _("How to join stays out of it. Your group's ways of working can put it into each person's own.")
    if not plan.settings.reply_to:
        yield _("Nobody has said where members answer. Your group's ways of working can: “Where members answer it”.")
