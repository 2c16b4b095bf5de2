"""When a meeting really began and ended, put right in its review: it was begun too early, or left open over night.

What is shown, summed up and sent is worked out from the times put right: no clock runs outside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coprod_tui.model.corrections import correcting, need_finished
from coprod_tui.model.entry import Entry, Refused, Stamp, move
from coprod_tui.model.flow import Flow, FlowEntry, Stop

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

FARTHEST = 24 * 60 * 60_000
"""In ms. Nobody starts, or finishes, more than a day before it is written down."""


class TimesPutRight(FlowEntry, frozen=True):
    """The meeting began, or ended, at that meeting time (ms), whatever its record says. What is None stays.

    It has not ended later than now, when this is said: no move says so (`need_not_ahead`), and no entry is believed.
    """

    began: int | None = None
    ended: int | None = None

    def apply(self, part: Flow, stamp: Stamp) -> Flow:
        if part.stage != "finished" or part.began is None or part.ended is None or not part.stops:
            return part
        began = part.began if self.began is None else min(self.began, stamp.at)
        ended = max(began, min(part.ended if self.ended is None else self.ended, stamp.at))
        spans = [_within(span, began, ended) for span in part.spans if _meets(span, began, ended)] or [Stop(began)]
        spans[0] = spans[0].but(since=began)
        spans[-1] = spans[-1].but(until=ended)
        *before, last = part.stops
        stops = [_within(stop, began, ended) for stop in before if _meets(stop, began, ended)]
        early = (Stop(part.began, began),) if began > part.began else ()
        over = Stop(max(began, min(ended, last.since)))
        return part.but(began=began, ended=ended, spans=tuple(spans), stops=(*early, *stops, over))


def _meets(stop: Stop, began: int, ended: int) -> bool:
    return stop.since < ended and (stop.until is None or stop.until > began)


def _within(stop: Stop, began: int, ended: int) -> Stop:
    return Stop(max(stop.since, began), ended if stop.until is None else min(stop.until, ended))


def need_not_ahead(meeting: Meeting, entries: Sequence[Entry], at: int) -> None:
    """Refused ("times-ahead") where one of these says that it began or ended later than now. at: UTC ms."""
    now = at + meeting.clock.shift
    for entry in entries:
        if isinstance(entry, TimesPutRight) and max(entry.began or 0, entry.ended or 0) > now:
            raise Refused("times-ahead")


@move
def correct_times(meeting: Meeting, began: int | None = None, ended: int | None = None) -> Sequence[Entry]:
    """In the review: when the meeting really began or ended, each UTC ms as people's clocks showed; None stays.

    Refused where it would end before it began, or be more than a day from what was written down.
    """
    need_finished(meeting)
    flow, shift = meeting.flow, meeting.clock.shift
    was, over = flow.began or 0, flow.ended or 0
    first = was if began is None else began + shift
    last = over if ended is None else ended + shift
    if last <= first:
        raise Refused("ended-before-it-began")
    if first < was - FARTHEST or last > over + FARTHEST:
        raise Refused("times-too-far")
    if (first, last) == (was, over):
        raise Refused("nothing-changed")
    changed = TimesPutRight(first if first != was else None, last if last != over else None)
    return [*correcting(meeting, "times"), changed]
