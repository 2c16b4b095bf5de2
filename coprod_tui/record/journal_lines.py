"""The lines of a journal: how one is written, and how bytes are read back into intact lines, damage and a torn tail.

A line is `crc32-hex space JSON newline`. The JSON is a fragment of the database, {table: {number: document}}; the
database is the union of all fragments. docs/record-format.md says it in full.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec

from coprod_tui.model.value import Value

Fragment = dict[str, dict[str, dict[str, Any]]]

LAST_BYTES = 1 << 16
"""How much of the end of a journal is read to find its last line."""

CHECK = 9
"""Eight hexadecimal digits and the space after them."""

LONGEST_NUMBER = 19
"""Digits; a longer one is no entry's number, and Python takes long over reading thousands of them."""

_decode = msgspec.json.Decoder(Fragment).decode
_encode = msgspec.json.Encoder().encode


class LinesRead(Value, frozen=True):
    """What a stretch of a journal holds, from the start of a line to the end of the file.

    intact: each intact line's place (from 1 in this stretch) and fragment; not_ours: places of intact lines that are
    no fragment, so a later program wrote them; damaged: places of complete lines whose checksum does not fit.
    end: bytes up to the end of the last complete line that counts; torn: bytes after it, which a crash left or which
    another seat is writing at this moment. last: the bytes of the last line before `end`. lines: how many there are.
    """

    intact: list[tuple[int, Fragment]]
    not_ours: tuple[int, ...]
    damaged: tuple[int, ...]
    end: int
    torn: bytes
    last: bytes
    lines: int


def write_line(fragment: Fragment) -> bytes:
    content = _encode(fragment)
    return b"%08x %s\n" % (crc32(content), content)


def is_intact(line: bytes) -> bool:
    """Whether the checksum fits. `line` is without its newline; the digits are lower case, so that every bit counts."""
    return b"%08x " % crc32(line[CHECK:]) == line[:CHECK]


def read_lines(content: bytes) -> LinesRead:
    """Read a stretch that begins at the start of a line.

    One move is one write that ends in its only newline, so a torn one has none. Only a power cut can leave the newline
    and lose the page before it, which then reads as zeros from the start of the line. Any other bad line is damage.
    """
    lines = content.split(b"\n")
    torn = lines.pop()
    if lines and not torn and lines[-1].startswith(b"\0"):
        torn = lines.pop() + b"\n"
    intact: list[tuple[int, Fragment]] = []
    not_ours: list[int] = []
    damaged: list[int] = []
    for place, line in enumerate(lines, 1):
        if not is_intact(line):
            damaged.append(place)
            continue
        try:
            intact.append((place, _decode(line[CHECK:])))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            not_ours.append(place)
    last = lines[-1] + b"\n" if lines else b""
    return LinesRead(intact, tuple(not_ours), tuple(damaged), len(content) - len(torn), torn, last, len(lines))


def goes_on_from(known: dict[str, int], fragment: Fragment) -> bool:
    """Whether its numbers follow what is known, which then includes it.

    They only go up (a rewritten record leaves gaps). Two programs that wrote without a lock would use one twice.
    """
    reached = dict(known)
    for table, docs in fragment.items():
        last = reached.get(table, 0)
        for key in docs:
            if not _is_number(key) or int(key) <= last:
                return False
            last = int(key)
        reached[table] = last
    known.update(reached)
    return True


def _is_number(key: str) -> bool:
    return key.isascii() and key.isdecimal() and len(key) < LONGEST_NUMBER


def last_number(path: Path) -> int:
    """The number of the newest entry, from the end of the file alone; 0 where that does not tell."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return 0
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - LAST_BYTES))
            ending = file.read()
    except OSError:
        return 0
    whole = ending[: ending.rfind(b"\n") + 1]
    while whole:
        start = whole.rfind(b"\n", 0, -1) + 1
        line, whole = whole[start:-1], whole[:start]
        if is_intact(line):
            fragment = read_lines(line + b"\n").intact
            keys = fragment[0][1].get("entries", {}) if fragment else {}
            numbers = [int(key) for key in keys if _is_number(key)]
            if numbers:
                return max(numbers)
    return 0


def first_id(path: Path) -> str:
    """The id that a record says it has, in its first line; "" where that cannot be read."""
    try:
        with path.open("rb") as file:
            line = file.readline(LAST_BYTES).rstrip(b"\n")
        id = _decode(line[CHECK:])["about"]["1"].get("id", "") if is_intact(line) else ""
    except (OSError, KeyError, msgspec.MsgspecError):
        return ""
    return id if isinstance(id, str) else ""
