"""The page of a planned meeting: the agenda is written where the day is, and everything on it is changed with a key."""

from __future__ import annotations

import asyncio
import re
from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot

from coprod_tui.app.home.group import GroupPage
from coprod_tui.app.home.planned import PlannedPage
from coprod_tui.app.home.understood import UnderstoodPage
from coprod_tui.app.room.room import Room
from coprod_tui.app.themes import read_themes
from coprod_tui.model.agenda import Item, add_item, move_item
from coprod_tui.model.basket import ask
from coprod_tui.model.history import answer_kept_issue
from coprod_tui.record.records import change_group, change_meeting, read_meeting
from coprod_tui.record.shelf import Shelf
from coprod_tui.wording.ways import ways
from tests.app.contrast import missed
from tests.app.homes import NOW, HomeBuilder, at_home, press, settled, write
from tests.app.pictures import check, text
from tests.app.rooms import TURNS, WHILE

LINES = ("Check in 10m", "Letters 20m for: decide from: Amy", "Car park 15m", "Check out 5m")


def planned(home: Path) -> None:
    builder = HomeBuilder(home)
    builder.meeting(builder.group("Riverside Voices", ("Amy", "Shabir", "Lucy", "Mo")), "Letters", "2025-12-04", ())


def items(home: Path) -> tuple[Item, ...]:
    (place,) = Shelf(home).meetings()
    return read_meeting(place).agenda.items


@pytest.mark.parametrize("size", [(140, 40), (80, 24)])
async def test_the_day_gets_its_agenda_and_the_room_shows_it(home: Path, size: tuple[int, int]) -> None:
    planned(home)
    async with at_home(home, size) as (app, pilot):
        await press(pilot, "1", "n")
        for line in LINES:
            await write(pilot, line)
            await press(pilot, "enter")
        await press(pilot, "enter")
        assert isinstance(app.screen, UnderstoodPage)
        assert items(home) == ()
        await press(pilot, "y")
        assert isinstance(app.screen, PlannedPage)
        assert "4 items take 50 minutes. Over about 14:50." in text(app)
        check(app, f"planned-{size[0]}")
        await press(pilot, "escape")
        assert isinstance(app.screen, GroupPage)
        await press(pilot, "enter", "o")
        assert isinstance(app.screen, Room)
        assert len(app.screen.meeting.agenda.items) == len(LINES)
    assert len(Shelf(home).meetings()) == 1


async def test_an_item_is_changed_moved_and_taken_off_with_one_key_each_and_undo_takes_it_back(home: Path) -> None:
    planned(home)
    async with at_home(home) as (_app, pilot):
        await press(pilot, "1", "enter", "a")
        await write(pilot, "Letters")
        await press(pilot, "enter")
        await write(pilot, "Check out 5m")
        await press(pilot, "enter")
        await write(pilot, "Car park")
        await press(pilot, "enter", "enter")
        assert [item.title for item in items(home)] == ["Letters", "Car park", "Check out"]
        await press(pilot, "up", "t")
        await write(pilot, "25")
        await press(pilot, "enter", "f", "2", "c")
        await write(pilot, "a fall")
        await press(pilot, "enter", "w", "1", "l")
        first = items(home)[1]
        assert (first.title, first.minutes, first.purpose, first.content_note) == ("Letters", 25, "discuss", "a fall")
        assert first.asked_by
        await press(pilot, "x")
        assert [item.title for item in items(home)] == ["Car park", "Check out"]
        await press(pilot, "u")
        assert [item.title for item in items(home)] == ["Car park", "Letters", "Check out"]


AGENDA = """# Spring meeting

Welcome, everybody. Please bring the charter.

## Agenda

- Check in 10 min
- Letters 20 min
- Car park

## Notes for the chair

Bring the keys
"""


