"""What of a meeting has a date, as plain data for a calendar.

Calendars are copied to telephones and to companies' computers, so no name of a person is in here, nor any address.
Members find out who does what from the summary, by the same mark ("A1").
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from coprod_tui.summary import left_out
from coprod_tui.summary.page import Dated, Diary

if TYPE_CHECKING:
    from coprod_tui.model.actions import Action
    from coprod_tui.summary.reading import Reading


def diary(read: Reading, meeting_id: str, made: int | None) -> Diary:
    """Actions still to be done by a day, and the next meeting where its day is set. made: UTC ms."""
    meeting = read.meeting
    plan, flow = meeting.plan, meeting.flow
    group = meeting_id.removesuffix(f"-{plan.number}")
    return Diary(
        group=plan.group_name,
        at=meeting.clock.wall(meeting.clock.last) if made is None else made,
        due=tuple(_dated(group, plan.number, action) for action in meeting.actions.open if is_day(action.by)),
        next=Dated(f"{meeting_id}-next", "", flow.next_words, flow.next_date) if is_day(flow.next_date) else None,
        left_out=left_out.count(read),
    )


def _dated(group: str, number: int, action: Action) -> Dated:
    """An action keeps its key from meeting to meeting, so that a calendar knows it again."""
    return Dated(f"{group}-{action.ref or f'{number}-{action.name}'}", action.name, action.words, action.by)


def is_day(words: str) -> bool:
    """Whether it is a day on a calendar (YYYY-MM-DD), rather than "soon"."""
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True
