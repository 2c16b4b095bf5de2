"""How the rows of the screen are shared out while people talk: who speaks, who is next, what is asked, and the shelf.

Who speaks and who is next stand in large letters at every size there is, and so does what everybody is asked; where
nobody speaks, the item stands there. Then no ground rule and no item is hidden that rows could show. What is left makes
the letters larger, gives the item its own, and parts what is there.
"""

from __future__ import annotations

from coprod_tui.app.widgets.letters import block, fitting
from coprod_tui.model.value import Value

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


class Rung(Value, frozen=True):
    """One way to share the rows. apart: an index of BLANK. title (or question), name, next: rows at most for each."""

    apart: int
    title: int
    name: int
    next: int


LADDER = (
    Rung(2, 24, 12, 8), Rung(2, 16, 12, 8), Rung(1, 16, 12, 8), Rung(2, 10, 12, 8), Rung(1, 10, 12, 8),
    Rung(2, 5, 12, 8), Rung(2, 16, 8, 5), Rung(1, 16, 8, 5), Rung(2, 10, 8, 5), Rung(1, 10, 8, 5), Rung(2, 5, 8, 8),
    Rung(2, 5, 8, 5), Rung(1, 5, 8, 5), Rung(0, 10, 8, 5), Rung(0, 5, 8, 5), Rung(1, 5, 5, 5), Rung(0, 10, 5, 5),
    Rung(0, 5, 5, 5), Rung(2, 0, 12, 8), Rung(1, 0, 12, 8), Rung(1, 0, 8, 5), Rung(0, 0, 8, 5), Rung(1, 0, 5, 5),
    Rung(0, 0, 5, 5),
)  # fmt: skip
"""From the most rows to the fewest."""
LEAN = (Rung(0, 0, 5, 5), Rung(0, 0, 5, 0), Rung(0, 0, 3, 0), Rung(0, 0, 1, 0))
"""Where not all of the shelf can be seen, and what goes from there: who speaks stays to the last."""
IDLE = (
    Rung(2, 0, 24, 8), Rung(1, 0, 24, 8), Rung(0, 0, 24, 8), Rung(2, 0, 16, 8), Rung(1, 0, 16, 8), Rung(0, 0, 16, 8),
    Rung(2, 0, 12, 8), Rung(1, 0, 12, 8), Rung(0, 0, 12, 8), Rung(1, 0, 10, 5), Rung(0, 0, 10, 5), Rung(1, 0, 8, 5),
    Rung(0, 0, 8, 5), Rung(1, 0, 5, 5), Rung(0, 0, 5, 5),
)  # fmt: skip
"""The same where nobody speaks and the item stands in that place, beside its time."""
OVER_SMALL = (Rung(0, 16, 1, 5), Rung(0, 10, 1, 5), Rung(0, 10, 1, 0))
"""Where it has no room there: over a time that is small, if all of the shelf is seen too."""
ASKING = (
    Rung(2, 24, 12, 8), Rung(1, 24, 12, 8), Rung(2, 16, 12, 8), Rung(2, 10, 12, 8), Rung(2, 10, 8, 5),
    Rung(1, 16, 8, 5), Rung(1, 10, 8, 5), Rung(0, 16, 8, 5), Rung(0, 10, 8, 5), Rung(0, 16, 5, 5), Rung(0, 10, 5, 5),
    Rung(0, 5, 5, 5), Rung(0, 10, 5, 0), Rung(0, 10, 1, 5), Rung(0, 10, 1, 0),
)  # fmt: skip
"""The same while everybody is asked something: the question comes before who is next. One row for who speaks is where
nobody does: the time beside is small then."""
ASKING_LEAN = (
    Rung(0, 24, 5, 5), Rung(0, 16, 5, 5), Rung(0, 10, 5, 5), Rung(0, 24, 5, 0), Rung(0, 16, 5, 0), Rung(0, 10, 5, 0),
    Rung(0, 24, 1, 0), Rung(0, 16, 1, 0), Rung(0, 10, 1, 0), Rung(0, SMALL, 5, 5), Rung(0, SMALL, 5, 0),
    Rung(0, SMALL, 3, 0), Rung(0, 0, 1, 0),
)  # fmt: skip
FILLING = (
    Rung(2, 16, 12, 8), Rung(2, 5, 12, 8), Rung(0, 5, 12, 8), Rung(0, 5, 12, 5), Rung(0, 0, 12, 8), Rung(0, 0, 12, 5),
    Rung(0, 0, 8, 8), Rung(0, 0, 8, 5),
)  # fmt: skip
"""Where nothing stands on the screen but this."""