async def test_what_was_understood_is_put_right_beside_what_was_left_out_before_it_is_kept(
    home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "agenda.md"
    file.write_text(AGENDA, encoding="utf-8")
    planned(home)
    async with at_home(home, (80, 24)) as (app, pilot):
        await press(pilot, "1", "n")
        await write(pilot, str(file))
        await press(pilot, "enter", "enter")
        assert "Nothing is kept yet. y keeps it." in text(app)
        assert "Notes for the chair" in text(app)
        check(app, "understood-80")
        assert isinstance(app.screen, UnderstoodPage)
        draft = app.screen.agenda
        about = len(draft.items) + len(draft.left_out)
        await press(pilot, *["down"] * about, "enter")  # what is about the meeting is reached too
        assert "changed on the page of the meeting" in text(app)
        await press(pilot, *["up"] * about)
        await press(pilot, "down", "x")
        assert "“Letters” is left out." in text(app)
        await press(pilot, "t")
        await write(pilot, "15")
        await press(pilot, "enter", "down", "b")
        assert "1 item is brought in." in text(app)
        assert items(home) == ()
        await press(pilot, "y")
        assert isinstance(app.screen, PlannedPage)
    assert [(item.title, item.minutes) for item in items(home)] == [
        ("Welcome, everybody. Please bring the charter.", None), ("Check in", 10), ("Car park", 15),
    ]  # fmt: skip


async def test_how_to_join_stands_on_the_page_alone_and_who_comes_can_be_said(home: Path) -> None:
    planned(home)
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "enter", "p")
        await write(pilot, "Library")
        await press(pilot, "enter", "j", "1")
        await write(pilot, "meet.example/14")
        await press(pilot, "enter", "escape")
        assert re.search(r"To join, private +link", text(app))
        await press(pilot, "i", "2", "enter", "i")
        await write(pilot, "Priya")
        await press(pilot, "enter")
        assert "1 could not come" in text(app)
        await press(pilot, "o")
        assert isinstance(app.screen, Room)
        assert "meet.example" not in text(app)
        assert [one.name for one in app.screen.meeting.people.being("absent")] == ["Shabir"]
        assert app.screen.meeting.people.all[-1].name == "Priya"


async def test_another_day_is_asked_about_where_it_is_over_and_the_meeting_is_deleted_only_on_yes(home: Path) -> None:
    planned(home)
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "enter", "d", *["backspace"] * 20)
        await write(pilot, "6 November 2025 2pm")
        await press(pilot, "enter")
        assert "is over. Plan it for that day all the same?" in " ".join(text(app).split())
        await press(pilot, "n")
        assert "Thursday 4 December 2025, 14:00" in text(app)
        await press(pilot, "delete", "enter")
        assert "Nothing is deleted." in text(app)
        await press(pilot, "delete", "y")
        assert isinstance(app.screen, GroupPage)
        assert "Meeting 1 is deleted." in text(app)
    assert Shelf(home).meetings() == []


@pytest.mark.parametrize("theme", read_themes().themes)
async def test_every_word_of_a_planned_meeting_can_be_read_in_every_theme(home: Path, theme: str) -> None:
    planned(home)
    async with at_home(home, theme=theme) as (app, pilot):
        await press(pilot, "1", "enter")
        assert not missed(app, 7.0 if theme == "high-contrast" else 4.5)


async def test_what_a_group_changes_in_its_ways_is_offered_to_what_is_planned_already(home: Path) -> None:
    planned(home)
    quiet = [way.field for way in ways()].index("quiet_room")
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "s", *["down"] * quiet, "enter")
        await write(pilot, "Room 3")
        await press(pilot, "enter")
        assert "Meeting 1 is planned already. Is it to be so there too?" in text(app)
        await press(pilot, "y")
        assert "Kept, for what is planned already too." in text(app)
        await press(pilot, "enter")
        await write(pilot, "b")
        await press(pilot, "enter", "n")
    (place,) = Shelf(home).meetings()
    assert read_meeting(place).plan.settings.quiet_room == "Room 3"


