"""Opening a file that someone chose: its text, or a plain refusal when it is not a text file we can use."""

from __future__ import annotations

import codecs
import stat
from pathlib import Path

from coprod_tui.model.entry import Refused
from coprod_tui.model.text import clean

MOST_BYTES = 1_000_000
"""An agenda of 71 items with notes is about 50 kB; a larger file than this is something else, chosen by mistake."""

WORD_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .docx is a zip; .doc is an OLE2 file
RTF_START = b"{\\rtf"
PDF_START = b"%PDF-"  # its first lines may well be plain letters


def read_text(path: Path, what: str) -> str:
    """The whole text of a file, as UTF-8, or as UTF-16 where a byte order mark says so.

    what: "agenda" or "members": the reason ids begin with it. Refused, each with the file's `file`: WHAT-missing,
    WHAT-is-folder, WHAT-unreadable (not allowed, or not a file on disk), WHAT-too-big (looked at before anything is
    read; with `limit` in bytes), WHAT-word, WHAT-rtf, WHAT-not-text, WHAT-empty.
    """
    name = clean(path.name)
    raw = _read(path, what, name)
    if raw.startswith(PDF_START):
        raise Refused(f"{what}-not-text", file=name)
    if raw.startswith(WORD_STARTS):
        raise Refused(f"{what}-word", file=name)
    if raw.removeprefix(codecs.BOM_UTF8).lstrip().startswith(RTF_START):
        raise Refused(f"{what}-rtf", file=name)
    text = _decode(raw)
    if text is None:
        raise Refused(f"{what}-not-text", file=name)
    if not any(c.isalnum() for c in text):
        raise Refused(f"{what}-empty", file=name)
    return text


def _read(path: Path, what: str, name: str) -> bytes:
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise Refused(f"{what}-is-folder", file=name)
        if not stat.S_ISREG(about.st_mode):  # a pipe or a device may never end
            raise Refused(f"{what}-unreadable", file=name)
        if about.st_size > MOST_BYTES:
            raise Refused(f"{what}-too-big", file=name, limit=MOST_BYTES)
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise Refused(f"{what}-missing", file=name) from None
    except (OSError, ValueError):  # ValueError: a NUL inside the path
        raise Refused(f"{what}-unreadable", file=name) from None
    if len(raw) > MOST_BYTES:  # it grew, or its size was not known
        raise Refused(f"{what}-too-big", file=name, limit=MOST_BYTES)
    return raw


def _decode(raw: bytes) -> str | None:
    """The text, or None where it is not text: other encodings are guesses, and a guess changes people's names."""
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text
