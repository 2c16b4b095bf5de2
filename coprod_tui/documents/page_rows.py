"""Rows on a page that are no HTML table: lines, or boxes of lines, that are made of pieces of the same classes.

Pages of events are built like that: `<div class="slot"><span class="t">10:00</span> <span class="w">Letters</span>`.
What repeats FEWEST_ROWS times is read as a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from coprod_tui.documents.nodes import Grid, Node, OnPage, Paragraph

FEWEST_ROWS, FEWEST_CELLS = 3, 2
MOST_OPEN = 500


class _Tag(NamedTuple):
    name: str
    called: str
    number: int
    block: bool


class OpenTags:
    """The tags that are open, and where the text of the current paragraph stands among them."""

    def __init__(self) -> None:
        self._open: list[_Tag] = []
        self._count = 0
        self._fresh()

    def _fresh(self) -> None:
        self._pieces: list[tuple[_Tag, str]] = []
        self._loose = False
        self._apart = True
        self._block: tuple[_Tag | None, _Tag | None] = (None, None)

    def open(self, tag: str, called: str, *, block: bool) -> None:
        if tag == "p" and self._open and self._open[-1].name == "p":
            self._open.pop()
        if tag and len(self._open) < MOST_OPEN:
            self._count += 1
            self._open.append(_Tag(tag, called, self._count, block))

    def close(self, tag: str) -> None:
        if any(each.name == tag for each in self._open):
            while self._open.pop().name != tag:
                pass

    def add_text(self, text: str) -> None:
        if not text.strip():
            self._apart = True
            return
        at = next((n for n in range(len(self._open) - 1, -1, -1) if self._open[n].block), -1)
        own = self._open[at] if at >= 0 else None
        self._block = (own, self._open[at - 1] if at > 0 else None)
        piece = self._open[at + 1] if at + 1 < len(self._open) else None
        if piece is None or not (piece.called or piece.name != "span"):
            self._loose = True
        elif self._pieces and self._pieces[-1][0] == piece:
            self._pieces[-1] = (piece, self._pieces[-1][1] + text)
        else:
            self._loose = self._loose or not (self._apart or text[0].isspace() or not self._pieces)
            self._pieces.append((piece, text))
        self._apart = text[-1].isspace()

    def end_paragraph(self) -> OnPage:
        """End the paragraph. Returns where on the page it stood."""
        own, around = self._block
        pieces = () if self._loose else tuple((each.called or each.name, text.strip()) for each, text in self._pieces)
        standing = OnPage(
            (around.number, around.called) if around and around.called else (0, ""), own.called if own else "", pieces
        )
        self._fresh()
        return standing


def with_rows(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, with such lines and boxes as tables."""
    return list(_with_box_rows(_with_piece_rows(nodes)))


def _with_piece_rows(nodes: Sequence[Node]) -> list[Node]:
    """With tables for runs of lines that are made of pieces, whose first piece has the same class."""
    merged: list[Node] = []
    for called, group in groupby(nodes, _first_piece):
        same = list(group)
        rows = [each.on_page.pieces for each in same if isinstance(each, Paragraph)]
        merged += [_grid(rows)] if called and len(rows) >= FEWEST_ROWS else same
    return merged


def _first_piece(node: Node) -> str:
    if not isinstance(node, Paragraph) or node.kind == "heading" or len(node.on_page.pieces) < FEWEST_CELLS:
        return ""
    return node.on_page.pieces[0][0]


def _with_box_rows(nodes: Iterable[Node]) -> Iterable[Node]:
    """With tables for runs of boxes of one class that hold several lines."""
    for (around, _called), group in groupby(nodes, _box):
        same = list(group)
        if not around:
            yield from same
            continue
        boxes = [list(each) for _number, each in groupby(same, _number_of)]
        rows = [
            [(para.on_page.own, " ".join(para.lines)) for para in box if isinstance(para, Paragraph)] for box in boxes
        ]
        if len(rows) >= FEWEST_ROWS and sum(len(row) >= FEWEST_CELLS for row in rows) * 2 > len(rows):
            yield _grid(rows)
        else:
            yield from same


def _box(node: Node) -> tuple[str, str]:
    if not isinstance(node, Paragraph) or node.kind != "prose" or not node.on_page.own:
        return "", ""
    return node.on_page.around[1], ""


def _number_of(node: Node) -> int:
    return node.on_page.around[0] if isinstance(node, Paragraph) else 0


def _grid(rows: Iterable[Sequence[tuple[str, str]]]) -> Grid:
    """A table with a column for each class of the pieces; a class that comes twice in a row has two columns."""
    named = [
        [(called, [each for each, _ in row[:n]].count(called), text) for n, (called, text) in enumerate(row)]
        for row in rows
    ]
    columns = list(dict.fromkeys((called, nth) for row in named for called, nth, _words in row))
    return Grid([
        [[Paragraph(lines=[text])] if (text := next((content for a, b, content in row if (a, b) == column), "")) else []
         for column in columns]
        for row in named
    ])  # fmt: skip
