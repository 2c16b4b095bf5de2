from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

from coprod_tui.app.app import Coprod
from coprod_tui.app.destinations import ToRoom
from coprod_tui.app.home.group import GroupPage
from coprod_tui.app.home.home import Home
from coprod_tui.app.home.laptop import Laptop
from coprod_tui.app.room.room import Room
from coprod_tui.app.themes import read_themes
from coprod_tui.app.widgets.sections import allot
from coprod_tui.record.session import MeetingSession
from tests.app.contrast import missed
from tests.app.homes import NOW, HomeBuilder, at_home, press, settled
from tests.app.pictures import check, text

if TYPE_CHECKING:
    from pathlib import Path

SIZES = [(140, 40), (100, 30), (80, 24)]
NASTY = (
    "[b]Bold[/b] [/] [red",
    "$now",
    "Zoë" + "\u0301" * 3,
    "محمد",
    "田中",
    "Long " * 20,
    "{name}",
)


@pytest.mark.parametrize("size", SIZES)
async def test_home_looks_as_it_does_in_its_picture(home: Path, size: tuple[int, int]) -> None:
    HomeBuilder(home).usual()
    async with at_home(home, size) as (app, _pilot):
        check(app, f"home-{size[0]}")


@pytest.mark.parametrize("theme", read_themes().themes)
async def test_every_word_on_home_can_be_read_in_every_theme(home: Path, theme: str) -> None:
    HomeBuilder(home).usual()
    async with at_home(home, theme=theme) as (app, _pilot):
        assert not missed(app, 7.0 if theme == "high-contrast" else 4.5)


async def test_the_meeting_that_was_interrupted_is_offered_first_and_enter_carries_on(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        shown = text(app)
        assert "You were on item 1, Appointment letters. Carry on?" in shown
        assert "Everything until 14:32 is safe." in shown
        await press(pilot, "enter")
        assert isinstance(app.screen, Room)
        assert app.screen.meeting.plan.number == 2


async def test_c_opens_that_meeting_on_the_page_that_closes_it(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, "c")
        assert isinstance(app.screen, Room)
        assert app.screen.situation == "closing"


async def test_an_interruption_on_another_day_says_which_day(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home, clock=lambda: NOW + 24 * 60 * 60_000) as (app, _pilot):
        assert "Everything until 14:32 on Thursday 20 November is safe." in text(app)


async def test_each_group_says_how_it_stands(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, _pilot):
        shown = text(app)
        assert "meeting 2 open · meeting 1 to be agreed" in shown
        assert "meeting 1 planned for Thursday 4 December" in shown


async def test_what_nobody_answered_in_time_is_told_without_a_count_of_days(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, _pilot):
        shown = text(app)
        assert "no answer yet, due 11 November" in shown
        assert "over" not in shown.replace("Coprod", "")
        assert "Jo, by 1 December" in shown


async def test_a_digit_opens_the_group_of_that_number_and_escape_comes_back(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, "3")
        assert isinstance(app.screen, GroupPage)
        assert app.screen.standing.name == "Young carers’ panel"
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)


async def test_a_click_opens_a_group(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        row = next(n for n, line in enumerate(text(app).splitlines()) if "Letters working group" in line)
        await pilot.click(offset=(12, row))
        await settled(pilot)
        assert isinstance(app.screen, GroupPage)


def test_sections_share_the_height_and_the_last_gives_way_first() -> None:
    assert allot(12, wants=[3, 3], leasts=[2, 2], around=[2, 2]) == [3, 3]
    assert allot(12, wants=[30, 3], leasts=[2, 2], around=[2, 2]) == [5, 3]
    assert allot(7, wants=[30, 3], leasts=[2, 2], around=[2, 2]) == [5, 0]


def test_the_first_section_is_there_however_little_room_there_is() -> None:
    assert allot(16, wants=[30, 9], leasts=[2, 3], around=[2, 2], foremost=1) == [3, 9]
    assert allot(16, wants=[30, 9], leasts=[2, 3], around=[2, 2], foremost=0) == [9, 3]
    assert allot(6, wants=[9, 3], leasts=[8, 2], around=[2, 2]) == [4, 0]
    assert allot(1, wants=[9, 3], leasts=[8, 2], around=[2, 2]) == [0, 0]


async def test_of_thirty_groups_the_last_is_reached_with_the_arrows(home: Path) -> None:
    builder = HomeBuilder(home)
    for number in range(30):
        builder.group(f"Group {number:02}", ())
    async with at_home(home, (80, 24)) as (app, pilot):
        assert "more" in text(app)
        await press(pilot, *["down"] * 29)
        assert "► •  Group 29" in text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, GroupPage)
        assert app.screen.standing.name == "Group 29"


