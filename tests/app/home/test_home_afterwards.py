"""What becomes of summaries, on Home and on a group's page: what each waits for, jobs ticked, a day to think."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.home.group import GroupPage
from coprod_tui.app.home.home import Home
from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.app.themes import read_themes
from coprod_tui.model.group import keep_until
from coprod_tui.record.records import change_group, read_group, read_meeting
from tests.app.contrast import missed
from tests.app.homes import NOW, HomeBuilder, at_home, press, write
from tests.app.pictures import check, text

if TYPE_CHECKING:
    from pathlib import Path

RIVERSIDE = "2"
"""The digit of the group with meetings."""
LONG = "Meeting about the letters that come after somebody has died, and who writes them for us"


def afterwards(home: Path) -> HomeBuilder:
    """Three groups: a summary that is answered in part, one that nobody answered, one nobody has read through."""
    builder = HomeBuilder(home)
    voices = builder.group("Riverside Voices", ("Amy", "Shabir", "Lucy", "Mo"))
    builder.sent(voices, "Phones", agree=["Amy"], change=["Mo"], jobs=["Lucy"])
    builder.held(builder.group("Young carers’ panel"), "Rooms", issue="Lift at the clinic")
    builder.sent(builder.group("Letters working group"), "First drafts", days=2, by="2025-11-19")
    change_group(voices, partial(keep_until, date="2025-11-01"), NOW)
    return builder


def one_line(text_shown: str) -> str:
    return " ".join(text_shown.split())


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24)])
async def test_home_and_the_group_tell_of_summaries_as_in_their_pictures(home: Path, size: tuple[int, int]) -> None:
    afterwards(home)
    async with at_home(home, size) as (app, pilot):
        check(app, f"home-afterwards-{size[0]}")
        await press(pilot, RIVERSIDE)
        check(app, f"group-afterwards-{size[0]}")


@pytest.mark.parametrize("theme", read_themes().themes)
async def test_every_word_about_summaries_can_be_read_in_every_theme(home: Path, theme: str) -> None:
    afterwards(home)
    goal = 7.0 if theme == "high-contrast" else 4.5
    async with at_home(home, theme=theme) as (app, pilot):
        assert not missed(app, goal)
        await press(pilot, RIVERSIDE)
        assert not missed(app, goal)
        await press(pilot, "j")
        assert not missed(app, goal)
        await press(pilot, "escape", "k")
        assert not missed(app, goal)


async def test_home_says_how_many_answered_and_how_many_days_it_has_been_and_names_nobody(home: Path) -> None:
    afterwards(home)
    async with at_home(home, (140, 40)) as (app, _pilot):
        shown = one_line(text(app))
        assert "2 of 4 answered · 1 asks for a change · sent 9 days ago" in shown
        assert "answers by 3 December · 1 job to tick" in shown
        assert "no answer yet · sent 2 days ago · answers due 19 November" in shown
        assert "to be reviewed" in shown
        for never in ("Amy", "Shabir", "Lucy", "Mo ", "overdue", "late", "print"):
            assert never not in shown


async def test_home_asks_a_group_whose_day_to_think_about_deleting_has_come(home: Path) -> None:
    afterwards(home)
    async with at_home(home, (140, 40)) as (app, _pilot):
        assert "You chose 1 November 2025 as the day to think about deleting this group." in one_line(text(app))


async def test_on_the_groups_page_the_day_is_put_off_by_a_year_or_taken_away(home: Path) -> None:
    builder = afterwards(home)
    place = builder.shelf.group("riverside-voices")
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE)
        assert "k chooses what to do." in one_line(text(app))
        await press(pilot, "k", "1")
        assert read_group(place).identity.keep_until == "2026-11-20"
        assert "You chose" not in text(app)
        await press(pilot, "k", "2")
        await write(pilot, "no such day")
        await press(pilot, "enter")
        assert read_group(place).identity.keep_until == "2026-11-20"
        await press(pilot, *["backspace"] * 11)
        await write(pilot, "1 May 2027")
        await press(pilot, "enter")
        assert read_group(place).identity.keep_until == "2027-05-01"
        await press(pilot, "k", "3")
        assert read_group(place).identity.keep_until == ""


async def test_a_group_is_deleted_by_a_command_that_the_page_names(home: Path) -> None:
    afterwards(home)
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "k", "4")
        assert "coprod delete riverside-voices" in one_line(text(app))


async def test_a_job_is_ticked_with_a_digit_and_home_counts_it_no_more(home: Path) -> None:
    builder = afterwards(home)
    made = builder.shelf.find_meeting("riverside-voices-1")
    async with at_home(home, (140, 40)) as (app, pilot):
        await press(pilot, RIVERSIDE, "j")
        assert "Lucy" in text(app)
        assert "large print by post" in text(app)
        await press(pilot, "1", "y")
        assert "Ticked: Lucy has their copy." in text(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, Home)
        assert "to tick" not in text(app)
    assert read_meeting(made).sending.jobs == ()


async def test_a_tick_is_asked_about_because_nothing_takes_it_back(home: Path) -> None:
    builder = afterwards(home)
    made = builder.shelf.find_meeting("riverside-voices-1")
    async with at_home(home, (140, 40)) as (app, pilot):
        await press(pilot, RIVERSIDE, "j", "1")
        assert "Has Lucy had their copy?" in text(app)
        await press(pilot, "enter")
        assert "Who has had their copy?" in text(app)
        await press(pilot, "escape")
        assert "1 job to tick" in text(app)
    assert len(read_meeting(made).sending.jobs) == 1


async def test_who_gets_a_copy_by_which_way_is_not_for_the_big_screen_so_it_asks_first(home: Path) -> None:
    builder = afterwards(home)
    builder.begun(builder.shelf.group("riverside-voices"))
    async with at_home(home, (140, 40)) as (app, pilot):
        await press(pilot, "enter", "q", "j")
        assert isinstance(app.screen, GroupPage)
        assert "The next page is private." in text(app)
        assert "Lucy" not in text(app)
        await press(pilot, "n")
        assert "Lucy" not in text(app)


async def test_with_nothing_to_tick_the_key_says_so(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "j")
        assert "No summary or invitation waits to be sent or given." in text(app)


async def test_once_everyone_answered_and_all_is_seen_to_a_summary_is_ready_to_be_agreed(home: Path) -> None:
    builder = HomeBuilder(home)
    place = builder.group("Riverside", ("Amy", "Mo"))
    builder.sent(place, "Phones", agree=["Amy", "Mo"])
    async with at_home(home) as (app, _pilot):
        assert "ready to be agreed · everyone answered · sent 9 days ago" in one_line(text(app))


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24), (60, 18), (40, 12)])
async def test_a_long_title_leaves_room_for_what_its_summary_waits_for(home: Path, size: tuple[int, int]) -> None:
    builder = HomeBuilder(home)
    place = builder.group("The group of people who write, read and answer letters at Riverside", ("Amy", "Mo"))
    builder.sent(place, LONG, jobs=["Mo"])
    async with at_home(home, size) as (app, pilot):
        await press(pilot, "1")
        assert "no answer yet" in one_line(text(app))


async def test_v_opens_the_review_of_the_summary_that_waits_and_leads_back(home: Path) -> None:
    builder = HomeBuilder(home)
    builder.sent(builder.group("Riverside", ("Amy", "Mo")), "Phones")
    async with at_home(home) as (app, pilot):
        await press(pilot, "v")
        assert isinstance(app.screen, ReviewScreen)
        await press(pilot, "q")
        assert isinstance(app.screen, Home)
        await press(pilot, "1", "v")
        assert isinstance(app.screen, ReviewScreen)
        await press(pilot, "q")
        assert isinstance(app.screen, GroupPage)


async def test_of_several_summaries_home_asks_which_and_says_whose_each_is(home: Path) -> None:
    afterwards(home)
    async with at_home(home) as (app, pilot):
        await press(pilot, "v")
        assert "Which summary?" in text(app)
        await press(pilot, "1")
        assert isinstance(app.screen, ReviewScreen)


async def test_without_a_finished_meeting_there_is_nothing_to_review(home: Path) -> None:
    builder = HomeBuilder(home)
    builder.meeting(builder.group("Riverside", ("Amy", "Mo")), "Phones")
    async with at_home(home) as (app, pilot):
        await press(pilot, "v")
        assert "No summary is waiting." in text(app)
        await press(pilot, "1", "v")
        assert "No meeting is finished yet" in text(app)
