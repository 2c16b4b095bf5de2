"""Which way words are read: for formats that cannot work it out for themselves, as a browser does.

A small part of the Unicode bidirectional algorithm (UAX 9): the first strong letter gives the direction of the whole
(rules P2 and P3), and what has no direction of its own goes with what stands round it (N1 and N2).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from unicodedata import bidirectional

from coprod_tui.summary.page import Line

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"
"""Marks that are not seen and have a direction."""
STRONG = {"L": False, "R": True, "AL": True}


def goes_left(words: str, *, otherwise: bool = False) -> bool:
    """Whether words are read from right to left; as `otherwise` says where no letter in them tells."""
    return next((STRONG[kind] for kind in map(bidirectional, words) if kind in STRONG), otherwise)


def line_goes_left(line: Line) -> bool:
    """The direction of a paragraph: of our words where we say something in it, else of people's."""
    own = "".join(span.words for span in line if not span.theirs)
    return goes_left(own, otherwise=goes_left("".join(span.words for span in line)))


def stretches(words: str, *, base: bool) -> Iterator[tuple[str, bool]]:
    """The words cut into stretches of one direction each, in order. base: the direction of the whole."""
    way: list[bool | None] = [STRONG.get(bidirectional(letter)) for letter in words]
    before, place = base, 0
    for known, each in groupby(list(way), key=lambda one: one is not None):
        count = len(list(each))
        if not known:
            after = next((one for one in way[place + count :] if one is not None), base)
            way[place : place + count] = [before if before == after else base] * count
        else:
            before = bool(way[place + count - 1])
        place += count
    for way_of, each_letter in groupby(zip(words, way, strict=True), key=lambda one: one[1]):
        yield "".join(letter for letter, _way in each_letter), bool(way_of)
