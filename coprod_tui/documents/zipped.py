"""A zip file from outside, checked before a library opens it: how much it unpacks to, and what is in it."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib

from coprod_tui.model.entry import Refused

MOST_MEMBERS = 3_000
MOST_UNPACKED = 120_000_000
"""Bytes in all, pictures with them. A zip bomb unpacks to thousands of times its size."""
MOST_XML = 30_000_000
"""Bytes of the parts that are read as XML. A novel is about 2 MB."""
DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
"""Neither Word nor OpenDocument writes these; a few of them can stand for gigabytes."""
ZIP_ERRORS = (
    *(zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError, KeyError),
    *(zlib.error, struct.error),
)
"""What the standard library raises for a zip that is damaged, in its directory or in what is packed."""


def members(raw: bytes) -> list[zipfile.ZipInfo] | None:
    """The members in the directory of a zip; None where it is no zip that can be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            return packed.infolist()
    except ZIP_ERRORS:
        return None


def need_harmless(raw: bytes, infos: list[zipfile.ZipInfo], file: str, kind: str = "agenda") -> None:
    """Refuse a zip that is locked, unpacks to too much, or has XML entities, which could expand to much more.

    A member never unpacks to more than it says: the standard library stops there.
    """
    if any(each.flag_bits & 0x1 for each in infos):
        raise Refused(f"{kind}-locked", file=file)
    xml = [each for each in infos if each.filename.endswith((".xml", ".rels"))]
    if (
        len(infos) > MOST_MEMBERS
        or sum(each.file_size for each in infos) > MOST_UNPACKED
        or sum(each.file_size for each in xml) > MOST_XML
    ):
        raise Refused(f"{kind}-unpacks-too-big", file=file)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            for each in xml:
                if DECLARED.search(packed.read(each).replace(b"\0", b"")):  # in UTF-16 there is a NUL beside each
                    raise Refused(f"{kind}-broken", file=file)
    except ZIP_ERRORS as trouble:
        raise Refused(f"{kind}-broken", file=file) from trouble


def read_member(raw: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return packed.read(name)


def with_member(raw: bytes, name: str, content: bytes) -> bytes:
    """The same zip, with one member replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as packed, zipfile.ZipFile(made, "w") as anew:
        for each in packed.infolist():
            anew.writestr(each.filename, content if each.filename == name else packed.read(each))
    return made.getvalue()
