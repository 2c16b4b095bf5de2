"""Rows on a page that are no table: lines made of the same pieces, told apart by their classes alone.

Pages of events are built like that: `<div class="slot"><span class="t">10:00</span> <span class="w">Letters</span>`, or
one box around three. What repeats three times is a table.
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
    """The tags that are open, and where the words between them stand."""

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

    def said(self, words: str) -> None:
        if not words.strip():
            self._apart = True
            return
        at = next((n for n in range(len(self._open) - 1, -1, -1) if self._open[n].block), -1)
        own = self._open[at] if at >= 0 else None
        self._block = (own, self._open[at - 1] if at > 0 else None)
        piece = self._open[at + 1] if at + 1 < len(self._open) else None
        if piece is None or not (piece.called or piece.name != "span"):
            self._loose = True
        elif self._pieces and self._pieces[-1][0] == piece:
            self._pieces[-1] = (piece, self._pieces[-1][1] + words)
        else:
            self._loose = self._loose or not (self._apart or words[0].isspace() or not self._pieces)
            self._pieces.append((piece, words))
        self._apart = words[-1].isspace()

    def taken(self) -> OnPage:
        """Where the paragraph stands that is over now."""
        own, around = self._block
        pieces = () if self._loose else tuple((each.called or each.name, words.strip()) for each, words in self._pieces)
        standing = OnPage(
            (around.number, around.called) if around and around.called else (0, ""), own.called if own else "", pieces
        )
        self._fresh()
        return standing


def with_rows(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, with such lines as tables."""
    return list(_boxes(_lines(nodes)))


def _lines(nodes: Sequence[Node]) -> list[Node]:
    """With lines that are made of pieces: those whose first piece is called the same."""
    found: list[Node] = []
    for called, group in groupby(nodes, _first_piece):
        same = list(group)
        rows = [each.standing.pieces for each in same if isinstance(each, Paragraph)]
        found += [_grid(rows)] if called and len(rows) >= FEWEST_ROWS else same
    return found


def _first_piece(node: Node) -> str:
    if not isinstance(node, Paragraph) or node.kind == "heading" or len(node.standing.pieces) < FEWEST_CELLS:
        return ""
    return node.standing.pieces[0][0]


def _boxes(nodes: Iterable[Node]) -> Iterable[Node]:
    """With boxes that hold the same cells: those that are called the same."""
    for (around, _called), group in groupby(nodes, _box):
        same = list(group)
        if not around:
            yield from same
            continue
        boxes = [list(each) for _number, each in groupby(same, _number_of)]
        rows = [
            [(para.standing.own, " ".join(para.lines)) for para in box if isinstance(para, Paragraph)] for box in boxes
        ]
        if len(rows) >= FEWEST_ROWS and sum(len(row) >= FEWEST_CELLS for row in rows) * 2 > len(rows):
            yield _grid(rows)
        else:
            yield from same


def _box(node: Node) -> tuple[str, str]:
    if not isinstance(node, Paragraph) or node.kind != "prose" or not node.standing.own:
        return "", ""
    return node.standing.around[1], ""


def _number_of(node: Node) -> int:
    return node.standing.around[0] if isinstance(node, Paragraph) else 0


def _grid(rows: Iterable[Sequence[tuple[str, str]]]) -> Grid:
    """A table with a column for each name that a piece has; a name that comes twice in a row is two columns."""
    named = [
        [(called, [each for each, _ in row[:n]].count(called), words) for n, (called, words) in enumerate(row)]
        for row in rows
    ]
    columns = list(dict.fromkeys((called, nth) for row in named for called, nth, _words in row))
    return Grid([
        [[Paragraph(lines=[words])] if (words := next((said for a, b, said in row if (a, b) == column), "")) else []
         for column in columns]
        for row in named
    ])  # fmt: skip
