"""Verbs for when a meeting that is over really began and ended."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words
from coprod_tui.line.when import read_when, time_said
from coprod_tui.model import times
from coprod_tui.model.zones import instant, local_day, local_time


def _began(rest: TypedText, here: Here) -> ParsedLine:
    day, time, at = _moment(rest, here, ended=False)
    return does(partial(times.correct_times, began=at), ("date", day), ("begins", time))


def _ended(rest: TypedText, here: Here) -> ParsedLine:
    day, time, at = _moment(rest, here, ended=True)
    return does(partial(times.correct_times, ended=at), ("date", day), ("ends", time))


def _moment(rest: TypedText, here: Here, *, ended: bool) -> tuple[str, str, int]:
    """The day, the time of day and UTC ms. Without a day, the one it began on; an end before that is the day after."""
    need_words(rest)
    meeting = here.meeting
    zone, began = meeting.plan.zone, meeting.clock.wall(meeting.flow.began or 0)
    day, time = local_day(began, zone), time_said(rest)
    if not time:
        when = read_when(rest, here.today, past=True)
        day, time = when.date, when.start
    elif ended and time < local_time(began, zone):
        day = (date.fromisoformat(day) + timedelta(1)).isoformat()
    at = instant(day, time, zone) if time else None
    if at is None:
        raise LineProblem("not-a-time", at=rest, words=rest.words[:40])
    return day, time, at


VERBS = (
    Verb(("meeting ended",), "meeting ended TIME", N_("When the meeting is over: puts right when it ended."), _ended,
        ("times.correct_times",)),
    Verb(("meeting began", "meeting started"), "meeting began TIME",
        N_("When the meeting is over: puts right when it began."), _began, ("times.correct_times",)),
)  # fmt: skip
