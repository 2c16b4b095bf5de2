"""What came back opens with its item, large, one thing at a time, each with one key for what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.wanted import Wanted
from coprod_tui.record.series import make_meeting
from coprod_tui.record.shelf import Shelf
from tests.app.rooms import FULL, SMALL, ZONE, Planned, begun, opened, planned
from tests.building import START
from tests.year_told import tell_year

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def of(home: Path) -> Planned:
    """In July: an issue, an action and a decision of earlier meetings are due."""
    shelf = Shelf(home)
    told = tell_year(shelf, held=3)
    items = [Wanted("What came back", 10), Wanted("Letters", 20)]
    return Planned(shelf, make_meeting(shelf, told.group, items, zone=ZONE, at=START, date="2026-10-13"))


async def test_each_thing_stands_large_with_a_key_for_what_became_of_it(of: Planned) -> None:
    async with opened(of, size=FULL) as sat:
        await sat.strike("enter", "n")
        assert "We asked" in sat.words
        assert "3-P1 · 1 of 3" in sat.words
        assert "Shabir asks Estates" in sat.words
        await sat.strike("n")
        assert "No answer yet. We looked today." in sat.words
        await sat.strike("space")
        assert "3-A1 · 2 of 3" in sat.words
        await sat.strike("x")
        await sat.paste("The paper has closed")
        await sat.strike("enter")
        assert "Not after all" in sat.words
        await sat.strike("space")
        assert "Is it still right?" in sat.words
        assert "The day to look again: 13 July 2026." in sat.words
        await sat.strike("b")
        assert "First decide on the new words." in sat.words
        await sat.strike("r")
        await sat.paste("in 6 months")
        await sat.strike("enter")
        assert "Still right. We look at it again on 13 April 2027." in sat.words
        await sat.strike("space")
        assert "That is all that came back." in sat.words
        meeting = sat.meeting
    assert [(one.ref, one.looked) for one in meeting.parking.all] == [("3-P1", True)]
    assert [(one.ref, one.outcome) for one in meeting.actions.all if one.dropped] == [("3-A1", "The paper has closed")]
    assert [(one.ref, one.came) for one in meeting.in_force.all] == [("1-D1", "still-right"), ("2-D1", None)]


async def test_it_gives_way_to_a_decision_and_enter_brings_it_again_for_one_that_takes_another_s_place(
    of: Planned,
) -> None:
    async with opened(of, size=SMALL) as sat:
        await sat.strike("enter", "n", "space", "space", "escape", "d")
        await sat.paste("Letters go out in 18 point")
        await sat.strike("enter", "enter", "y", "escape", "enter", "space", "space", "b", "1")
        assert "Replaced by D1: Letters go out in 18 point." in sat.words
        await sat.strike("backspace", "d", "enter")
        assert [one.name for one in sat.meeting.actions.all if one.finished] == ["3-A1"]
        await sat.strike("u", "backspace", "a")
        await sat.paste("Yes, from May")
        await sat.strike("enter", "enter", "y")
        assert "This is settled." in sat.words
        assert [one.ref for one in sat.meeting.parking.all if one.closed] == ["3-P1"]


async def test_where_nothing_came_back_enter_says_so(home: Path) -> None:
    async with begun(planned(home), size=SMALL) as sat:
        await sat.strike("enter")
        assert "Nothing came back from earlier meetings." in sat.words
