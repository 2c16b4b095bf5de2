"""Which words of a message are ours: by their likeness to the letter that went out, however a program re-wrote it.

Mail programs wrap lines anew, put marks before them, turn a page into text and back, and cut the end off. The words and
their order stay. So only words are compared; a short piece counts as ours only where it goes on from the one before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

RUN = 4
"""So many words in a row that are the same as ours are not so by chance."""
GAP = 12
"""Words of ours that may be left out before a short piece that goes on: a cell, a heading, a mark."""
TOP = 12
"""Words of our letter within which a quote of the whole of it begins."""
MOST_PLACES = 40
"""Places in our letter that are tried for a run: a phrase that stands there more often says little."""
WORD = re.compile(r"\w+")
LINK = re.compile(r"<?\b(?:mailto:|https?://)[^\s<>]*>?|\[cid:[^\]\s]*\]")


def tokens(text: str) -> list[str]:
    """The words of a text as they are compared: no marks, no capitals, one form of each letter."""
    return WORD.findall(normalize("NFKC", text).casefold())


class Sent:
    """What one version's letter said, in the ways in which it may have been written: each a text."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words: list[str] = []
        self._starts: list[int] = []
        for text in texts:
            self._starts.append(len(self._words))
            self._words += [*tokens(text), ""]
        self._places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at in range(len(self._words) - RUN + 1):
            self._places[tuple(self._words[at : at + RUN])].append(at)

    def ours(self, lines: Sequence[str]) -> list[bool]:
        """Of each line whether all of its words are ours. A line without words is ours."""
        said: list[str] = []
        ends: list[int] = []
        for line in lines:
            said += tokens(LINK.sub(" ", line))
            ends.append(len(said))
        known = self._known(said, ends)
        begins = [0, *ends]
        return [all(known[start:end]) for start, end in zip(begins, ends, strict=False)]

    def begins(self, line: str) -> bool:
        """Whether these are words from the very beginning of our letter, as its title is."""
        said = tokens(line)[:RUN]
        tops = (self._words[start : start + TOP] for start in self._starts)
        return len(said) > 1 and any(
            top[at : at + len(said)] == said for top in tops for at in range(TOP) if at + len(said) <= len(top)
        )

    def starts(self, line: str) -> bool:
        """Whether our letter starts with these words, of which there are enough to tell."""
        said = tokens(line)[:RUN]
        return len(said) > 1 and any(self._words[start : start + len(said)] == said for start in self._starts)

    def _known(self, said: list[str], ends: list[int]) -> list[bool]:
        """Of each word whether it is ours. ends: where each line ends."""
        known = [False] * len(said)
        line = at = 0
        went_on = [*self._starts]  # where the words may go on: at first, where a text begins
        while at < len(said):
            while ends[line] <= at:
                line += 1
            run, place = self._longest(said, at)
            if run < RUN:
                run, place = self._going_on(said[at : ends[line]], went_on)
            if not run:
                at += 1
                continue
            known[at : at + run] = [True] * run
            at, went_on = at + run, [place + run]
        return known

    def _longest(self, said: list[str], at: int) -> tuple[int, int]:
        """The longest run of these words from here that stands in our letter, and where."""
        best = (0, 0)
        for place in self._places.get(tuple(said[at : at + RUN]), [])[:MOST_PLACES]:
            run = RUN
            while at + run < len(said) and said[at + run] == self._words[place + run]:
                run += 1
            best = max(best, (run, place))
        return best

    def _going_on(self, rest: list[str], went_on: list[int]) -> tuple[int, int]:
        """The rest of a line, where it stands in our letter soon after what came before."""
        for place in went_on:
            for gap in range(GAP):
                if self._words[place + gap : place + gap + len(rest)] == rest:
                    return len(rest), place + gap
        return 0, 0
