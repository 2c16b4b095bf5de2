"""What of a meeting has a date, as plain data for a calendar.

Calendars are copied to telephones and to companies' computers, so no name of a person is in here, nor any address.
Members find out who does what from the summary, by the same mark ("A1").
"""

from __future__ import annotations

from datetime import date, timedelta

from coprod_tui.model.actions import Action
from coprod_tui.model.plan import Plan
from coprod_tui.model.zones import instant
from coprod_tui.summary import left_out
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Dated, Diary


def diary(read: MeetingView, meeting_id: str) -> Diary:
    """Actions still to be done by a day, this meeting, and the next one where its day is set.

    It is dated by the record, not by a clock: the same record gives the same calendar.
    """
    meeting = read.meeting
    group = meeting_id.removesuffix(f"-{meeting.plan.number}")
    return Diary(
        group=meeting.plan.group_name,
        at=meeting.clock.wall(meeting.clock.last),
        due=tuple(_dated(group, meeting.plan, action) for action in meeting.actions.open if is_day(action.by)),
        next=_next(read, meeting_id),
        left_out=left_out.count(read),
        this=_this(read, meeting_id),
    )


def _dated(group: str, plan: Plan, action: Action) -> Dated:
    """An action keeps its key from meeting to meeting, so that a calendar knows it again."""
    ref = action.ref or f"{plan.number}-{action.name}"
    return Dated(f"{plan.calendar_key or group}-{ref}", action.name, action.words, action.by)


def _key(plan: Plan, meeting_id: str, later: int = 0) -> str:
    """What a calendar knows this meeting by, or the one so many meetings later: the same in all of the group's files.

    Older groups have no key in their record: then their other meetings are known by when this one was planned.
    """
    if plan.calendar_key:
        return f"{plan.calendar_key}-{plan.number + later}-meeting"
    return f"{meeting_id}-{plan.made}-{'next' if later else 'meeting'}"


def _this(read: MeetingView, meeting_id: str) -> Dated | None:
    """The meeting as it was held; before that, as it is planned."""
    meeting = read.meeting
    plan, flow, wall = meeting.plan, meeting.flow, meeting.clock.wall
    key = _key(plan, meeting_id)
    if flow.began is not None and read.held is not None:
        ended = wall(flow.ended) if flow.ended is not None else None
        return Dated(key, "", "", read.held.isoformat(), wall(flow.began), ended)
    return planned(plan, meeting_id)


def planned(plan: Plan, meeting_id: str) -> Dated | None:
    """The meeting as it is planned; None where no day is set."""
    if not is_day(plan.date):
        return None
    return _timed(Dated(_key(plan, meeting_id), "", "", plan.date), plan.start, plan.finish, plan.zone)


def _next(read: MeetingView, meeting_id: str) -> Dated | None:
    plan, flow = read.meeting.plan, read.meeting.flow
    if not is_day(flow.next_date):
        return None
    dated = Dated(_key(plan, meeting_id, 1), "", flow.next_words, flow.next_date)
    return _timed(dated, flow.next_start, flow.next_finish, plan.zone)


def _timed(dated: Dated, start: str, finish: str, zone: str) -> Dated:
    """With its times, where its day has a start. A finish before the start is on the next day."""
    since = instant(dated.day, start, zone)
    if since is None:
        return dated
    last = date.fromisoformat(dated.day) + timedelta(1 if finish and finish < start else 0)
    until = instant(last.isoformat(), finish, zone)
    return dated.but(since=since, until=until if until is None or until > since else None)


def is_day(words: str) -> bool:
    """Whether it is a day on a calendar (YYYY-MM-DD), rather than "soon"."""
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True
