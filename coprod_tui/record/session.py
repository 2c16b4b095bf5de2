"""A meeting open at one seat: the one way in for the screens, for plain mode, for a page in a browser, for a hub.

It knows no Textual and no wording. What it promises to whoever sits there:

- **Asking.** `do` may be called by any thread and never waits. Moves are made one after another, each against
  the record as it is at that moment, and the future has Done once the entries are on disk and in `meeting`. It raises
  Refused (nothing was written, and asking again will not help as things are) or NotSaved (nothing was written, and the
  same may be asked again). A record that another seat holds for long is tried again by itself.
- **Idempotency.** A move asked for with a token is written once: asked again with the same, at whichever seat, it gets
  the answer it got then. Words half typed have a token (`drafts.token`), so that a restart or an impatient second Enter
  does not write them twice. Other words need another token.
- **Optimistic concurrency.** A Command goes by what the seat has seen (`shown`, `seen`) unless it says itself what
  that was, and is Refused where another seat has changed it since. What is worked out of more than the meeting, as its
  turn comes (`WorkedOut`), takes the record as it is then: sealing, and what a group has for a meeting that opens.
- **Hearing.** Listeners are called on the record's thread, in the order in which things came about, and must not wait.
  Listen first, then read `meeting`: nothing is missed. A listener that raises ends neither the record nor the others;
  its fault comes back to every listener as `failed`, as does one of the record thread itself.
- **Closing.** What was asked for before `close` is done, half-typed words are kept, the seat is free. What is asked
  for after it is NotSaved("closed"). It may be called twice and by any thread but the record's.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Self

from coprod_tui.model.command import Command
from coprod_tui.model.entry import Entry
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.seen import Seen
from coprod_tui.model.zones import in_zone
from coprod_tui.record.drafts import Drafts
from coprod_tui.record.live import Keeping, Live, steady_clock, wall_clock
from coprod_tui.record.record_seat import RecordSeat
from coprod_tui.record.recorder import MEETING, Done, Moving
from coprod_tui.record.seats import SeatTaken
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import NotSaved


class Listener:
    """Who wants to know what becomes of a session: each of these is called on the record's thread."""

    def published(self, meeting: Meeting) -> None:
        """There is another state of the meeting, from this seat or another."""

    def keeping_changed(self, keeping: Keeping) -> None:
        """How keeping the record goes has changed: it cannot be saved, it can again, a crash had cut a line."""

    def settled(self) -> None:
        """All is told that a move here has brought, or a look for what others wrote: nothing more, often enough."""

    def forgotten(self) -> None:
        """Words were taken out for good. What is kept of words here is to be dropped; `drafts.dropped` says it was."""

    def failed(self, fault: Exception) -> None:
        """Something of ours broke: a listener, or the record's thread, after which no move is made any more."""


@dataclass(frozen=True)
class WorkedOut:
    """What no Command holds: a move made, as its turn comes, of what stands outside the meeting (decision 41)."""

    make: Moving[Meeting]

    def __call__(self, meeting: Meeting) -> Sequence[Entry]:
        return self.make(meeting)


AskedMove = Command | WorkedOut
"""What a seat may ask for."""


