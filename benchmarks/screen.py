"""A program on a terminal that is this one: every frame it draws is seen the moment it is written.

A real pseudo-terminal, the program's real driver and its real record thread; only the glass is missing. Textual marks
where a frame begins and ends for a terminal that says it can tell (synchronised output, mode 2026), and this one does.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from benchmarks.terminal import CHECKOUT, HEIGHT, PATIENCE, WIDTH, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

ASKS, CAN = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""Can you tell where a frame ends? Yes, and it is off now."""
FRAME_ENDS = b"\x1b[?2026l"
LINE_ENDS = b"\n"
"""Where what a program says in plain lines is whole."""
SETTLED = 0.4
"""Seconds without output after which nothing more is on its way; a clock's tick aside."""


class Screen:
    """What one program shows. Frames are given as the bytes that drew them."""

    def __init__(self, pid: int, descriptor: int) -> None:
        self.pid, self._descriptor = pid, descriptor
        self._new = b""

    def press(self, keys: str) -> float:
        """Press keys, and give the moment (s) at which that was done."""
        at = time.perf_counter()
        os.write(self._descriptor, keys.encode())
        return at

    def wait_for(self, words: str, ends: bytes = FRAME_ENDS) -> float:
        """The moment (s) at which the frame, or what else ends like that, with these words was whole."""
        sought, until = words.encode(), time.perf_counter() + PATIENCE
        while True:
            place = self._new.find(sought)
            end = self._new.find(ends, place) if place >= 0 else -1
            if end >= 0:
                self._new = self._new[end:]
                return self._at
            if not self._read(until - time.perf_counter()):
                raise TimeoutError(f"{words} did not come")

    def settle(self, seconds: float = SETTLED) -> None:
        """Let it draw what it is still drawing, and forget that."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0 and self._read(left):
            pass
        self._new = b""

    def _read(self, wait: float) -> bool:
        """Take in what it drew next, waiting at most so many seconds; False where nothing came."""
        if wait <= 0 or not select.select([self._descriptor], [], [], wait)[0]:
            return False
        self._at = time.perf_counter()
        drawn = os.read(self._descriptor, 1 << 16)
        if ASKS in drawn:
            os.write(self._descriptor, CAN)
        self._new += drawn
        return True

    _at = 0.0


@contextmanager
def showing(command: Sequence[str], home: Path) -> Iterator[Screen]:
    """Run a command on a screen of its own, and end it when this is left."""
    pid, descriptor = pty.fork()
    if pid == 0:  # the program's own process
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
        os.chdir(CHECKOUT)
        os.execve(command[0], list(command), surroundings(home) | {"TERM": "xterm-256color"})  # noqa: S606  no shell
    try:
        yield Screen(pid, descriptor)
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(descriptor)
