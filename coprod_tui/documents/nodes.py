"""Paragraphs and tables as Word, OpenDocument and web pages hold them, made into blocks in one way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from coprod_tui.documents.block import FileBlock, Mark, nested
from coprod_tui.documents.markdown import read_rows
from coprod_tui.documents.numbers import numbered
from coprod_tui.model.text import clean

SPECIAL = re.compile(r"([\\`*_\[\]<>~|#&])")
COUNTS = re.compile(r"\d{1,2}\. ")
MARKED = re.compile(
    r"\s*(?:(?:agenda\s+)?item\s+)?[(\[#]?(?:\d{1,2}|[a-zA-Z])(?:[.)\]:]+\s*|\s+)(?=[^\W\d]|[“\"‘'(\[*])", re.IGNORECASE
)
LETTER = re.compile(r"\s*[(\[]?[a-zA-Z][.)\]]+\s*(?=\w)")
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
MARK_TAB = re.compile(r"^(\s*[(\[]?\w{1,4}[.)\]:]?)[ \t]*\t[ \t]*")
FIRST_MARK = re.compile(r"^(\s*)([*+-]|[•▪◦●‣∙·○◯■□◆◇➢➤❖►▶✓✔→–—o])[ \t]+")
TABS = re.compile(r"[ \t]*\t[ \t]*")
TYPED_NUMBER = re.compile(r"\s*(?:[*+•o-]|\(?\w{1,4}[.)])[ \t]*\t\s*")
MANY_POINTS = 3
"""A cell with so many points in it holds a list, and the table is there for the look of the page."""
FEW_ROWS = 2
MOST_LAYOUT, MANY_LINES = 4, 9
"""In so few rows a cell with so many lines holds a letter."""


class OnPage(NamedTuple):
    """Where a paragraph is on a page: the box around it by number and name, its own name, and its pieces by name."""

    around: tuple[int, str] = (0, "")
    own: str = ""
    pieces: tuple[tuple[str, str], ...] = ()


@dataclass
class Paragraph:
    """A paragraph, a heading ("heading") or a point of a list ("point"); "aside" is not for reading."""

    kind: str = "prose"
    lines: list[str] = field(default_factory=list)
    level: int = 0
    bold: bool = False
    why: str = ""
    mark: Mark = ""
    standing: OnPage = field(default_factory=OnPage)

    @property
    def worded(self) -> bool:
        return any(c.isalnum() for line in self.lines for c in line)


@dataclass
class Grid:
    """A table: rows of cells of paragraphs and tables."""

    rows: list[list[list[Paragraph | Grid]]] = field(default_factory=list)


Node = Paragraph | Grid


def as_blocks(nodes: Iterable[Node]) -> list[FileBlock]:
    """The blocks, numbered by paragraphs and rows with words in them. What was typed as a list is read as a list."""
    blocks: list[FileBlock] = []
    loose: list[tuple[int, Paragraph]] = []
    for place, each in enumerate(_counted(_tabbed(list(_flat(nodes)))), 1):
        if isinstance(each, Paragraph) and each.kind == "prose":
            loose.append((place, each))
            continue
        blocks += _typed(loose)
        loose.clear()
        if isinstance(each, Paragraph) and each.kind == "heading" and len(each.lines) > 1:
            first, *more = filter(str.strip, each.lines)  # lines of its own below it
            blocks.append(_block(replace(each, lines=[first]), place))
            loose += [(place, Paragraph(lines=[line])) for line in more]
            continue
        blocks.append(_block(each, place))
    return nested(blocks + _typed(loose))


def _tabbed(flat: list[Paragraph | FileBlock]) -> list[Paragraph | FileBlock]:
    """With rows for the points of a list where as many tabs stand in each: "Letters", who and when, set apart."""
    points = [each for each in flat if isinstance(each, Paragraph) and each.kind == "point"]
    cells = [FIRST_MARK.sub("", "".join(each.lines[:1])).strip(" ").split("\t") for each in points]
    wide = {len(each) for each in cells}
    if len(points) < MANY_POINTS or len(wide) > 1 or wide <= {1} or any(len(each.lines) > 1 for each in points):
        return flat
    rows = iter(cells)
    first = points[0]
    return [
        FileBlock("columns" if each is first else "row", 0, cells=tuple(map(clean, next(rows))))
        if isinstance(each, Paragraph) and each.kind == "point" else each
        for each in flat
    ]  # fmt: skip


def _counted(flat: list[Paragraph | FileBlock]) -> list[Paragraph | FileBlock]:
    """With points for numbers that go on over other things: "2. Letters", its bullets, "3. Phones".

    Letters that stand below a number, or begin again below each item, are points inside it.
    """
    said = [_first(each) if isinstance(each, Paragraph) and each.kind == "prose" else "" for each in flat]
    counted = [at for at, row in enumerate(_digits(said)) if COUNTS.match(row)]
    letters = [at for at, row in enumerate(said) if LETTER.match(row)]
    begins = [at for at in letters if said[at].strip(" ([")[0] in "aA"]
    points = (at for at, each in enumerate(flat) if isinstance(each, Paragraph) and each.mark == "number")
    first = min((*counted, *points), default=len(flat))
    inner = {at for at in letters if begins and at >= begins[0] and (len(begins) > 1 or first < begins[0])}
    apart = [
        at for at, each in enumerate(flat) if at in inner or not isinstance(each, Paragraph) or each.kind != "prose"
    ]
    if not inner and [said[at].strip(" ([")[0].lower() for at in letters] == list(ALPHABET[: len(letters)]):
        counted = counted or letters
    outer = {at for at in counted if any(counted[0] < other < counted[-1] for other in apart)}
    return [_as_point(each, at in outer) if at in outer | inner else each for at, each in enumerate(flat)]


def _first(para: Paragraph) -> str:
    """The first line of a paragraph, with a space for the tab after its mark; none where more stands apart in it."""
    line = MARK_TAB.sub(r"\1 ", para.lines[0], count=1)
    return "" if "\t" in line else line


def _digits(rows: Sequence[str]) -> list[str]:
    """The rows that begin with a number of their own, as a list counts them."""
    own = [row if MARKED.match(row) and not LETTER.match(row) else "" for row in rows]
    return numbered(own)


def _as_point(each: Paragraph | FileBlock, outer: bool) -> Paragraph | FileBlock:
    if not isinstance(each, Paragraph):
        return each
    lines = [MARKED.sub("", each.lines[0], count=1), *each.lines[1:]]
    return replace(each, kind="point", lines=lines, level=1 if outer else 2, mark="number" if outer else "bullet")


def _flat(nodes: Iterable[Node]) -> Iterator[Paragraph | FileBlock]:
    for node in nodes:
        if isinstance(node, Paragraph):
            if node.worded:
                yield node
        elif _is_layout(node):
            for row in node.rows:
                for cell in row:
                    yield from _flat(cell)
        else:
            yield from _rows(node)


def _is_layout(grid: Grid) -> bool:
    """Whether a table only places things on the page: one column, tables inside, or lists in one or two rows."""
    rows = [row for row in grid.rows if any(_words(cell) for cell in row)]
    if max((sum(bool(_words(cell)) for cell in row) for row in rows), default=0) <= 1:
        return True
    cells = [cell for row in rows for cell in row]
    if any(isinstance(each, Grid) and any(each.rows) for cell in cells for each in cell):
        return True
    if len(rows) <= MOST_LAYOUT and any(_words(cell).count("\n") >= MANY_LINES for cell in cells):
        return True
    points = (sum(isinstance(each, Paragraph) and each.kind == "point" for each in cell) for cell in cells)
    return len(rows) <= FEW_ROWS and max(points, default=0) >= MANY_POINTS


def _words(cell: Sequence[Node]) -> str:
    """What a cell says, one line for each paragraph."""
    lines = []
    for each in cell:
        if isinstance(each, Grid):
            lines += [_words(inner) for row in each.rows for inner in row]
        elif each.kind != "aside":
            lines += each.lines
    return "\n".join(said for line in lines if (said := clean(line)))


def _rows(grid: Grid) -> Iterator[FileBlock]:
    first = True
    for row in grid.rows:
        cells = tuple(_words(cell) for cell in row)
        if any(c.isalnum() for cell in cells for c in cell):
            yield FileBlock("columns" if first else "row", 0, cells=cells)
            first = False


def _block(each: Paragraph | FileBlock, place: int) -> FileBlock:
    if isinstance(each, FileBlock):
        return each.but(line=place)
    lines = tuple(said for line in each.lines if (said := clean(_apart(line) if each.kind == "point" else line)))
    if each.kind == "heading":
        return FileBlock("heading", place, (" ".join(lines),), each.level)
    if each.kind == "aside":
        return FileBlock("aside", place, lines, why=each.why)
    lines = tuple(FIRST_MARK.sub("", line, count=1) for line in lines[:1]) + lines[1:]
    return FileBlock("point", place, lines, each.level, bold=each.bold, mark=each.mark)


def _apart(line: str) -> str:
    """A point's line with bars for its tabs, as what stands apart is more than a word of it; no number typed first."""
    head = TYPED_NUMBER.match(line)
    return TABS.sub(" | ", line[head.end() if head else 0 :].strip())


def _typed(loose: Sequence[tuple[int, Paragraph]]) -> list[FileBlock]:
    """Paragraphs as somebody typed them: "1." and tabs by hand make a list or a table there too."""
    rows: list[str] = []
    places: list[int] = []
    for place, para in loose:
        for line in para.lines:
            escaped = _escaped(line)
            rows.append(f"**{escaped.strip()}**" if para.bold and escaped.strip() and "\t" not in line else escaped)
            places.append(place)
        rows.append("")
        places.append(place)
    return [
        block.but(line=places[block.line - 1], lines=lines)
        for block in read_rows(rows)
        for lines in ([(line,) for line in block.lines] if block.kind == "prose" else [block.lines])
    ]


def _escaped(line: str) -> str:
    """The line with nothing in it that Markdown would take for a mark, but what begins a point of a list."""
    mark = FIRST_MARK.match(line)
    head = f"{mark[1]}- " if mark else ""
    return head + SPECIAL.sub(r"\\\1", line[mark.end() if mark else 0 :])
