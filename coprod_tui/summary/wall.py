"""A sheet for the wall: what was decided and who does what, on one page of A4, or of A3 where that is too small.

The letters are as large as the page allows, and never smaller than 14 point, which is what the RNIB asks of print that
everyone is to read. What does not fit on one page of A3 goes on to another of A4: no decision is left off a wall.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from coprod_tui.summary import html, pdf
from coprod_tui.summary.folio import folio
from coprod_tui.summary.height import letters_in, rows_in, rows_of
from coprod_tui.summary.page import Point, Points, Summary, SummarySection, plain
from coprod_tui.summary.sealing import seal_words, since

SHOWN = (
    "agreed",
    "not-agreed",
    "discussed",
    "in-force",
    "doing",
    "parking",
    "next",
    "you-said",
    "we-did",
    "we-could-not",
    "we-ask",
    "keys",
)
SIZES = (24, 22, 20, 19, 18, 17, 16, 15, 14)
"""Points. A meeting of two decisions and three actions fits at about 20."""


class Paper(NamedTuple):
    """Its name in a style sheet, and the width and height that words have on it, in points, in all of its columns."""

    name: str
    width: int
    height: int


A4, A3 = Paper("A4", 510, 762), Paper("A3", 366, 2100)
"""Printers of an office take both (ISO 216). A3 has two columns, as wide as lines are easily read."""
ROW, HEADING = 1.42, 2.3
"""How high a row is and a heading with its space, in sizes. Rather too little than too much, because what does not fit
after all is made smaller, and nothing makes it larger."""


def render_html(summary: Summary) -> bytes:
    return _page(summary, _likely(summary, A4)[0], A4, settled=False).encode()


def render_pdf(summary: Summary) -> bytes:
    sheets = (
        _page(summary, size, paper, settled=True)
        for paper in (A4, A3)
        if not _far_too_much(summary, paper)
        for size in _likely(summary, paper)
    )
    last = (_page(summary, SIZES[-1], A4, settled=True, numbered=True) for _once in "1")
    return pdf.on_one_sheet(chain(sheets, last))


def shown(summary: Summary) -> tuple[SummarySection, ...]:
    return tuple(section for section in summary.first if section.name in SHOWN)


def _page(summary: Summary, size: int, paper: Paper, *, settled: bool, numbered: bool = False) -> str:
    sections = shown(summary)
    marks = [point.mark for section in sections for point in _points(section)]
    more: dict[str, Any] = {"sections": sections, "size": size, "paper": paper.name, "folio": folio()}
    longest = max(map(len, marks), default=0)
    return html.page("wall.html.j2", summary, settled=settled, longest=longest, numbered=numbered, **more)


def _points(section: SummarySection) -> Iterator[Point]:
    for block in section.blocks:
        if isinstance(block, Points):
            yield from block.points


def _likely(summary: Summary, paper: Paper) -> tuple[int, ...]:
    """The sizes to try, from the first at which it is likely to fit."""
    first = next(
        (place for place, size in enumerate(SIZES) if _height(summary, size, paper) <= paper.height), len(SIZES) - 1
    )
    return SIZES[first:]


def _far_too_much(summary: Summary, paper: Paper) -> bool:
    """Whether it needs more than one page even at the smallest size: nobody waits for that to be tried."""
    return _height(summary, SIZES[-1], paper) > paper.height * 1.3


def _height(summary: Summary, size: int, paper: Paper) -> float:
    sections = shown(summary)
    letters = letters_in(paper.width, size) - 4
    foot = (*map(plain, (*summary.left_out, since(summary))), seal_words(summary))
    rows = rows_of(foot, letters) + sum(rows_in(section, letters) for section in sections)
    return size * (rows * ROW + len(sections) * HEADING + 5)
