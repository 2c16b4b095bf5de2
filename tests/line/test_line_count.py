"""One step of a count, as people type or say it: how many, or who."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from coprod_tui.line import count as line_count
from coprod_tui.line.typed_text import LineProblem
from coprod_tui.line.verbs import Here
from coprod_tui.model import count, decisions, people
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.entry import Refused
from coprod_tui.model.plan import Settings
from tests.building import Told

if TYPE_CHECKING:
    from coprod_tui.model.count import Count


def counting(*, named: bool = False) -> tuple[Told, Count]:
    names = ("Amy", "Mo", "Rachel Hunter", "Rachel Jones", *(f"P{number}" for number in range(9)))
    told = Told(*names, settings=Settings(names_in_support=named))
    told.do(people.everyone_here)
    told.do(decisions.propose, "Letters go out in 14 point")
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    return told, count.begin(told.meeting, told.made(DecisionWorded), "thumbs")


def answered(told: Told, now: Count, typed: str) -> Count:
    return line_count.answer(now, typed, Here(told.meeting, date(2026, 10, 13), "Room"))


@pytest.mark.parametrize(
    ("typed", "number"), [("9", 9), ("nine", 9), (" 9. ", 9), ("0", 0), ("nobody", 0), ("None", 0), ("thirteen", 13)]
)
@pytest.mark.parametrize("named", [True, False])
def test_a_number_is_how_many(typed: str, number: int, named: bool) -> None:
    told, now = counting(named=named)
    assert answered(told, now, typed).answered == number


def test_names_are_who_where_the_group_keeps_names() -> None:
    told, now = counting(named=True)
    done = answered(told, now, "Amy, mo and Rachel Jones")
    assert done.asked[0].people == (told.person("Amy"), told.person("Mo"), told.person("Rachel Jones"))


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("", "step-unanswered"), ("  ", "step-unanswered"), ("Rachel", "which-person"), ("Nadia", "nobody-called")],
)
def test_what_is_no_answer_leaves_the_count_as_it_is(typed: str, reason: str) -> None:
    told, now = counting(named=True)
    with pytest.raises(LineProblem, match=reason):
        answered(told, now, typed)


@pytest.mark.parametrize("typed", ["Amy", "9 3 1", "9, 3", "-1", "nine hundred", "٣" * 40])
def test_more_than_one_number_or_none_is_no_answer_to_one_step(typed: str) -> None:
    told, now = counting()
    with pytest.raises(LineProblem, match="not-a-count"):
        answered(told, now, typed)


def test_more_than_are_here_are_refused_with_the_number() -> None:
    told, now = counting()
    with pytest.raises(Refused, match="more-than-here") as refused:
        answered(told, now, "14")
    assert refused.value.fields["count"] == 14
