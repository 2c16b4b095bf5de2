"""A summary's days as a calendar file (RFC 5545): this meeting, the next one, and actions to be done by a day.

Many calendars show no things to do, so this meeting's own entry says them too. Times are in UTC, which every calendar
shows as its own people's clocks do. No name of a person, no address and nobody to invite is in it, because calendars
are copied to telephones and to companies' computers: see `diary`. Taking in a newer version of the file changes what
is there, and adds nothing twice.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from coprod_tui.documents.libraries import needed
from coprod_tui.model.zones import zone_named
from coprod_tui.sentences.record_view import closed
from coprod_tui.summary.page import Dated, Diary, MeetingEvent, Summary, plain
from coprod_tui.summary.sealing import seal_words
from coprod_tui.wording import _, day, ngettext

if TYPE_CHECKING:
    from icalendar import Component

MINUTE = 60_000
"""In ms. A version's number is the minute it was made in: it only grows, and says nothing of how much was recorded."""
DAYS = 366
"""Around its day, so much of a zone's past and future is told: both of its clocks."""
OURS = "coprod:"
"""What our keys begin with, so that they are nobody else's."""


def render(summary: Summary) -> bytes:
    if summary.event is not None:
        return _invitation(summary.event, off=summary.off)
    with needed("icalendar"):
        from icalendar import Calendar, Event, Journal, Todo  # noqa: PLC0415  an optional library
    diary = summary.diary
    made = Calendar()
    made.add("prodid", "-//Coprod//Summary//EN")
    made.add("version", "2.0")
    if described := [*filter(None, (_left_out(diary.left_out), seal_words(summary)))]:
        made.add("description", " ".join(described))
    told = plain(summary.title)
    for one in diary.due:
        todo = _known(Todo(), diary, one)
        todo.add("summary", f"{one.mark} {one.words}")
        todo.add("due", date.fromisoformat(one.day))
        todo.add("status", "NEEDS-ACTION")
        todo.add("description", _("The summary says who does this: {meeting}").format(meeting=told))
        made.add_component(todo)
    if diary.this is not None:
        made.add_component(_this_meeting(Event(), diary, diary.this, told))
    if diary.next is not None:
        made.add_component(_next_meeting(Event(), diary, diary.next))
    if not made.subcomponents:
        made.add_component(_nothing(Journal(), diary, summary.meeting_id))
    content: bytes = made.to_ical()
    return content


def method(*, off: bool) -> str:
    """What a calendar is to do with an invitation, which the letter that brings it says too (RFC 6047)."""
    return "CANCEL" if off else "PUBLISH"


def _invitation(event: MeetingEvent, *, off: bool) -> bytes:
    """The one meeting: with its zone's own clocks, so that it is at the right hour across a change of them.

    A published entry (RFC 5546, 3.2.1), which asks for no answer; or the one that takes it back (3.2.5). The address
    that the group sends letters from organises it, without a name, where there is one: some calendars take no newer
    entry without it.
    """
    with needed("icalendar"):
        from icalendar import Calendar, Event  # noqa: PLC0415  an optional library
    made = Calendar()
    made.add("prodid", "-//Coprod//Invitation//EN")
    made.add("version", "2.0")
    made.add("method", method(off=off))
    part = Event()
    part.add("uid", _uid(event.dated))
    part.add("dtstamp", datetime.fromtimestamp(event.at / 1000, UTC))
    part.add("sequence", event.sequence)
    part.add("class", "PRIVATE")
    part.add("status", "CANCELLED" if off else "CONFIRMED")
    part.add("summary", event.title)
    if event.place:
        part.add("location", event.place)
    if event.organizer:
        part.add("organizer", f"mailto:{event.organizer}")
    _when(part, event.dated, zone_named(event.zone))
    made.add_component(part)
    if event.dated.since is not None:
        on = date.fromisoformat(event.dated.day)
        made.add_missing_timezones(first_date=on - timedelta(DAYS), last_date=on + timedelta(DAYS))
    content: bytes = made.to_ical()
    return content


def _uid(one: Dated) -> str:
    return str(uuid5(NAMESPACE_URL, f"{OURS}{one.key}"))


def _left_out(count: int) -> str:
    """How much, and nothing of by whom or why: no name stands in a calendar."""
    words = ngettext(
        "{count} thing was left out. The summary says what sort, by whom and why.",
        "{count} things were left out. The summary says what sort, by whom and why.",
        count,
    )
    return words.format(count=count) if count else ""


def _known(part: Component, diary: Diary, one: Dated) -> Component:
    """The entry with its UID and sequence, by which a calendar recognises it and takes the newer of two."""
    part.add("uid", _uid(one))
    part.add("dtstamp", datetime.fromtimestamp(diary.at / 1000, UTC))
    part.add("sequence", diary.at // MINUTE)
    part.add("class", "PRIVATE")
    return part


def _this_meeting(event: Component, diary: Diary, one: Dated, told: str) -> Component:
    _known(event, diary, one)
    event.add("summary", told)
    _when(event, one)
    by = _("{mark} {words} By {day}.")
    due = [
        by.format(mark=each.mark, words=closed(each.words), day=day(each.day, year=True)) for each in diary.due
    ]  # fmt: skip
    event.add("description", "\n".join((_("What was agreed, and who does what, is in the summary."), *due)))
    return event


def _next_meeting(event: Component, diary: Diary, one: Dated) -> Component:
    """With its times, where they are set; else a whole day, and anything more in people's own words."""
    _known(event, diary, one)
    named = _("{group}: next meeting").format(group=diary.group) if diary.group else _("Next meeting")
    event.add("summary", named)
    _when(event, one)
    if one.words:
        event.add("description", one.words)
    return event


def _when(event: Component, one: Dated, zone: tzinfo = UTC) -> None:
    """From when until when, in whole minutes and at least one; a whole day takes nobody's time up."""
    if one.since is None:
        on = date.fromisoformat(one.day)
        event.add("dtstart", on)
        event.add("dtend", on + timedelta(1))
        event.add("transp", "TRANSPARENT")
        return
    since = one.since // MINUTE
    event.add("dtstart", datetime.fromtimestamp(since * 60, zone))
    if one.until is not None:
        event.add("dtend", datetime.fromtimestamp(max(-(-one.until // MINUTE), since + 1) * 60, zone))


def _nothing(note: Component, diary: Diary, meeting_id: str) -> Component:
    """An entry that says there is nothing: a calendar file may not be empty."""
    _known(note, diary, Dated(f"{meeting_id}-nothing", "", "", ""))
    note.add("summary", _("Nothing from this meeting has a day yet."))
    note.add("dtstart", datetime.fromtimestamp(diary.at / 1000, UTC).date())
    return note
