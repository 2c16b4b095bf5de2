"""Which meeting somebody at a screen has seen: not what another seat changed a moment ago.

Two people who press the same key "at once" press it within a second, and by then the second screen shows what the first
did. Nobody takes that in so soon. What was done at one's own seat is seen as it is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

MOMENT = 1.0
"""Seconds that what another seat did is shown before somebody here is taken to have seen it."""


class Seen:
    """What one seat's screen has shown, and since when. Times are seconds of a clock that nobody sets."""

    def __init__(self, seat: str, meeting: Meeting) -> None:
        """meeting: what is shown as the screen opens: there is nothing else that anybody could have in mind."""
        self._seat = seat
        self._shown: list[tuple[float, Meeting]] = [(float("-inf"), meeting)]

    def show(self, meeting: Meeting, now: float, *, at_once: bool = False) -> None:
        """The screen shows this meeting now. Where the record was rewritten, nothing of what it was is kept.

        at_once: whoever is there needs no moment, being a program, or having just opened this.
        """
        before = self._shown[-1][1]
        if meeting is before:
            self._shown[-1] = (float("-inf") if at_once else self._shown[-1][0], meeting)
            return
        read = len(before.history)
        if read and meeting.history[read - 1 : read] != before.history[-1:]:
            self._shown.clear()
        self._shown.append((float("-inf") if at_once else now, meeting))
        self.meeting(now)

    def meeting(self, now: float) -> Meeting:
        """The newest that can have been seen."""
        while len(self._shown) > 1 and (now - self._shown[1][0] >= MOMENT or self._is_own(*self._shown[:2])):
            del self._shown[0]
        return self._shown[0][1]

    def _is_own(self, before: tuple[float, Meeting], after: tuple[float, Meeting]) -> bool:
        """Whether all that came between was done here."""
        last = before[1].last
        for one in reversed(after[1].history):
            if one.stamp.number <= last:
                break
            if one.stamp.seat != self._seat:
                return False
        return True
