"""About how high words stand on paper, before anything is laid out: letters counted, and rows of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coprod_tui.summary.page import Points, Summary, SummarySection, plain, words_of

LETTER = 0.47
"""How wide a letter is, in sizes."""
SHEET = (482, 754)
"""The width and height that words have on A4 printed from a browser, in points (`templates/summary.css`)."""
SIZE, ROW, HEADING, LIST = 14, 1.45, 2.6, 0.3
"""Of that print: its size in points; a row, a heading with its space, and the space over a list, in sizes."""
FOOT = 100
"""How high the last lines stand there, in points."""


def first_fills_a_sheet(summary: Summary) -> bool:
    """Whether a web page's first page most likely fits one sheet of A4 when it is printed, and all of it does not.

    Then it gets a sheet of its own.
    """
    return _high(summary, summary.first) <= SHEET[1] < _high(summary, (*summary.first, *summary.sections)) + FOOT


def _high(summary: Summary, sections: Sequence[SummarySection]) -> float:
    letters = letters_in(SHEET[0], SIZE) - 3
    high = (rows_of([plain(line) for line in (summary.title, *summary.heads)], letters) + 2) * ROW
    for section in sections:
        high += rows_in(section, letters, beside=True) * ROW + HEADING + len(section.blocks) * LIST
    return high * SIZE


def letters_in(width: float, size: float) -> int:
    """How many letters of that size (points) stand in a row of that width (points)."""
    return int(width / (LETTER * size))


def rows_of(lines: Iterable[str], letters: int) -> int:
    return sum(-(-len(row) // letters) for line in lines for row in line.split("\n"))


def rows_in(section: SummarySection, letters: int, *, beside: bool = False) -> int:
    """The rows under its heading. beside: a point's note stands in its row, and not under it."""
    rows = 0
    for block in section.blocks:
        if not isinstance(block, Points):
            rows += rows_of(words_of([block]), letters)
            continue
        rows += rows_of([plain(block.label)], letters)
        for point in block.points:
            head = " ".join(filter(None, (plain(point.lead), plain(point.words))))
            note = plain(point.note)
            rows += rows_of([f"{head} – {note}"] if beside and note else [head, note], letters)
    return rows
