"""The seat that plain mode takes at a meeting: its open record, its clock, and the words left half typed in it."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from coprod_tui.model.text import clean
from coprod_tui.record.live import Live, steady_clock, wall_clock
from coprod_tui.record.recorder import MEETING
from coprod_tui.record.trouble import Damaged, NotSaved
from coprod_tui.wording import _, day_of, reason, refusal

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from datetime import date

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.recorder import Done, Moving
    from coprod_tui.record.seats import SeatTaken
    from coprod_tui.record.shelf import MeetingPlace, Shelf

KIND, NAME = "plain", "Plain"
LONGEST_NAME = 40
"""Characters of a seat's name: it begins every line that tells of another seat."""
PATIENCE = 5.0
"""Seconds to wait for half-typed words to be kept before leaving all the same."""


class Seat:
    """One meeting's record, open at a seat of its own. Close it.

    A damaged record is opened for what can be read of it. left: words half typed when this seat was last left. half:
    those kept now.
    """

    def __init__(
        self,
        shelf: Shelf,
        place: MeetingPlace,
        name: str,
        changed: Callable[[], None],
        failed: Callable[[Exception], None] = lambda _: None,
        *,
        clock: Callable[[], int] = wall_clock,
        steady: Callable[[], int] = steady_clock,
    ) -> None:
        """changed: called from the record thread when there is something new; failed: where it cannot go on.

        Raises CannotOpen.
        """
        self.shelf, self.place, self.clock, self._steady = shelf, place, clock, steady
        self._changed, self._failed = changed, failed
        self._told: list[str] = []
        self._unkept = False
        name = clean(name)[:LONGEST_NAME].strip() or NAME
        taken = self._take(name)
        try:
            self.live = self._open(taken or name)
        except BaseException:
            if taken is not None:
                taken.seat.close()
            raise
        self.half = taken.seat.sign.draft if taken else ""
        self.left = self._left(taken)

    def _take(self, name: str) -> SeatTaken | None:
        try:
            return self.place.seats.take(KIND, name, self.clock())
        except NotSaved:
            return None  # the record says the same at the first move; it can still be read

    def _open(self, seat: SeatTaken | str) -> Live[Meeting]:
        def live(**how: Any) -> Live[Meeting]:
            return Live(
                self.place.record,
                MEETING,
                seat,
                lambda _meeting: self._changed(),
                kept=lambda _keeping: self._changed(),
                failed=self._failed,
                clock=self.clock,
                steady=self._steady,
                **how,
            )

        try:
            return live()
        except Damaged as trouble:
            self._told.append(refusal(trouble))
            return live(readable_part=True)

    def _left(self, taken: SeatTaken | None) -> str:
        if taken is None or not taken.seat.sign.draft:
            return ""
        used = {one.stamp.token for one in self.meeting.history if one.stamp.token}
        return "" if taken.seat.sign.token in used else clean(taken.seat.sign.draft)

    @property
    def meeting(self) -> Meeting:
        return self.live.state

    @property
    def name(self) -> str:
        return self.live.seat

    @property
    def at(self) -> int:
        """Meeting time now, in ms."""
        return self.meeting.clock.read(self.clock())

    @property
    def today(self) -> date:
        return day_of(self.clock(), self.meeting.plan.zone)

    def troubles(self) -> list[str]:
        """What people should know as the meeting opens: why nothing can be added, what a crash cut off."""
        keeping = self.live.keeping
        told = [*self._told, *([reason(keeping.reason)] if keeping.reason else [])]
        if keeping.set_aside:
            told.append(
                _("The last line was cut short when Coprod stopped. It is set aside, and all the rest is safe.")
            )
        return told

    def do(self, move: Moving[Meeting], token: str) -> Done:
        """Make a move and wait until it is on disk; once more where another seat was writing for long.

        Raises Refused, NotSaved.
        """
        try:
            return self.live.do(move, token).result()
        except NotSaved as trouble:
            if trouble.reason != "busy":
                raise
        return self.live.do(move, token).result()

    def look(self) -> None:
        """Take in what is in the record now: the same as is on the disk."""
        with suppress(NotSaved):
            self.live.do(lambda _meeting: ()).result()

    def keep_half(self, words: str, token: str) -> None:
        """Keep what is half typed, should the laptop stop this moment. Does not wait for the disk.

        A line that was begun before words were taken out for good is kept no more, because it may be of them.
        """
        if words and self._unkept:
            return
        self._unkept = False
        if words != self.half:
            self.half = words
            self.live.keep_draft(words, token).add_done_callback(partial(self._kept, words))

    def _kept(self, words: str, done: Future[bool]) -> None:
        if done.exception() is not None:
            if self.half == words:
                self.half = ""  # it is on no disk: the next look at the line tries again
        elif words and not done.result():
            self._unkept, self.half = True, ""

    def keep_last(self, words: str, token: str) -> bool:
        """The same on leaving, and whether it is kept."""
        if self._unkept:
            return False
        with suppress(NotSaved, TimeoutError):
            return self.live.keep_draft(words, token).result(PATIENCE) and bool(words)
        return False

    def close(self) -> None:
        self.live.close()
