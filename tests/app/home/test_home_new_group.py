from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.home.group import GroupPage
from coprod_tui.app.home.home import Home
from coprod_tui.app.home.planned import PlannedPage
from coprod_tui.app.home.when import typed_when
from coprod_tui.app.pages.steps import Steps
from coprod_tui.config import read_config
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.shelf import Shelf
from tests.app.contrast import missed
from tests.app.homes import HomeBuilder, at_home, press, write
from tests.app.pictures import check, text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24)])
async def test_a_newcomer_is_offered_the_example_or_a_group(home: Path, size: tuple[int, int]) -> None:
    async with at_home(home, size) as (app, _pilot):
        check(app, f"newcomer-{size[0]}")
        assert not missed(app)


async def test_a_group_is_made_in_four_questions(home: Path) -> None:
    async with at_home(home) as (app, pilot):
        await press(pilot, "g")
        await write(pilot, "Riverside Voices")
        await press(pilot, "enter")
        await write(pilot, "Amy, Shabir")
        await press(pilot, "enter")
        await write(pilot, "Mo")
        await press(pilot, "enter", "enter")
        assert "One person at a time" in text(app)
        await press(pilot, "enter", "enter")
        await write(pilot, "1 December 2pm to 4pm")
        assert "Monday 1 December 2025, 14:00 to 16:00" in text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, GroupPage)
        assert "planned for Monday 1 December, 14:00" in text(app)
    shelf = Shelf(home)
    group = read_group(shelf.groups()[0])
    assert [member.name for member in group.members.active] == ["Amy", "Shabir", "Mo"]
    assert len(group.rules.all) == 4
    plan = read_meeting(shelf.meetings()[0]).plan
    assert (plan.date, plan.start, plan.finish) == ("2025-12-01", "14:00", "16:00")


async def test_a_group_without_a_next_meeting_has_none(home: Path) -> None:
    async with at_home(home) as (app, pilot):
        await press(pilot, "g")
        await write(pilot, "Riverside")
        await press(pilot, "enter", "enter", "enter", "enter", "enter")
        assert isinstance(app.screen, GroupPage)
        assert "n plans one" in text(app)
    assert Shelf(home).meetings() == []


async def test_nothing_typed_is_lost_by_leaving_in_the_middle(home: Path) -> None:
    async with at_home(home) as (app, pilot):
        await press(pilot, "g")
        await write(pilot, "Riverside")
        await press(pilot, "enter")
        await write(pilot, "Amy")
        await press(pilot, "escape")
        assert "Riverside" in text(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)
        assert Shelf(home).groups() == []
        await press(pilot, "g", "enter")
        assert isinstance(app.screen, Steps)
        assert app.screen.words == "Amy"


async def test_a_group_needs_a_name(home: Path) -> None:
    async with at_home(home) as (app, pilot):
        await press(pilot, "g", "enter")
        assert isinstance(app.screen, Steps)
        assert app.screen.place == 0
        assert "A few words are needed here" in text(app)


async def test_a_day_that_is_none_is_said_and_the_words_stay(home: Path) -> None:
    HomeBuilder(home).group("Riverside")
    async with at_home(home) as (app, pilot):
        await press(pilot, "n", "enter")
        await write(pilot, "someday")
        await press(pilot, "enter")
        assert isinstance(app.screen, Steps)
        assert (app.screen.place, app.screen.words) == (1, "someday")


async def test_a_meeting_is_planned_from_typed_lines(home: Path) -> None:
    HomeBuilder(home).group("Riverside")
    async with at_home(home) as (app, pilot):
        await press(pilot, "n")
        await write(pilot, "Letters")
        await press(pilot, "enter")
        await write(pilot, "friday 10am")
        await press(pilot, "enter")
        await write(pilot, "Check in 10 min")
        await press(pilot, "enter")
        await write(pilot, "Letters (20 min, decide)")
        assert "2 items" in text(app)
        assert "30 minutes" in text(app)
        await press(pilot, "enter", "enter", "y")
        assert isinstance(app.screen, PlannedPage)
    meeting = read_meeting(Shelf(home).meetings()[0])
    assert [(item.minutes, item.purpose) for item in meeting.agenda.items][1] == (20, "decide")
    assert (meeting.plan.title, meeting.plan.date) == ("Letters", "2025-11-21")
    assert (meeting.plan.start, meeting.plan.finish) == ("10:00", "10:30")


async def test_an_agenda_is_read_from_the_file_that_is_named(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "agenda.md"
    file.write_text("# Spring\n\n- Check in\n- Letters\n- Car park\n", encoding="utf-8")
    HomeBuilder(home).group("Riverside")
    async with at_home(home) as (app, pilot):
        await press(pilot, "n", "enter", "enter")
        await write(pilot, str(file))
        assert "3 items" in text(app)
        await press(pilot, "enter", "enter", "y")
    meeting = read_meeting(Shelf(home).meetings()[0])
    assert meeting.plan.title == "Spring"
    assert len(meeting.agenda.items) == 3


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("Thursday 27 November, 2pm", ("2025-11-27", "14:00", "")),
        ("1 December 14:00 to 16:00", ("2025-12-01", "14:00", "16:00")),
        ("2pm on friday", ("2025-11-21", "14:00", "")),
        ("next tuesday at 2", ("2025-11-25", "14:00", "")),
        ("1 December from 2 to 4pm", ("2025-12-01", "14:00", "16:00")),
        ("27/11/2025 at 9:30", ("2025-11-27", "09:30", "")),
        ("in 2 weeks", ("2025-12-04", "", "")),
    ],
)
def test_a_day_and_a_time_are_read_as_people_write_them(words: str, when: tuple[str, str, str]) -> None:
    assert typed_when(words, date(2025, 11, 20)) == when


async def test_settings_of_this_laptop_are_kept(home: Path) -> None:
    async with at_home(home) as (app, pilot):
        await press(pilot, "s", "down", "enter", "2")
        assert app.config.keys == "ctrl"
        await press(pilot, "up", "enter", "4")
        assert app.theme == list(app.themes.titles)[3]
    config = read_config()
    assert (config.keys, config.theme) == ("ctrl", app.theme)
