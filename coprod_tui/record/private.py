"""Files and folders that only their owner can read, written so that a crash leaves the old one or the new one."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

OWNER_FILE = 0o600
OWNER_FOLDER = 0o700
EVERYONE_ELSE = 0o077
BINARY: int = getattr(os, "O_BINARY", 0)


def full_sync(descriptor: int) -> None:
    """Return when the bytes are on the disk itself: on macOS os.fsync stops at the drive's cache (its fsync(2))."""
    if sys.platform == "darwin":
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Make a new or renamed name in this folder last through a power cut. Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network disks refuse this for folders; the file itself is already safe
            os.fsync(descriptor)
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
        return not stat.S_IMODE(path.lstat().st_mode) & EVERYONE_ELSE
    except FileNotFoundError:
        return True


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
    folder.chmod(OWNER_FOLDER)


def create_private(path: Path) -> int:
    """Open a file that was not there, for the owner only. Raises FileExistsError rather than touch one that was."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(path, flags, OWNER_FILE)
    owner_only(descriptor)
    return descriptor


def write_all(descriptor: int, content: bytes) -> None:
    done = 0
    while done < len(content):
        done += os.write(descriptor, content[done:])


def write_private(path: Path, content: bytes) -> None:
    """Put this content at `path`: all of it, or what was there before. Raises OSError as the disk said it."""
    fresh = path.with_name(f".{path.name}.{os.urandom(4).hex()}.new")
    descriptor = create_private(fresh)
    try:
        try:
            write_all(descriptor, content)
            full_sync(descriptor)
        finally:
            os.close(descriptor)
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def save_keeping_earlier(path: Path, content: bytes, at: datetime) -> Path | None:
    """Write the file; one already there is first kept as `earlier/NAME-YYYYmmdd-HHMMSS.EXT` and its path returned.

    The same content again keeps no copy and returns None.
    """
    make_folder(path.parent)
    if not path.exists():
        write_private(path, content)
        return None
    if path.read_bytes() == content:
        return None
    make_folder(path.parent / "earlier")
    kept = _free_name(path.parent / "earlier", f"{path.stem}-{at:%Y%m%d-%H%M%S}", path.suffix)
    with path.open("rb") as source, os.fdopen(create_private(kept), "wb") as copy:
        shutil.copyfileobj(source, copy)
        copy.flush()
        full_sync(copy.fileno())
    sync_folder(kept.parent)
    write_private(path, content)
    return kept


def _free_name(folder: Path, stem: str, suffix: str) -> Path:
    kept, again = folder / f"{stem}{suffix}", 1
    while kept.exists():
        again += 1
        kept = folder / f"{stem}-{again}{suffix}"
    return kept
