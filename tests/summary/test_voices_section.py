"""Who was heard, in the summary: only what the group agreed to share, and no figure that names somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import people, small_groups, turns, voices
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.plan import Settings
from coprod_tui.model.small_numbers import SMALLEST
from coprod_tui.summary import FORMATS, compose
from tests.building import Told

if TYPE_CHECKING:
    from coprod_tui.model.plan import Shared


def held(came: int, spoke: int, shared: Shared, *, counts: bool = True) -> str:
    """The summary of a meeting of so many people, of whom so many spoke, as plain text."""
    told = Told(settings=Settings(count_voices=counts, share_voices=shared))
    told.write(*(PersonExpected(f"P{n}", n, brings="lived experience") for n in range(1, came + 1)))
    told.do(people.everyone_here)
    for person in told.meeting.people.all[:spoke]:
        told.do(turns.give_turn, person.id)
        told.do(voices.count_brings, person.id)
    return FORMATS["txt"].render(compose(told.meeting)).decode("utf-8")


def test_nothing_is_said_unless_the_group_shares_it_and_counts() -> None:
    assert "heard." not in held(12, 6, "nothing")
    assert "Who was heard" not in held(12, 6, "heard", counts=False)


def test_how_many_were_heard_is_said_where_nobody_can_be_told_from_it() -> None:
    assert "6 of the 12 people who were here were heard." in held(12, 6, "heard")
    assert "Everyone who was here was heard." in held(3, 3, "heard")


@pytest.mark.parametrize(("came", "spoke"), [(12, 11), (12, 1), (SMALLEST + 1, SMALLEST)])
def test_one_silent_person_is_never_named_by_a_figure(came: int, spoke: int) -> None:
    assert "Who was heard" not in held(came, spoke, "heard")


def test_what_people_bring_is_shared_only_where_the_group_chose_so() -> None:
    assert "lived experience:" not in held(12, 6, "heard")
    assert "lived experience: 6 people, 100% of the time" in held(12, 6, "brings")


def test_what_a_small_group_said_stands_under_its_number() -> None:
    told = Told("Amy", "Mo")
    told.do(people.everyone_here)
    told.do(small_groups.split_up, 2)
    told.do(small_groups.tell_from_group, 2, "More seats")
    text = FORMATS["txt"].render(compose(told.meeting)).decode("utf-8")
    assert "Group 2: More seats" in " ".join(text.split())
