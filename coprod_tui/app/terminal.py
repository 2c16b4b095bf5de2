"""The terminal as the screens write to it and hear from it: one that has gone stops nothing here."""

from __future__ import annotations

import os
import select
import sys
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from threading import Event
from typing import IO, Any

from textual import constants
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

CHECK_EVERY = 0.1
"""Seconds between two wake-ups while a key may be unfinished. Textual's own thread wakes as often all the time."""
UNFINISHED = 1.0 + constants.ESCAPE_DELAY
"""Seconds after its last byte in which an escape sequence may still go on."""
MOST = 4096
"""Bytes that are read at a time."""
GIVE_UP = 1.0
"""Seconds to wait for an input thread that is to end."""


class Outlet:
    """What is shown goes out here. Once the terminal has gone it goes nowhere, and nobody who writes has to wait.

    Textual's own writer would end at the first thing it cannot write, and its queue then holds up the whole app.
    lost: called once, as the first write fails.
    """

    def __init__(self, stream: IO[str], lost: Callable[[], object]) -> None:
        self._stream, self._lost = stream, lost
        self._shut = False

    def write(self, text: str) -> int:
        self._try(lambda: self._stream.write(text))
        return len(text)

    def flush(self) -> None:
        self._try(self._stream.flush)

    def fileno(self) -> int:
        return self._stream.fileno()

    def shut(self) -> None:
        """Let out nothing more."""
        self._shut = True

    def _try(self, put: Callable[[], object]) -> None:
        if self._shut:
            return
        try:
            put()
        except (OSError, ValueError):  # ValueError: the stream was closed
            self._shut = True
            self._lost()


class SelectableEvent(Event):
    """An event that `select` can wait for beside the keyboard: its pipe holds one byte for as long as it is set."""

    def __init__(self) -> None:
        super().__init__()
        self.read_end, self._write_end = os.pipe()

    def set(self) -> None:
        if not self.is_set():
            os.write(self._write_end, b"\0")
        super().set()

    def clear(self) -> None:
        if self.is_set():
            os.read(self.read_end, 1)
        super().clear()


class Driver(LinuxDriver):
    """Textual's own, which tells the app when the terminal has gone instead of waiting for it or failing.

    Its input thread sleeps until a key comes, where Textual's wakes ten times a second. It leans on what Textual keeps
    to itself: `tests/app/test_terminal_input.py` fails when that changes.
    """

    def __init__(self, app: Any, **how: Any) -> None:
        super().__init__(app, **how)
        stream = sys.__stderr__ if sys.__stderr__ is not None and sys.__stderr__.isatty() else sys.__stdout__
        self.outlet = Outlet(stream, app.terminal_lost)  # type: ignore[arg-type]
        self._file = self.outlet  # type: ignore[assignment]
        self.exit_event: SelectableEvent = SelectableEvent()

    def start_application_mode(self) -> None:
        """Start; or start again at a SIGCONT, which also comes with a hang-up or by `kill -CONT` while the app runs.

        The input thread before is ended first: two would take each other's keys. The terminal's settings from before
        the first start are the ones that are restored in the end.
        """
        before = None
        if self._key_thread is not None and self._key_thread.is_alive():
            before = self.attrs_before
            self.exit_event.set()
            self._key_thread.join(GIVE_UP)
            self.exit_event.clear()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if before is not None:
            self.attrs_before = before

    def run_input_thread(self) -> None:
        try:
            self._read_keys(XTermParser(self._debug))
        except OSError:  # the terminal has gone
            self._app.terminal_lost()  # type: ignore[attr-defined]

    def _read_keys(self, parser: XTermParser) -> None:
        """Until `exit_event` is set or the input ends. For a moment Escape may be the first byte of a longer key."""
        decode = getincrementaldecoder("utf-8")().decode
        unfinished_until = 0.0
        while not self.exit_event.is_set():
            wait = CHECK_EVERY if time.monotonic() < unfinished_until else None
            ready, _, _ = select.select([self.fileno, self.exit_event.read_end], [], [], wait)
            if self.fileno in ready:
                keys = os.read(self.fileno, MOST)
                if not keys:  # its end: asked again it would say so at once, for ever
                    return
                unfinished_until = time.monotonic() + UNFINISHED
                if text := decode(keys):
                    self._tell(parser.feed(text))
            self._tell(parser.tick())

    def _tell(self, messages: Iterable[Message]) -> None:
        for each in messages:
            self.process_message(each)
