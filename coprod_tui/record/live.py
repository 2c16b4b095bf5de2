"""The record thread: the only way the app changes anything.

One thread per process owns the journal and the state. Screens put moves in its queue and never wait for the disk; it
publishes each new state. A bell tells it when another seat has written; where none can be relied on it looks at the
file by itself, often while other seats are open.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Self

from coprod_tui.record.bell import listen
from coprod_tui.record.record_seat import RecordSeat
from coprod_tui.record.recorder import GAP, Done, Moving, Recorder, RecordType, State
from coprod_tui.record.seats import TOUCH_EVERY, SeatTaken
from coprod_tui.record.trouble import NotSaved

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOOK_EVERY = 0.08
"""Seconds between two looks at the file where no bell is relied on: seats are to see each other within 0.15 s."""
ALONE_EVERY = 0.2
"""The same at a record's only seat. Another is noticed within this, before anybody can have done anything there."""
RUNG_EVERY = 1.0
"""The same with a bell, at a record's only seat or where the bell rang for what another seat wrote last."""
AGAIN = 2
"""How often a move is tried again by itself where another seat held the record for all of the lock's two seconds."""


class Job:
    """What the record thread is asked to do, and where the answer goes. again: how often it may be tried again.

    a_move: it changes the record, so that no other move may come before it that was asked for later.
    """

    def __init__(self, do: Callable[[], Any], *, again: int = 0, a_move: bool = False) -> None:
        self.do, self.again, self.a_move = do, again, a_move
        self.answer: Future[Any] = Future()


LEAVE = Job(lambda: None)
"""The last job of a record thread. Nobody waits for its answer."""


def wall_clock() -> int:
    """UTC milliseconds, as people set it."""
    return time.time_ns() // 1_000_000


def steady_clock() -> int:
    """Milliseconds that nobody sets and that go on while the laptop sleeps.

    Linux's CLOCK_MONOTONIC stops in sleep and CLOCK_BOOTTIME does not (clock_gettime(2)); elsewhere the monotonic
    clock counts sleep.
    """
    boot = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
    nanoseconds = time.monotonic_ns() if boot is None else time.clock_gettime_ns(boot)
    return nanoseconds // 1_000_000


class Keeping(NamedTuple):
    """How keeping the record goes.

    reason: why nothing can be saved now (a reason id of NotSaved, or "waiting" while another seat holds the record), or
    empty. set_aside: files with what a crash left of a line.
    """

    reason: str = ""
    set_aside: tuple[Path, ...] = ()