class NowWants(Value, frozen=True):
    """What is to be shown. title: what may stand large over it all; asks: whether everybody is asked that.

    brief: rows in which the item is told small. speaks, follows: whether somebody speaks or is invited, and whether
    somebody is next. clock: rows at most for the time beside who speaks; beside: those under it, of who waits. width:
    columns; who: those beside the time. stacked: the time stands under it all, so that names have the whole width.
    """

    title: str
    asks: bool
    brief: int
    speaks: bool
    follows: bool
    clock: int
    beside: int
    width: int
    who: int
    stacked: bool = False

    def stands_beside(self, rung: Rung) -> bool:
        """Whether the item stands in the place of who speaks, beside its time."""
        return not (self.speaks or self.asks or rung.title) and bool(self.title)


def share(wants: NowWants, rows: int, shelf: int, *, shelf_least: int = LEAST_SHELF, fills: bool = False) -> Rung:
    """What each may take of so many rows. shelf: rows in which all of the shelf is seen. fills: it is all there is."""
    ladder, lean = (ASKING, ASKING_LEAN) if wants.asks else (FILLING if fills else LADDER, LEAN)
    usual = _first(ladder, lean, wants, rows, shelf, min(shelf, shelf_least))
    if wants.speaks or wants.asks:
        return usual
    beside = _first(IDLE, LEAN, wants, rows, shelf, min(shelf, shelf_least))
    large = fitting(wants.title, wants.who, beside.name).size
    if usual.title and fitting(wants.title, wants.width, usual.title).size > large:
        return usual
    over = (_given(rung, wants) for rung in OVER_SMALL if not large)
    return next((rung for rung in over if rung is not None and taken(rung, wants) + shelf <= rows), beside)


def _first(
    ladder: tuple[Rung, ...], lean: tuple[Rung, ...], wants: NowWants, rows: int, shelf: int, least: int
) -> Rung:  # fmt: skip
    """The first rung there is room for: beside all of the shelf, then beside the least of it, then without it."""
    large = [rung for rung in lean if (rung.title > SMALL if wants.asks else rung.name >= LARGE)]
    for rung, others in (
        *((rung, shelf) for rung in ladder),
        *((rung, least) for rung in large),
        *((rung, 0) for rung in large),
        *((rung, least) for rung in lean if rung not in large),
    ):
        given = _given(rung, wants)
        if given is not None and taken(given, wants) + others <= rows:
            return given
    return lean[-1]


def taken(rung: Rung, wants: NowWants) -> int:
    """Rows of the raised band with these, and of what parts it from the rest."""
    idle = wants.stands_beside(rung)
    left = LABEL + name_rows(rung, wants) + LABEL + rung.next * wants.follows
    time = wants.clock if wants.stacked else min(rung.name, wants.clock) + BAR
    right = (LABEL + time) * (wants.clock > 0) + wants.beside
    item = 0 if idle else LABEL if rung.title and not wants.asks else wants.brief
    return EDGES + item + rung.title + (left + right if wants.stacked else max(left, right)) + BLANK[rung.apart]


def _given(rung: Rung, wants: NowWants) -> Rung | None:
    """This rung with only the rows for its title that it takes; None where the title is to be large and cannot be."""
    if wants.speaks and rung.name < LARGE and rung.title > SMALL:
        return None
    if rung.title > SMALL:
        fitted = fitting(wants.title, wants.width, rung.title)
        return rung.but(title=fitted.rows) if fitted.size else None
    return rung.but(title=_rows(wants.title, wants.width, rung.title) if rung.title else 0)


def name_rows(rung: Rung, wants: NowWants) -> int:
    """Rows for who speaks, or for the item in that place."""
    return _rows(wants.title, wants.who, rung.name) if wants.stands_beside(rung) else rung.name * wants.speaks


def _rows(words: str, width: int, most: int) -> int:
    """Rows that words take in large letters, else as a block of the terminal's own."""
    fitted = fitting(words, width, most)
    return fitted.rows if fitted.size else min(len(block(words, width)), most)
