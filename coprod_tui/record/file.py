"""The journal's file itself: reading what is new, and adding one line that is either wholly there or not at all.

What it guards against, each seen or provoked in tests: a writer killed in the middle of a line, a full disk, a folder
that goes and comes back, another program that replaces or shortens the file, bits that flip, and a later program's
records.
"""

from __future__ import annotations

import os
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from coprod_tui.record.bell import ring
from coprod_tui.record.journal_lines import Fragment, LinesRead, goes_on_from, read_lines, write_line
from coprod_tui.record.locks import LOCK_WAIT, Lock, lock_of
from coprod_tui.record.private import (
    AT_ONCE,
    full_sync,
    identity,
    keep_beside,
    need_file,
    owner_only,
    write_all,
    write_private,
)
from coprod_tui.record.trouble import GONE, READ_ONLY, CannotOpen, Damaged, NotSaved, why

UNNOTICED = 0.15
"""Seconds of that wait that nobody needs to be told of."""

KEEPS_OPEN = sys.platform != "win32"
"""Windows refuses to replace a file that is open, so there it is opened for each use."""


Glance = tuple[int, int, int, int]
"""What one stat tells: device, inode, size, when it was changed. If all is as before, nothing has happened to the file.
With names it takes ten times as long to make, and each append makes two."""


class Fitting(NamedTuple):
    """A stretch that was read: its fragments that go on from what was known, and the places of bad lines."""

    reading: LinesRead
    fragments: list[Fragment]
    bad: tuple[int, ...]


