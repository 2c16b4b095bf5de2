"""The clock of a record: what is done when the laptop's own clock was set forward or back in mid-meeting.

Lengths must not change because somebody corrected a clock. The fold reads every time as if the clock had never
jumped ("meeting time"); what is shown as the time of day is meeting time less the shift, so everything before a
correction is shown corrected too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.entry import Entry, Frozen, Stamp, move

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class Clock(Frozen, frozen=True):
    """shift: what is added to a wall time (UTC ms) to get meeting time. last: the latest meeting time seen."""

    shift: int = 0
    last: int = 0

    def read(self, wall: int) -> int:
        """A wall time as meeting time, which never runs backwards."""
        return max(self.last, wall + self.shift)

    def wall(self, at: int) -> int:
        """A meeting time as the time of day to show, in UTC ms."""
        return at - self.shift


class ClockChanged(Entry, frozen=True):
    """The laptop's clock was set forward (or back: less than 0) by so many ms, just before this entry."""

    part: ClassVar[str] = "clock"
    undoable: ClassVar[bool] = False
    incidental: ClassVar[bool] = True
    by: int

    def apply(self, part: Clock, _stamp: Stamp) -> Clock:
        return part.but(shift=part.shift - self.by)


@move
def clock_changed(meeting: Meeting, by: int) -> Sequence[Entry]:
    """Note a jump of so many ms. Only while the meeting is open: nothing is timed before or after."""
    return [ClockChanged(by)] if meeting.flow.stage == "open" and by else []
