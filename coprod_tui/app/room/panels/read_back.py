"""How the rows of the screen are shared out while a decision is read back and tested.

The decision comes first: it stands whole in the boldest letters for which there are rows, and those are counted for
the fullest that its page will be, so that the type stays as it is from the first reading to the outcome. What is asked,
worries and counts share what is left.
"""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.app.widgets.letters import WHOLE, fit
from coprod_tui.app.widgets.pieces import wrap

AROUND = ((38, 10), (30, 5), (0, 4))
"""Rows of the head, what was said, people and keys together, by the rows from which a screen has so many."""
LEAST_AROUND = 3
"""The same where the decision needs the rows: one for the head, one for what was said, one for the keys."""
BAND = 3
"""The band's two edges, and the row that says what is being done."""
ANSWERS = ((120, 3), (0, 4))
"""Rows of answers at their most, with an objection and a worry, by the columns from which they are so many."""
BESIDE = 1
"""Rows that are kept for worries and a count, before there are any."""


class ReadBackShare(NamedTuple):
    """rows: what the decision may take. spare: whether roles and people give their rows to it."""

    rows: int
    spare: bool


def share(words: str, asked: str, width: int, height: int) -> ReadBackShare:
    """What a decision may take on a screen so many rows high, in lines so wide. asked: all that is asked when tested.

    Roles and people give way only where that brings bolder letters, or saves a page.
    """
    answers = next(rows for columns, rows in ANSWERS if width >= columns)
    used = BAND + len(wrap(asked, width)) + answers + BESIDE
    usual = max(height - used - next(rows for least, rows in AROUND if height >= least), 1)
    more = max(height - used - LEAST_AROUND, 1)
    spare = _boldness(words, width, more) < _boldness(words, width, usual)
    return ReadBackShare(more if spare else usual, spare)


def _boldness(words: str, width: int, rows: int) -> int:
    """Which of the letters fit, 0 the boldest; after them plain bold on one page, then on pages."""
    for place, size in enumerate(WHOLE):
        if fit(words, width, rows, (size,)) is not None:
            return place
    return len(WHOLE) + (len(wrap(words, width)) > rows)
