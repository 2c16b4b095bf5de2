"""How the rows of the screen are shared out while people talk: who speaks, who is next, what is asked, and the shelf.

Who speaks and who is next stand in large letters at every size there is. Then no ground rule and no item is hidden that
rows could show. What is left makes the letters larger, gives the item its own, and parts what is there.
"""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.app.widgets.letters import MEASURE, SIZES, fit
from coprod_tui.app.widgets.pieces import wrap

EDGES = 2
"""Of the raised band."""
LABEL, BAR = 1, 1
"""Over a name, or the row that says what is on; and what shows how much of the time is used."""
BLANK = (0, 3, 9)
"""Blank rows by how much apart things stand: `-apart` and `-roomy` in the style sheet hand them out."""
APART = 1
CLOCK = 6
"""The clock under its label, with the bar that shows how much is used."""
LARGE, SMALL = 5, 4
"""The fewest rows of large letters; and rows that they never fit: a block of the terminal's own, of two lines."""
LEAST_SHELF = 4
"""Rows under which the shelf says nothing: a heading and three rows."""


class Rung(NamedTuple):
    """apart: which of BLANK. Then rows at most for the title or the question, who speaks, and who is next."""

    apart: int
    title: int
    name: int
    next: int


LADDER = (
    Rung(2, 16, 12, 8), Rung(2, 10, 12, 8), Rung(2, 5, 12, 8), Rung(2, 5, 8, 8), Rung(2, 5, 8, 5), Rung(1, 5, 8, 5),
    Rung(0, 5, 8, 5), Rung(1, 5, 5, 5), Rung(0, 5, 5, 5), Rung(1, 0, 8, 5), Rung(0, 0, 8, 5), Rung(1, 0, 5, 5),
    Rung(0, 0, 5, 5),
)  # fmt: skip
"""From the most rows to the fewest."""
LEAN = (Rung(0, 0, 5, 5), Rung(0, 0, 5, 0), Rung(0, 0, 3, 0), Rung(0, 0, 1, 0))
"""Where not all of the shelf can be seen, and what goes from there: who speaks stays to the last."""
ASKING = (
    Rung(2, 16, 12, 8), Rung(2, 10, 12, 8), Rung(2, 10, 8, 5), Rung(1, 10, 8, 5), Rung(0, 10, 8, 5), Rung(0, 10, 5, 5),
    Rung(0, 10, 5, 0),
)  # fmt: skip
"""The same while everybody is asked something: the question comes before who is next."""
ASKING_LEAN = (
    Rung(0, 10, 5, 5), Rung(0, 5, 5, 5), Rung(0, 10, 5, 0), Rung(0, SMALL, 5, 5), Rung(0, SMALL, 5, 0),
    Rung(0, SMALL, 3, 0), Rung(0, 0, 1, 0),
)  # fmt: skip
FILLING = (
    Rung(2, 16, 12, 8), Rung(2, 5, 12, 8), Rung(0, 5, 12, 8), Rung(0, 5, 12, 5), Rung(0, 0, 12, 8), Rung(0, 0, 12, 5),
    Rung(0, 0, 8, 8), Rung(0, 0, 8, 5),
)  # fmt: skip
"""Where nothing stands on the screen but this."""


class NowWants(NamedTuple):
    """What is to be shown. title: what may stand large over it all; asks: whether everybody is asked that.

    brief: rows in which the item is told small. speaks, follows: whether somebody speaks or is invited, and whether
    somebody is next. clock: rows at most for the time beside who speaks; beside: those under it, of who waits. width:
    columns. stacked: the time stands under it all, so that names have the whole width.
    """

    title: str
    asks: bool
    brief: int
    speaks: bool
    follows: bool
    clock: int
    beside: int
    width: int
    stacked: bool = False


def share(wants: NowWants, rows: int, shelf: int, *, shelf_least: int = LEAST_SHELF, fills: bool = False) -> Rung:
    """What each may take of so many rows. shelf: rows in which all of the shelf is seen. fills: it is all there is."""
    ladder, lean = (ASKING, ASKING_LEAN) if wants.asks else (FILLING if fills else LADDER, LEAN)
    large = [rung for rung in lean if rung.name >= LARGE]
    for rung, least in (
        *((rung, shelf) for rung in ladder),
        *((rung, min(shelf, shelf_least)) for rung in large),
        *((rung, 0) for rung in large),
        *((rung, min(shelf, shelf_least)) for rung in lean if rung not in large),
    ):
        given = _given(rung, wants)
        if given is not None and taken(given, wants) + least <= rows:
            return given
    return lean[-1]


def taken(rung: Rung, wants: NowWants) -> int:
    """Rows of the raised band with these, and of what parts it from the rest."""
    left = LABEL + rung.name * wants.speaks + LABEL + rung.next * wants.follows
    time = wants.clock if wants.stacked else min(rung.name, wants.clock) + BAR
    right = (LABEL + time) * (wants.clock > 0) + wants.beside
    item = LABEL if rung.title and not wants.asks else wants.brief
    return EDGES + item + rung.title + (left + right if wants.stacked else max(left, right)) + BLANK[rung.apart]


def _given(rung: Rung, wants: NowWants) -> Rung | None:
    """The same with no more rows for the title than it takes; None where it would not be large, though it is to be."""
    if not rung.title:
        return rung
    if rung.title > SMALL:
        found = fit(wants.title, wants.width, rung.title, SIZES)
        return rung._replace(title=len(found)) if found is not None else None
    return rung._replace(title=min(len(wrap(wants.title, min(wants.width, MEASURE) - 4)) + 2, rung.title))
