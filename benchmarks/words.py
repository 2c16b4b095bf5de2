"""How much of what half a room may not know is pointed out while somebody writes, how often wrongly, and how fast.

Of texts with what is to be found marked in them: those of our own, or of any folder (`--texts`).
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.measured import Measured
from coprod_tui.words import words_in
from coprod_tui.words.acronyms import acronyms
from coprod_tui.words.hints import hint
from coprod_tui.words.plainer import Plainer, plainer
from tests.words.marked import OWN, MarkedLine, marked_lines, plain_letters

MISSED, FALSE, KEY = 5.0, 1.0, 2.0
"""Per cent that may be missed; wrong ones in 200 plain words; milliseconds for a key."""
AGAIN = 3
"""Times that each is measured: the least of them counts, as what else the machine does is not ours."""
LONG = 400
"""Letters of a line that is typed for long."""


class Found(NamedTuple):
    """truths: how many there are; missed and wrong: those that are not right, told."""

    truths: int
    missed: list[str]
    wrong: list[str]


def measure(_folder: Path, *, texts: Path | None = None) -> list[Measured]:
    rows = []
    place = texts or OWN
    for kind in sorted({file.name.partition("-")[0] for file in place.glob("*.txt")}):
        lines = [line for file in sorted(place.glob(f"{kind}*.txt")) for line in marked_lines(file)]
        rows += _rows(kind, lines)
    rows.append(_keystrokes([line for file in sorted(place.glob("*.txt")) for line in marked_lines(file)]))
    return rows


def _rows(kind: str, lines: list[MarkedLine]) -> list[Measured]:
    plain = sum(len(words_in(line.words)) - len(line.letters) - len(line.hard) for line in lines)
    rows = []
    for what, found in (("letters", _letters(lines)), ("hard words", _hard(lines))):
        told = "; ".join(filter(None, (_told("missed", found.missed), _told("wrong", found.wrong))))
        if told:
            print(f"  {kind}, {what}: {told}")
        if found.truths:
            share = 100 * len(found.missed) / found.truths
            rows.append(Measured(f"{what} missed, of {found.truths} in texts {kind}", [share], "%", MISSED))
        share = 200 * len(found.wrong) / plain
        rows.append(Measured(f"{what} named wrongly, of {plain:,} plain words {kind}", [share], "in 200", FALSE))
    return rows


def _told(what: str, each: list[str]) -> str:
    return f"{what} {', '.join(each)}" if each else ""


def _letters(lines: list[MarkedLine]) -> Found:
    missed, wrong = [], []
    for line in lines:
        found = {plain_letters(each) for each in acronyms(line.words)}
        missed += sorted(set(line.letters) - found)
        wrong += sorted(found - set(line.letters))
    return Found(sum(len(line.letters) for line in lines), missed, wrong)


def _hard(lines: list[MarkedLine]) -> Found:
    """A phrase is found where anything in it is pointed out."""
    missed, wrong = [], []
    for line in lines:
        found = plainer(line.words)
        missed += [
            line.words[start:end] for start, end in line.hard if not any(_meet(one, start, end) for one in found)
        ]
        wrong += [one.word for one in found if not any(_meet(one, start, end) for start, end in line.hard)]
    return Found(sum(len(line.hard) for line in lines), missed, wrong)


def _meet(one: Plainer, start: int, end: int) -> bool:
    return one.start < end and start < one.end


def _keystrokes(lines: list[MarkedLine]) -> Measured:
    """Every letter of every line, joined to lines of LONG letters: each key looks at all that is typed so far."""
    whole = " ".join(line.words for line in lines)
    taken = []
    hint("The first word loads the lists. ", ())
    for start in range(0, len(whole), LONG):
        line = whole[start : start + LONG]
        taken += [min(_taken(line[:end]) for _again in range(AGAIN)) for end in range(1, len(line) + 1, 3)]
    return Measured(f"a key in a line of up to {LONG} letters, all looked at", taken, "ms", KEY, judged="p95")


def _taken(line: str) -> float:
    began = time.perf_counter()
    hint(line, (), ("Amy Shah", "Jo Banks"), left=_EVERYTHING)
    return (time.perf_counter() - began) * 1000


class _Everything(frozenset[str]):
    """As if all were pointed out before, so that nothing ends the looking."""

    def __contains__(self, _one: object) -> bool:
        return True


_EVERYTHING = _Everything()
