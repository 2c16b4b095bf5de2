"""A list of people from a file: a workbook, cards, or a text in any usual encoding. Its content says which it is."""

from __future__ import annotations

from pathlib import Path

from coprod_tui.documents import zipped
from coprod_tui.documents.cards import are_cards, read_cards
from coprod_tui.documents.sheet import ListRead
from coprod_tui.documents.source import (
    MOST_BYTES,
    MOST_DOCUMENT_BYTES,
    OLE_START,
    ZIP_START,
    read_or_refuse,
    read_raw,
    text_of,
)
from coprod_tui.documents.workbook import read_workbook
from coprod_tui.model.entry import Refused
from coprod_tui.model.text import clean


def read_list(path: Path) -> ListRead:
    """What is in a list of people.

    Refused, each with the file's `file`, as `source.read_raw` and `source.text_of` say; as members-word,
    members-locked, members-old-sheet, members-other-kind, members-broken, members-unpacks-too-big; or where a library
    is missing.
    """
    name = clean(path.name)
    raw = read_raw(path, "members", name, MOST_DOCUMENT_BYTES)
    if raw.startswith(ZIP_START):
        return _workbook(raw, name)
    if raw.startswith(OLE_START):
        raise Refused(_reason_for_ole(raw), file=name)
    if len(raw) > MOST_BYTES:
        raise Refused("members-too-big", file=name, limit=MOST_BYTES // 1_000_000)
    text, guessed = text_of(raw, "members", name)
    if are_cards(text):
        cards = read_or_refuse(lambda: read_cards(text), name, "members")
        return ListRead(cards=tuple(cards), notes=_guessed(guessed=guessed))
    return ListRead(text, notes=_guessed(guessed=guessed))


def _guessed(*, guessed: bool) -> tuple[str, ...]:
    return ("members-guessed-letters",) if guessed else ()


def _reason_for_ole(raw: bytes) -> str:
    """The reason why an OLE2 file is refused: it is a locked workbook, an old one, or an old Word file."""
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return "members-locked"
    sheet = any(name.encode("utf-16-le") in raw for name in ("Workbook", "Book"))
    return "members-old-sheet" if sheet else "members-word"


def _workbook(raw: bytes, name: str) -> ListRead:
    members = zipped.members(raw)
    if members is None:
        raise Refused("members-broken", file=name)
    names = {each.filename for each in members}
    if any(each.startswith("word/") for each in names):
        raise Refused("members-word", file=name)
    if "xl/workbook.xml" not in names:
        raise Refused("members-other-kind", file=name)
    zipped.need_harmless(raw, members, name, "members")
    sheets, notes = read_or_refuse(lambda: read_workbook(raw, names), name, "members")
    return ListRead(sheets=tuple(sheets), notes=notes)
