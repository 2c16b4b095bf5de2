"""The words of a file that somebody hands in to be checked, whichever of our formats it is in.

Such a file may have been made by anybody. Nothing in it is run or fetched; what is too big, or swells when it is
unpacked, is not read.
"""

from __future__ import annotations

import logging
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple
from xml.etree import ElementTree as ET

from coprod_tui.afterwards.agreed.canonical_words import canonical_words
from coprod_tui.documents.html_feed import feed
from coprod_tui.documents.libraries import needed
from coprod_tui.documents.source import read_raw
from coprod_tui.model.entry import Refused
from coprod_tui.summary.folio import folio
from coprod_tui.summary.word import heads

if TYPE_CHECKING:
    from pypdf import PageObject

CopyFormat = Literal["html", "text", "md", "docx", "pdf", "ics"]

BIGGEST = 100_000_000
"""Bytes. Half an hour of a summary read aloud is 80 MB; forty pages in large print are 2 MB."""
UNPACKED, LARGEST = 60_000_000, 6_000_000
"""Bytes of all parts of a Word file, and of the one that has its words: read, that takes a hundred times the room."""
PARTS, PAGES = 500, 1_000
"""How many parts of a Word file, and pages of a PDF, are looked at: far more than any summary has."""

LONGEST = 4_000_000
"""Characters of a text, a page or Markdown whose words are read."""

PAGE = "word/document.xml"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MESSAGE = re.compile(r"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:", re.IGNORECASE)
"""How a message as mail programs save it begins."""
INLINE = frozenset("a b bdi bdo em i mark small span strong sub sup u".split())
"""Tags that stand inside a word or beside it: any other begins a new one."""
UNREAD = frozenset("head script style template title".split())


class HandedIn(NamedTuple):
    """What a file says: the words that we read in it, in order."""

    sort: CopyFormat
    words: list[str]


def handed_in(content: bytes) -> tuple[HandedIn, ...]:
    """The file's words, in each way in which it may be read: plain text and Markdown are not told apart by their start.

    Refused in plain words where it is broken, swells when it is unpacked, is only for ears, or is of no format of ours.
    """
    if content.startswith(b"%PDF-"):
        return _pdf(content)
    if content.startswith(b"PK\x03\x04"):
        return (_docx(content),)
    if content.startswith(b"RIFF"):
        raise Refused("copy-is-sound")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("not-one-of-ours") from error
    if "\x00" in text:
        raise Refused("not-one-of-ours")
    start = text[:1000].lstrip().lower()
    if start.startswith("begin:vcalendar"):
        return (HandedIn("ics", calendar_words(text)),)
    if MESSAGE.match(text):
        raise Refused("file-is-message")
    if len(text) > LONGEST:
        raise Refused("copy-too-big")
    if start.startswith(("<!doctype html", "<html")):
        return (html(text),)
    return HandedIn("text", canonical_words(text)), html(marked_down(text))._replace(sort="md")


def content_of(path: Path) -> bytes:
    """All of a file's bytes. Refused as `read_raw` does, with "copy-..."."""
    return read_raw(path, "copy", str(path), BIGGEST)


def calendar_words(text: str) -> list[str]:
    """The words of a calendar, its long lines made whole (RFC 5545, 3.1), its names apart from what they are given."""
    return canonical_words(text.replace("\r\n", "\n").replace("\n ", "").replace(":", ": "))


# HTML and Markdown


class _Page(HTMLParser):
    """The words of a page. It is read in the one way in which pages that come by mail are: see `html_feed`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self._unread: list[str] = []

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        if tag in UNREAD:
            self._unread.append(tag)
        if tag not in INLINE:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unread:
            while self._unread.pop() != tag:
                pass
        if tag not in INLINE:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.text.append(data)


def html(text: str) -> HandedIn:
    page = _Page()
    feed(page, text)
    return HandedIn("html", canonical_words("".join(page.text)))


def marked_down(text: str) -> str:
    """Markdown as HTML. HTML that stands in it is shown as it was written, as everywhere."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  for this alone

    try:
        page: str = MarkdownIt("commonmark", {"html": False}).render(text)
    except RecursionError:
        return ""
    return page


# Word


