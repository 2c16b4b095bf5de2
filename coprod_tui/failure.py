"""What is kept of a fault in the program itself: where in it, and of what sort. Never what anybody said or typed.

A screen or a command that fails tells people two calm sentences. What the people who look after Coprod need stands in a
file of its owner's, without values and without messages, because those may hold a name or somebody's words.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from coprod_tui import __version__
from coprod_tui.record.private import make_folder, write_private

FOLDER = "trouble"
"""The folder in a home where such files are kept."""
DAYS, MOST = 30, 20
"""A file goes after so many days, and sooner where there are more files than this."""
DEEP = 8
"""So many faults that one fault came from are told."""
NAMED = (AttributeError, ImportError, NameError)
"""Faults that name a word of the program's own text."""


def keep_failure(home: Path, fault: BaseException, doing: str) -> Path | None:
    """Write down where this fault came from, and return the file; None where the disk will not have it.

    doing: what failed, in our own words: "room", "the record".
    """
    now = datetime.now(UTC)
    folder = home / FOLDER
    path = folder / f"trouble-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        make_folder(folder)
        sweep(home)
        write_private(path, "".join(f"{line}\n" for line in _told(fault, doing, now)).encode())
    except OSError:
        return None
    return path


def kept_failures(home: Path) -> list[Path]:
    """The files that there are, oldest first."""
    return sorted((home / FOLDER).glob("trouble-*.txt"))


def sweep(home: Path) -> None:
    """Delete those that are old, and the oldest where there are many. What is not ours stays."""
    oldest = datetime.now(UTC).timestamp() - DAYS * 86_400
    files = kept_failures(home)
    for number, path in enumerate(files):
        with suppress(OSError):
            if number < len(files) - MOST or path.stat().st_mtime < oldest:
                path.unlink()


def _told(fault: BaseException, doing: str, now: datetime) -> Iterator[str]:
    yield f"Coprod {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
    yield f"{now:%Y-%m-%d %H:%M:%S} UTC, {doing}"
    yield "Nothing that anybody said or typed is in this file."
    came: BaseException | None = fault
    for _ in range(DEEP):
        if came is None:
            return
        yield ""
        yield _sort(came)
        for frame, line in traceback.walk_tb(came.__traceback__):
            yield f"  {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        came = _before(came)


def _sort(fault: BaseException) -> str:
    name = getattr(fault, "name", None) if isinstance(fault, NAMED) else None
    told = f"{type(fault).__module__}.{type(fault).__qualname__}".removeprefix("builtins.")
    return f"{told} {name}" if isinstance(name, str) and name.replace(".", "").isidentifier() else told


def _before(fault: BaseException) -> BaseException | None:
    """What this fault came from: what it was made of, what caused it, or what was being dealt with."""
    made_of = getattr(fault, "error", None)  # a worker's
    if isinstance(fault, BaseExceptionGroup):  # of tasks: the one that ended the others
        made_of = fault.exceptions[0]
    if isinstance(made_of, BaseException):
        return made_of
    return fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
