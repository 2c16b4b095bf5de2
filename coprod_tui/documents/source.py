"""A file that somebody chose, read as blocks; refused with a reason where it is none that we can use."""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from coprod_tui.documents import letters, markdown, opendocument, pages, separated, zipped
from coprod_tui.documents.block import FileBlock, FileRead
from coprod_tui.documents.chats import chat_in
from coprod_tui.documents.nodes import Node, as_blocks
from coprod_tui.model.entry import Refused
from coprod_tui.model.text import clean

T = TypeVar("T")
MOST_BYTES = 1_000_000
"""A text of 71 items with notes is about 50 kB; a larger one than this is something else, chosen by mistake."""
MOST_DOCUMENT_BYTES = 20_000_000
"""A document may have pictures in it."""

MOST_LINES = 20_000

OPENDOCUMENT = b"application/vnd.oasis.opendocument.text"
ZIP_START = b"PK\x03\x04"
OLE_START = b"\xd0\xcf\x11\xe0"
RTF_START = b"{\\rtf"
PDF_START = b"%PDF-"  # its first lines may well be plain letters
PICTURE_STARTS = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
PAGE_STARTS = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
PAGE_NAMES = (".html", ".htm", ".xhtml", ".mht")
TAG = re.compile(r"<(?:html|body|h[1-6]|p|div|table|ul|ol|li|br|span)\b", re.IGNORECASE)
NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")


def read_document(path: Path) -> FileRead:
    """The blocks of an agenda's file, whatever its format. Refused with an "agenda-..." reason where there is none."""
    name = clean(path.name)
    raw = read_raw(path, "agenda", name, MOST_DOCUMENT_BYTES)
    return read_bytes(raw, name)


