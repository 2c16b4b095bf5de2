"""A sheet for the wall: what was decided and who does what, on one page of A4.

The letters are as large as the page allows, and never smaller than 14 point, which is what the RNIB asks of print that
everyone is to read. What does not fit on one page at that size goes on to another: no decision is left off a wall.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

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
)
SIZES = (24, 22, 20, 19, 18, 17, 16, 15, 14)
"""Points. A meeting of two decisions and three actions fits at about 20."""
PAGE = (510, 762)
"""The width and height that words have on the page, in points."""
ROW, HEADING = 1.42, 2.3
"""How high a row is and a heading with its space, in sizes. Rather too little than too much, because what does not fit
after all is made smaller, and nothing makes it larger."""


def render_html(summary: Summary) -> bytes:
    return _page(summary, _likely(summary)[0], settled=False).encode()


def render_pdf(summary: Summary) -> bytes:
    sheets = (_page(summary, size, settled=True) for size in _likely(summary) if not _far_too_much(summary))
    return pdf.on_one_sheet(chain(sheets, (_page(summary, SIZES[-1], settled=True, numbered=True) for _once in "1")))


def shown(summary: Summary) -> tuple[SummarySection, ...]:
    return tuple(section for section in summary.first if section.name in SHOWN)


def _page(summary: Summary, size: int, *, settled: bool, numbered: bool = False) -> str:
    sections = shown(summary)
    marks = [point.mark for section in sections for point in _points(section)]
    more: dict[str, Any] = {"sections": sections, "size": size, "folio": folio(), "numbered": numbered}
    return html.page("wall.html.j2", summary, settled=settled, longest=max(map(len, marks), default=0), **more)


def _points(section: SummarySection) -> Iterator[Point]:
    for block in section.blocks:
        if isinstance(block, Points):
            yield from block.points


def _likely(summary: Summary) -> tuple[int, ...]:
    """The sizes to try, from the first at which it is likely to fit."""
    first = next((place for place, size in enumerate(SIZES) if _height(summary, size) <= PAGE[1]), len(SIZES) - 1)
    return SIZES[first:]


def _far_too_much(summary: Summary) -> bool:
    """Whether it needs more than one page even at the smallest size: nobody waits for that to be tried."""
    return _height(summary, SIZES[-1]) > PAGE[1] * 1.3


def _height(summary: Summary, size: int) -> float:
    sections = shown(summary)
    letters = letters_in(PAGE[0], size) - 4
    foot = (*map(plain, (*summary.left_out, since(summary))), seal_words(summary))
    rows = rows_of(foot, letters) + sum(rows_in(section, letters) for section in sections)
    return size * (rows * ROW + len(sections) * HEADING + 5)
