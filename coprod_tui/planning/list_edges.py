"""Lines at the ends of a list of plain lines that are no items: "Biscuits provided!", a signature, the place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from coprod_tui.planning import times
from coprod_tui.planning.facts import is_place
from coprod_tui.planning.likelihood import is_standing, item_likelihood
from coprod_tui.planning.planned import AgendaDraft, PlannedItem, Unread
from coprod_tui.planning.sections import CLOSING

FEWEST_ITEMS, FEWEST_OTHERS, NEARLY_ALL, MOST = 3, 3, 0.8, 0.7
ODD_TIME, ODD_PLAN, ODD_CASE, CHATS, APART, TELLS = -1.2, -0.6, -0.7, -0.5, -0.7, -2.0
"""Weights for a line at an end: no time, or no time and no person, where the other items have one; a small first letter
where they have capitals; words to people; a blank line between it and the list; a place, or words that end a letter."""
TO_PEOPLE = re.compile(r".*(?:\bx+|[!:;)(…]|[^\w\s.,;:?!'’\"“”()/&+–—-])\s*")
"""A line that chats to people: it ends in kisses, an exclamation mark or a picture."""


def without_edges(draft: AgendaDraft, prose: frozenset[int]) -> AgendaDraft:
    """The draft with such lines moved to those left out. prose: the places of plain lines; no other line is moved."""
    items, out = list(draft.items), list[PlannedItem]()
    for end in (-1, 0):
        while len(items) >= FEWEST_ITEMS and items[end].line in prose and _is_odd(items, end, draft.unit == "line"):
            out.append(items.pop(end))
    left = (
        Unread(
            item.line, item.title, "plain-line", tuple(Unread(item.line, each, "plain-line") for each in item.detail)
        )
        for item in out
    )
    unread = sorted((*draft.unread, *left), key=lambda each: each.line)
    return draft.but(items=tuple(items), unread=tuple(unread)) if out else draft


def _is_odd(items: Sequence[PlannedItem], end: int, lines: bool) -> bool:
    """Whether the line at this end is more likely no item, going by the others. lines: places count lines."""
    item, others = items[end], [*items[:-1]] if end else [*items[1:]]
    planned = item.minutes is not None or item.who or item.purpose or item.content_note or item.ours
    if planned or is_standing(item.title) or times.LENGTH.search(item.title):
        return False
    score = item_likelihood(item) + CHATS * bool(TO_PEOPLE.fullmatch(item.title))
    score += TELLS * (is_place(item.title) or bool(CLOSING.fullmatch(item.title)))
    if len(others) >= FEWEST_OTHERS:
        score += ODD_TIME * (_share(other.minutes is not None for other in others) >= NEARLY_ALL)
        score += ODD_PLAN * (_share(other.minutes is not None or bool(other.who) for other in others) >= MOST)
        capitals = _share(other.title[:1].isupper() for other in others)
        score += ODD_CASE * (item.title[:1].islower() and capitals >= NEARLY_ALL)
        score += APART * (lines and _stands_apart(items, end))
    return score < 0


def _share(tests: Iterable[bool]) -> float:
    answers = list(tests)
    return sum(answers) / len(answers)


def _stands_apart(items: Sequence[PlannedItem], end: int) -> bool:
    """Whether a gap is between it and the list, and none between most of the others."""
    steps = [after.line - before.line for before, after in pairwise(items)]
    mine = steps.pop(end)
    return mine > 1 and _share(step == 1 for step in steps) >= MOST
