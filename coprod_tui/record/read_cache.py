"""What one command has read of the records: each is read once and folded once.

`Records` is a read-through cache for the length of one command. Before each use the journal looks at its file, which is
one stat where nothing happened: lines that were added, here or at another seat, are read on, and a file that was
replaced or cut is read anew. So nothing has to be told that a record changed, and nothing can be forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self, TypeVar

from coprod_tui.record.journal_lines import first_id, last_number
from coprod_tui.record.private import identity
from coprod_tui.record.recorder import Recorder, RecordType
from coprod_tui.record.trouble import Damaged

State = TypeVar("State")
SEAT = "Home"
"""What is written beside what no seat in a meeting wrote."""

MOST = 8 * 1024 * 1024
"""Bytes of journals that one command keeps in memory, where they take some six times as much: a hundred meetings."""


class Records:
    """The records that one command has read. Belongs to one thread; nothing stays open between two uses.

    Once closed, each record is opened for each use, as where there is no cache at all.
    """

    def __init__(self) -> None:
        self._kept: dict[Path, Recorder[Any]] = {}
        self._in_use: set[Path] = set()
        self._ids: dict[tuple[Path, int, int], str] = {}
        self._last_numbers: dict[tuple[Path, int, int, int, int], int] = {}
        self._closed = False

    def read(self, path: Path, sort: RecordType[State]) -> State:
        """What this record comes to now. Raises CannotOpen, Damaged."""
        if self._closed:
            with opened(path, sort, SEAT) as once:
                return once.state
        recorder = self._whole(path, sort)
        if path not in self._in_use:
            recorder.journal.let_go()
        return recorder.state

    @contextmanager
    def open(self, path: Path, sort: RecordType[State], seat: str, *, readable_part: bool) -> Iterator[Recorder[State]]:
        """The record, up to date, for this seat to write in. Raises CannotOpen; Damaged, unless for its readable part.

        Those who use one record at a time share one recorder: what either writes, the other sees.
        """
        if self._closed:
            with opened(path, sort, seat, readable_part=readable_part) as once:
                yield once
            return
        recorder = self._up_to_date(path, sort) if readable_part else self._whole(path, sort)
        before, recorder.seat = recorder.seat, seat
        within = path in self._in_use  # as where a move asks for the record that it is made in: the lock stays held
        self._in_use.add(path)
        try:
            yield recorder
        finally:
            recorder.seat = before
            if not within:
                self._in_use.discard(path)
                recorder.journal.let_go()

    def _whole(self, path: Path, sort: RecordType[State]) -> Recorder[State]:
        recorder = self._up_to_date(path, sort)
        health = recorder.journal.health
        if health.damaged:
            raise Damaged(health.damaged, health.lines - len(health.damaged))
        return recorder

    def _up_to_date(self, path: Path, sort: RecordType[State]) -> Recorder[State]:
        recorder = self._kept.get(path)
        if recorder is not None:
            recorder.look()
        if recorder is None or recorder.journal.health.gone:  # to open it says why it is not there
            self._kept.pop(path, None)
            recorder = self._kept[path] = Recorder(path, sort, SEAT, readable_part=True)
            while len(self._kept) > 1 and sum(each.journal.health.size for each in self._kept.values()) > MOST:
                self._kept.pop(next(iter(self._kept)))
        return recorder

    def first_id(self, path: Path) -> str:
        """The id in its first line: looked up once for a file, which never changes that line but is another then."""
        try:
            file = path, *identity(path.stat())
        except OSError:
            return ""
        if file not in self._ids:
            self._ids[file] = first_id(path)
        return self._ids[file]

    def last_number(self, path: Path) -> int:
        """The number of its newest entry, from the end of the file: looked up once for as long as that is as it was."""
        try:
            seen = path.stat()
        except OSError:
            return 0
        file = path, *identity(seen), seen.st_size, seen.st_mtime_ns
        if file not in self._last_numbers:
            self._last_numbers[file] = last_number(path)
        return self._last_numbers[file]

    def has_read(self, path: Path) -> bool:
        """Whether this record was read already."""
        return path in self._kept

    def close(self) -> None:
        """Forget them all. May be called twice."""
        self._kept.clear()
        self._closed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def opened(path: Path, sort: RecordType[State], seat: str, *, readable_part: bool = False) -> Iterator[Recorder[State]]:
    """One record, opened for this use alone."""
    recorder = Recorder(path, sort, seat, readable_part=readable_part)
    try:
        yield recorder
    finally:
        recorder.close()
