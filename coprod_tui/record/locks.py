"""One writer at a time: a lock on a file of its own that is held open and never replaced.

A fresh `FileLock` for every append cost 1.75 times a raw write and fsync; a descriptor held open costs 1.15 times.
It is the system lock that filelock takes too, so each keeps the other out. filelock itself is imported only on Windows
and for a disk without locks: elsewhere it would cost every start 6 ms and a megabyte, for one call.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_tui.record.private import BINARY, OWNER_FILE, identity, owner_only
from coprod_tui.record.trouble import NO_LOCKS, NotSaved, why

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from filelock import SoftFileLock

LOCK_WAIT = 2.0
"""Seconds to wait for other seats before saying that it is not saved yet."""

POLL = 0.002
"""Seconds between two tries. At filelock's own 50 ms three busy seats kept each other waiting visibly."""


HELD = frozenset((errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK))
"""What a system says where somebody else holds a lock."""


def _try_to_lock(descriptor: int) -> bool:
    """Take the lock if it is free. Raises OSError where there can be none."""
    if sys.platform == "win32":
        from filelock import lock_descriptor  # noqa: PLC0415  see above

        return lock_descriptor(descriptor, blocking=False)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in HELD:
            return False
        raise
    return True


def _unlock(descriptor: int) -> None:
    if sys.platform == "win32":
        from filelock import unlock_descriptor  # noqa: PLC0415  see above

        unlock_descriptor(descriptor)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class Lock:
    """The lock that goes with one file. Not for several threads at once: each takes a Lock of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._path = os.fspath(path)
        self._descriptor: int | None = None
        self._identity = (0, 0)
        self._marker: SoftFileLock | None = None

    def acquire(self, wait: float) -> None:
        """Hold the lock, waiting at most `wait` seconds.

        Raises NotSaved: busy when another seat holds it all that time, one-writer where the disk has no locks and
        another seat was first, read-only or gone where the lock's file cannot be opened.
        """
        try:
            for _ in range(max(1, round(wait / POLL))):
                if self._try():
                    return
                time.sleep(POLL)
        except OSError as error:
            if error.errno not in NO_LOCKS:
                raise NotSaved(why(error)) from error
            self._become_the_one_writer()
            return
        raise NotSaved("busy")

    def release(self) -> None:
        if self._descriptor is not None and self._marker is None:
            with suppress(OSError):  # the disk is gone and its lock with it
                _unlock(self._descriptor)

    def close(self) -> None:
        if self._marker is not None:
            self._marker.release()
            self._marker = None
        if self._descriptor is not None:
            with suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = None

    def _try(self) -> bool:
        if self._marker is not None:
            return True
        if self._descriptor is None:
            self._descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | BINARY, OWNER_FILE)
            owner_only(self._descriptor)
            self._identity = identity(os.fstat(self._descriptor))
        if not _try_to_lock(self._descriptor):
            return False
        if self._is_still_the_file():
            return True
        self.close()
        return False

    def _is_still_the_file(self) -> bool:
        """Whether others who come by the path meet this lock: a folder may have gone and come back meanwhile."""
        try:
            return identity(os.stat(self._path)) == self._identity  # noqa: PTH116  half the time of Path.stat
        except OSError:
            return False

    def _become_the_one_writer(self) -> None:
        """Where the disk has no locks: whoever is first writes until they close; filelock clears up after a crash."""
        import filelock  # noqa: PLC0415  see above

        marker = filelock.SoftFileLock(self.path.with_suffix(".writer"), timeout=0, thread_local=False)
        try:
            marker.acquire()
        except filelock.Timeout as error:
            raise NotSaved("one-writer") from error
        except OSError as error:
            raise NotSaved(why(error)) from error
        self._marker = marker


@contextmanager
def holding(path: Path, wait: float) -> Iterator[None]:
    """Hold the lock that this file is, waiting at most `wait` seconds for it. Raises as `Lock.acquire` does."""
    lock = Lock(path)
    try:
        lock.acquire(wait)
        yield
    finally:
        lock.release()
        lock.close()


def lock_of(record: Path) -> Path:
    """The file whose lock every writer of this record holds."""
    return record.with_name(f"{record.name}.lock")
