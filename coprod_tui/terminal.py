"""The terminal that a person sits at: what it can show, and how a program ends once it has gone.

A program whose terminal has gone, or that is asked to end, may be waiting for something that never comes: a loop that
writes to a terminal which takes no more, a prompt that nobody answers. So that is watched for in a thread of its own.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Literal, Self

try:
    import termios
except ImportError:  # Windows has none
    termios = None  # type: ignore[assignment]


Shows = Literal["screens", "lines", "nothing"]

RESTORE = (
    b"\x18\x1b[?2026l\x1b[?2048l\x1b[?2004l\x1b[?1006l\x1b[?1015l\x1b[?1003l\x1b[?1000l\x1b[?1004l\x1b[?7h\x1b[<u"
    b"\x1b[?1049l\x1b[?25h"
)
"""What takes back all that the screens ask of a terminal; first, whatever of a frame was half written is broken off."""

UNSEEN = 0 if termios is None else termios.ICANON | termios.ECHO | termios.ISIG
"""What a terminal does to what is typed, unless each key is wanted as it is pressed (termios(3))."""

CLEAR = b"\x1b[H\x1b[2J"
"""An empty page: what stood on the terminal before may be for nobody else's eyes."""

SIGNS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""How a program is asked to end."""
LINES_ONLY = frozenset(("", "dumb", "unknown"))
"""What a terminal is called (TERM) that cannot put words where they are wanted, or does not say that it can."""
BY_ITSELF = 0.7
"""Seconds in which a program that was asked to end may end by itself."""
CLOSED_WITHIN = 0.5
"""Seconds more for what is open to be closed. Both together, and a busy laptop, are to stay under two seconds."""
LOOK_EVERY = 1.0
"""Seconds between two looks at the terminal where the system does not tell by itself that it has gone."""
SAYS_SO = sys.platform == "linux"
"""Linux tells a waiting program of a terminal's end (POLLHUP, poll(2)); others do not for every sort of terminal."""
TRIES, BETWEEN = 10, 0.02
"""How often, and how many seconds apart, something is written to a terminal that takes nothing more."""
LOST, OVER = b"\xff", b"\x00"
"""What is put into the watch's own pipe: the terminal was found gone; there is nothing to watch for any more."""


def shows() -> Shows:
    """What can be shown here: whole screens, lines of text, or nothing where there is no terminal."""
    if any(each is None or not each.isatty() for each in (sys.stdin, sys.stdout)):
        return "nothing"
    return "lines" if termios is not None and os.environ.get("TERM", "") in LINES_ONLY else "screens"


def descriptors() -> tuple[int, ...]:
    """Of this process's own three streams, those that are on a terminal."""
    return tuple(each for each in (0, 1, 2) if _is_terminal(each))


def has_gone(descriptor: int) -> bool:
    """Whether what was a terminal answers no more."""
    if termios is None:
        return False
    try:
        termios.tcgetattr(descriptor)
    except (termios.error, OSError, ValueError):
        return True
    return False


def gives_each_key() -> bool:
    """Have standard input give each key as it is pressed, and show none of them; whether it does now.

    Lines are written there as before, also by other threads: a terminal that is made raw, as libraries do, begins each
    where the one before ended. Whoever ends leaves it as it was (`Watch.put_right`).
    """
    if termios is None:
        return False
    try:
        told = termios.tcgetattr(sys.stdin)
        told[3] &= ~UNSEEN
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, told)
    except (termios.error, OSError, ValueError):
        return False
    return True


