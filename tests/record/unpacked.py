"""Every word that a folder holds, whatever it is packed in: archives, letters, PDF, and the ways text is encoded."""

from __future__ import annotations

import base64
import io
import json
import quopri
import re
import zipfile
import zlib
from email import message_from_bytes
from email.policy import default
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

import pypdf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
IN_BASE64 = re.compile(rb"[A-Za-z0-9+/]{24,}={0,2}")


def unpacked(content: bytes, name: str = "") -> Iterator[str]:
    """All that this content says, once as it is and once for each thing it may be packed in."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield content.decode(encoding, "replace")
    yield from _written(content)
    for found in IN_BASE64.findall(content.replace(b"\r\n", b"").replace(b"\n", b"")):
        inside = base64.b64decode(found[: len(found) // 4 * 4])
        yield from (
            unpacked(inside) if inside[:2] == b"PK" or inside[:4] == b"%PDF" else [inside.decode("utf-8", "replace")]
        )
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for each in archive.namelist():
                yield each
                yield from unpacked(archive.read(each), each)
    if content[:4] == b"%PDF":
        yield from _pdf(content)
    if name.endswith((".eml", ".new")):
        yield from _letter(content)


def _written(content: bytes) -> Iterator[str]:
    """As text is written where some letters mean something else: pages, Markdown, JSON, calendars, letters."""
    text = content.decode("utf-8", "replace")
    yield unescape(text)
    yield unescape(unescape(re.sub(r"<[^>]*>", "", text)))
    yield re.sub(r"\\([\\`*_{}\[\]<>()#+\-.!|~'\"])", r"\1", text)
    yield re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
    yield re.sub(r"\r?\n[ \t]", "", text)
    yield quopri.decodestring(content).decode("utf-8", "replace")


def _letter(content: bytes) -> Iterator[str]:
    for part in message_from_bytes(content, policy=default).walk():
        yield str(part.items())
        inside = part.get_payload(decode=True)
        if isinstance(inside, bytes):
            yield from unpacked(inside, part.get_filename() or "")


def _pdf(content: bytes) -> Iterator[str]:
    for stream in STREAM.findall(content):
        try:
            yield zlib.decompress(stream).decode("latin-1")
        except zlib.error:
            yield stream.decode("latin-1")
    read = pypdf.PdfReader(io.BytesIO(content))
    yield "\n".join(page.extract_text() for page in read.pages)
    yield str(read.metadata)


def holding(folders: Iterable[Path], marks: Iterable[str]) -> dict[str, set[str]]:
    """For each of these words, the files under these folders that hold it, in any form, capitals aside."""
    found: dict[str, set[str]] = {mark: set() for mark in marks}
    looked_for = tuple(found)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if not path.is_file():
                continue
            own = str(path.relative_to(folder))
            for mark in _held([own], looked_for) | _held_in_file(path.read_bytes(), path.name, looked_for):
                found[mark].add(own)
    return found


@lru_cache(maxsize=500)
def _held_in_file(content: bytes, name: str, marks: tuple[str, ...]) -> frozenset[str]:
    """Kept: most files are as they were at the last look."""
    return _held(dict.fromkeys(unpacked(content, name)), marks)


def _held(texts: Iterable[str], marks: Iterable[str]) -> frozenset[str]:
    """Those of the marks that stand in one of these, with each gap as it is or as one space."""
    ways = {mark: {mark.casefold(), json.dumps(mark)[1:-1].casefold()} for mark in marks}
    held: set[str] = set()
    for text in texts:
        said = text.casefold()
        words = f"{said} {' '.join(said.split())}" if any(" " in mark for mark in ways) else said
        held |= {mark for mark, each in ways.items() if any(way in (words if " " in way else said) for way in each)}
        ways = {mark: each for mark, each in ways.items() if mark not in held}
    return frozenset(held)
