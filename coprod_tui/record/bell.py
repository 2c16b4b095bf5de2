"""What wakes a record's thread: somebody here asks for something, or another seat has written.

A poll would wake it many times a second, and what another seat wrote would stand on disk for as long as one takes.
Linux (inotify) and macOS (kqueue) tell of a file that changes; elsewhere, or where they refuse, the thread only waits.
"""

from __future__ import annotations

import os
import select
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from coprod_tui.record.private import AT_ONCE, OWNER_FILE

CLOSED_AFTER_WRITING, MOVED_FROM, MOVED_TO, DELETED = 0x8, 0x40, 0x80, 0x200
ITSELF_DELETED, ITSELF_MOVED = 0x400, 0x800
"""What inotify is asked to tell of a folder (inotify(7))."""
NAMES = MOVED_FROM | MOVED_TO | DELETED | ITSELF_DELETED | ITSELF_MOVED

ALL = 1 << 16
"""Bytes: more than ever waits to be read, because a wait takes all there is."""


def ring(record: Path | str) -> None:
    """Tell other seats that a line is safe on the disk: this is what their bells listen for.

    A write would ring before the line is safe, and nobody is to be shown what is not. Best effort: a seat that does
    not hear looks for itself within a second.
    """
    try:
        if sys.platform == "linux":
            os.close(os.open(record, os.O_WRONLY | AT_ONCE))  # closed after writing, though nothing was written
        elif sys.platform == "darwin":
            os.chmod(record, OWNER_FILE)  # noqa: PTH101  as it is already: with every entry, and half of Path.chmod
    except OSError:
        pass


class Bell:
    """Where the system tells of nothing: `wait` ends when something is asked for here, or with its time.

    One thread waits; `ask` may be called from any, but not once it is closed.
    """

    hears = False
    """Whether the system tells of what other programs write; on a network disk, not of what other computers do."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    def ask(self) -> None:
        """End the wait, or the next one."""
        self._asked.set()

    def wait(self, seconds: float) -> bool:
        """Wait at most so long, until something is asked for or a file has changed; whether a file has."""
        self._asked.wait(seconds)
        self._asked.clear()
        return False

    def close(self) -> None:
        """Let go of what was opened for it."""


class _Piped(Bell):
    """With a pipe to end the wait by, so that it can be waited for together with what the system tells."""

    hears = True

    def __init__(self) -> None:
        self._told, self._tell = os.pipe()
        for each in (self._told, self._tell):
            os.set_blocking(each, False)

    def ask(self) -> None:
        with suppress(BlockingIOError):  # full: asked for often enough
            os.write(self._tell, b"\0")

    def close(self) -> None:
        os.close(self._told)
        os.close(self._tell)


if sys.platform == "linux":

    class _Inotify(_Piped):
        """Watches by path, and sets the watches again after each wait without news: a folder may be another by then."""

        def __init__(self, record: Path, seats: Path) -> None:
            import ctypes  # noqa: PLC0415  no command that opens no meeting needs it

            self._libc: Any = ctypes.CDLL(None)
            # Of seats only names: whoever looks for an open seat opens its lock, and would ring for all who look.
            self._folders = {os.fsencode(record.parent): NAMES | CLOSED_AFTER_WRITING, os.fsencode(seats): NAMES}
            self._system: int = self._libc.inotify_init1(os.O_CLOEXEC | os.O_NONBLOCK)
            if self._system < 0:
                raise OSError("This computer watches as many folders as it may.")
            super().__init__()
            self._waits = select.poll()
            self._waits.register(self._told, select.POLLIN)
            self._waits.register(self._system, select.POLLIN)
            self._listen()

        def _listen(self) -> None:
            for folder, events in self._folders.items():
                self._libc.inotify_add_watch(self._system, folder, events)

        def wait(self, seconds: float) -> bool:
            ready = [each for each, _event in self._waits.poll(seconds * 1000)]
            for each in ready:
                os.read(each, ALL)
            if not ready:
                self._listen()
            return self._system in ready

        def close(self) -> None:
            os.close(self._system)
            super().close()


if sys.platform == "darwin":
    GONE = select.KQ_NOTE_DELETE | select.KQ_NOTE_RENAME

    class _Kqueue(_Piped):
        """The same with descriptors: kqueue tells of files that are open, and of a folder when its names change."""

        def __init__(self, record: Path, seats: Path) -> None:
            super().__init__()
            names = select.KQ_NOTE_WRITE | GONE
            self._files = {record: select.KQ_NOTE_ATTRIB | GONE, record.parent: names, seats: names}
            self._open: list[int] = []
            self._system = select.kqueue()
            self._system.control([select.kevent(self._told, select.KQ_FILTER_READ, select.KQ_EV_ADD)], 0)
            self._listen()

        def _listen(self) -> None:
            self._let_go()
            for path, events in self._files.items():
                with suppress(OSError):
                    self._open.append(os.open(path, os.O_EVTONLY))
                    how = select.KQ_EV_ADD | select.KQ_EV_CLEAR
                    event = select.kevent(self._open[-1], select.KQ_FILTER_VNODE, how, events)
                    self._system.control([event], 0)

        def _let_go(self) -> None:
            while self._open:
                os.close(self._open.pop())

        def wait(self, seconds: float) -> bool:
            ready = {each.ident for each in self._system.control(None, 8, seconds)}
            if self._told in ready:
                os.read(self._told, ALL)
            heard = bool(ready - {self._told})
            if heard or not ready:
                self._listen()  # the record may be another file by now
            return heard

        def close(self) -> None:
            self._let_go()
            self._system.close()
            super().close()


def listen(record: Path, seats: Path) -> Bell:
    """A bell for a record and the folder of its seats, whether they are there yet or not."""
    with suppress(OSError):  # the system's own limits: nothing that a meeting should fail for
        if sys.platform == "linux":
            return _Inotify(record, seats)
        if sys.platform == "darwin":
            return _Kqueue(record, seats)
    return Bell()
