"""Files and folders that only their owner can read, written so that a crash leaves the old one or the new one."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import datetime
from itertools import groupby
from pathlib import Path

if sys.platform != "win32":
    import fcntl


OWNER_FILE = 0o600
OWNER_FOLDER = 0o700
EVERYONE_ELSE = 0o077
BINARY: int = getattr(os, "O_BINARY", 0)
AT_ONCE: int = BINARY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
"""Opened without waiting for anybody at the other end, should it be a pipe; a file knows no difference."""
EARLIER = "earlier"
"""The folder beside a summary's files that their earlier versions go to."""

LEFT_OVER = re.compile(r"\..+\.[0-9a-f]{8}\.new|\.config\.toml\.new")
"""What a file is called until all of it is written; and what the settings were called, in earlier programs."""

MANY = 10_000
"""The most copies of one file under numbered names: more would be a fault of ours."""

SETTLES = 60.0
"""Seconds. On a disk without locks, a file younger than this may be one that a program is writing just now."""


_ONCE: ContextVar[bool] = ContextVar("_ONCE", default=False)
"""Whether this thread builds something that is synced as a whole: see `synced_once`."""


def full_sync(descriptor: int) -> None:
    """Return when the bytes are on the disk itself: on macOS os.fsync stops at the drive's cache (its fsync(2))."""
    if _ONCE.get():
        return
    if sys.platform == "darwin":
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Make a new or renamed name in this folder last through a power cut. Windows has no such call and needs none."""
    if sys.platform == "win32" or _ONCE.get():
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network disks refuse this for folders; the file itself is already safe
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def synced_once(folder: Path) -> Iterator[None]:
    """What this thread writes in it meanwhile waits for the disk once, at the end: all of it is there then, or error.

    For a folder that is built aside and counts for nothing before it is moved into its place.
    """
    before = _ONCE.set(True)
    try:
        yield
    finally:
        _ONCE.reset(before)
    for path in (*folder.rglob("*"), folder):
        if path.is_dir():
            sync_folder(path)
        else:
            descriptor = os.open(path, os.O_RDWR | BINARY)
            try:
                full_sync(descriptor)
            finally:
                os.close(descriptor)


def owner_only(descriptor: int) -> None:
    """Take away what the umask gave to others, or forgot to give to the owner."""
    if sys.platform != "win32":
        with suppress(OSError):  # FAT disks have no owners; what is written is no less safe for being refused
            os.fchmod(descriptor, OWNER_FILE)


def identity(seen: os.stat_result) -> tuple[int, int]:
    """Which file it is, whatever it is called: another in its place has another identity."""
    return seen.st_dev, seen.st_ino


def is_owner_only(path: Path) -> bool:
    """Whether nobody else on this computer can read it. Windows answers by the folder's own rules: always true here.

    What is not there any more nobody can read.
    """
    if sys.platform == "win32":
        return True
    try:
        return not stat.S_IMODE(path.stat().st_mode) & EVERYONE_ELSE  # of a link, what it leads to
    except FileNotFoundError:
        return True


def keeps_rights(folder: Path) -> bool:
    """Whether a file that is made here for its owner alone is so. Most sticks (FAT, exFAT) keep no such rights.

    Raises OSError where nothing can be made. It has the name of a left-over: in a data folder it is swept if a laptop
    stops meanwhile.
    """
    trial = folder / f".rights.{os.urandom(4).hex()}.new"
    try:
        os.close(create_private(trial))
        return is_owner_only(trial)
    finally:
        trial.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make the folder, and those above that are missing, for the owner only. One already there is left as it is."""
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    with suppress(FileExistsError):
        claim_folder(folder)


def claim_folder(folder: Path) -> None:
    """Make one new folder for the owner only. Raises FileExistsError if the name is taken: nobody else got it then."""
    folder.mkdir(OWNER_FOLDER)
    with suppress(OSError):  # as above: mkdir gives others nothing, where a disk knows of them
        folder.chmod(OWNER_FOLDER)


