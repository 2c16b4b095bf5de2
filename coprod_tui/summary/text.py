"""A summary as plain text that can be the body of an e-mail: UTF-8, 72 columns, no line a mail program would mistake.

No line ends in a space (RFC 3676 would join it to the next), and none begins with "From " (old mailboxes start a new
message there), with ">" (a quotation) or with a dot (a lone one ends a message in SMTP): those are set in by a space.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, east_asian_width

from coprod_tui.summary.page import Block, Detail, Line, Para, Point, Points, Summary, SummarySection, plain, sentences
from coprod_tui.summary.sealing import ending, since

WIDTH = 72
NO_WIDTH = ("Mn", "Me", "Cf")
MISTAKEN = ("From ", ">", ".")


def render(summary: Summary) -> str:
    rows = (f" {row}" if row.startswith(MISTAKEN) else row for row in _summary(summary))
    return "\n".join(rows).rstrip("\n") + "\n"


def columns(words: str) -> int:
    """How many columns words take: a Chinese character or an emoji takes two, a mark on another character none."""
    if words.isascii():
        return len(words)
    return sum(2 if east_asian_width(c) in "WF" else 0 if category(c) in NO_WIDTH else 1 for c in words)


def _summary(summary: Summary) -> Iterator[str]:
    yield from _ruled(summary.title, "=")
    for line in (*summary.heads, *filter(None, (since(summary),))):
        yield from _wrapped(line)
    yield ""
    for section in summary.first:
        yield from _section(section)
    if summary.first:
        yield "-" * WIDTH
        yield ""
    for section in summary.sections:
        yield from _section(section)
    yield "-" * WIDTH
    for line in (*filter(None, (summary.check,)), *ending(summary)):
        yield from _wrapped(line)
    if summary.beside:
        yield ""
    for section in summary.beside:
        yield from _section(section)


def _section(section: SummarySection) -> Iterator[str]:
    yield from _ruled(section.title, "-")
    for place, block in enumerate(section.blocks):
        if place:
            yield ""
        yield from _block(block)
    yield ""


def _ruled(title: Line, rule: str) -> Iterator[str]:
    rows = list(_wrapped(title))
    yield from rows
    yield rule * min(WIDTH, max(map(columns, rows), default=0))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Para():
            yield from _wrapped(block.line)
        case Points():
            yield from _points(block, "")
        case Detail():
            mark = f"{block.mark}  " if block.mark else ""
            hang = " " * len(mark)
            yield from _wrapped(block.words, mark, hang)
            for line in block.lines:
                yield from _wrapped(line, hang, hang)
            for each in block.lists:
                yield from _points(each, hang)


def _points(points: Points, indent: str) -> Iterator[str]:
    if points.label:
        yield from _wrapped(points.label, indent, indent, ":")
    marks = max((len(point.mark) for point in points.points), default=0)
    for point in points.points:
        yield from _point(point, indent, marks)


def _point(point: Point, indent: str, marks: int) -> Iterator[str]:
    first = f"{indent}{point.mark or '-':<{marks}}  " if marks else f"{indent}- "
    hang = " " * len(first)
    yield from _wrapped(sentences(point.lead, point.words), first, hang)
    if point.note:
        yield from _wrapped(point.note, hang, hang)


def _wrapped(line: Line, first: str = "", hang: str = "", end: str = "") -> Iterator[str]:
    """The line in rows of 72 columns, as a screen counts them: a Chinese character takes two. Long words stay whole."""
    words = plain(line).rstrip() + end
    for place, row in enumerate(words.split("\n")):
        yield from _rows(row, hang if place else first, hang)


def _rows(row: str, first: str, hang: str) -> Iterator[str]:
    words, room, now, wide = [*filter(None, row.split(" "))], WIDTH - len(hang), "", 0
    if columns(row) <= room:  # as most are
        words = [" ".join(words)]
    for word in words:
        more = columns(word)
        if now and wide + 1 + more > room:
            yield f"{first}{now}"
            first, now, wide = hang, word, more
        else:
            now, wide = (f"{now} {word}", wide + 1 + more) if now else (word, more)
    yield f"{first}{now}".rstrip()
