"""Where messages lie: one file each (.eml), many in one file (mbox), or a mail folder (Maildir, or files in a folder).

Files are only read, never changed. What is not a message is said, and what is next to it is read all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.model.entry import Refused
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader
    from pathlib import Path

LARGEST = 32 * 1024 * 1024
"""Bytes of a message that are read: more than mail servers carry."""
AT_ONCE = 64 * 1024
"""Bytes of a line that are taken at a time, so that a file without line ends fills no memory."""
BEGINS = re.compile(rb"From [^\r\n]*\d\d:\d\d[^\r\n]*\d{4}")
"""The line before each message of an mbox: "From amy@example.org Mon Nov  2 10:00:00 2026"."""
OUTLOOK = b"\xd0\xcf\x11\xe0"
"""How a .msg file of Outlook begins."""
MARKED = re.compile(rb"^>(>*From )", re.MULTILINE)

WHYS = ("mail-not-a-message", "mail-outlook-file", "mail-cannot-be-read")


class Raw(NamedTuple):
    """One message as it lay there. place: where, as people are told; whole: all of it was read.

    trouble: a reason id for why there is nothing, else "".
    """

    place: str
    content: bytes
    whole: bool = True
    trouble: str = ""


def raw_messages(path: Path) -> Iterator[Raw]:
    """Every message in this file or folder, in order. Refused ("no-such-file") where nothing is there."""
    if path.is_dir():
        for each in _in_folder(path):
            yield from _in_file(each, clean(f"{path.name}/{each.name}"))
    elif path.is_file():
        yield from _in_file(path, clean(path.name))
    else:
        raise Refused("no-such-mail", file=clean(str(path)))


def _in_folder(folder: Path) -> list[Path]:
    """Files of a Maildir (new and cur), else the folder's own. A link or a pipe is nobody's letter."""
    letters = [folder / name for name in ("cur", "new") if (folder / name).is_dir()]
    found = [each for place in letters or [folder] for each in place.iterdir()]
    return sorted(each for each in found if each.is_file() and not each.is_symlink() and each.name[0] != ".")


def _in_file(path: Path, place: str) -> Iterator[Raw]:
    try:
        with path.open("rb") as file:
            first = file.readline(AT_ONCE)
            file.seek(0)
            if first.startswith(OUTLOOK):
                yield Raw(place, b"", trouble="mail-outlook-file")
            elif first.startswith(b"From "):
                yield from _in_mbox(file, place)
            else:
                content = file.read(LARGEST + 1)
                whole = len(content) <= LARGEST
                trouble = "" if looks_like_mail(content[:AT_ONCE]) else "mail-not-a-message"
                yield Raw(place, content[:LARGEST] if not trouble else b"", whole, trouble)
    except OSError:
        yield Raw(place, b"", trouble="mail-cannot-be-read")


def looks_like_mail(start: bytes) -> bool:
    """Whether it begins with headers, one of them of the sort that every message has."""
    head = re.split(rb"\r?\n\r?\n", start.lstrip(b"\r\n"), maxsplit=1)[0]
    known = rb"^(from|date|subject|received|return-path|message-id|mime-version|content-type|to):"
    return re.search(known, head, re.IGNORECASE | re.MULTILINE) is not None


def _in_mbox(file: BufferedReader, place: str) -> Iterator[Raw]:
    """The messages of an mbox, a line at a time."""
    held: list[bytes] = []
    size = number = 0
    whole, line_begins, after_gap = True, True, True
    while line := file.readline(AT_ONCE):
        if line_begins and after_gap and line.startswith(b"From ") and (not number or BEGINS.match(line)):
            if number:
                yield _one_of(place, number, held, whole=whole)
            held, size, whole, number = [], 0, True, number + 1
        elif size + len(line) <= LARGEST:
            held.append(line)
            size += len(line)
        else:
            whole = False
        after_gap = line_begins and line in (b"\n", b"\r\n")
        line_begins = line.endswith(b"\n")
    yield _one_of(place, number, held, whole=whole)


def _one_of(place: str, number: int, held: list[bytes], *, whole: bool) -> Raw:
    content = MARKED.sub(rb"\1", b"".join(held))
    trouble = "" if looks_like_mail(content[:AT_ONCE]) else "mail-not-a-message"
    return Raw(f"{place} #{number}", content if not trouble else b"", whole, trouble)