class Watch:
    """While this lasts, a terminal that goes, or a signal to end, ends the process within two seconds.

    leave: asks the program to end by itself; let_go: closes what is open, for a program that does not. Both are called
    from the watch's own thread and may be called while the program ends already. afterwards: what puts the terminal
    right again then; ended: what the process ends with then. A terminal that only takes no more for a while has not
    gone. says_so: whether the system tells of a terminal's end by itself.

    Nothing is watched for in a thread other than the main one. On Windows, which ends a program itself when its window
    closes, only signals are: there they call `leave`.
    """

    def __init__(
        self,
        leave: Callable[[], object],
        let_go: Callable[[], object],
        *,
        afterwards: bytes = b"",
        ended: int = 0,
        says_so: bool = SAYS_SO,
    ) -> None:
        self._leave, self._let_go = leave, let_go
        self._afterwards, self._ended, self._says_so = afterwards, ended, says_so
        self._told_by: int | None = None
        self._before: dict[int, object] = {}
        self._terminals: dict[int, list[object]] = {}

    def __enter__(self) -> Self:
        if threading.current_thread() is not threading.main_thread():
            return self
        if termios is None:
            self._before = {sign: signal.signal(sign, lambda *_: self._leave()) for sign in SIGNS}
            return self
        for each in descriptors():
            with suppress(termios.error, OSError):
                self._terminals[each] = termios.tcgetattr(each)
        self._hears, self._tells = os.pipe()
        os.set_blocking(self._tells, False)
        # written to by Python's own C code the moment a signal comes, whatever the main thread waits for
        self._told_by = signal.set_wakeup_fd(self._tells, warn_on_full_buffer=False)
        self._before = {sign: signal.signal(sign, _heard) for sign in SIGNS}
        self._thread = threading.Thread(target=self._watch, name="terminal", daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for sign, handler in self._before.items():
            signal.signal(sign, handler)  # type: ignore[arg-type]
        if self._told_by is not None:
            signal.set_wakeup_fd(self._told_by)
            self._tell(OVER)
            self._told_by = None
            self._thread.join()
            os.close(self._hears)
            os.close(self._tells)

    def lost(self) -> None:
        """The terminal was found to be gone. May be called from any thread, and more than once."""
        if self._told_by is not None:
            self._tell(LOST)

    def _tell(self, what: bytes) -> None:
        with suppress(OSError):
            os.write(self._tells, what)

    # The watch's own thread

    def _watch(self) -> None:
        if self._waits():
            with suppress(Exception):
                self._leave()
            if not self._is_over_within(BY_ITSELF):
                self._end()

    def _waits(self) -> bool:
        """Wait until the program has to end, True, or has ended."""
        waiting = select.poll()
        waiting.register(self._hears, select.POLLIN)
        for each in self._terminals if self._says_so else ():
            waiting.register(each, 0)  # 0: nothing but its end, which is always told
        while True:
            came = dict(waiting.poll(None if self._says_so else LOOK_EVERY * 1000))
            told = os.read(self._hears, 1 << 10) if came.pop(self._hears, 0) else b""
            if OVER in told:
                return False
            if came or LOST in told or any(sign in told for sign in SIGNS):
                return True
            if not self._says_so and any(map(has_gone, self._terminals)):
                return True

    def _is_over_within(self, seconds: float) -> bool:
        until = time.monotonic() + seconds
        waiting = select.poll()
        waiting.register(self._hears, select.POLLIN)
        while (left := until - time.monotonic()) > 0:
            if waiting.poll(left * 1000) and OVER in os.read(self._hears, 1 << 10):
                return True
        return False

    def _end(self) -> None:
        closing = threading.Thread(target=self._let_go, name="closing", daemon=True)
        closing.start()
        closing.join(CLOSED_WITHIN)
        self.put_right(self._afterwards, ending=True)
        os._exit(self._ended if not closing.is_alive() else 1)

    def put_right(self, afterwards: bytes, *, ending: bool = False) -> None:
        """Leave the terminal as it was, so far as it takes anything at all: nothing here waits for it.

        afterwards: what is written to it, in place of what it has not taken yet. ending: threads that wait in a write
        are woken by a signal, which the watch itself would take for one to end.
        """
        if not self._terminals:
            return
        # else a terminal that another program has now would stop this one for touching it
        before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTTOU])
        for each, attributes in self._terminals.items():
            with suppress(termios.error, OSError):
                termios.tcsetattr(each, termios.TCSANOW, attributes)  # type: ignore[arg-type]
        if afterwards:
            with suppress(termios.error, OSError):
                _write_at_once(max(self._terminals), afterwards, _wake_writers if ending else lambda: None)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _write_at_once(descriptor: int, content: bytes, wake: Callable[[], None]) -> None:
    """Write to a terminal that may take nothing more, in place of what it did not take yet. Raises OSError."""
    again = os.open(os.ttyname(descriptor), os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
    try:
        for _ in range(TRIES):
            termios.tcflush(again, termios.TCOFLUSH)
            wake()
            time.sleep(BETWEEN)  # whoever waits in a write of theirs goes first, and has room for it now
            with suppress(BlockingIOError):
                os.write(again, content)
                return
    finally:
        os.close(again)


def _wake_writers() -> None:
    """Whoever waits in a write is not told by the system that there is room again: a signal has them look anew."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.ident is not None:
            with suppress(OSError):  # it has ended
                signal.pthread_kill(thread.ident, signal.SIGTERM)


def _heard(_sign: int, _frame: object) -> None:
    """Nothing to do in the main thread: the watch has heard of it."""


def _is_terminal(descriptor: int) -> bool:
    try:
        return os.isatty(descriptor)
    except OSError:
        return False