class MeetingSession:
    """One meeting's record, open at one seat. Close it, or use it in a `with`.

    drafts: what is half typed here. also: what is to end before it does.
    fault: the first that `Listener.failed` was told of, None where all is well.
    """

    def __init__(
        self,
        shelf: Shelf,
        place: MeetingPlace,
        *,
        seat: str = "Room",
        kind: str = "room",
        clock: Callable[[], int] = wall_clock,
        steady: Callable[[], int] = steady_clock,
        readable_part: bool = False,
        beside: MeetingSession | None = None,
    ) -> None:
        """seat: its name; kind: "room", "desk", "review" or "plain".

        clock: UTC ms; steady: ms that nobody sets. beside: another session of this program at the same meeting, whose
        record's thread is this one's too; it is closed after this. Raises CannotOpen; Damaged unless the readable part
        is asked for.
        """
        self.shelf, self.place, self.kind = shelf, place, kind
        self.clock, self.steady = clock, steady
        self.fault: Exception | None = None
        self.also = ExitStack()
        self._listeners: tuple[Listener, ...] = ()
        self._hearing = threading.RLock()
        self._by: RecordSeat | None = None  # where the record's thread is another session's
        taken = self._take(kind, seat)
        try:
            self._live = self._open(taken or seat, beside, readable_part=readable_part)
        except BaseException:
            if taken is not None:
                taken.seat.close()
            raise
        self._seen = Seen(self.seat, self.meeting)
        self.drafts = Drafts(
            partial(self._live.keep_draft, by=self._by), partial(self._tell, "forgotten"), holds=kind == "room"
        )  # a Desk's line is private
        if taken is not None and taken.seat.sign.draft:
            used = {stamped.stamp.token for stamped in self.meeting.history}
            self.drafts.restore(taken.seat.sign.draft, taken.seat.sign.token, used)

    def _open(self, seat: SeatTaken | str, beside: MeetingSession | None, *, readable_part: bool) -> Live[Meeting]:
        published, keeping_changed, settled = (
            partial(self._tell, each) for each in ("published", "keeping_changed", "settled")
        )
        if beside is not None:
            self._by = RecordSeat(seat, published, keeping_changed, settled, self._failed)
            return beside.sit_down(self._by)
        return Live(
            self.place.record,
            MEETING,
            seat,
            published,
            keeping_changed=keeping_changed,
            settled=settled,
            failed=self._failed,
            clock=self.clock,
            steady=self.steady,
            readable_part=readable_part,
        )

    def sit_down(self, seat: RecordSeat) -> Live[Meeting]:
        with suppress(NotSaved):  # it is closed: so is all that is asked for there
            self._live.sit_down(seat).result()
        return self._live

    def _take(self, kind: str, seat: str) -> SeatTaken | None:
        try:
            return self.place.seats.take(kind, seat, self.clock())
        except NotSaved:
            return None  # the record says the same at the first move; it can still be read

    @property
    def meeting(self) -> Meeting:
        """The state that was last published."""
        return self._live.state

    @property
    def seat(self) -> str:
        """The name that entries of this seat carry: the one asked for, or with a number after it."""
        return self._by.name if self._by else self._live.seat

    @property
    def keeping(self) -> Keeping:
        return self._live.keeping

    @property
    def at(self) -> int:
        """Meeting time now, in ms."""
        return self.meeting.clock.read(self.clock())

    @property
    def today(self) -> date:
        """The day it is where the meeting is."""
        return in_zone(self.clock(), self.meeting.plan.zone).date()

    # Seeing

    @property
    def seen(self) -> Meeting:
        """The newest meeting that somebody at this seat can have seen."""
        return self._seen.meeting(self.steady() / 1000)

    def shown(self, meeting: Meeting, *, at_once: bool = False) -> None:
        """This seat shows or tells the meeting now. at_once: nobody there needs a moment to take it in."""
        self._seen.show(meeting, self.steady() / 1000, at_once=at_once)

    # Asking

    def do(
        self, asked: AskedMove, *, token: str = "", answered: Callable[[Future[Done]], None] | None = None
    ) -> Future[Done]:
        """Ask for a Command. answered: called with the future, in order with what listeners are told."""
        move = asked.by(self.seat).seen_in(self.seen) if isinstance(asked, Command) else asked
        return self._live.do(move, token, answered, by=self._by)

    def look(self) -> Future[None]:
        """Take in what other seats wrote, now rather than a moment later."""
        return self._live.look(by=self._by)

    # Hearing

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell this listener what becomes of the session from now on, and at once of a fault that there was.

        Calling what comes back ends it.
        """
        with self._hearing:
            self._listeners = (*self._listeners, listener)
            if self.fault is not None:
                listener.failed(self.fault)

        def stop() -> None:
            with self._hearing:
                self._listeners = tuple(each for each in self._listeners if each is not listener)

        return stop

    def _tell(self, event: str, *news: object) -> None:
        """event: the name of what a `Listener` is called for."""
        for listener in self._listeners:
            try:
                getattr(listener, event)(*news)
            except Exception as fault:  # noqa: BLE001  whatever it is: the others are told, and it does not vanish
                self._failed(fault)

    def _failed(self, fault: Exception) -> None:
        with self._hearing:
            if self.fault is None:
                self.fault = fault
                for listener in self._listeners:
                    with suppress(Exception):  # it stays in `fault`
                        listener.failed(fault)

    # Leaving

    def close(self) -> None:
        self.also.close()
        self.drafts.close()
        if self._by is None:
            self._live.close()
        else:
            with suppress(NotSaved):  # the record's thread has ended, and has let go of this seat
                self._live.stand_up(self._by).result()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
