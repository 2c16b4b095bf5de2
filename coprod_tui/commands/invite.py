"""`coprod invite`: everybody's invitation to a meeting, each by their way; what changed since; or that it is off."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
from coprod_tui.afterwards.sending.outgoing import INVITATION, copy_of
from coprod_tui.afterwards.sending.recipients import Recipient
from coprod_tui.commands.lookup import meeting_called, readable, said_which
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import sure
from coprod_tui.commands.send import send
from coprod_tui.commands.send import tick as tick_copies
from coprod_tui.model.entry import Refused
from coprod_tui.model.invitations import need_before
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.sending import GONE
from coprod_tui.model.since_invited import has_changed
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import NotSaved
from coprod_tui.summary import FORMATS
from coprod_tui.wording import _, day, day_of, ngettext


def to_invite(shelf: Shelf, asked: str, at: int) -> MeetingPlace:
    """The meeting of that name; with nothing asked, the next one that is planned, after saying which. at: UTC ms."""
    if asked:
        return meeting_called(shelf, asked, at)
    planned = [each for each in readable(shelf) if each.meeting.flow.stage == "planned"]
    if not planned:
        raise Refused("nothing-to-invite-to", command="coprod plan")
    coming = [each for each in planned if each.meeting.plan.date >= day_of(at, each.meeting.plan.zone).isoformat()]
    return said_which(min(coming or planned, key=lambda each: (each.meeting.plan.date, each.place.id)).place)


def printed(place: MeetingPlace, *, at: int) -> None:
    """Show the invitation as it is now, as text. Nothing is written down or sent."""
    meeting = as_wished_now(read_meeting(place), read_group(place.of_group))
    say(FORMATS["txt"].render(invitation_preview(meeting, at)).decode().rstrip("\n"))


def invite(
    shelf: Shelf, place: MeetingPlace, *, drafts: bool, again: Sequence[str], yes: bool, clock: Callable[[], int]
) -> None:
    """Make the next version where something changed, and send everybody theirs. Raises as `commands.send.send` does."""
    if said := newcomers_told(expect_newcomers(place, clock())):
        note(said)
    meeting = read_meeting(place)
    need_before(meeting)
    for asks in doubts(meeting, clock()):
        sure(_("{question} Type yes:").format(question=asks), yes=yes)
    for words in remarks(meeting):
        note(words)
    newest = meeting.invitations.newest
    if newest is not None and not newest.off and has_changed(meeting):
        _tell_changes(meeting, clock())
    elif newest is not None and not newest.off:
        when = day(day_of(meeting.clock.wall(newest.at), meeting.plan.zone), year=True)
        say(_("Nothing has changed since the invitation of {day}.").format(day=when))
    meeting = make_version(place, clock())
    if not again and not _open(meeting, INVITATION.recipients(meeting, read_group(shelf.group(place.group)))):
        say(_("Everybody has it, so there is nothing to send."))
        return
    _send(shelf, place, drafts=drafts, again=again, yes=yes, clock=clock)


def _send(
    shelf: Shelf, place: MeetingPlace, *, drafts: bool, again: Sequence[str], yes: bool, clock: Callable[[], int]
) -> None:
    """Send what was made. Its version is in the record by now, which is said where a letter cannot be saved."""
    try:
        send(shelf, place, drafts=drafts, again=again, yes=yes, clock=clock, outgoing=INVITATION)
    except NotSaved as trouble:
        raise NotSaved("invitation-kept", why=trouble.reason) from trouble


def tick(shelf: Shelf, place: MeetingPlace, called: Sequence[str], *, at: int) -> None:
    """Tick off whose invitation was posted, read aloud or given. Raises Refused where nothing of theirs is open."""
    tick_copies(shelf, place, called, at=at, outgoing=INVITATION)


def _tell_changes(meeting: Meeting, at: int) -> None:
    told = invitation_preview(meeting, at, since=True)
    changes = FORMATS["txt"].render(told.but(sections=(), title=(), when=(), status=(), made=())).decode()
    note(changes.partition("-" * 72)[0].strip())


def _open(meeting: Meeting, people: Sequence[Recipient]) -> bool:
    """Whether anybody's copy of the version of now is still to go, or to be seen to."""
    version = INVITATION.current(meeting)
    copies = (copy_of(INVITATION, meeting, one, version) for one in people)
    return any(copy is None or copy.stage not in GONE for copy in copies)


def call_off(shelf: Shelf, place: MeetingPlace, *, drafts: bool, yes: bool, clock: Callable[[], int]) -> None:
    """Tell everybody who may have an invitation that the meeting does not take place. It asks first."""
    meeting, group = read_meeting(place), read_group(shelf.group(place.group))
    need_before(meeting)
    know = who_may_know(meeting, group)
    if not know:
        raise Refused("nobody-invited")
    words = ngettext(
        "This tells {count} person that the meeting does not take place.",
        "This tells {count} people that the meeting does not take place.",
        len(know),
    )
    note(words.format(count=len(know)))
    sure(_("Type yes:"), yes=yes)
    make_version(place, clock(), off=True)
    _send(shelf, place, drafts=drafts, again=(), yes=yes, clock=clock)
