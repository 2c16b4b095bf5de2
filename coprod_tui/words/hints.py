"""What is pointed out while somebody writes: one thing at a time, and each thing once.

Letters that nobody here has explained come first; then a hard word that has a plainer one; then one that has none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple

from coprod_tui.words.acronyms import meanings, unexplained
from coprod_tui.words.plainer import plainer


class WordHint(NamedTuple):
    """word: the letters, or the hard word as it stands there. offers: what they may mean, or plainer words.

    id: what it is known by once it was left. start, end: where a hard word stands. fits: its first offer may stand
    there just so.
    """

    sort: Literal["letters", "word"]
    word: str
    offers: tuple[str, ...] = ()
    id: str = ""
    start: int = 0
    end: int = 0
    fits: bool = False


def hint(
    text: str, known: Collection[str], names: Iterable[str] = (), left: Collection[str] = (), *, hard: bool = True
) -> WordHint | None:
    """What to point out in a line that is being typed; None for nothing.

    known: words explained here. names: people's. left: ids of hints that were left. hard: whether hard words count.
    """
    for letters in unexplained(text, known, names, unfinished=True):
        if letters.casefold() not in left:
            return WordHint("letters", letters, meanings(letters), letters.casefold())
    found = plainer(text, known) if hard else ()
    for one in sorted(found, key=lambda one: not one.offers):
        if one.listed not in left and one.end < len(text):
            return WordHint("word", one.word, one.offers, one.listed, one.start, one.end, one.fits)
    return None
