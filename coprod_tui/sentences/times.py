"""When a meeting was held, with its days where they are several: it went past midnight, or was opened again later."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.times import TimesPutRight
from coprod_tui.sentences.record_view import Tells, untold
from coprod_tui.wording import _, clock, day, day_of, names


def moment(meeting: Meeting, at: int, beside: int, *, year: bool = False) -> str:
    """A meeting time (ms) as the time of day, with its day where that is another than `beside` was."""
    wall, zone = meeting.clock.wall, meeting.plan.zone
    time, on = clock(wall(at), zone), day_of(wall(at), zone)
    if on == day_of(wall(beside), zone):
        return time
    return _("{day}, {time}").format(day=day(on, named=True, year=year), time=time)


def when_held(meeting: Meeting, *, year: bool = False) -> str:
    """When it was open: "Tuesday 13 October, 14:00 to 16:00", "Tuesday 13 October, 22:00, to Wednesday ..., 00:30".

    Of one opened again another day, each of its days; of one that goes on, since when. "" where it has not begun.
    """
    parts = []
    for since, until in _stretches(meeting):
        wall, zone = meeting.clock.wall, meeting.plan.zone
        on, began = day(day_of(wall(since), zone), named=True, year=year), clock(wall(since), zone)
        if until is None:
            parts.append(_("{day}, from {began}").format(day=on, began=began))
            continue
        ended = moment(meeting, until, since, year=year)
        over = day_of(wall(until), zone) != day_of(wall(since), zone)
        words = _("{day}, {began}, to {ended}") if over else _("{day}, {began} to {ended}")
        parts.append(words.format(day=on, began=began, ended=ended))
    return names(parts)


def on_one_day(meeting: Meeting) -> bool:
    """Whether it began and ended on the day it was planned for, if it was for one."""
    flow, wall, zone = meeting.flow, meeting.clock.wall, meeting.plan.zone
    days = {day_of(wall(at), zone).isoformat() for at in (flow.began, flow.ended) if at is not None}
    return len(days | {meeting.plan.date} - {""}) == 1


def _stretches(meeting: Meeting) -> list[tuple[int, int | None]]:
    """From when until when it was open, those of one day together: opened again the same day is the same sitting."""
    wall, zone = meeting.clock.wall, meeting.plan.zone
    found: list[tuple[int, int | None]] = []
    for span in meeting.flow.spans:
        before = found[-1][1] if found else None
        if before is not None and day_of(wall(before), zone) == day_of(wall(span.since), zone):
            found[-1] = (found[-1][0], span.until)
        else:
            found.append((span.since, span.until))
    return found


TELLS: Tells = {TimesPutRight: untold}  # what was put right, and what it was, is told by the mark beside it