class JournalFile:
    """One journal's file, read as far as it was intact when last looked at.

    tables: {table: {number: document}}, to be read only; lines: complete lines read; generation: goes up when all was
    read anew; gone: the file was not there at the last look; torn: bytes after the last intact line at that look;
    set_aside: files that torn bytes were moved to by this object; damaged: places of lines skipped in a readable part;
    waiting: called when another seat has held the record for long enough to be noticed.
    """

    def __init__(self, path: Path, *, format: int, readable_part: bool = False) -> None:
        self.path, self.format, self.readable_part = path, format, readable_part
        self._path = os.fspath(path)  # what the system is asked with, at every look and every entry
        self.generation = 0
        self.gone = False
        self.set_aside: list[Path] = []
        self.waiting: Callable[[], None] = lambda: None
        self._lock = Lock(lock_of(path))
        self._descriptor: int | None = None
        self._open_identity: tuple[int, int] | None = None
        self._writable = True
        self._private = False
        self._forget()
        try:
            self._look()
        except OSError as error:
            self.close()
            reasons = dict.fromkeys(GONE, "missing") | dict.fromkeys(READ_ONLY, "no-access")
            raise CannotOpen(reasons.get(error.errno or 0, "not-a-record"), path=path) from error
        except Damaged as damage:
            self.close()
            if not damage.readable:
                raise CannotOpen("not-a-record", path=path) from damage
            raise
        if not self.tables:
            self.close()
            raise CannotOpen("not-a-record", path=path)

    def _forget(self) -> None:
        self.tables: dict[str, dict[str, Any]] = {}
        self.damaged: tuple[int, ...] = ()
        self.lines = 0
        self.torn = 0
        self._numbers: dict[str, list[int]] = {}
        self._forgot = False
        self._end = 0
        self._last = b""
        self._newer = False
        self._glance: Glance | None = None
        self._identity: tuple[int, int] | None = None

    # What is there

    @property
    def why_read_only(self) -> str:
        if self._newer:
            return "newer"
        if self.damaged:
            return "damaged"
        return "gone" if self.gone else "" if self._writable else "read-only"

    @property
    def size(self) -> int:
        """Bytes up to the end of the last complete line."""
        return self._end

    def next_number(self, table: str) -> int:
        numbers = self._numbers.get(table)
        return numbers[-1] + 1 if numbers else 1

    def since(self, table: str, number: int) -> Iterator[tuple[int, Mapping[str, Any]]]:
        numbers, docs = self._numbers.get(table, []), self.tables.get(table, {})
        asked = numbers[bisect_right(numbers, number) :]
        if asked and str(asked[0]) not in docs:
            docs = self.all_tables().get(table, {})
        for each in asked:
            yield each, docs[str(each)]

    def forget(self, table: str, upto: int) -> None:
        """Hold no document of a table where all are up to this number; whoever asks for one has them read again."""
        if self.next_number(table) <= upto + 1:
            self.tables[table] = {}
            self._forgot = True

    def all_tables(self) -> dict[str, dict[str, Any]]:
        """The tables with what was forgotten. Raises CannotOpen where the record has gone since."""
        if not self._forgot:
            return self.tables
        again = JournalFile(self.path, format=self.format, readable_part=self.readable_part)
        again.close()
        return again.tables

    # LinesRead

    def catch_up(self) -> bool:
        """Read what was written since the last look; True if anything is new or all was read anew.

        One stat where nothing has happened. A file that is not there leaves what is known and sets `gone`.
        Raises Damaged where a line has become bad; what was known stays.
        """
        before = self.generation, self.lines
        try:
            self._look()
        except OSError as error:
            self.gone = why(error) in {"gone", "disk-trouble"}
            return False
        return before != (self.generation, self.lines)

    def _look(self) -> None:
        glance = self._glance_now()
        if glance != self._glance:
            if glance[:2] != self._open_identity or not self._writable:
                self._let_go()
            try:
                self._read(self._at_hand())
            finally:
                self._put_down()
            self._glance = glance
        self.gone = False

    def _glance_now(self) -> Glance:
        seen = os.stat(self._path)  # noqa: PTH116  at every look: half the time of Path.stat
        return seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns

    def _at_hand(self) -> int:
        """The file's descriptor; whoever asks for it puts it down again."""
        if self._descriptor is None:
            self._descriptor = self._open()
            need_file(self._descriptor)
            self._open_identity = identity(os.fstat(self._descriptor))
        return self._descriptor

    def _put_down(self) -> None:
        if not KEEPS_OPEN:
            self._let_go()

    def _open(self) -> int:
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_APPEND | AT_ONCE)
        except OSError as error:
            if error.errno not in READ_ONLY:
                raise
            descriptor, self._writable = os.open(self.path, os.O_RDONLY | AT_ONCE), False
            return descriptor
        self._writable = True
        return descriptor

    def _read(self, descriptor: int) -> None:
        """Read on from the last line known, or everything anew if that line is no longer where it was."""
        start = self._end - len(self._last)
        if self._identity == self._open_identity and os.fstat(descriptor).st_size >= self._end:
            content = _read_from(descriptor, start)
            if content.startswith(self._last):
                newest = {table: numbers[-1] for table, numbers in self._numbers.items()}
                self._take_in(self._fitting(content[len(self._last) :], newest, self.lines))
                return
        anew = self._fitting(_read_from(descriptor, 0), {}, 0)
        self._forget()
        self._take_in(anew)
        self._identity = self._open_identity
        self.generation += 1

    def _fitting(self, content: bytes, newest: dict[str, int], lines: int) -> Fitting:
        """What of it goes on from the last number known in each table, after so many lines. Raises Damaged."""
        reading, fragments = read_lines(content), []
        bad = [lines + place for place in reading.damaged]
        for place, fragment in reading.intact:
            if goes_on_from(newest, fragment):
                fragments.append(fragment)
            else:
                bad.append(lines + place)
        if bad and not self.readable_part:
            raise Damaged(tuple(sorted(bad)), lines + reading.lines - len(bad))
        return Fitting(reading, fragments, tuple(sorted(bad)))

    def _take_in(self, fitting: Fitting) -> None:
        reading, fragments, bad = fitting
        for fragment in fragments:
            self._take(fragment)
        self.damaged += bad
        self._newer |= bool(reading.not_ours)
        self.lines += reading.lines
        self._end += reading.end
        self._last = reading.last or self._last
        self.torn = len(reading.torn)

    def _take(self, fragment: Fragment) -> None:
        for table, docs in fragment.items():
            self.tables.setdefault(table, {}).update(docs)
            self._numbers.setdefault(table, []).extend(map(int, docs))
        for doc in fragment.get("about", {}).values():
            made_with = doc.get("format", 0)
            self._newer |= not isinstance(made_with, int) or made_with > self.format

    # Writing

    @contextmanager
    def held(self) -> Iterator[JournalFile]:
        """Keep other seats from writing, and be up to date. Raises NotSaved if this record cannot be written now."""
        self.hold()
        try:
            yield self
        finally:
            self.release()

    def hold(self) -> None:
        """As `held`, until `release`: for an append, where a context of Python's making is a tenth of what it adds."""
        if self._newer or self.damaged:
            raise NotSaved(self.why_read_only)
        self._wait_for_the_lock()
        try:
            self._get_ready()
        except BaseException:
            self._lock.release()
            raise

    def release(self) -> None:
        self._lock.release()

    def _wait_for_the_lock(self) -> None:
        try:
            self._lock.acquire(UNNOTICED)
        except NotSaved as trouble:
            if trouble.reason != "busy":
                raise
            self.waiting()
            self._lock.acquire(LOCK_WAIT - UNNOTICED)

    def _get_ready(self) -> None:
        try:
            self._look()
            if not self._writable:  # it may be by now
                self._let_go()
                self._same_file()
            if self._writable and not self._private:
                owner_only(self._same_file())
                self._private = True
            if self._writable and self.torn and not self.why_read_only:
                self._set_torn_aside()
        except Damaged as damage:
            raise NotSaved("damaged", lines=damage.lines) from damage
        except OSError as error:
            self.gone = why(error) == "gone"
            raise NotSaved(why(error)) from error
        finally:
            self._put_down()
        if self.why_read_only:
            raise NotSaved(self.why_read_only)

    def _set_torn_aside(self) -> None:
        """Move what a crash left of a line, which nobody was ever told is saved, to a file of its own."""
        descriptor = self._same_file()
        aside = keep_beside(self.path, "torn", _read_from(descriptor, self._end))
        os.ftruncate(descriptor, self._end)
        full_sync(descriptor)
        self.torn, self._glance = 0, None
        self.set_aside.append(aside)

    def commit(self, fragment: Fragment) -> None:
        """Add one line; only while held. It is on the disk when this returns, and known here only then.

        Raises NotSaved, with the file cut back to the last line before it.
        """
        line = write_line(fragment)
        glance, self._glance = None, None
        try:
            self._write(self._same_file(), line)
            glance = self._glance_now()
        except OSError as error:
            raise NotSaved(why(error)) from error
        finally:
            self._put_down()
        device, inode, size, _changed = glance
        if (device, inode) != self._identity:  # it is safe, but in a file that nobody will open again
            raise NotSaved("replaced")
        ring(self._path)
        self._take(fragment)
        self.lines += 1
        self._end += len(line)
        self._last = line
        if size == self._end:
            self._glance = glance

    def replace(self, fragments: Iterable[Fragment]) -> None:
        """Put these lines in the place of all there are; only while held. Raises NotSaved with the file as it was."""
        try:
            write_private(self.path, b"".join(map(write_line, fragments)))
            self._look()
        except OSError as error:
            raise NotSaved(why(error)) from error

    def _write(self, descriptor: int, line: bytes) -> None:
        try:
            write_all(descriptor, line)
            full_sync(descriptor)
        except BaseException:
            # If even this is refused, the next writer meets what is left as a torn line.
            with suppress(OSError):
                os.ftruncate(descriptor, self._end)
                full_sync(descriptor)
            raise

    def _same_file(self) -> int:
        """The file as it was read last, or NotSaved: a program that takes no lock may have put another in its place."""
        descriptor = self._at_hand()
        if self._open_identity != self._identity:
            raise NotSaved("replaced")
        return descriptor

    def _let_go(self) -> None:
        if self._descriptor is not None:
            with suppress(OSError):  # a disk that was pulled out
                os.close(self._descriptor)
            self._descriptor = None

    def close(self) -> None:
        self._let_go()
        self._lock.close()


def _read_from(descriptor: int, start: int) -> bytes:
    os.lseek(descriptor, start, os.SEEK_SET)
    pieces = []
    while piece := os.read(descriptor, 1 << 20):
        pieces.append(piece)
    return b"".join(pieces)
