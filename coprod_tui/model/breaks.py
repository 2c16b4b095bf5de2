"""When a break is due: at an interval the group sets, after 30 minutes at most where someone is signing.

Only the time in which the clock ran counts. Sources: a break about every 30 minutes where people sign (zebra-uno.com;
communicationid.co.uk); short breaks often beat a long one late (Self Advocates Becoming Empowered).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

SIGNING = 30
"""Minutes."""


def interval(meeting: Meeting) -> int:
    """Minutes between breaks; 0 where the group sets none."""
    ways = meeting.plan.settings
    if not ways.signing:
        return ways.break_every
    return min(ways.break_every or SIGNING, SIGNING)


def since_break(meeting: Meeting, now: int) -> int:
    """Milliseconds people have been at work since the last break, or since the meeting began. now: meeting time, ms."""
    flow = meeting.flow
    if flow.began is None or flow.stage != "open":
        return 0
    ends = (span.until for item in meeting.agenda.items if item.purpose == "break" for span in item.spans)
    last = max((end for end in (*ends, flow.rested) if end is not None), default=flow.began)
    return flow.running(max(last, flow.began), now)


def due(meeting: Meeting, now: int) -> bool:
    """Whether it is time to offer a break. It is never begun for anybody."""
    every, item = interval(meeting), meeting.agenda.now
    if not every or meeting.flow.pause is not None or (item is not None and item.purpose == "break"):
        return False
    return since_break(meeting, now) >= every * 60_000
