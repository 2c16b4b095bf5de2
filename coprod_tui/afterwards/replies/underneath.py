"""What stands under somebody's own words, to the end: their name and signature, their house's lines, its notices.

The sender's own name, a title or the mark of a signature begins it. From there every line has to be known by its shape;
with one line that is not, nothing is taken for a signature, and all of it is read as somebody's own words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.afterwards.replies.devices import is_device
from coprod_tui.afterwards.replies.footers import asks_of_us, banner, signs, small_print
from coprod_tui.afterwards.replies.house_lines import SITE, is_own_trade, is_titled, of_house, picture_words
from coprod_tui.afterwards.replies.likeness import WORD, tokens
from coprod_tui.afterwards.replies.notices import STARS, notice
from coprod_tui.afterwards.replies.objections import objects
from coprod_tui.afterwards.replies.pictures import PLACE
from coprod_tui.afterwards.replies.politeness import POLITE
from coprod_tui.afterwards.replies.signatures import begins_signature, of_signature
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

MOST_LINES, MOST_OF_HOUSE = 60, 8
LEAST_SURE = 2
"""Lines that only signatures have, over the first of a house's: the name, and a title or a way to reach them."""
BESIDE = PLACE.partition("{")[0] + "cell"
WRAPPED, MOST_WRAPPED = 40, 5
"""A line of so many characters may go on in the next."""


JOB_SHARE = re.compile(r"\s*\(job[ -]?share (?:with|partner:?) (?:[A-Z][\w'’-]+ ?){1,3}\)", re.IGNORECASE)


class Names(NamedTuple):
    """Words in small letters. known: of the names of everybody who may be greeted. signers: of whoever may sign.

    ours: of the letter that is answered, without names.
    """

    known: Collection[str] = frozenset()
    signers: Collection[str] = frozenset()
    ours: Collection[str] = frozenset()

    @property
    def others(self) -> frozenset[str]:
        """Of names that the sender does not sign with."""
        signing = {folded(name) for name in self.signers}
        return frozenset(folded(name) for name in self.known).difference(signing)


def underneath(lines: Sequence[str], names: Names, *, marked: bool = False) -> frozenset[int]:
    """Which of these lines are a signature and what stands under it. marked: a signature's mark stands over them."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    for place in filled[-MOST_LINES:]:
        named = begins_signature(lines[place], names.signers)
        if marked or named or (place > filled[0] and _may_begin(lines, place, names)):
            found = _Reading(lines, names, marked=marked).to_the_end(place)
            if found:
                return found | _beside(lines, place)
        if marked:
            break
    return frozenset()


def _beside(lines: Sequence[str], place: int) -> frozenset[int]:
    """The logos in the cells of a table beside a signature, which come before its first line when it is read out."""
    taken = []
    for at in range(place - 1, -1, -1):
        if lines[at].strip():
            if not (lines[at].strip().startswith(BESIDE) and picture_words(lines[at])):
                break
            taken.append(at)
    return frozenset(taken)


def _may_begin(lines: Sequence[str], place: int, names: Names) -> bool:
    """Whether what stands under somebody's words may begin here though no name does."""
    gap = not lines[place - 1].strip() or STARS.fullmatch(lines[place - 1]) is not None
    return gap or signs(lines[place], names.signers)


class _Reading:
    """One reading of lines from a place to the end. marked: a signature's mark stands over them."""

    def __init__(self, lines: Sequence[str], names: Names, *, marked: bool) -> None:
        self.lines, self.names, self.marked = lines, names, marked
        self.titles = self.of_house = self.named = 0
        self._others = names.others
        self._sites = " ".join(each.casefold() for line in lines for each in SITE.findall(line))

    @property
    def began(self) -> bool:
        return self.named > 0 or self.marked

    def to_the_end(self, place: int) -> frozenset[int]:
        taken: list[int] = []
        at = place
        while at < len(self.lines):
            used = self._used(at) if self.lines[at].strip() else 1
            if not used:
                return frozenset()
            taken += range(at, at + used)
            at += used
        return frozenset(taken)

    def _used(self, at: int) -> int:
        """How many lines are accounted for together from here; 0 for none."""
        line = self._without_aside(self.lines[at])
        signers = self.names.signers
        if begins_signature(line, signers):
            self.named += 1  # under "Kind regards, Amy" a program puts the whole name again
            return 1
        if self._names_others(line):
            return 0
        if signs(line, signers, marked=self.marked) or (self.began and self._is_title(line)):
            self.titles += 1
            return 1
        if STARS.fullmatch(line) or is_device(line) or POLITE.fullmatch(_plain(line)):
            return 1
        used = notice(self.lines, at, self.names.ours) or banner(self.lines, at, self.names.known)
        used = used or small_print(self.lines, at)
        return used if used and not asks_of_us(self.lines[at : at + used]) else self._of_house(at)

    def _is_title(self, line: str) -> bool:
        signers, ours = self.names.signers, self.names.ours
        return of_signature(line, signers) or is_titled(line, ours) or is_own_trade(line, signers, ours)

    def _names_others(self, line: str) -> bool:
        """Whether somebody else of the group is named in it."""
        return any(word[0].isupper() and folded(word) in self._others for word in WORD.findall(line))

    def _without_aside(self, line: str) -> str:
        """A title without whom it is shared with."""
        found = JOB_SHARE.search(line)
        shared = found is not None and self._others.isdisjoint(tokens(folded(found[0]))) and not objects(found[0])
        return JOB_SHARE.sub("", line) if shared else line

    def _of_house(self, at: int) -> int:
        if self.named + self.marked + self.titles < LEAST_SURE or self.of_house >= MOST_OF_HOUSE:
            return 1 if self.titles and picture_words(self.lines[at]) else 0
        for used in range(1, MOST_WRAPPED + 1):
            rows = self.lines[at : at + used]
            if len(rows) < used or not all(row.strip() for row in rows):
                return 0
            if of_house(" ".join(row.strip() for row in rows), self.names.ours, self._others, self._sites):
                self.of_house += 1
                return used
            if len(rows[-1]) < WRAPPED:
                return 0
        return 0


def _plain(line: str) -> str:
    return " ".join(folded(line).split()).strip(" ,.!-–—*_")


def without_signature(words: str, names: Names) -> list[str]:
    """The words without the lines of a signature, which a page and plain text mark in other ways."""
    lines = words.split("\n")
    under = underneath(lines, names)
    told = (line for at, line in enumerate(lines) if at not in under and not signs(line, names.signers))
    rest = (line for line in told if not (POLITE.fullmatch(_plain(line)) or picture_words(line)))
    return [word for line in rest for word in tokens(line) if word.strip("_")]
