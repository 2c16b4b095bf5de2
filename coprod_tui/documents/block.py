"""The one small thing that every format becomes: a list of blocks, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from coprod_tui.model.entry import Frozen

BlockKind = Literal["heading", "point", "prose", "columns", "row", "aside"]
Mark = Literal["", "number", "bullet"]
Unit = Literal["line", "paragraph"]


class FileBlock(Frozen, frozen=True):
    """One piece of a file.

    level: a heading's (1 to 6), or how deep a point is nested (from 1). line: its place, from 1: the line of a text;
    elsewhere paragraphs and rows are counted together. lines: its plain text, one for each line of the file. cells: of
    a table's row; a cell may hold several lines. "columns" is a table's first row. linked: it ends in a link to a
    number, as an issue tracker's items do. bold: all of it is. wrapped: a point that an editor cut into lines; they
    are one here. mark: what a point of a list begins with, where that is known.
    aside: it is not for reading (a comment, tags, front matter); why says which.
    """

    kind: BlockKind
    line: int
    lines: tuple[str, ...] = ()
    level: int = 0
    cells: tuple[str, ...] = ()
    linked: bool = False
    bold: bool = False
    wrapped: bool = False
    mark: Mark = ""
    why: str = ""

    @property
    def text(self) -> str:
        return " ".join(self.lines)

    @property
    def one_line(self) -> str:
        """All its words in one line, a row's cells with bars between."""
        return self.text or " | ".join(" ".join(cell.split()) for cell in self.cells if cell)


FileSection = tuple[FileBlock, list[FileBlock]]
"""A heading, and what is under it."""


def nested(blocks: Iterable[FileBlock]) -> list[FileBlock]:
    """The blocks, with bullets right below a numbered point as points inside it, whatever their level in the file."""
    result: list[FileBlock] = []
    numbered = 0
    for block in blocks:
        if block.kind == "point" and block.mark == "number":
            numbered = min(numbered or block.level, block.level)
        elif block.kind not in ("point", "aside"):
            numbered = 0
        inside = block.kind == "point" and block.mark == "bullet" and block.level == numbered
        result.append(block.but(level=block.level + 1) if inside else block)
    return result


class FileRead(Frozen, frozen=True):
    """A file as read.

    unit: what its places count. title: what the file itself says it is called: a letter's subject, a page's title.
    notes: reason ids for what people should know of how it was read. written: the day it was written, in its own words.
    around: what stands at the head and the foot of each page.
    """

    blocks: tuple[FileBlock, ...] = ()
    unit: Unit = "line"
    title: str = ""
    notes: tuple[str, ...] = ()
    written: str = ""
    around: tuple[FileBlock, ...] = ()
