"""How the rows of the screen are shared out while a decision is read back and tested.

While it is read back the decision has them: it stands whole in the boldest letters for which there are rows. While
agreement is tested what is asked comes first, one question at a time, so that it is read from the back of the room; the
decision has the boldest letters beside it, counted for the fullest that its page will be, so that its type stays as it
is until the outcome. Worries and counts share what is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from coprod_tui.app.widgets.letters import MEASURE, SIZES, WHOLE, fitting
from coprod_tui.app.widgets.pieces import wrap

AROUND = ((38, 10), (30, 5), (0, 4))
"""Rows of the head, what was said, people and keys together, by the rows from which a screen has so many."""
LEAST_AROUND = 3
"""The same where the decision needs the rows: one for the head, one for what was said, one for the keys."""
EDGES, BAND = 2, 3
"""The band's two edges; with the row that says what is being done."""
ANSWERS = ((120, 3), (0, 4))
"""Rows of answers at their most, with an objection and a worry, by the columns from which they are so many."""
READING_ANSWERS = ((100, 1), (0, 2))
"""The same while the words are read back."""
BESIDE = 1
"""Rows that are kept for worries and a count, before there are any."""
BLOCK = 3
"""Rows of a question that no large letters have room for."""


class ReadBackShare(NamedTuple):
    """rows: for the decision at most. spare: whether roles and people give their rows to it and to the questions."""

    rows: int
    spare: bool


def share(words: str, asked: str, questions: Sequence[str], width: int, height: int) -> ReadBackShare:
    """What a decision may take on a screen so many rows high, in lines so wide.

    asked: all that is asked, in small. questions: what is asked in large letters, one after the other; none while it is
    read back. Roles and people give way only where that brings larger letters, or saves a page.
    """
    answers = _by(ANSWERS if questions else READING_ANSWERS, width)
    left = height - BAND - len(wrap(asked, width)) - answers
    usual, more = (
        _with_questions(words, questions, width, max(left - around, 1))
        for around in (_by(AROUND, height), LEAST_AROUND)
    )
    spare = more[1:] < usual[1:]
    return ReadBackShare((more if spare else usual)[0], spare)


def brings_larger(words: str, width: int, height: int, own: int) -> bool:
    """Whether words that stand alone are bolder, or whole, where roles and people give way; own: rows beside them."""
    usual, most = (max(height - EDGES - own - around, 1) for around in (_by(AROUND, height), LEAST_AROUND))
    return boldness(words, width, most) < boldness(words, width, usual)


def _by(steps: Sequence[tuple[int, int]], cells: int) -> int:
    return next(rows for least, rows in steps if cells >= least)


def _with_questions(words: str, questions: Sequence[str], width: int, rows: int) -> tuple[int, int, int]:
    """Rows for the decision beside the questions; how many questions are not large; and its boldness."""
    plain = len(wrap(words, min(width, MEASURE)))
    large_rows = [_least(question, width, rows - plain) for question in questions]
    left = rows - max((large or BLOCK for large in large_rows), default=0)
    given = max(left - BESIDE * bool(questions), min(plain, left), 1)
    bold = boldness(words, width, given)
    if questions and bold == len(WHOLE):  # what it cannot use makes the questions larger
        given = plain
    return given, large_rows.count(0), bold


def _least(question: str, width: int, rows: int) -> int:
    """The fewest rows in which it stands in large letters, 0 where these are too few."""
    fits = [fitting(question, width, max(rows, 1), (size,)) for size in SIZES[-2:]]
    return min((large.rows for large in fits if large.size), default=0)


def boldness(words: str, width: int, rows: int) -> int:
    """The index in WHOLE of the letters that fit, 0 the boldest; then plain bold on one page, and last on pages."""
    for place, size in enumerate(WHOLE):
        if fitting(words, width, rows, (size,)).size:
            return place
    return len(WHOLE) + (len(wrap(words, width)) > rows)
