"""How much of an agenda comes out right: items, their minutes and their people, of files nobody wrote for the reader.

The share that does not, since a row says what it may be at most. What is here and not there, or the other way round,
is an item that is not right.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from benchmarks.measured import Measured
from coprod_tui.model.entry import Refused
from coprod_tui.model.text import folded
from coprod_tui.planning.agenda import read_agenda
from coprod_tui.planning.planned import AgendaDraft
from tests.planning.agenda_truths import KEPT, SHOWN, Truth, by_others, file_of, truths

MOST_ITEMS, MOST_MINUTES, MOST_PEOPLE, MOST_FACTS, MOST_PRIVATE = 3, 5, 5, 5, 0
"""Per cent that may not be right."""
BY_OTHERS = (14, 7, 8, 6, 0)
"""The same of agendas by others, shown since: what is reached. At their first reading it was 51, 26, 30 and 28."""


class Score(NamedTuple):
    """Of each thing how many there are, and how many of them are not right."""

    of: Counter[str]
    wrong: Counter[str]


def measure(folder: Path) -> list[Measured]:
    rows = []
    limits = (MOST_ITEMS, MOST_MINUTES, MOST_PEOPLE, MOST_FACTS, MOST_PRIVATE)
    for name, place, allowed in (
        ("kept", KEPT, limits), ("shown", SHOWN, limits), ("shown by others", by_others(folder), BY_OTHERS),
    ):  # fmt: skip
        score = scored(truths(place), place, folder)
        for what, most in zip(("items", "minutes", "people", "facts", "private"), allowed, strict=True):
            if score.of[what]:
                share = 100 * score.wrong[what] / score.of[what]
                rows.append(
                    Measured(f"{what} not read right, {score.of[what]} of {name} agendas", [share], "%", most + 0.001)
                )
    return rows


def scored(told: list[Truth], place: Path, made: Path) -> Score:
    score = Score(Counter(), Counter())
    for truth in told:
        try:
            draft = read_agenda(file_of(truth, place, made))
        except Refused as refused:
            print(f"  {truth.file}: {refused.reason}", file=sys.stderr)
            draft = AgendaDraft()
        _score(truth, draft, score)
    return score


def _score(truth: Truth, draft: AgendaDraft, score: Score) -> None:
    found = {folded(item.title): item for item in reversed(draft.items)}
    right = {folded(item.title) for item in truth.items}
    extra = [item.title for item in draft.items if folded(item.title) not in right]
    _count(
        score,
        "items",
        len(truth.items),
        [*extra, *(each.title for each in truth.items if folded(each.title) not in found)],
        truth,
    )
    for what, told in (("minutes", "minutes"), ("people", "who")):
        said = [(each.title, getattr(each, told)) for each in truth.items if getattr(each, told)]
        wrong = [f"{title}: {value}" for title, value in said if getattr(found.get(folded(title)), told, None) != value]
        more = [
            item.title
            for item in draft.items
            if getattr(item, told) and folded(item.title) in right - {folded(title) for title, _ in said}
        ]
        _count(score, what, len(said), [*wrong, *more], truth)
    facts = {
        name: getattr(truth, name) for name in ("date", "start", "finish", "place", "chair") if getattr(truth, name)
    }
    _count(
        score,
        "facts",
        len(facts),
        [f"{name} {value}" for name, value in facts.items() if _bare(getattr(draft, name)) != _bare(value)],
        truth,
    )
    _count(score, "private", len(truth.private), [kind for kind in truth.private if kind not in draft.kinds], truth)


def _bare(words: str) -> str:
    return folded(words).removeprefix("the ")


def _count(score: Score, what: str, of: int, wrong: list[str], truth: Truth) -> None:
    score.of[what] += of
    score.wrong[what] += len(wrong)
    for each in wrong:
        print(f"  {truth.file}: {what}: {each}", file=sys.stderr)
