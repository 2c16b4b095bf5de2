"""`coprod delete`, and `coprod keep-until`: what is kept, gone for good; and a day to be asked whether it should be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.afterwards.sending.invitation_versions import who_may_know
from coprod_tui.commands.again import typed
from coprod_tui.commands.invite import call_off
from coprod_tui.commands.lookup import group_called, name_of_group
from coprod_tui.commands.output import say
from coprod_tui.commands.prompts import answer, sure
from coprod_tui.line.dates import read_date
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import keep_until
from coprod_tui.model.text import clean, folded
from coprod_tui.record.records import change_group, read_group, read_meeting
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_intent import Intent
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.wording import _, day, local, ngettext, refusal


def delete(shelf: Shelf, asked: str, *, yes: bool, clock: Callable[[], int]) -> None:
    """Delete a meeting, or a group with all its meetings, once somebody has typed its id.

    Where people were invited to a meeting it asks whether to tell them first: then nothing is deleted yet, as their
    copies may wait to be sent. Raises NoSuch; Several; Refused where it is open on a screen; NotSaved.
    """
    at = clock()
    place = _meant(shelf, clean(asked))
    meetings = [place] if isinstance(place, MeetingPlace) else shelf.meetings(place.id)
    _need_closed(meetings)
    if isinstance(place, MeetingPlace):
        say(_("This deletes the meeting {meeting}: its record and its summaries.").format(meeting=place.id))
        say(_("What the group took over from it goes too. What later meetings took from it stays with them."))
        intent = _of_meeting(place, at)
    else:
        words = ngettext(
            "This deletes the group {group}, its people, and {count} meeting.",
            "This deletes the group {group}, its people, and all {count} meetings.",
            len(meetings),
        )
        say(words.format(group=name_of_group(place) or place.id, count=len(meetings)))
        intent = Intent("group", place.id, at)
    invited = [each for each in meetings if _say_who_is_invited(each, yes=yes)]
    if isinstance(place, MeetingPlace) and invited and not yes:
        told = answer(_("Type tell to tell them that it does not take place. Enter goes on without that:"))
        if folded(told) == folded(_("tell")):
            call_off(shelf, place, drafts=False, yes=True, clock=clock)
            say(
                _("Nothing is deleted yet. Once all of them are told: {command}").format(
                    command=typed("delete", place.id)
                )
            )
            return
    say(_("To keep a copy first: {command}").format(command="coprod export"))
    say(_("Coprod cannot reach backups, or copies that were sent or printed."))
    sure(_("This cannot be taken back. To go on, type {id}").format(id=place.id), yes=yes, word=place.id)
    carry_out(shelf, intent, summaries_anew(shelf))
    say(_("{id} is deleted.").format(id=place.id))


def _say_who_is_invited(place: MeetingPlace, *, yes: bool) -> bool:
    """How many may have an invitation to it, and how to tell them; whether there are any.

    yes: it is deleted at once, so nobody is told. Of what cannot be read nothing is said.
    """
    know = 0
    with suppress(CannotOpen):
        know = len(who_may_know(read_meeting(place), read_group(place.of_group)))
    if know and yes:
        words = ngettext(
            "{count} person was invited to {meeting} and is not told by Coprod. Ring or write to them.",
            "{count} people were invited to {meeting} and are not told by Coprod. Ring or write to them.",
            know,
        )
        say(words.format(count=know, meeting=place.id))
    elif know:
        words = ngettext(
            "{count} person was invited to {meeting}. To tell them first: {command}",
            "{count} people were invited to {meeting}. To tell them first: {command}",
            know,
        )
        say(words.format(count=know, meeting=place.id, command=typed("invite", place.id, "--call-off")))
    return know > 0


def delete_meeting(shelf: Shelf, place: MeetingPlace, at: int) -> None:
    """Delete a meeting that somebody said yes to deleting. Raises Refused where it is open on a screen; NotSaved."""
    _need_closed([place])
    carry_out(shelf, _of_meeting(place, at), summaries_anew(shelf))


def _need_closed(meetings: Sequence[MeetingPlace]) -> None:
    busy = next((each.id for each in meetings if each.seats.open_seats()), "")
    if busy:
        raise Refused("open-on-a-screen", meeting=busy)


def _of_meeting(place: MeetingPlace, at: int) -> Intent:
    return Intent("meeting", place.group, at, meeting=place.id, number=place.number)


def _meant(shelf: Shelf, asked: str) -> MeetingPlace | GroupPlace:
    """A meeting by its whole id or its number, else a group by its id or name: never the start of a meeting's id."""
    exactly = any(asked.lower() == place.id for place in shelf.meetings())
    return shelf.find_meeting(asked) if exactly or asked.isdecimal() else group_called(shelf, asked)


def ask_to_delete(place: GroupPlace, words: str, *, zone: str, at: int) -> None:
    """Set the day from which the group is asked whether to delete what is kept; "never" not to be asked.

    words: as people write a day. zone: IANA name; at: UTC ms. Raises Refused where it is no day, or is so already.
    """
    never = folded(clean(words)) == folded(_("never"))
    on = None if never else _day(words, local(at, zone).date())
    change_group(place, lambda group: keep_until(group, on.isoformat() if on else ""), at)
    if on is None:
        say(_("The group is not asked about deleting any more."))
    else:
        say(_("From {day} the group is asked whether to delete what is kept.").format(day=day(on, year=True)))


def _day(words: str, today: date) -> date:
    try:
        return read_date(TypedText(words), today)
    except LineProblem as problem:
        raise Refused("plan-date-unclear", why=refusal(problem)) from problem
