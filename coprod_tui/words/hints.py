"""Hints while somebody writes: one at a time, and each once.

An acronym that is not explained here comes first, then a hard word with a plainer one, then a hard word without.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple

from coprod_tui.words.acronyms import meanings, unexplained
from coprod_tui.words.plainer import plainer


class WordHint(NamedTuple):
    """A hint. word: the acronym, or the hard word as it stands. offers: what the letters may mean, or plainer words.

    id: by which it is not shown again once somebody left it. start, end: where a hard word stands in the text. fits:
    its first offer may be put in its place unchanged.
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
    """The hint for a line that is being typed; None for none.

    known: words explained here. names: of people. left: ids of hints to leave out. hard: whether hard words count.
    """
    for letters in unexplained(text, known, names, unfinished=True):
        if letters.casefold() not in left:
            return WordHint("letters", letters, meanings(letters), letters.casefold())
    hard_words = plainer(text, known) if hard else ()
    for one in sorted(hard_words, key=lambda one: not one.offers):
        if one.listed not in left and one.end < len(text):
            return WordHint("word", one.word, one.offers, one.listed, one.start, one.end, one.fits)
    return None