async def test_an_answer_that_waits_for_an_agenda_is_put_on_with_two_keys(home: Path) -> None:
    builder = HomeBuilder(home)
    place = builder.group("Riverside Voices")
    builder.held(place, issue="Car-park charges")
    made = builder.meeting(place, "Letters", "2025-12-04")
    change_group(place, partial(answer_kept_issue, ref="1-P1", words="No charge"), NOW)
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "enter", "b")
        assert "an answer came: No charge" in " ".join(text(app).split())
        await press(pilot, "1")
    assert read_meeting(made).agenda.items[-1].title == "What came back on 1-P1: Car-park charges"


async def test_what_another_program_does_shows_at_once_and_the_chosen_item_stays_chosen(home: Path) -> None:
    planned(home)
    (place,) = Shelf(home).meetings()
    change_meeting(place, partial(add_item, title="Letters"), NOW)
    change_meeting(place, partial(add_item, title="Taxis", minutes=10), NOW)

    async def shows(pilot: Pilot[int], words: str) -> None:
        for _ in range(TURNS):
            await settled(pilot)
            if words in text(pilot.app):
                return
            await asyncio.sleep(WHILE)
        raise AssertionError(text(pilot.app))

    async with at_home(home) as (_app, pilot):
        await press(pilot, "1", "enter", "down")
        change_meeting(place, partial(move_item, item=items(home)[1].id, before=items(home)[0].id), NOW)
        await shows(pilot, "►  1  Taxis")
        change_group(place.of_group, partial(ask, words="Bus passes"), NOW)
        await shows(pilot, "1 more waits for an agenda")
        await press(pilot, "t")
        await press(pilot, "backspace", "backspace", "enter")
        assert items(home)[0].minutes is None, "it went by the item, not by its place"
        change_meeting(place, partial(add_item, title="Parking"), NOW)
        await shows(pilot, "Parking")


async def test_other_meetings_of_the_day_are_told_and_only_a_clash_is_asked_about(home: Path) -> None:
    planned(home)
    builder = HomeBuilder(home)
    builder.meeting(builder.shelf.groups()[0], "Signs", "2025-12-05")
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "up", "enter", "d", "ctrl+u")
        await write(pilot, "4 December 2025 10am to 11am")
        await press(pilot, "enter")
        assert "Meeting 1 is on that day too, 14:00." in " ".join(text(app).split())


async def test_who_is_missing_is_said_where_they_plan_and_not_on_the_room(home: Path) -> None:
    planned(home)
    async with at_home(home, (80, 24)) as (app, pilot):
        await press(pilot, "1", "enter", "i", "2")
        await write(pilot, "a bad knee")
        await press(pilot, "enter", "enter", "y", "escape", "y")
        await write(pilot, "Ours")
        await press(pilot, "enter", "enter")
        await write(pilot, "Soup")
        await press(pilot, "enter", *["down"] * 20, "enter")
        assert "Could not come: Shabir (a bad knee, which is private)." in " ".join(text(app).split())
        await press(pilot, "a")
        await write(pilot, "Young carers")
        await press(pilot, "enter", "enter", "1")
        await write(pilot, "Rang the school")
        await press(pilot, "enter")
        assert "Rang the school" in text(app)
        check(app, "missing-80")
        await press(pilot, "escape", "o")
        assert isinstance(app.screen, Room)
        for private in ("knee", "carers", "Soup", "Ours"):
            assert private not in text(app)
    (place,) = Shelf(home).meetings()
    meeting = read_meeting(place)
    assert meeting.hospitality.open == ()
    assert meeting.hospitality.time_together == ""
    assert not meeting.people.all[1].why_told


async def test_who_an_agenda_says_is_to_chair_is_asked_and_stands_on_the_room(home: Path) -> None:
    planned(home)
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "n")
        for line in ("Chair: Amy", "- Letters 20m", "- Car park 15m"):
            await write(pilot, line)
            await press(pilot, "enter")
        await press(pilot, "enter", "y")
        assert "The agenda says who chairs: Amy. Are they to?" in text(app)
        await press(pilot, "y")
        assert isinstance(app.screen, PlannedPage)
        assert re.search(r"To chair +Amy", text(app))
        await press(pilot, "o")
        assert "To chair: Amy" in text(app)
        assert isinstance(app.screen, Room)
        assert not app.screen.meeting.people.doing("chair")