class Live(Generic[State]):
    """One open record, with a thread of its own. Close it, or use it in a `with`.

    Opening reads the record at once, in the thread that asks. It raises CannotOpen, and Damaged unless the readable
    part is asked for. `published` and `keeping_changed` are called from the record thread with each new state and with
    each change in how keeping goes; `settled` each time all is told that a move, or a look for what others wrote,
    brought. `failed` is called with a fault in one of these, after which the record goes on; or, where the thread
    itself could not go on, with that: the record is closed by then, and no move is made any more.
    """

    def __init__(
        self,
        path: Path,
        sort: RecordType[State],
        seat: SeatTaken | str,
        published: Callable[[State], None],
        *,
        keeping_changed: Callable[[Keeping], None] = lambda _: None,
        settled: Callable[[], None] = lambda: None,
        failed: Callable[[Exception], None] = lambda _: None,
        clock: Callable[[], int] = wall_clock,
        steady: Callable[[], int] = steady_clock,
        readable_part: bool = False,
    ) -> None:
        self._own = RecordSeat(seat, published, keeping_changed, settled, failed)
        self._seats: tuple[RecordSeat, ...] = (self._own,)
        self._recorder = Recorder(path, sort, self._own.name, readable_part=readable_part, documents=False)
        self._recorder.journal.on_waiting(self._say_waiting)
        self._clock, self._steady = clock, steady
        self.state = self._recorder.state
        self._generation = self._recorder.generation
        self.keeping = Keeping(self._recorder.reason)
        self._jobs: SimpleQueue[Job] = SimpleQueue()
        self._in_turn: deque[Job] = deque()
        taken = self._own.taken
        self._bell = listen(path, taken.seat.path.parent if taken else path.with_name("seats"))
        self._heard = self._relied_on = False
        self._closing = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="record", daemon=True)
        self._thread.start()

    @property
    def seat(self) -> str:
        """The name that this seat's entries carry."""
        return self._recorder.seat

    @property
    def about(self) -> dict[str, Any]:
        """What the record's first line says of it: id, zone, made."""
        return self._recorder.journal.about

    def do(
        self,
        move: Moving[State],
        token: str = "",
        answered: Callable[[Future[Done]], None] | None = None,
        *,
        by: RecordSeat | None = None,
    ) -> Future[Done]:
        """Ask for a move; it is made against the record as it is when its turn comes.

        The future has Done once the move is on disk and published, or raises Refused, or NotSaved: then the caller
        keeps the words and may ask again. Never waits. Idempotent by token, as the recorder's.
        answered: called with the future in the order in which things are told, which a callback added to it later may
        not be. by: which seat asks, where it is not this one's own.
        """
        seat = (by or self._own).name
        job = Job(lambda: self._recorder.do(move, self._clock(), token, seat), again=AGAIN, a_move=True)
        return self._ask(job, answered, by)

    def look(self, *, by: RecordSeat | None = None) -> Future[None]:
        """Take in what other seats wrote, now rather than at the next look. Done once that is published."""
        return self._ask(Job(self._recorder.look), by=by)

    def keep_draft(
        self,
        text: str,
        token: str,
        shows: str = "",
        answered: Callable[[Future[bool]], None] | None = None,
        *,
        by: RecordSeat | None = None,
    ) -> Future[bool]:
        """Keep what is being typed at this seat, and what it shows to others; empty text forgets it.

        The future may raise NotSaved. It is False, with nothing kept, where words were taken out for good since and
        these may be among them. Words without a seat to keep them in, as where the disk was full when the screen
        opened, are not kept either. answered, by: as in `do`.
        """
        return self._ask(Job(partial((by or self._own).keep_draft, text, token, shows)), answered, by)

    def sit_down(self, seat: RecordSeat) -> Future[None]:
        """Tell this seat too, from now on, in its own program. Done once what is on the disk by now is published."""

        def sits() -> None:
            self._seats = (*self._seats, seat)
            self._recorder.look()

        return self._ask(Job(sits))

    def stand_up(self, seat: RecordSeat) -> Future[None]:
        """Let go of this seat, once what it asked for before is done."""

        def leaves() -> None:
            self._seats = tuple(each for each in self._seats if each is not seat)
            seat.leave(self._clock())

        with self._closing:
            left, seat.left = seat.left, True
        return self._ask(Job((lambda: None) if left else leaves, a_move=True))

    def close(self) -> None:
        """Do what is still asked for, then let go of the record and the seat. May be called twice."""
        with self._closing:
            closed, self._closed = self._closed, True
            if not closed:
                self._put(LEAVE)
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(
        self, job: Job, answered: Callable[[Future[Any]], None] | None = None, by: RecordSeat | None = None
    ) -> Future[Any]:
        if answered is not None:
            job.answer.add_done_callback(partial((by or self._own).tell, answered))
        with self._closing:
            if not self._closed and not (by and by.left):
                self._put(job)
                return job.answer
        job.answer.set_exception(NotSaved("closed"))
        return job.answer

    def _put(self, job: Job) -> None:
        """Only while `_closing` is held and it is not closed: the bell is not there for longer."""
        self._jobs.put(job)
        self._bell.ask()

    # The record thread

    def _run(self) -> None:
        try:
            self._keep()
        except Exception as fault:  # noqa: BLE001  whatever it is: nobody may go on as if their words were kept
            self._end()
            for seat in self._seats:
                seat.tell(seat.failed, fault)
        else:
            self._end()

    def _keep(self) -> None:
        self._begin()
        touched = self._steady()
        while (job := self._next()) is not LEAVE:
            self._recorder.tick(self._clock(), self._steady())
            if job is None:
                self._look()
            else:
                self._make(job)
            if self._steady() - touched >= TOUCH_EVERY:
                touched = self._steady()
                self._touch()

    def _begin(self) -> None:
        taken, now = self._own.taken, self._clock()
        self._recorder.tick(now, self._steady())
        if taken is not None and taken.alone and taken.since is not None and now - taken.since > GAP:
            self._recorder.was_away(taken.since, now)
        self._own.tell(self._own.published, self._recorder.state)
        self._publish()
        self._settle()

    def _next(self) -> Job | None:
        """What to do next, LEAVE, or None where it is time to look for what others wrote."""
        if self._jobs.empty() and not self._in_turn:
            self._heard = self._bell.wait(self._patience())
            if self._heard or self._jobs.empty():
                return None
        return self._waits_in_turn() or self._jobs.get()

    def _waits_in_turn(self) -> Job | None:
        """The first move that waits for the record, once there is nothing else to do; those asked for since wait too.

        What needs no record (half-typed words) is done meanwhile. A hand that went up first is first in the queue.
        """
        while self._in_turn:
            if self._jobs.empty():
                return self._in_turn.popleft()
            job = self._jobs.get()
            if job is LEAVE:
                self._jobs.put(LEAVE)  # the last there is
                return self._in_turn.popleft()
            if not job.a_move:
                return job
            self._in_turn.append(job)
        return None

    def _patience(self) -> float:
        if self._relied_on:
            return RUNG_EVERY
        taken = self._own.taken
        alone = taken is not None and taken.seat.is_alone()
        return LOOK_EVERY if not alone else RUNG_EVERY if self._bell.hears else ALONE_EVERY

    def _look(self) -> None:
        """Take in what others wrote. The bell is relied on for as long as it rings for that.

        It does not for another computer's words on a network disk, nor for a program that rings no bell.
        """
        before = self._recorder.state
        self._recorder.look()
        if self._recorder.state is not before:
            self._relied_on = self._heard or self._bell.wait(0)
        self._publish()
        self._settle()

    def _make(self, job: Job) -> None:
        if not job.answer.running() and not job.answer.set_running_or_notify_cancel():
            return
        before = self.state
        try:
            done = job.do()
        except Exception as error:  # noqa: BLE001  whatever it is belongs to the one who asked; the record goes on
            again = self._tries_again(job, error)
            self._publish("waiting" if again else "")
            if not again:
                job.answer.set_exception(error)
        else:
            self._publish()
            job.answer.set_result(done)
        if job.a_move or self.state is not before:  # half a line kept may come just as the laptop wakes, which is told
            self._settle()

    def _tries_again(self, job: Job, error: Exception) -> bool:
        """Before any later move, where the record was only held for long; not where somebody is leaving."""
        if not job.again or not isinstance(error, NotSaved) or error.reason != "busy":
            return False
        with self._closing:
            if not self._closed:
                job.again -= 1
                self._in_turn.appendleft(job)
            return not self._closed

    def _publish(self, waiting: str = "") -> None:
        """Tell the app what is new; the state first, so that a future never comes before what it did is shown.

        waiting: the reason that is told where nobody needs to do anything yet.
        """
        recorder = self._recorder
        if recorder.generation != self._generation:
            self._generation = recorder.generation
            self._touch()  # what was kept of a draft may be what the record was rewritten without
        if recorder.state is not self.state:
            self.state = recorder.state
            for seat in self._seats:
                seat.tell(seat.published, self.state)
        self._tell(Keeping(waiting or recorder.reason, recorder.journal.health.set_aside))

    def _settle(self) -> None:
        for seat in self._seats:
            seat.tell(seat.settled)

    def _tell(self, keeping: Keeping) -> None:
        if keeping != self.keeping:
            self.keeping = keeping
            for seat in self._seats:
                seat.tell(seat.keeping_changed, keeping)

    def _say_waiting(self) -> None:
        self._tell(self.keeping._replace(reason="waiting"))

    def _touch(self) -> None:
        for seat in self._seats:
            seat.touch(self._clock())

    def _end(self) -> None:
        """Turn down what can no longer be done, rather than leave anybody waiting for it."""
        with self._closing:
            self._closed = True
        with suppress(Empty):
            while True:
                job = self._in_turn.popleft() if self._in_turn else self._jobs.get_nowait()
                if job is not LEAVE and (job.answer.running() or job.answer.set_running_or_notify_cancel()):
                    job.answer.set_exception(NotSaved("closed"))
        self._recorder.close()
        self._bell.close()
        for seat in self._seats:
            seat.leave(self._clock())