def create_private(path: Path) -> int:
    """Open a file that was not there, for the owner only. Raises FileExistsError rather than touch one that was."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(path, flags, OWNER_FILE)
    owner_only(descriptor)
    return descriptor


def need_file(descriptor: int) -> None:
    """Raise OSError unless a file is open here: a pipe or a device may give nothing, for ever."""
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        raise OSError(errno.EINVAL, "not a file")


def read_file(path: Path) -> bytes:
    """All that is in this file. Raises OSError as the disk says it, and for what is no file; never waits for one."""
    descriptor = os.open(path, os.O_RDONLY | AT_ONCE)
    try:
        need_file(descriptor)
    except OSError:
        os.close(descriptor)
        raise
    with os.fdopen(descriptor, "rb") as file:
        return file.read()


def write_all(descriptor: int, content: bytes) -> None:
    done = 0
    while done < len(content):
        done += os.write(descriptor, content[done:])


def write_private(path: Path, content: bytes, *, anew: bool = False) -> None:
    """Put this content at `path`: all of it, or what was there before. Raises OSError as the disk said it.

    anew: raise FileExistsError where something is there already.
    """
    fresh = path.with_name(f".{path.name}.{os.urandom(4).hex()}.new")
    descriptor = create_private(fresh)
    try:
        try:
            _hold(descriptor)
            write_all(descriptor, content)
            full_sync(descriptor)
            if sys.platform != "win32":  # held until it has its name, so that nobody sweeps it away meanwhile
                _put(fresh, path, anew=anew)
        finally:
            os.close(descriptor)
        if sys.platform == "win32":
            _put(fresh, path, anew=anew)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _put(fresh: Path, path: Path, *, anew: bool) -> None:
    if not anew:
        fresh.replace(path)
        return
    try:
        path.hardlink_to(fresh)
    except FileExistsError:
        raise
    except OSError as trouble:  # a disk without hard links
        if path.exists():
            raise FileExistsError from trouble
        fresh.rename(path)
    else:
        fresh.unlink()


def _hold(descriptor: int) -> None:
    """Show other programs that this file is being written. A disk without locks is asked for the file's age."""
    if sys.platform != "win32":
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_left_over(path: Path) -> bool:
    """Whether this is a file of our own that was never written to its end: a laptop stopped, or a disk was full.

    It may hold all that was to be written. One that a program is writing at this moment is none: see `left_over`.
    """
    if LEFT_OVER.fullmatch(path.name):
        return not path.is_symlink() and path.is_file()
    return path.parent.name == EARLIER and not path.is_symlink() and path.is_file() and not path.stat().st_size


def left_over(home: Path, *, deep: bool = True) -> Iterator[Path]:
    """Every such file under this folder that no program is writing now. deep: in the folders under it too."""
    for folder, below, files in os.walk(home):
        if not deep:
            below.clear()
        for name in sorted(files):
            path = Path(folder, name)
            with suppress(FileNotFoundError):  # it was finished, or swept, meanwhile
                if (name.endswith(".new") or Path(folder).name == EARLIER) and is_left_over(path) and _is_let_go(path):
                    yield path


def _is_let_go(path: Path) -> bool:
    """Whether no program is writing this file now. Where a disk has no locks, the age of the file says it."""
    seen = path.stat()
    young = abs(time.time() - seen.st_mtime) < SETTLES
    if sys.platform == "win32":  # an open file cannot be taken away there
        return True
    if young and not seen.st_size:  # it may be about to be held
        return False
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except PermissionError:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return not young
    finally:
        os.close(descriptor)
    return True


def delete_files(files: Iterable[Path]) -> None:
    """Delete these files so that it lasts through a power cut. One that is not there is no matter. Raises OSError."""
    for folder, names in groupby(sorted(files), key=lambda path: path.parent):
        with suppress(FileNotFoundError):
            for each in names:
                each.unlink(missing_ok=True)
            sync_folder(folder)


def take_away(files: Iterable[Path]) -> None:
    """The same, but one that cannot be deleted stays, and no harm is done."""
    for each in list(files):
        with suppress(OSError):
            delete_files([each])


def save_keeping_earlier(path: Path, content: bytes, at: datetime) -> Path | None:
    """Write the file; one already there is first kept as `earlier/NAME-YYYYmmdd-HHMMSS.EXT` and its path returned.

    The same content again keeps no copy and returns None.
    """
    make_folder(path.parent)
    if not path.exists():
        write_private(path, content)
        return None
    before = read_file(path)
    if before == content:
        return None
    make_folder(path.parent / EARLIER)
    stem = path.parent / EARLIER / f"{path.stem}-{at:%Y%m%d-%H%M%S}"
    names = (stem.with_name(f"{stem.name}{again}{path.suffix}") for again in ("", *(f"-{n}" for n in range(2, MANY))))
    earlier = write_first_free(names, before)
    write_private(path, content)
    return earlier


def keep_beside(path: Path, label: str, content: bytes) -> Path:
    """Keep these bytes beside this file as `NAME.LABEL-1`, or the first number that is free; which it is."""
    return write_first_free((path.with_name(f"{path.name}.{label}-{number}") for number in range(1, MANY)), content)


def write_first_free(paths: Iterable[Path], content: bytes) -> Path:
    """Put this content under the first of these names that is free; which it is. Raises as `write_private` does."""
    for path in paths:
        with suppress(FileExistsError):
            write_private(path, content, anew=True)
            return path
    raise FileExistsError(errno.EEXIST, "no name is free")
