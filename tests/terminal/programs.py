"""A program in a terminal whose other end is held here: what it shows is read, and the terminal can be taken away."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import shlex
import signal
import struct
import subprocess
import termios
import threading
import time
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from tests.terminal.terminals import command

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PATIENCE = 30.0
"""Seconds after which what should have come to the screen has not."""
STEERING = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P^_][^\x1b]*\x1b\\|\x1b[ -/]*[0-~]"
)
ROWS, COLUMNS = 40, 140


class Program:
    """A program in a terminal whose other end is held here. Close it."""

    def __init__(
        self,
        *told: str,
        home: Path,
        ignoring_hup: bool = False,
        apart: bool = False,
        lent: bool = False,
        term: str = "xterm-256color",
        runs: Sequence[str] = (),
    ) -> None:
        """ignoring_hup: as nohup starts programs. apart: it hears by one terminal and shows on another.

        runs: what is run in the place of Coprod's own command. lent: the terminal is somebody else's own, as a shell's
        is: what is left in it stays when the program ends.
        """
        self._ours, theirs = pty.openpty()
        self._hears, heard = pty.openpty() if apart else (self._ours, theirs)
        for each in {theirs, heard}:
            fcntl.ioctl(each, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        begin = partial(_own_terminal, None if apart or lent else theirs, ignoring_hup=ignoring_hup)
        self.process = subprocess.Popen(
            [*(runs or shlex.split(command())), *told], stdin=heard, stdout=theirs, stderr=theirs,
            env=_surroundings(home) | {"TERM": term},
            preexec_fn=begin,  # noqa: PLW1509  a terminal of its own is only had in the child
        )  # fmt: skip
        for each in {theirs, heard}:
            os.close(each)
        self._shown = bytearray()
        self._flowing = threading.Event()
        self._flowing.set()
        self._over, self._all_read = threading.Event(), threading.Event()
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()

    def _read(self) -> None:
        while not self._over.is_set():
            self._flowing.wait()
            if select.select([self._ours], [], [], 0.05)[0] and self._flowing.is_set():
                self._take()

    def _take(self) -> None:
        """What is shown now. A terminal that nobody has any more has nothing, or is no terminal, once all is read."""
        shown = b""
        with suppress(OSError):
            shown = os.read(self._ours, 1 << 16)
        self._shown += shown
        if not shown:
            self._all_read.set()
            time.sleep(0.001)

    @property
    def shown(self) -> str:
        """All that was ever shown, without what steers a terminal."""
        return STEERING.sub(b"", bytes(self._shown)).decode("utf-8", "replace")

    def after(self, steering: bytes) -> str:
        """What was shown after the last of this."""
        return STEERING.sub(b"", bytes(self._shown).rpartition(steering)[2]).decode("utf-8", "replace")

    @property
    def steers(self) -> bool:
        """Whether anything that was shown steers a terminal."""
        return b"\x1b" in self._shown

    def until_over(self) -> None:
        """Wait until all that the program has shown is here."""
        assert self._all_read.wait(PATIENCE), self.shown[-2000:]

    def until(self, words: str, *, more: int = 0) -> None:
        """Wait until this was shown; more: after so many characters of what was."""
        end = time.monotonic() + PATIENCE
        while words not in self.shown[more:]:
            if time.monotonic() > end or self.process.poll() is not None:
                raise AssertionError(f"never came: {words}\n{self.shown[-2000:]}")
            time.sleep(0.02)

    def until_bytes(self, put: bytes) -> None:
        """Wait until this came, whatever it does to a terminal."""
        end = time.monotonic() + PATIENCE
        while put not in self._shown:
            if time.monotonic() > end:
                raise AssertionError(f"never came: {put!r}\n{bytes(self._shown[-200:])!r}")
            time.sleep(0.02)

    def type(self, words: str) -> None:
        os.write(self._hears, words.encode())

    def stall(self) -> None:
        """Take no more of what the program shows: as Ctrl+S does, or a network that has stopped."""
        self._flowing.clear()

    def flow(self) -> None:
        self._flowing.set()

    def take_away(self) -> None:
        """The terminal goes: nobody is at the other end any more."""
        self._stop_reading()
        for each in {self._ours, self._hears}:
            os.close(each)
        self._ours = self._hears = -1

    def take_input_away(self) -> None:
        os.close(self._hears)
        self._hears = -1

    def _stop_reading(self) -> None:
        self._over.set()
        self._flowing.set()
        self._reading.join()

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._stop_reading()
        for each in {self._ours, self._hears} - {-1}:
            os.close(each)


def _own_terminal(descriptor: int | None, *, ignoring_hup: bool) -> None:
    os.setsid()
    if descriptor is not None:
        fcntl.ioctl(descriptor, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGHUP, signal.SIG_IGN if ignoring_hup else signal.SIG_DFL)


def _surroundings(home: Path) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"], "HOME": str(home), "COPROD_HOME": str(home),
        "LANG": "C.UTF-8", "TZ": "Europe/London", "COLORTERM": "truecolor",
    }  # fmt: skip