def _docx(content: bytes) -> HandedIn:
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            _need_small(packed)
            page = _parsed(_unpacked(packed, PAGE))
    except Refused:
        raise
    except Exception as error:  # a file made to break programs finds any way to do so: locks, sums, methods of packing
        raise Refused("file-broken", name="") from error
    return HandedIn("docx", canonical_words(_text_of(page)))


def _need_small(packed: zipfile.ZipFile) -> None:
    parts = packed.infolist()
    if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
        raise Refused("copy-too-big")
    if PAGE not in packed.namelist():
        raise Refused("not-one-of-ours")


def _unpacked(packed: zipfile.ZipFile, name: str) -> bytes:
    with packed.open(name) as part:
        content = part.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise Refused("copy-too-big")
    return content


def _parsed(content: bytes) -> ET.Element:
    """No Word file declares entities, and a file that does may be meant to swell."""
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise Refused("file-broken", name="")
    return ET.fromstring(content)  # noqa: S314  without entities there is nothing in it that could swell


def _text_of(part: ET.Element) -> str:
    """The text of a part of a Word file, a paragraph on a line, without the heads of our own tables."""
    return "".join(_pieces(part))


def _pieces(part: ET.Element) -> Iterator[str]:
    stack: list[ET.Element | str] = [part]
    while stack:
        each = stack.pop()
        if isinstance(each, str):
            yield each
        elif each.tag == f"{WORD}t":
            yield each.text or ""
        elif each.tag in (f"{WORD}br", f"{WORD}tab", f"{WORD}cr"):
            yield " "
        elif each.tag == f"{WORD}noBreakHyphen":
            yield "-"
        elif each.tag != f"{WORD}tr" or not _our_head(each):
            if each.tag == f"{WORD}p":
                stack.append("\n")
            stack.extend(reversed(each))


def _our_head(row: ET.Element) -> bool:
    if row.find(f"{WORD}trPr/{WORD}tblHeader") is None:
        return False
    cells = ["".join(text.text or "" for text in cell.iter(f"{WORD}t")) for cell in row.findall(f"{WORD}tc")]
    return tuple(cells) in (heads(noted=True), heads(noted=False))


# PDF


def _pdf(content: bytes) -> tuple[HandedIn, ...]:
    """As it stands; and where the list of what stands further on says on which pages, without these."""
    with needed("pypdf"):
        import pypdf  # noqa: PLC0415  an optional library
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it makes of broken files is nobody's business here
    try:
        reader = pypdf.PdfReader(BytesIO(content))
        pages = list(islice(reader.pages, PAGES))
        page_texts = [_without_folio(_with_codes_of_two_bytes(page).extract_text()) for page in pages]
    except Exception as error:  # a file made to break programs finds any way to do so
        raise Refused("file-broken", name="") from error
    text = "\n".join(page_texts)
    here = r"\s+".join(map(re.escape, folio().here.split()))
    without = re.sub(rf"{here}\s+\d+[ \t]*$", "", text, flags=re.MULTILINE)
    return tuple(HandedIn("pdf", canonical_words(each)) for each in dict.fromkeys((text, without)))


def _with_codes_of_two_bytes(page: PageObject) -> PageObject:
    """A page whose letters pypdf can tell apart where a font lacks some of them.

    WeasyPrint writes such a font with a map of its own, which pypdf takes for codes of one byte each. Which letter a
    code means stands in the font's other map (ToUnicode), which is read as it is. Source: weasyprint/pdf/fonts.py.
    """
    from pypdf.generic import DictionaryObject, NameObject, StreamObject  # noqa: PLC0415  an optional library

    fonts = page.get("/Resources", DictionaryObject()).get_object().get("/Font", DictionaryObject()).get_object()
    for font in (each.get_object() for each in fonts.values()):
        if isinstance(font.get("/Encoding", NameObject("/")).get_object(), StreamObject) and "/ToUnicode" in font:
            font[NameObject("/Encoding")] = NameObject("/Identity-H")
    return page


def _without_folio(text: str) -> str:
    """A page's text without "Page 3 of 10" at its foot."""
    rows = text.rstrip().split("\n")
    here = folio()
    last = rows[-1].strip()
    if last.startswith(here.before) and here.between in last[len(here.before) :] and last.endswith(here.after):
        numbers = last[len(here.before) : len(last) - len(here.after)].split(here.between)
        if all(number.strip().isdecimal() for number in numbers):
            rows = rows[:-1]
    return "\n".join(rows)
