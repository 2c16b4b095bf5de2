"""How much of an agenda comes out right: items, their minutes and their people, of files nobody wrote for the reader.

The share that does not, since a row says what it may be at most. `tests/planning/agenda_truths.py` says what counts.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from benchmarks.measured import Measured
from coprod_tui.model.entry import Refused
from coprod_tui.planning.agenda import read_agenda
from coprod_tui.planning.planned import AgendaDraft
from tests.planning.agenda_truths import KEPT, SHOWN, Truth, by_others, file_of, marked, truths

MOST_ITEMS, MOST_MINUTES, MOST_PEOPLE, MOST_FACTS, MOST_PRIVATE = 3, 5, 5, 5, 0
"""Per cent that may not be right."""
PACKED = {
    "many_shapes": (1, 1, 1, 1, 0),
    "shown_by_others": (2, 1, 2, 1, 0),
    "more_by_others": (0, 0, 0, 0, 0),
    "third_by_others": (2, 2, 4, 3, 0),
    "fourth_by_others": (2, 2, 4, 7, 0),
    "fifth_by_others": (4, 2, 5, 7, 0),
    "sixth_by_others": (0, 0, 0, 0, 0),
    "seventh_by_others": (0, 0, 0, 1, 0),
    "eighth_by_others": (3, 1, 0, 5, 0),
}
"""The same of agendas written for the reader, and of those by others, shown since: what is reached."""


def measure(folder: Path) -> list[Measured]:
    rows = []
    limits = (MOST_ITEMS, MOST_MINUTES, MOST_PEOPLE, MOST_FACTS, MOST_PRIVATE)
    for name, place, allowed in (
        ("kept", KEPT, limits), ("shown", SHOWN, limits),
        *((name.replace("_", " "), by_others(folder, name), PACKED[name]) for name in PACKED),
    ):  # fmt: skip
        of, wrong = scored(truths(place), place, folder)
        for what, most in zip(("items", "minutes", "people", "facts", "private"), allowed, strict=True):
            if of[what]:
                share = 100 * wrong[what] / of[what]
                rows.append(
                    Measured(f"{what} not read right, {of[what]} of {name} agendas", [share], "%", most + 0.001)
                )
    return rows


def scored(told: list[Truth], place: Path, made: Path) -> tuple[Counter[str], Counter[str]]:
    """Of each thing how many there are, and how many of them are not right."""
    of: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for truth in told:
        try:
            draft = read_agenda(file_of(truth, place, made))
        except Refused as refused:
            print(f"  {truth.file}: {refused.reason}", file=sys.stderr)
            draft = AgendaDraft()
        score = marked(truth, draft)
        of += score.of
        wrong += Counter(kind for kind, _words in score.wrong)
        for kind, words in dict.fromkeys(score.wrong):
            print(f"  {truth.file}: {kind}: {words}", file=sys.stderr)
    return of, wrong