def read_bytes(raw: bytes, name: str) -> FileRead:
    """The same from the content of a file. name: the file's. An e-mail is read as plain text (else `letter_in`)."""
    if raw.startswith(ZIP_START):
        return _zipped(raw, name)
    if raw.startswith(OLE_START):
        raise Refused(_reason_for_ole(raw), file=name)
    if raw.startswith(PICTURE_STARTS):
        raise Refused("agenda-picture", file=name)
    if len(raw) > MOST_BYTES:
        raise Refused("agenda-too-big", file=name, limit=MOST_BYTES // 1_000_000)
    text, guessed = text_of(raw, "agenda", name)
    notes = ("agenda-guessed-letters",) if guessed else ()
    if PAGE_STARTS.match(text) or (name.casefold().endswith(PAGE_NAMES) and TAG.search(text)):
        return read_html(text, name).but(notes=notes)
    if name.casefold().endswith(separated.NAMES):
        return _worded(read_or_refuse(lambda: as_blocks(separated.read_separated(text)), name), name, notes)
    return read_plain(text, name).but(notes=notes)


def read_html(text: str, name: str) -> FileRead:
    page = pages.read_page(text)
    if page is None:
        raise Refused("agenda-broken", file=name)
    nodes, title = page
    return _worded(read_or_refuse(lambda: as_blocks(nodes), name), name, title=title)


def read_plain(text: str, name: str) -> FileRead:
    """Plain text or Markdown. A text without any words is refused: "agenda-empty"."""
    if not any(c.isalnum() for c in clean(text)):
        raise Refused("agenda-empty", file=name)
    _need_short(text.count("\n"), name)
    chat = chat_in(text.lstrip("\ufeff").splitlines())
    if chat is None:
        return FileRead(tuple(markdown.read_blocks(text)))
    others = [FileBlock("aside", place, (clean(line),), why="plain-line") for place, line in chat.others]
    blocks = sorted([*markdown.read_rows(chat.rows), *others], key=lambda block: block.line)
    return FileRead(tuple(blocks), written=chat.day)


def letter_in(path: Path) -> tuple[str, str, list[letters.LetterPart]] | None:
    """The subject of an e-mail, the day it was written, and its parts; None where the file is no e-mail.

    Refused where the file cannot be read.
    """
    name = clean(path.name)
    raw = read_raw(path, "agenda", name, MOST_DOCUMENT_BYTES)
    if raw.startswith((ZIP_START, OLE_START)) or not letters.is_letter(raw):
        return None
    return read_or_refuse(lambda: letters.read_letter(raw), name)


def read_raw(path: Path, kind: str, name: str, most: int) -> bytes:
    """The content of a file. kind: what the reason ids begin with: "agenda", "members". most: bytes at most.

    Refused, each with the file's name as `file`: KIND-missing, KIND-is-folder, KIND-unreadable (not allowed, or not a
    regular file), KIND-too-big (known before anything is read; with `limit` in MB). It never blocks on a pipe or a
    device, even if one is put in the file's place just then.
    """
    try:
        if path.is_dir():
            raise Refused(f"{kind}-is-folder", file=name)
        with open(path, "rb", opener=_at_once) as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):  # a pipe or a device may never end
                raise Refused(f"{kind}-unreadable", file=name)
            if about.st_size > most:
                raise Refused(f"{kind}-too-big", file=name, limit=most // 1_000_000)
            raw = file.read(most + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise Refused(f"{kind}-missing", file=name) from None
    except (OSError, ValueError):  # ValueError: a NUL inside the path
        raise Refused(f"{kind}-unreadable", file=name) from None
    if len(raw) > most:  # it grew, or its size was not known
        raise Refused(f"{kind}-too-big", file=name, limit=most // 1_000_000)
    return raw


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def text_of(raw: bytes, kind: str, name: str) -> tuple[str, bool]:
    """The text, and whether its encoding was guessed. Refused as KIND-rtf, KIND-not-text, KIND-empty, agenda-pdf."""
    if raw.startswith(PDF_START):
        raise Refused(f"{kind}-pdf" if kind == "agenda" else f"{kind}-not-text", file=name)
    if raw.removeprefix(codecs.BOM_UTF8).lstrip().startswith(RTF_START):
        raise Refused(f"{kind}-rtf", file=name)
    text, guessed = _decode(raw)
    if text is None:
        raise Refused(f"{kind}-not-text", file=name)
    if not any(c.isalnum() for c in text):
        raise Refused(f"{kind}-empty", file=name)
    return text, guessed


def _decode(raw: bytes) -> tuple[str | None, bool]:
    """The text, or None where it is not text; and whether it was taken for windows-1252, which is a guess."""
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not NO_TEXT.search(text):
            return text, encoding == "cp1252"
        if encoding == "utf-8-sig" and "\0" not in text:  # a terminal's colours; they are taken out later
            return text, False
    return None, False


def _reason_for_ole(raw: bytes) -> str:
    """The reason why an OLE2 file is refused: it is a locked .docx, a message of Outlook's, or an old Word file."""
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return "agenda-locked"
    return "agenda-outlook" if "__substg1.0".encode("utf-16-le") in raw else "agenda-old-word"


def _zipped(raw: bytes, name: str) -> FileRead:
    members = zipped.members(raw)
    if members is None:
        raise Refused("agenda-broken", file=name)
    names = {each.filename for each in members}
    if any(each.startswith("word/document") for each in names):
        zipped.need_harmless(raw, members, name)
        from coprod_tui.documents import word  # noqa: PLC0415  for this alone

        nodes, around, macros = read_or_refuse(lambda: word.read_word(raw), name)
        return _document(nodes, around, name, ("agenda-macros",) if macros else ())
    if "content.xml" in names and "mimetype" in names:
        zipped.need_harmless(raw, members, name)
        if not read_or_refuse(lambda: zipped.read_member(raw, "mimetype").startswith(OPENDOCUMENT), name):
            raise Refused("agenda-other-kind", file=name)
        manifest = "META-INF/manifest.xml"
        if manifest in names and read_or_refuse(lambda: b"encryption-data" in zipped.read_member(raw, manifest), name):
            raise Refused("agenda-locked", file=name)
        nodes, around = read_or_refuse(lambda: opendocument.read_opendocument(raw), name)
        return _document(nodes, around, name)
    if "xl/workbook.xml" in names:
        zipped.need_harmless(raw, members, name)
        from coprod_tui.documents.workbook import read_workbook  # noqa: PLC0415  for this alone

        sheets, _notes = read_or_refuse(lambda: read_workbook(raw, names), name)
        return _document(separated.tables(row.cells for sheet in sheets for row in sheet.rows), [], name)
    raise Refused("agenda-other-kind", file=name)


def _document(nodes: list[Node], around: list[Node], name: str, notes: tuple[str, ...] = ()) -> FileRead:
    """The blocks of a document. Those at the head and foot of its pages follow in its places, each text once."""
    read = _worded(read_or_refuse(lambda: as_blocks(nodes), name), name, notes)
    last = read.blocks[-1].line
    by_text = {block.one_line: block for block in read_or_refuse(lambda: as_blocks(around), name) if block.one_line}
    return read.but(around=tuple(block.but(line=last + at) for at, block in enumerate(by_text.values(), 1)))


def read_or_refuse(read: Callable[[], T], name: str, kind: str = "agenda") -> T:
    """What `read` returns; refused as KIND-broken where the library in it fails on the file, in whatever way."""
    try:
        return read()
    except Refused:
        raise
    except Exception as trouble:  # a broken document may trip any line of a library
        raise Refused(f"{kind}-broken", file=name) from trouble


def _worded(blocks: list[FileBlock], name: str, notes: tuple[str, ...] = (), title: str = "") -> FileRead:
    if not blocks:
        raise Refused("agenda-picture", file=name)
    _need_short(len(blocks), name)
    return FileRead(tuple(blocks), "paragraph", clean(title), notes)


def _need_short(lines: int, name: str) -> None:
    """Refuse a file of more lines than any agenda has, as reading them would take long."""
    if lines > MOST_LINES:
        raise Refused("agenda-too-long", file=name)
