"""Numbers so small that they could name somebody are told to nobody: what people bring, for those who agreed to it.

Health and care statistics leave out counts below five, and whatever would let people work them out from the rest.
Where the same may be told again of another time, it is told in fives, so that what lies between two of them is never
fewer either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from coprod_tui.model.person import Person
from coprod_tui.model.value import Value

SMALLEST = 5
"""People in the smallest group that is told of."""
Figure = TypeVar("Figure")


def may_tell(part: int, whole: int) -> bool:
    """Whether it may be told that so many of all are, or did, something: neither they nor the others are few."""
    return min(part, whole - part) >= SMALLEST


def in_fives(count: int) -> int:
    """A whole number of people as it is told of a stretch of time: rounded down to fives, and nothing below five.

    Of two such numbers neither their difference nor either of them is between nothing and five.
    """
    return max(count, 0) // SMALLEST * SMALLEST


class Brought(Value, Generic[Figure], frozen=True):
    """What may be told. parts: by their word for what they bring, each of SMALLEST or more; others: all the rest."""

    parts: Mapping[str, list[Figure]]
    others: list[Figure]


def by_what_they_bring(everyone: Iterable[tuple[Person | None, Figure]]) -> Brought[Figure]:
    """Figures of people by what they bring. No part where it could name somebody.

    Each part has at least SMALLEST people who agreed to be counted, and so have all the others together, or there are
    none: else their figures could be had by taking these from the whole.
    """
    agreed: dict[str, list[Figure]] = {}
    others: list[Figure] = []
    for person, figure in everyone:
        if person is not None and person.brings and person.brings_counted:
            agreed.setdefault(person.brings, []).append(figure)
        else:
            others.append(figure)
    for small in [brings for brings, each in agreed.items() if len(each) < SMALLEST]:
        others += agreed.pop(small)
    if 0 < len(others) < SMALLEST:
        others += [figure for each in agreed.values() for figure in each]
        agreed = {}
    return Brought(agreed, others)
