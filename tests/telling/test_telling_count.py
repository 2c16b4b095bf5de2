"""A count while it goes on: how many have answered, and never how."""

from __future__ import annotations

from coprod_tui.model.count import Count
from coprod_tui.model.entry import Id
from coprod_tui.model.people import Person
from coprod_tui.telling.count import so_far


def test_it_says_how_many_have_answered_of_those_here() -> None:
    able = tuple(Person(Id(number), f"Person {number}", number) for number in range(1, 14))
    now = Count(Id(20), "six", able)
    assert so_far(now) == "0 of 13 here have answered."
    assert so_far(now.take(9).take(2)) == "11 of 13 here have answered."
