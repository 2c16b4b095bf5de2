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
"""In a table of so few rows, a cell with so many lines holds a letter, and the table is for the look."""


class OnPage(NamedTuple):
    """Where a paragraph is on a page: number and class of the box around it, its own class, and its pieces by class."""

    around: tuple[int, str] = (0, "")
    own: str = ""
    pieces: tuple[tuple[str, str], ...] = ()


@dataclass
class Paragraph:
    """A paragraph. kind: "prose", "heading", "point" of a list, or "aside", which is not for reading."""

    kind: str = "prose"
    lines: list[str] = field(default_factory=list)
    level: int = 0
    bold: bool = False
    why: str = ""
    mark: Mark = ""
    on_page: OnPage = field(default_factory=OnPage)

    @property
    def worded(self) -> bool:
        return any(c.isalnum() for line in self.lines for c in line)


@dataclass
class Grid:
    """A table: rows of cells of paragraphs and tables."""

    rows: list[list[list[Paragraph | Grid]]] = field(default_factory=list)


Node = Paragraph | Grid


def as_blocks(nodes: Iterable[Node]) -> list[FileBlock]:
    """The nodes as blocks, whose places count paragraphs and rows with words. A list typed by hand becomes one too."""
    blocks: list[FileBlock] = []
    loose: list[tuple[int, Paragraph]] = []
    for place, each in enumerate(_counted(_tabbed(list(_flat(nodes)))), 1):
        if isinstance(each, Paragraph) and each.kind == "prose":
            loose.append((place, each))
            continue
        blocks += _read_typed(loose)
        loose.clear()
        if isinstance(each, Paragraph) and each.kind == "heading" and len(each.lines) > 1:
            first, *more = filter(str.strip, each.lines)  # lines of its own below it
            blocks.append(_block(replace(each, lines=[first]), place))
            loose += [(place, Paragraph(lines=[line])) for line in more]
            continue
        blocks.append(_block(each, place))
    return nested(blocks + _read_typed(loose))


def _tabbed(flat: list[Paragraph | FileBlock]) -> list[Paragraph | FileBlock]:
    """With rows of a table for the points of a list that all have the same number of tabs: "Letters", who, when."""
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
    """With points for paragraphs whose numbers go on over others in between: "2. Letters", its bullets, "3. Phones".

    Paragraphs marked a, b, c below a number are points inside it, and so are those that begin at a again.
    """
    firsts = [_first_line(each) if isinstance(each, Paragraph) and each.kind == "prose" else "" for each in flat]
    counted = [at for at, row in enumerate(_digits(firsts)) if COUNTS.match(row)]
    letters = [at for at, row in enumerate(firsts) if LETTER.match(row)]
    begins = [at for at in letters if firsts[at].strip(" ([")[0] in "aA"]
    points = (at for at, each in enumerate(flat) if isinstance(each, Paragraph) and each.mark == "number")
    first = min((*counted, *points), default=len(flat))
    inner = {at for at in letters if begins and at >= begins[0] and (len(begins) > 1 or first < begins[0])}
    apart = [
        at for at, each in enumerate(flat) if at in inner or not isinstance(each, Paragraph) or each.kind != "prose"
    ]
    if not inner and [firsts[at].strip(" ([")[0].lower() for at in letters] == list(ALPHABET[: len(letters)]):
        counted = counted or letters
    outer = {at for at in counted if any(counted[0] < other < counted[-1] for other in apart)}
    return [_as_point(each, at in outer) if at in outer | inner else each for at, each in enumerate(flat)]


def _first_line(para: Paragraph) -> str:
    """The first line of a paragraph, with a space for the tab after its mark; "" where it has other tabs."""
    line = MARK_TAB.sub(r"\1 ", para.lines[0], count=1)
    return "" if "\t" in line else line


def _digits(rows: Sequence[str]) -> list[str]:
    """The rows with list marks for the numbers that count up; rows without a number are empty."""
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
    """Whether a table is only for the look of the page: one column, tables inside, or lists in one or two rows."""
    rows = [row for row in grid.rows if any(_cell_text(cell) for cell in row)]
    if max((sum(bool(_cell_text(cell)) for cell in row) for row in rows), default=0) <= 1:
        return True
    cells = [cell for row in rows for cell in row]
    if any(isinstance(each, Grid) and any(each.rows) for cell in cells for each in cell):
        return True
    if len(rows) <= MOST_LAYOUT and any(_cell_text(cell).count("\n") >= MANY_LINES for cell in cells):
        return True
    points = (sum(isinstance(each, Paragraph) and each.kind == "point" for each in cell) for cell in cells)
    return len(rows) <= FEW_ROWS and max(points, default=0) >= MANY_POINTS


def _cell_text(cell: Sequence[Node]) -> str:
    """The text of a cell, with a line for each line of its paragraphs."""
    lines = []
    for each in cell:
        if isinstance(each, Grid):
            lines += [_cell_text(inner) for row in each.rows for inner in row]
        elif each.kind != "aside":
            lines += each.lines
    return "\n".join(text for line in lines if (text := clean(line)))


def _rows(grid: Grid) -> Iterator[FileBlock]:
    first = True
    for row in grid.rows:
        cells = tuple(_cell_text(cell) for cell in row)
        if any(c.isalnum() for cell in cells for c in cell):
            yield FileBlock("columns" if first else "row", 0, cells=cells)
            first = False


def _block(each: Paragraph | FileBlock, place: int) -> FileBlock:
    if isinstance(each, FileBlock):
        return each.but(line=place)
    lines = tuple(text for line in each.lines if (text := clean(_with_bars(line) if each.kind == "point" else line)))
    if each.kind == "heading":
        return FileBlock("heading", place, (" ".join(lines),), each.level)
    if each.kind == "aside":
        return FileBlock("aside", place, lines, why=each.why)
    lines = tuple(FIRST_MARK.sub("", line, count=1) for line in lines[:1]) + lines[1:]
    return FileBlock("point", place, lines, each.level, bold=each.bold, mark=each.mark)


def _with_bars(line: str) -> str:
    """A line of a point with bars for its tabs, and without a number or bullet that was typed before it."""
    head = TYPED_NUMBER.match(line)
    return TABS.sub(" | ", line[head.end() if head else 0 :].strip())


def _read_typed(loose: Sequence[tuple[int, Paragraph]]) -> list[FileBlock]:
    """The blocks of paragraphs in which somebody may have typed a list or a table by hand, with "1." and tabs."""
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
    """A line with Markdown's marks escaped, but for the mark of a list at its head."""
    mark = FIRST_MARK.match(line)
    head = f"{mark[1]}- " if mark else ""
    return head + SPECIAL.sub(r"\\\1", line[mark.end() if mark else 0 :])
