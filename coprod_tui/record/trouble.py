"""What can go wrong with keeping a record, each with a reason id and fields that the edges have plain words for.

Nothing here is worded for people: `coprod_tui.wording` does that from `reason` and `fields`.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}
READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN}
NO_LOCKS = {errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK}


class Trouble(Exception):  # noqa: N818  what people meet is trouble, with a reason they are told
    """reason: an id with plain words in `coprod_tui.wording`; fields: what those words name."""

    def __init__(self, reason: str, **fields: Any) -> None:
        super().__init__(reason, fields)
        self.reason, self.fields = reason, fields


class NotSaved(Trouble):
    """What was asked is not on disk and nothing of it is in the record; the same may be tried again.

    Reasons: disk-full, disk-trouble, read-only, gone (file or folder not there), busy (another seat held the record for
    2 s), one-writer (no locks on this disk and another seat writes), replaced (another program changed the file at that
    moment), newer (a later program wrote this record), damaged (opened for its readable part),
    closed (asked after the record was closed).
    """


class NotFinished(Trouble):
    """Something of several steps was begun and is not finished: what is done stays, the rest is done at the next start.

    The words for it are those of "begun-not-finished"; why: the reason id of what came between, as of NotSaved.
    """

    def __init__(self, why: str) -> None:
        super().__init__("begun-not-finished", why=why)
        self.why = why


class CannotOpen(Trouble):
    """A record that is not there (missing), may not be read (no-access), or is no record at all (not-a-record)."""


class Damaged(CannotOpen):
    """Complete lines whose checksum does not fit. Nothing has been changed.

    lines: their places in the file, from 1; readable: how many lines are intact and can be opened on request.
    """

    def __init__(self, lines: tuple[int, ...], readable: int) -> None:
        super().__init__("damaged", lines=lines, readable=readable)
        self.lines, self.readable = lines, readable


class NoSuch(Trouble):
    """Nothing on the shelf goes by that name. Reasons: no-such-group, no-such-meeting; field: asked."""


class Several(Trouble):
    """More than one thing begins like that. Reasons: several-groups, several-meetings; fields: asked, candidates."""


class AppendOnlyError(TypeError):
    """A record is only ever added to; the caller asked TinyDB to change or take away what is written."""


def why(error: OSError) -> str:
    """The reason id for what the disk said."""
    if error.errno in FULL:
        return "disk-full"
    if error.errno in READ_ONLY:
        return "read-only"
    return "gone" if error.errno in GONE else "disk-trouble"


@contextmanager
def as_trouble(kind: Callable[[str], Trouble] = NotSaved) -> Iterator[None]:
    """In a `with`, or above a function: what the disk says (OSError) is raised as this trouble, with its reason."""
    try:
        yield
    except OSError as error:
        raise kind(why(error)) from error
