"""Which words of a message are ours: by their likeness to the letter that went out, however a program re-wrote it.

Mail programs wrap lines anew, put marks before them, turn a page into text and back, and cut lines and the end off. The
words and their order stay. So words count as ours only in our order, and what is left out of them only in whole lines.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from unicodedata import normalize

from coprod_tui.afterwards.replies.links import LINK, is_ours, links_of, plain

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
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
"""What programs put into words where they may break a line, and nobody sees."""


def tokens(text: str) -> list[str]:
    """The words of a text as they are compared: no marks, no capitals, one form of each letter."""
    return WORD.findall(UNSEEN.sub("", normalize("NFKC", text)).casefold())


PLAIN_MARKS = frozenset(" \t\r\n>|_*-=#·•●▪◦○–—─…\u00a0\u200b\u200c\u200d\u200e\u200f\ufeff.,:;()[]<>\"'“”‘’«»/")
"""What programs put beside and between words of a quote. No other mark is theirs: it says something."""
NUMBERED = re.compile(r"d\d{1,3}")
"""How a decision is named in our letter, as a word."""


def _marks(line: str) -> list[tuple[str, str]]:
    """Each mark in a line that may say something, with the word before it."""
    found: list[tuple[str, str]] = []
    word = ""
    for each in re.findall(r"\w+|[^\w\s]", LINK.sub(" ", normalize("NFKC", line)).casefold()):
        if re.match(r"\w", each):
            word = each
        elif each not in PLAIN_MARKS:
            found.append((word, each))
    return found


class Sent:
    """What one version's letter said, in the ways in which it may have been written: each a text.

    words: all of it; lines: as they are written.
    """

    def __init__(self, texts: Iterable[str], page: str = "") -> None:
        """page: the letter as a page, for the links in it."""
        texts = tuple(texts)
        self._marks = {mark for text in texts for line in text.split("\n") for mark in _marks(line)}
        self._links = links_of(page) | {plain(each) for text in texts for each in LINK.findall(text)}
        self._marked = {mark for _word, mark in self._marks}
        self._words: list[str] = []
        self._begins: list[bool] = []  # of each word whether a line of ours begins with it
        self._starts: list[int] = []
        for text in texts:
            self._starts.append(len(self._words))
            for line in text.split("\n"):
                words = tokens(line)
                self._words += words
                self._begins += [place == 0 for place in range(len(words))]
            self._words.append("")
            self._begins.append(True)
        self.words = frozenset(self._words)
        self.lines = frozenset(line.strip() for text in texts for line in text.split("\n"))
        self._runs = {tuple(self._words[at : at + RUN]) for at in range(len(self._words))}
        self._places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at in range(len(self._words)):
            if self._begins[at]:
                self._places[tuple(self._words[at : at + RUN])].append(at)

    def share(self, lines: Sequence[str]) -> float:
        """How much of these lines is in our words, `RUN` of them in a row at least, wherever they stand there."""
        said = tokens(" ".join(LINK.sub(" ", line) for line in lines))
        ours = [False] * len(said)
        for at in range(len(said) - RUN + 1):
            if tuple(said[at : at + RUN]) in self._runs:
                ours[at : at + RUN] = [True] * RUN
        return sum(ours) / max(1, len(said))

    def ours(self, lines: Sequence[str]) -> list[bool]:
        """Of each line whether all of its words are ours, and its marks. A line with neither is ours."""
        said: list[str] = []
        ends: list[int] = []
        for line in lines:
            said += tokens(LINK.sub(" ", line))
            ends.append(len(said))
        known = self._known(said, ends)
        begins = [0, *ends]
        whole = [all(known[start:end]) for start, end in zip(begins, ends, strict=False)]
        return [ours and self._is_plain(line) for ours, line in zip(whole, lines, strict=True)]

    def lacks_decisions(self, lines: Sequence[str]) -> bool:
        """Whether these lines have some of our letter's decisions and not all."""
        there = {word for word in tokens(" ".join(lines)) if NUMBERED.fullmatch(word)}
        ours = {word for word in self.words if NUMBERED.fullmatch(word)}
        return bool(there & ours) and not ours <= there

    def _is_plain(self, line: str) -> bool:
        """Whether a line has no mark or link that our letter has not got there."""
        wrapped = (mark in self._marks or (not mark[0] and mark[1] in self._marked) for mark in _marks(line))
        return all(wrapped) and all(is_ours(each, self._links) for each in LINK.findall(line))

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
        place = -1  # where our words go on; -1 before any
        whole_at, whole_place = 0, -1  # up to where lines of ours are whole, there and here
        line = at = 0
        while at < len(said):
            while ends[line] <= at:
                line += 1
            if place < 0 or self._words[place] != said[at]:
                known[whole_at:at] = [False] * (
                    at - whole_at
                )  # the line of ours breaks off here, and goes on otherwise
                place = self._jump(said, at, ends[line], whole_place)
                if place < 0:
                    at, whole_at, place = at + 1, at + 1, -1
                    continue
                whole_at = at
            known[at] = True
            at, place = at + 1, place + 1
            if self._begins[place]:
                whole_at, whole_place = at, place
        if len(said) - whole_at < RUN:
            known[whole_at:] = [False] * (len(said) - whole_at)
        return known

    def _jump(self, said: list[str], at: int, end: int, after: int) -> int:
        """Where our words go on with a new line after some that were left out; -1 for nowhere.

        end: where the message's line ends. after: where our last whole line ended. Where several lines begin so, the
        one that goes on the longest.
        """
        best = (0, -1)
        for place in self._places.get(tuple(said[at : at + RUN]), [])[:MOST_PLACES]:
            run = RUN
            while at + run < len(said) and said[at + run] == self._words[place + run]:
                run += 1
            if place >= after and run > best[0]:
                best = (run, place)
        return best[1] if best[0] else self._short(said[at:end], max(after, 0), self._starts if after < 0 else [after])

    def _short(self, rest: list[str], after: int, places: list[int]) -> int:
        """The same for a line of few words, which is ours only where all of it is a line soon after the last one."""
        for place in places:
            for at in range(max(place, after), place + GAP):
                whole = self._words[at : at + len(rest)] == rest and at + len(rest) < len(self._words)
                if whole and self._begins[at] and self._begins[at + len(rest)]:
                    return at
        return -1