@pytest.mark.parametrize(("size", "visited"), [((100, 30), "1234567"), ((60, 18), "16"), ((40, 12), "6")])
async def test_no_name_can_break_home_or_a_groups_pages(home: Path, size: tuple[int, int], visited: str) -> None:
    builder = HomeBuilder(home)
    for name in NASTY:
        place = builder.group(name, NASTY)
        builder.held(place, name, issue=name, action=name)
    builder.begun(place, NASTY[0], NASTY)
    async with at_home(home, size) as (app, pilot):
        assert "item 1" in text(app)
        for number in visited:
            await press(pilot, number, "m", "enter", "escape", "escape", "r", "escape", "s", "escape", "a")
            await press(pilot, "escape", "escape")
            assert isinstance(app.screen, Home)
        assert "Bold" not in app.title


async def test_markup_in_a_name_is_shown_as_it_was_typed(home: Path) -> None:
    HomeBuilder(home).group("[b]Bold[/b]")
    async with at_home(home) as (app, _pilot):
        assert "[b]Bold[/b]" in text(app)


async def test_a_pasted_word_does_nothing(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        for letter in "sgq":
            app.screen.post_message(events.Key(letter, letter))
        await settled(pilot)
        assert isinstance(app.screen, Home)
        assert "nothing was done" in text(app)


async def test_behind_a_leader_key_letters_alone_do_nothing(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home, keys="ctrl") as (app, pilot):
        await press(pilot, "2")
        assert isinstance(app.screen, Home)
        await press(pilot, "ctrl+o", "2")
        assert isinstance(app.screen, GroupPage)


async def test_a_group_that_cannot_be_read_says_so_and_the_others_are_there(home: Path) -> None:
    place = HomeBuilder(home).usual()
    place.record.write_text("nothing of ours\n", encoding="utf-8")
    async with at_home(home) as (app, _pilot):
        assert "cannot be read" in text(app)
        assert "Letters working group" in text(app)


async def test_the_list_of_commands_has_what_the_keys_here_do(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home, keys="menu") as (app, pilot):
        commands = {command.title: command.callback for command in app.get_system_commands(app.screen)}
        assert {"carry on", "new meeting", "new group", "settings", "the example"} <= set(commands)
        commands["settings"]()
        await settled(pilot)
        assert isinstance(app.screen, Laptop)


async def test_a_meeting_opened_by_itself_leads_to_its_group_and_home_only_on_yes(home: Path) -> None:
    builder = HomeBuilder(home)
    place = builder.usual()
    session = MeetingSession(builder.shelf, builder.shelf.meetings(place.id)[-1], clock=lambda: NOW)
    app = Coprod(home, ToRoom(session))
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, Room)
        await press(pilot, "q")
        assert isinstance(app.screen, GroupPage)
        await press(pilot, "escape", "n")
        assert "Young carers" not in text(app)
        await press(pilot, "escape", "y")
        assert isinstance(app.screen, Home)
    app.close_sessions()


async def test_a_damaged_record_says_so_and_is_opened_as_far_as_it_can_be_read(home: Path) -> None:
    builder = HomeBuilder(home)
    place = builder.group("Riverside")
    made = builder.begun(place)
    lines = made.record.read_bytes().splitlines(keepends=True)
    made.record.write_bytes(b"".join([*lines[:-1], lines[-1].replace(b"{", b"[", 1)]))
    async with at_home(home) as (app, pilot):
        assert "You were on" not in text(app)
        await press(pilot, "1")
        assert "damaged in places" in text(app)
        await press(pilot, "enter")
        assert "Open what can be read?" in " ".join(text(app).split())
        await press(pilot, "y")
        assert isinstance(app.screen, Room)


async def test_hide_blanks_home_at_once(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await pilot.press("ctrl+l")
        await pilot.pause()
        assert text(app).split() == ["Enter", "come", "back"]


async def test_the_example_opens_beside_ones_own_groups_and_says_what_it_is(home: Path) -> None:
    HomeBuilder(home).group("Riverside")
    async with at_home(home) as (app, pilot):
        await press(pilot, "e")
        assert isinstance(app.screen, GroupPage)
        assert "Everybody in it is made up" in text(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)
        assert len(app.screen.groups) == 1


@pytest.mark.parametrize("size", [(140, 40), (80, 24)])
async def test_a_damaged_open_meeting_is_named_and_what_can_be_read_of_it_is_offered(
    home: Path, size: tuple[int, int]
) -> None:
    builder = HomeBuilder(home)
    damaged = builder.begun(builder.group("Riverside Voices"), "Letters")
    with damaged.record.open("ab") as record:
        record.write(b"00000000 {}\n")
    async with at_home(home, size) as (app, pilot):
        assert "meeting 1 is damaged, open it to read the rest" in " ".join(text(app).split())
        await press(pilot, "enter")
        assert "damaged in places. Line" in " ".join(text(app).split())
        assert "cannot be read" not in text(app)
        await press(pilot, "enter")
        assert "Open what can be read?" in " ".join(text(app).split())
        await press(pilot, "y")
        assert isinstance(app.screen, Room)
        assert app.screen.meeting.agenda.items[0].title == "Letters"
