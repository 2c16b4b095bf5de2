"""Records watched from outside: a page that shows what others may change is told that they did, and reads it again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from coprod_tui.record.bell import listen
from coprod_tui.record.live import RUNG_EVERY


class RecordWatch:
    """A thread that waits for the first record's bell, and looks at all of them once a second whatever rings.

    told: called on that thread, once for each time that any of them is other than before. It must not wait. Close it.
    """

    def __init__(self, records: Sequence[Path], seats: Path, callback: Callable[[], object]) -> None:
        self._records, self._told = records, callback
        self._bell = listen(records[0], seats)
        self._open = True
        self._seen = self._look()
        threading.Thread(target=self._run, name="watch", daemon=True).start()

    def _look(self) -> list[tuple[int, int, int]]:
        """Which files they are, how long, and since when."""
        found = []
        for record in self._records:
            with suppress(OSError):
                stat = record.stat()
                found.append((stat.st_ino, stat.st_size, stat.st_mtime_ns))
        return found

    def _run(self) -> None:
        while self._open:
            self._bell.wait(RUNG_EVERY)
            before, self._seen = self._seen, self._look()
            if self._open and self._seen != before:
                self._told()
        self._bell.close()

    def close(self) -> None:
        """Once. Nothing is told any more."""
        self._open = False
        self._bell.ask()
