"""Somebody leaves a group: thanked as they wish, their needs taken out, never written to again if they say so."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from coprod_tui.afterwards.sending import outbox
from coprod_tui.afterwards.sending.outgoing import INVITATION, SUMMARY
from coprod_tui.afterwards.sending.send import say_not_reached
from coprod_tui.commands.members_named import need_anybody, need_member
from coprod_tui.commands.output import note
from coprod_tui.commands.prompts import answer, sure
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.farewell import ThanksWish, wish_thanks
from coprod_tui.model.group import Group, leave_group
from coprod_tui.model.never_write import never_write, write_again
from coprod_tui.record.ids import random_hex
from coprod_tui.record.needs import take_out_needs_of
from coprod_tui.record.records import change_group, read_group, read_meeting
from coprod_tui.record.series import planned_places, take_over
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen, NotSaved
from coprod_tui.wording import _


def leave(shelf: Shelf, place: GroupPlace, member: Id, wish: ThanksWish | None, *, never: bool, at: int) -> None:
    """What they need goes for good first: it was kept for the meetings they came to. Doing it again changes nothing.

    An invitation that waits in an outbox for them goes; a summary of a meeting they were at does not.

    wish: how they wish to be thanked, None where they did not say. never: nothing is to go to them any more. Raises
    Refused, CannotOpen, NotSaved.
    """
    take_out_needs_of(shelf, place, member, at)
    if wish is not None:
        change_group(place, partial(wish_thanks, member=member, wish=wish), at)
    if never:
        stop_writing(shelf, place, member, at)
    change_group(place, partial(leave_group, member=member), at)
    group = read_group(place)
    for each, _plan in planned_places(shelf, place):
        with suppress(CannotOpen, Refused, OSError):  # nobody is invited yet, or the next invitation does it
            _forget_letters(each, group)


def stop_writing(shelf: Shelf, place: GroupPlace, member: Id, at: int) -> None:
    """Nothing goes to this member any more, from now on: what waits in an outbox for them goes, too.

    A summary that is out counts them as not to be reached. Raises Refused (nothing-changed), CannotOpen, NotSaved.
    """
    change_group(place, partial(never_write, member=member, key=random_hex(16)), at)
    group = read_group(place)
    for each in shelf.meetings(place.id):
        with suppress(CannotOpen, NotSaved, Refused, OSError):  # the next sending does it
            say_not_reached(each, group, at)
            _forget_letters(each, group)
    with suppress(NotSaved):
        take_over(shelf, place, at)


def _forget_letters(place: MeetingPlace, group: Group) -> None:
    """Nothing waits in its outbox for whoever gets nothing of it any more. Raises CannotOpen, OSError."""
    meeting = read_meeting(place)
    what = INVITATION if meeting.flow.stage == "planned" else SUMMARY
    outbox.tidy(place, meeting, what.current(meeting), what.recipients(meeting, group), what)


def may_write_again(place: GroupPlace, member: Id, at: int) -> None:
    """They said that they may be written to. Raises Refused (nothing-changed), CannotOpen, NotSaved."""
    change_group(place, partial(write_again, member=member), at)


def left(
    shelf: Shelf, place: GroupPlace, name: str, wish: ThanksWish | None, *, never: bool, yes: bool, at: int
) -> None:
    """Ask, and say of that member that they left. name: "" to be asked for it. Raises as `leave` does."""
    member = need_member(read_group(place), name or answer(_("Who left? Type their name:")))
    sure(_("Has {name} left the group? Type yes:").format(name=member.name), yes=yes)
    leave(shelf, place, member.id, wish, never=never, at=at)
    note(_("{name} has left the group. Thank you.").format(name=member.name))
    if never:
        note(_("Nothing goes to them any more."))


def never(shelf: Shelf, place: GroupPlace, name: str, *, again: bool, yes: bool, at: int) -> None:
    """Ask whether they asked, and keep it. Members who left are found by their whole name. Raises Refused."""
    member = need_anybody(read_group(place), name or answer(_("Who asks? Type their name:")))
    asked = _("Did {name} say that they may be written to? Type yes:") if again else _("Did {name} ask this? Type yes:")
    sure(asked.format(name=member.name), yes=yes)
    if again:
        may_write_again(place, member.id, at)
        note(_("{name} may be written to.").format(name=member.name))
    else:
        stop_writing(shelf, place, member.id, at)
        note(_("Nothing goes to {name} any more.").format(name=member.name))
