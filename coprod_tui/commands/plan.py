"""`coprod plan`: a meeting from an agenda that somebody has written, or that the group had before."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from coprod_tui.commands.at_home import ask_about
from coprod_tui.commands.begin_from import From, begin_from, understood
from coprod_tui.commands.look_over import as_json, lines
from coprod_tui.commands.offered import Taken, taken
from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import sure
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.when import When, next_meeting_said, read_when
from coprod_tui.model import time_of_day
from coprod_tui.model.command import command
from coprod_tui.model.entry import Refused
from coprod_tui.model.farewell import need_going_on
from coprod_tui.model.joining import tell_joining
from coprod_tui.model.text import clean
from coprod_tui.model.wanted import Timed, fill, finish_for, with_taken
from coprod_tui.planning.agenda import read_agenda
from coprod_tui.planning.planned import AgendaDraft
from coprod_tui.planning.wanted import apart_from, joining
from coprod_tui.record.records import change_meeting, read_group, read_meeting
from coprod_tui.record.series import make_meeting, planned_ahead, take_over, to_fill
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.sentences import plan as told
from coprod_tui.sentences.draft_agenda import items_of
from coprod_tui.sentences.missing import balance_words, decided_words
from coprod_tui.sentences.outreach import meant_words
from coprod_tui.sentences.roles import told_turns
from coprod_tui.wording import _, day_and_times, local, ngettext, refusal

CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?", re.IGNORECASE)


def plan(
    shelf: Shelf, place: GroupPlace, source: From, *, title: str, date: str, start: str, yes: bool, zone: str, at: int
) -> None:
    """Plan the group's next meeting from an agenda, and say its id; how that was understood is told beside it.

    title, date and start take the place of the agenda's own. Where neither has a day, it is the one that the group
    agreed on. Asks, unless yes is said already, before one is planned for a day that is over or together with another,
    and which of what waits for an agenda it takes.
    Raises Refused, CannotOpen, NotSaved.
    """
    today = local(at, zone).date()
    take_over(shelf, place, at)
    need_going_on(named := read_group(place))
    wanted = apart_from(understood(begin_from(shelf, place, source, at), yes=yes), named.name)
    made, saying = _fills(shelf, place, wanted, date, today), _("This is now the agenda of {title}.")
    if made is not None:
        plan = read_meeting(made).plan
        called, begins = clean(title) or plan.title or wanted.title, clock(start) if start else ""
        more = taken(read_group(place), plan.date, today, zone, yes=yes)
        items = with_taken(items_of(wanted), more.items)
        change_meeting(made, partial(fill, items=items, title=called, start=begins), at)
        take_over(shelf, place, at)  # the basket is told what was taken from it
    else:
        on, group = _on(place, wanted, date, start, today), read_group(place)
        when = on.when([*items_of(wanted), *group.history.carried])
        others = planned_ahead(shelf, place)
        for asks in told.doubts(when, today, others):
            note(asks)
            sure(_("Type yes to plan it:"), yes=yes)
        if beside := told.same_day(when, others):
            note(beside)
        more = taken(group, on.day, today, zone, yes=yes)
        made, saying = _new(shelf, place, wanted, title, on, more, zone=zone, at=at), _("Planned: {title}.")
    change_meeting(made, command(tell_joining, **joining(wanted)), at)
    ask_about(made, wanted, yes=yes, at=at)
    meeting = read_meeting(made)
    note(saying.format(title=told.title(meeting.plan).rstrip(".")))
    if told_when := told.when(meeting.plan):
        note(_("When: {when}.").format(when=told_when))
    count = len(meeting.agenda.items)
    note(ngettext("{count} item is on the agenda.", "{count} items are on the agenda.", count).format(count=count))
    group = read_group(place)
    turns = [_("Whose turn it could be. {role}").format(role=each) for each in told_turns(group)]
    for line in (*decided_words(meeting), balance_words(meeting), meant_words(group), *turns):
        if line:
            note(line)
    say(made.id)


def _fills(shelf: Shelf, place: GroupPlace, wanted: AgendaDraft, date: str, today: dt.date) -> MeetingPlace | None:
    """The next meeting that is planned and has no agenda, where this one says no other day."""
    fills = to_fill(shelf, place, today.isoformat())
    day = day_typed(date, today).date if date else wanted.date
    return fills if fills is not None and day in ("", read_meeting(fills).plan.date) else None


class _On(NamedTuple):
    """The day of a meeting and when it begins, each "" where nobody said it.

    finish: where somebody said one; otherwise: one that was agreed before, where the items do not tell.
    """

    day: str
    start: str
    finish: str = ""
    otherwise: str = ""

    def when(self, items: Sequence[Timed]) -> tuple[str, str, str]:
        """Its day, start and finish, with these items on its agenda."""
        return self.day, self.start, self.finish or finish_for(self.start, items) or self.otherwise


def _new(
    shelf: Shelf, place: GroupPlace, wanted: AgendaDraft, title: str, on: _On, more: Taken, *, zone: str, at: int
) -> MeetingPlace:  # fmt: skip
    items = with_taken(items_of(wanted), more.items)
    day, start, finish = on.when([*items, *more.carried])
    coming = next_meeting_said(wanted.next_meeting, local(at, zone).date())
    return make_meeting(
        shelf, place, items, zone=zone, at=at, title=clean(title) or wanted.title, date=day, start=start,
        finish=finish, next_meeting=coming, carried=more.carried,
    )  # fmt: skip


def day_typed(date: str, today: dt.date) -> When:
    try:
        return read_when(TypedText(date), today, past=True)
    except LineProblem as problem:
        raise Refused("plan-date-unclear", why=refusal(problem)) from problem


def _on(place: GroupPlace, wanted: AgendaDraft, date: str, start: str, today: dt.date) -> _On:
    held = read_group(place).history.next_set
    begins = clock(start) if start else ""
    if date:
        found = day_typed(date, today)
        begins = begins or found.start or wanted.start
        said = found.finish if begins == found.start else ""
        return _On(found.date, begins, said or _finish(wanted, begins))
    if not wanted.date and held is not None and held.next_date >= today.isoformat():
        begins = begins or wanted.start or held.next_start
        otherwise = held.next_finish if begins == held.next_start else ""
        on = _On(held.next_date, begins, _finish(wanted, begins), otherwise)
        when = day_and_times(*on.when(items_of(wanted)), year=True)
        note(_("No day was given, so it is the one you agreed: {when}.").format(when=when))
        return on
    begins = begins or wanted.start
    return _On(wanted.date, begins, _finish(wanted, begins))


def clock(words: str) -> str:
    """A time of day as HH:MM, from "14:00", "9.30", "2pm" or "14". Refused where it is none."""
    found = CLOCK.fullmatch(words.strip())
    minutes = time_of_day.after_midnight(found[1], found[2], found[3]) if found else None
    if minutes is None:
        raise Refused("start-unclear", words=clean(words))
    return time_of_day.clock(minutes)


def _finish(wanted: AgendaDraft, begins: str) -> str:
    """The file's own end, where it is told of a meeting that begins then; "" for none."""
    fits = wanted.finish and (not begins or begins < wanted.finish) and begins == wanted.start
    return wanted.finish if fits else ""


def dry_run(source: Path | AgendaDraft, *, form: str) -> None:
    """Say how an agenda is understood, as text, or as JSON where form is "json". Nothing is kept. Raises Refused."""
    if form not in ("", "text", "json"):
        raise Refused("form-unknown", words=clean(form))
    draft = read_agenda(source) if isinstance(source, Path) else source
    say(as_json(draft) if form == "json" else "\n".join(lines(draft)))
