"""Planning a day: the one agreed is shown and offered, and one that is over, or is taken, is asked about first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.home.group import GroupPage
from coprod_tui.app.home.planned import PlannedPage
from coprod_tui.app.pages.steps import Steps
from coprod_tui.model.agenda import next_item
from coprod_tui.model.closing import finish
from coprod_tui.model.flow import set_next_meeting
from coprod_tui.record.records import change_meeting, read_meeting
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import Shelf
from tests.app.homes import NOW, HomeBuilder, at_home, press, write
from tests.app.pictures import check, text

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.shelf import GroupPlace


def agreed(home: Path, date: str = "2025-12-14", start: str = "14:00", finish_: str = "16:00") -> GroupPlace:
    """A group whose last meeting agreed when to meet next; today is Thursday 20 November 2025."""
    builder = HomeBuilder(home)
    place = builder.group("Riverside Voices")
    made = builder.meeting(place, "Letters", "2025-11-20")
    change_meeting(made, next_item, NOW)
    change_meeting(made, partial(set_next_meeting, date=date, words="same room", start=start, finish=finish_), NOW)
    change_meeting(made, finish, NOW)
    take_over(builder.shelf, place, NOW)
    return place


@pytest.mark.parametrize("size", [(140, 40), (80, 24)])
async def test_the_day_agreed_stands_on_the_groups_page_and_is_offered(home: Path, size: tuple[int, int]) -> None:
    agreed(home)
    async with at_home(home, size) as (app, pilot):
        await press(pilot, "1")
        assert isinstance(app.screen, GroupPage)
        assert "Sunday 14 December, 14:00 to 16:00 · to be planned" in " ".join(text(app).split())
        check(app, f"group-agreed-{size[0]}")
        await press(pilot, "n", "enter")
        assert "This is the day you agreed last time." in text(app)
        assert "Sunday 14 December 2025, 14:00 to 16:00" in text(app)
        check(app, f"planning-agreed-{size[0]}")
        await press(pilot, "enter", "enter")
        assert "to be planned" not in text(app)
    plan = read_meeting(Shelf(home).meetings()[1]).plan
    assert (plan.date, plan.start, plan.finish) == ("2025-12-14", "14:00", "16:00")


async def test_home_says_the_day_and_the_time(home: Path) -> None:
    agreed(home)
    HomeBuilder(home).group("Hillside")
    async with at_home(home) as (app, _pilot):
        assert "next meeting Sunday 14 December, 14:00 to 16:00" in " ".join(text(app).split())


async def test_a_meeting_that_cannot_be_read_may_be_the_one_of_the_day_agreed_so_nothing_is_said_of_it(
    home: Path,
) -> None:
    planned = HomeBuilder(home).meeting(agreed(home), "Car park", "2025-12-14")
    with planned.record.open("ab") as record:
        record.write(b"00000000 {}\n")
    async with at_home(home) as (app, pilot):
        assert "next meeting" not in text(app)
        await press(pilot, "1")
        assert "to be planned" not in text(app)
        assert "damaged in places" in text(app)


async def test_a_day_agreed_that_has_gone_by_is_not_offered(home: Path) -> None:
    agreed(home, date="2025-11-19")
    async with at_home(home) as (app, pilot):
        assert "to be planned" not in text(app)
        await press(pilot, "n", "enter")
        assert "agreed last time" not in text(app)


async def test_a_day_that_is_over_is_asked_about_before_it_is_planned(home: Path) -> None:
    HomeBuilder(home).group("Riverside Voices")
    async with at_home(home, (80, 24)) as (app, pilot):
        await press(pilot, "n", "enter")
        await write(pilot, "6 November 2025 2pm")
        assert "Thursday 6 November 2025, 14:00" in text(app)
        assert "This day is over." in text(app)
        await press(pilot, "enter", "enter")
        assert "Thursday 6 November 2025 is over. Plan it for that day all the same?" in " ".join(text(app).split())
        await press(pilot, "enter")
        assert isinstance(app.screen, Steps)
        assert not Shelf(home).meetings()
        await press(pilot, "enter", "y")
        assert isinstance(app.screen, PlannedPage)
        assert "Thursday 6 November 2025, 14:00" in text(app)
    assert read_meeting(Shelf(home).meetings()[0]).plan.date == "2025-11-06"


async def test_two_meetings_at_one_time_are_asked_about(home: Path) -> None:
    builder = HomeBuilder(home)
    builder.meeting(builder.group("Riverside Voices"), "Letters", "2025-12-01")
    async with at_home(home) as (app, pilot):
        await press(pilot, "n", "enter")
        await write(pilot, "1 December 2pm")
        await press(pilot, "enter", "enter")
        assert "Meeting 1 is planned for then too: Monday 1 December 2025, 14:00" in text(app)
        await press(pilot, "n")
        assert len(Shelf(home).meetings()) == 1
        await press(pilot, "enter", "y")
    assert len(Shelf(home).meetings()) == 2


async def test_a_new_groups_first_day_is_asked_about_too(home: Path) -> None:
    async with at_home(home) as (app, pilot):
        await press(pilot, "g")
        await write(pilot, "Riverside")
        await press(pilot, "enter", "enter", "enter", "enter")
        await write(pilot, "6 November 2025")
        await press(pilot, "enter")
        assert "6 November 2025 is over." in text(app)
        await press(pilot, "n")
        assert not Shelf(home).groups()
        await press(pilot, "enter", "y")
    assert read_meeting(Shelf(home).meetings()[0]).plan.date == "2025-11-06"
