"""`coprod plan`: a meeting from an agenda that somebody has written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from coprod_tui.commands.look_over import as_json, lines, look_over
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import somebody_there, sure
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.when import When, next_meeting_said, read_when
from coprod_tui.model.entry import Refused
from coprod_tui.model.history import KeptItem
from coprod_tui.model.text import clean
from coprod_tui.model.wanted import Timed, fill, finish_for
from coprod_tui.planning.agenda import read_agenda
from coprod_tui.planning.planned import AgendaDraft
from coprod_tui.record.records import change_meeting, read_group, read_meeting
from coprod_tui.record.series import make_meeting, planned_ahead, to_fill
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.sentences import plan as told
from coprod_tui.sentences.draft_agenda import items_of
from coprod_tui.wording import _, day_and_times, local, ngettext, refusal

CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?", re.IGNORECASE)
NOON, DAY, HOUR = 12, 24, 60


def plan(
    shelf: Shelf, place: GroupPlace, file: Path, *, title: str, date: str, start: str, yes: bool, zone: str, at: int
) -> None:
    """Plan the group's next meeting from the file, and say its id; how it was understood is told beside it.

    title, date and start take the place of the file's own. Where neither has a day, it is the one that the group
    agreed on. Asks, unless yes is said already, before one is planned for a day that is over or together with another.
    Raises Refused, CannotOpen, NotSaved.
    """
    today = local(at, zone).date()
    wanted = _understood(file, yes=yes)
    made, saying = _fills(shelf, place, wanted, date, today), _("This is now the agenda of {title}.")
    if made is not None:
        own = read_meeting(made).plan.title
        called, begins = clean(title) or own or wanted.title, clock(start) if start else ""
        change_meeting(made, partial(fill, items=items_of(wanted), title=called, start=begins), at)
    else:
        when = _when(place, wanted, date, start, today)
        for asks in told.doubts(when, today, planned_ahead(shelf, place)):
            note(asks)
            sure(_("Type yes to plan it:"), yes=yes)
        made, saying = _new(shelf, place, wanted, title, when, zone=zone, at=at), _("Planned: {title}.")
    meeting = read_meeting(made)
    note(saying.format(title=told.title(meeting.plan).rstrip(".")))
    if told_when := told.when(meeting.plan):
        note(_("When: {when}.").format(when=told_when))
    count = len(meeting.agenda.items)
    note(ngettext("{count} item is on the agenda.", "{count} items are on the agenda.", count).format(count=count))
    say(made.id)


def _fills(shelf: Shelf, place: GroupPlace, wanted: AgendaDraft, date: str, today: dt.date) -> MeetingPlace | None:
    """The next meeting that is planned and has no agenda, where this one says no other day."""
    fills = to_fill(shelf, place, today.isoformat())
    day = _day(date, today).date if date else wanted.date
    return fills if fills is not None and day in ("", read_meeting(fills).plan.date) else None


def _new(
    shelf: Shelf, place: GroupPlace, wanted: AgendaDraft, title: str, when: tuple[str, str, str], *, zone: str,
    at: int,
) -> MeetingPlace:  # fmt: skip
    on, start, finish = when
    coming = next_meeting_said(wanted.next_meeting, local(at, zone).date())
    return make_meeting(
        shelf, place, items_of(wanted), zone=zone, at=at, title=clean(title) or wanted.title, date=on, start=start,
        finish=finish, next_meeting=coming,
    )  # fmt: skip


def _day(date: str, today: dt.date) -> When:
    try:
        return read_when(TypedText(date), today, past=True)
    except LineProblem as problem:
        raise Refused("plan-date-unclear", why=refusal(problem)) from problem


def _when(place: GroupPlace, wanted: AgendaDraft, date: str, start: str, today: dt.date) -> tuple[str, str, str]:
    """The day, and from when until when, each "" where nobody said it."""
    history = read_group(place).history
    held, carried = history.next_set, history.carried
    begins = clock(start) if start else ""
    if date:
        found = _day(date, today)
        begins = begins or found.start or wanted.start
        same = begins == found.start and found.finish
        return found.date, begins, found.finish if same else _finish(wanted, begins, carried)
    if not wanted.date and held is not None and held.next_date >= today.isoformat():
        begins = begins or wanted.start or held.next_start
        finish = _finish(wanted, begins, carried) or (held.next_finish if begins == held.next_start else "")
        when = day_and_times(held.next_date, begins, finish, year=True)
        note(_("No day was given, so it is the one you agreed: {when}.").format(when=when))
        return held.next_date, begins, finish
    begins = begins or wanted.start
    return wanted.date, begins, _finish(wanted, begins, carried)


def clock(words: str) -> str:
    """A time of day as HH:MM, from "14:00", "9.30", "2pm" or "14". Refused where it is none."""
    found = CLOCK.fullmatch(words.strip())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (DAY, 0)
    if found and found[3]:
        hour = hour % NOON + (NOON if found[3].lower() == "pm" else 0) if 1 <= hour <= NOON else DAY
    if hour >= DAY or minute >= HOUR:
        raise Refused("start-unclear", words=clean(words))
    return f"{hour:02}:{minute:02}"


def _finish(wanted: AgendaDraft, begins: str, carried: Sequence[KeptItem]) -> str:
    """The file's own end, else where the items' minutes lead, with what was carried; "" where some have none."""
    if wanted.finish and (not begins or begins < wanted.finish) and begins == wanted.start:
        return wanted.finish
    every: list[Timed] = [*items_of(wanted), *carried]
    return finish_for(begins, every) if wanted.items else ""


def _understood(file: Path, *, yes: bool) -> AgendaDraft:
    """The agenda in the file, shown as it was understood; where somebody sits at a terminal, as they corrected it."""
    draft = read_agenda(file)
    if not yes and somebody_there():
        return look_over(draft)
    note("\n".join(lines(draft)))
    return draft


def dry_run(file: Path, *, form: str) -> None:
    """Say how an agenda is understood, as text, or as JSON where form is "json". Nothing is kept. Raises Refused."""
    if form not in ("", "text", "json"):
        raise Refused("form-unknown", words=clean(form))
    draft = read_agenda(file)
    say(as_json(draft) if form == "json" else "\n".join(lines(draft)))
