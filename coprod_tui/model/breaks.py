"""When a break is due: the one that is planned, or at an interval the group sets, whichever comes first.

The interval is 30 minutes at most where someone is signing. Only the time in which the clock ran counts. Sources: a
break about every 30 minutes where people sign (zebra-uno.com; communicationid.co.uk); short breaks often beat a long
one late (Self Advocates Becoming Empowered).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.entry import NOBODY, Frozen, Id

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

SIGNING = 30
"""Minutes."""
SITTING = 60
"""Minutes without a break after which those who run a meeting are reminded, where the group chose nothing at all."""
MINUTE = 60_000


class Break(Frozen, frozen=True):
    """The break that comes next. Every screen tells of this one, so that no two say another time.

    at: when it is due, in ms; it stays where it is however long people then go on. item: the break on the agenda, if it
    is that one. since: when people last came back from one, or began, in ms. sat: ms they have been at work since.
    due: it is time. chosen: the group planned a break or set an interval; else it is a mere reminder.
    """

    at: int
    since: int
    sat: int
    item: Id = NOBODY
    due: bool = False
    chosen: bool = True


def interval(meeting: Meeting) -> int:
    """Minutes between breaks; 0 where the group sets none."""
    ways = meeting.plan.settings
    if not ways.signing:
        return ways.break_every
    return min(ways.break_every or SIGNING, SIGNING)


def rested(meeting: Meeting) -> int | None:
    """When people came back from the last break, or else began, in ms; None where the meeting is not open."""
    flow = meeting.flow
    if flow.began is None or flow.stage != "open":
        return None
    ends = [span.until for item in meeting.agenda.items if item.purpose == "break" for span in item.spans]
    return max(end for end in (*ends, flow.rested, flow.began) if end is not None)


def next_break(meeting: Meeting, now: int) -> Break | None:
    """The break that comes next, or is due; None during one, and where nothing has begun. now: meeting time, ms.

    It is never begun for anybody.
    """
    since, item = rested(meeting), meeting.agenda.now
    if since is None or meeting.flow.pause is not None or (item is not None and item.purpose == "break"):
        return None
    sat, every = meeting.flow.running(since, now), interval(meeting)
    planned = _planned(meeting, now)
    asked = [planned] if planned is not None else []
    asked += [(now + every * MINUTE - sat, NOBODY)] if every else []
    at, id = min(asked or [(now + SITTING * MINUTE - sat, NOBODY)])
    return Break(at, since, sat, id, due=at <= now, chosen=bool(asked))


def _planned(meeting: Meeting, now: int) -> tuple[int, Id] | None:
    """The break on the agenda that is still to come, and when what is planned before it is over.

    An item that takes longer does not move it; the next item, once it has begun, does. None where nobody can say,
    because something before it has no planned time.
    """
    agenda, flow = meeting.agenda, meeting.flow
    here = agenda.place(agenda.current) if agenda.current else 0
    ahead = [item for item in agenda.coming if agenda.place(item.id) > here]
    tea = next((item for item in ahead if item.purpose == "break"), None)
    if tea is None:
        return None
    before = [item.planned_ms for item in ahead[: ahead.index(tea)]]
    if agenda.now is not None:
        before.append(agenda.now.planned_ms)
        gone = agenda.now.took(flow, now)
    else:
        ends = [span.until for item in agenda.items for span in item.spans if span.until is not None]
        gone = flow.running(max(ends, default=flow.began or now), now)
    known = [ms for ms in before if ms is not None]
    return (now - gone + sum(known), tea.id) if len(known) == len(before) else None


def due(meeting: Meeting, now: int) -> Break | None:
    """The break to offer to everybody now: it is due, and the group planned it or asked for it. now: ms."""
    coming = next_break(meeting, now)
    return coming if coming is not None and coming.due and coming.chosen else None
