"""Copies that somebody changed, by the ways in which text, pages, Word files, PDFs and calendars can be."""

from __future__ import annotations

import re
import warnings
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

import pypdf
from pypdf.annotations import FreeText

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Change = tuple[str, bytes]
"""What was done, and the file as it is then."""

PAGE, RELS, TYPES = "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"
HIDDEN = ("\u202e", "\u202d", "\u2067", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u2060", "\x08", "\u200e", "\u034f")
LOOKALIKE = (("a", "а"), ("e", "е"), ("o", "ο"), ("i", "і"), ("1", "l"), ("0", "O"), (" ", "\u00a0"), ("-", "‐"))
"""Latin letters and what looks the same: Cyrillic, Greek, another digit, another space, another hyphen."""


def in_text(content: bytes) -> Iterator[Change]:
    """What can be done to any file that is text."""
    text = content.decode()
    number = text.index("14 point")
    for mark in HIDDEN:
        yield f"unseen {ord(mark):04x} in a number", _bytes(f"{text[: number + 1]}{mark}{text[number + 1 :]}")
        yield f"unseen {ord(mark):04x} at the end", _bytes(f"{text}{mark}")
    yield "a number turned round", _bytes(text.replace("14 point", "\u202e41\u202c point", 1))
    yield "a backspace", _bytes(text.replace("14 point", "1\x0824 point", 1))
    for letter, other in LOOKALIKE:
        if letter in text[number:]:
            at = text.index(letter, number)
            yield f"{other!r} for {letter!r}", _bytes(f"{text[:at]}{other}{text[at + 1 :]}")
    for was, now in (
        ("14 point", "12 point"),
        ("14 point", "41 point"),
        ("14 point", "1 4 point"),
        (".", ""),
        (",", ""),
    ):
        yield f"{now!r} for {was!r}", _bytes(text.replace(was, now, 1))
    yield "capitals", _bytes(text.replace("letters", "LETTERS", 1))
    yield "a word twice", _bytes(text.replace("14 point", "14 point point", 1))
    yield "a word put in", _bytes(text.replace("14 point", "not 14 point", 1))
    yield "a word taken out", _bytes(text.replace("14 point", "point", 1))
    lines = text.split("\n")
    full = [place for place, line in enumerate(lines) if line.strip()]
    one, two = full[3], full[4]
    lines[one], lines[two] = lines[two], lines[one]
    yield "two lines in another order", _bytes("\n".join(lines))
    yield "the last line gone", _bytes("\n".join(text.rstrip("\n").split("\n")[:-1]) + "\n")
    for more in (" ", "\n\n", "\nPS: Mo pays.\n", "\x00"):
        yield f"{more!r} at the end", _bytes(text + more)
    for before in ("\ufeff", " ", "\n"):
        yield f"{before!r} at the start", _bytes(before + text)
    yield "half of it", content[: len(content) // 2]
    yield "a tab for a space", _bytes(text.replace(" ", "\t", 1))
    yield "other line ends in the middle", _bytes(text.replace("\n", "\r", 1))
    found = re.search(r"SHA-256 ([0-9a-f]{4})", text)
    if found:
        yield "another seal", _bytes(text.replace(found[1], "0000", 1))
        yield "no seal", _bytes(text.replace("SHA-256", "", 1))


def in_markdown(content: bytes) -> Iterator[Change]:
    text = content.decode()
    for more in ("[14]: x 'not agreed'", "<!-- not agreed -->", "~~struck out~~", "![x](https://example.org/y.png)"):
        yield f"{more} at the end", _bytes(f"{text}\n{more}\n")
    yield "a line that defines a link", _bytes(text.replace("\n\n", "\n\n[a]: /b 'Mo pays for it'\n\n", 1))
    yield "struck out", _bytes(text.replace("14 point", "~~14 point~~", 1))


def in_page(content: bytes) -> Iterator[Change]:
    text = content.decode()
    puts = {
        "words in the head": ("<head>", "<head><p>Not agreed</p>"),
        "words in the title": ("<title>", "<title>Not agreed "),
        "a style": ("</head>", "<style>body{display:none}</style></head>"),
        "words by a style": ("</head>", '<style>li::after{content:" unless it costs money"}</style></head>'),
        "a script": ("</body>", "<script>document.body.innerHTML='no'</script></body>"),
        "hidden by an attribute": ("<h2", "<h2 hidden"),
        "hidden by a style": ("<h2", '<h2 style="display:none"'),
        "struck out": ("<h2", "<del><h2"),
        "folded away": ("<h2", "<details><h2"),
        "a picture": ("<body>", '<body><img src="x.png" alt="">'),
        "a frame": ("<body>", '<body><iframe src="https://example.org"></iframe>'),
        "a link elsewhere": ("<body>", '<body><a href="https://example.org">here</a>'),
        "a form": ("<body>", "<body><textarea>not agreed</textarea>"),
        "said by a role": ("<h2", '<h2 aria-label="not agreed"'),
        "a base": ("<head>", '<head><base href="https://example.org/">'),
        "another language": ('lang="en-GB"', 'lang="de"'),
        "a comment": ("<body>", "<body><!-- not agreed -->"),
        "a letter by its number": ("14 point", "&#49;2 point"),
        "metadata alone": ("<head>", '<head><meta name="author" content="Mo">'),
        "an event": ("<body>", '<body onload="x()">'),
        "read the other way": ("<body>", '<body><bdo dir="rtl">'),
        "a frame of its own": ("<body>", "<body><svg><text>not agreed</text></svg>"),
    }
    for what, (was, now) in puts.items():
        if was in text:
            yield what, _bytes(text.replace(was, now, 1))


def in_word(content: bytes) -> Iterator[Change]:
    parts = _parts(content)
    page = parts[PAGE].decode()
    puts: dict[str, tuple[str, str, str]] = {
        "another word": (PAGE, "14 point", "12 point"),
        "a number turned round": (PAGE, "14 point", "\u202e41\u202c point"),
        "an unseen letter": (PAGE, "14 point", "1\u200b4 point"),
        "another letter": (PAGE, "letters", "lеtters"),
        "a word struck out": (PAGE, "<w:rPr>", "<w:rPr><w:strike/>"),
        "a word hidden": (PAGE, "<w:rPr>", "<w:rPr><w:vanish/>"),
        "white on white": (PAGE, "<w:rPr>", '<w:rPr><w:color w:val="FFFFFF"/>'),
        "a sign": (PAGE, "<w:sectPr", '<w:p><w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r></w:p><w:sectPr'),
        "a sum": (PAGE, "<w:sectPr", '<m:oMath xmlns:m="urn:m"><m:r><m:t>not</m:t></m:r></m:oMath><w:sectPr'),
        "a line more": (PAGE, "<w:sectPr", "<w:p><w:r><w:t>Mo pays.</w:t></w:r></w:p><w:sectPr"),
        "a change kept": (
            PAGE,
            "<w:sectPr",
            '<w:p><w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del></w:p><w:sectPr',
        ),
        "a field": (
            PAGE,
            "<w:sectPr",
            '<w:p><w:fldSimple w:instr="QUOTE no"><w:r><w:t/></w:r></w:fldSimple></w:p><w:sectPr',
        ),
        "words in lists": ("word/numbering.xml", 'w:lvlText w:val="', 'w:lvlText w:val="not agreed: '),
        "a style that hides": ("word/styles.xml", "<w:rPr>", "<w:rPr><w:vanish/>"),
        "another part by its relation": ("_rels/.rels", "word/document.xml", "word/other.xml"),
        "another part by its type": (TYPES, "/word/document.xml", "/word/other.xml"),
        "metadata alone": (
            "docProps/core.xml",
            "</cp:coreProperties>",
            "<dc:creator>Mo</dc:creator></cp:coreProperties>",
        ),
    }
    other = page.replace("14 point", "12 point").encode()
    for what, (name, was, now) in puts.items():
        if name in parts and was in parts[name].decode():
            changed = {**parts, name: parts[name].decode().replace(was, now, 1).encode()}
            yield what, _packed({**changed, "word/other.xml": other} if "part by" in what else changed)
    for name in ("word/header9.xml", "word/comments.xml", "word/footnotes.xml", "customXml/item1.xml"):
        yield f"a part more: {name}", _packed({**parts, name: b"<x/>"})
    yield "packed anew", _packed(parts)
    yield "packed without squeezing", _packed(parts, zipfile.ZIP_STORED)
    yield "in another order", _packed(dict(reversed(parts.items())))
    yield "a remark on the archive", _packed(parts, remark=b"not agreed")
    yield "the page twice", _packed(parts, again={PAGE: other})
    for more in (b"\x00", b"\n", b"PK", b"not agreed"):
        yield f"{more!r} at the end", content + more
    yield "half of it", content[: len(content) // 2]


def in_pdf(content: bytes) -> Iterator[Change]:
    def written(change: Callable[[pypdf.PdfWriter], object]) -> bytes:
        writer, kept = pypdf.PdfWriter(clone_from=BytesIO(content)), BytesIO()
        change(writer)
        writer.write(kept)
        return kept.getvalue()

    yield "saved anew", written(lambda _writer: None)
    yield "metadata alone", written(lambda writer: writer.add_metadata({"/Author": "Mo"}))
    yield (
        "a note",
        written(lambda writer: writer.add_annotation(0, FreeText(text="Not agreed", rect=(50, 50, 200, 90)))),
    )
    yield "a page more", written(lambda writer: writer.add_blank_page(100, 100))
    yield "a page before", written(lambda writer: writer.insert_blank_page(100, 100, 0))
    yield "turned round", written(lambda writer: writer.pages[0].rotate(180))
    yield "a page made smaller", written(lambda writer: writer.pages[0].scale_by(0.5))
    yield "a file in it", written(lambda writer: writer.add_attachment("x.txt", b"not agreed"))
    for more in (b"\n", b"\x00", b"% not agreed\n", b"1 0 obj\n<<>>\nendobj\n"):
        yield f"{more!r} at the end", content + more
    yield "a letter of a stream", _other_stream(content)
    yield "half of it", content[: len(content) // 2]


def in_calendar(content: bytes) -> Iterator[Change]:
    text = content.decode()
    for was, now in (
        ("20261110", "20261117"), ("NEEDS-ACTION", "COMPLETED"), ("PRIVATE", "PUBLIC"), ("VERSION:2.0", "VERSION:1.0"),
        ("BEGIN:VTODO", "BEGIN:VTODO\r\nATTENDEE:mailto:mo@x.example"), ("SUMMARY:", "SUMMARY:Not "),
        ("END:VCALENDAR", "X-MORE:1\r\nEND:VCALENDAR"), ("Ring", "Rinɡ"), ("UID:", "UID:0"),
    ):  # fmt: skip
        if was in text:
            yield f"{now!r} for {was!r}", _bytes(text.replace(was, now, 1))
    yield "an alarm", _bytes(text.replace("END:VTODO", "BEGIN:VALARM\r\nEND:VALARM\r\nEND:VTODO", 1))
    yield "more at the end", content + b"X"


CHANGES: dict[str, tuple[Callable[[bytes], Iterator[Change]], ...]] = {
    "txt": (in_text,),
    "md": (in_text, in_markdown),
    "html": (in_text, in_page),
    "wall": (in_text, in_page),
    "docx": (in_word,),
    "large-docx": (in_word,),
    "large-pdf": (in_pdf,),
    "wall-pdf": (in_pdf,),
    "ics": (in_calendar,),
}


def altered(format: str, content: bytes) -> Iterator[Change]:
    """Every change to a copy in this format."""
    for change in CHANGES[format]:
        yield from ((what, other) for what, other in change(content) if other != content)


def _bytes(text: str) -> bytes:
    return text.encode()


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def _packed(
    parts: dict[str, bytes],
    how: int = zipfile.ZIP_DEFLATED,
    *,
    remark: bytes = b"",
    again: dict[str, bytes] | None = None,
) -> bytes:
    content = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(content, "w", how) as file:
        warnings.simplefilter("ignore")  # of a part that stands twice in an archive
        for name, part in (*parts.items(), *(again or {}).items()):
            file.writestr(name, part)
        file.comment = remark
    return content.getvalue()


def _other_stream(content: bytes) -> bytes:
    """The first squeezed stream with one byte of what it holds changed, and squeezed again."""
    for found in re.finditer(rb"stream\r?\n", content):
        opened = zlib.decompressobj()
        try:
            held = opened.decompress(content[found.end() :])
        except zlib.error:
            continue
        size = len(content) - found.end() - len(opened.unused_data)
        other = zlib.compress(held[:-1] + bytes([held[-1] ^ 1]))
        return content[: found.end()] + other + content[found.end() + size :]
    return content + b" "
