from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.agreed.sealed_store import sealed_path
from coprod_tui.app import office
from coprod_tui.app.home.group import GroupPage
from coprod_tui.app.home.home import Home
from coprod_tui.app.home.members import MembersPage
from coprod_tui.app.home.ways import WaysPage
from coprod_tui.app.overview import read_overview
from coprod_tui.app.room.room import Room
from coprod_tui.app.themes import read_themes
from coprod_tui.app.widgets.sections import Section
from coprod_tui.model.closing import finish
from coprod_tui.model.group import choose_group_ways, join
from coprod_tui.model.history import answer_kept_issue
from coprod_tui.model.plan import Settings
from coprod_tui.model.replies import asked, reply
from coprod_tui.model.review import mark_ready
from coprod_tui.model.turns import give_turn
from coprod_tui.model.without import speaks
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import Shelf
from coprod_tui.record.trouble import NotSaved
from coprod_tui.wording import LABELS
from coprod_tui.wording.ways import own_labels, ways
from tests.app.contrast import missed
from tests.app.homes import NOW, HomeBuilder, at_home, press, settled, write
from tests.app.pictures import check, text
from tests.app.still import FINGERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RIVERSIDE = "2"
"""The digit of the group with an open meeting, an issue and an action."""


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24)])
async def test_the_groups_page_looks_as_it_does_in_its_picture(home: Path, size: tuple[int, int]) -> None:
    HomeBuilder(home).usual()
    async with at_home(home, size) as (app, pilot):
        await press(pilot, RIVERSIDE)
        check(app, f"group-{size[0]}")


@pytest.mark.parametrize("theme", read_themes().themes)
async def test_every_word_on_a_groups_pages_can_be_read_in_every_theme(home: Path, theme: str) -> None:
    HomeBuilder(home).usual()
    goal = 7.0 if theme == "high-contrast" else 4.5
    async with at_home(home, theme=theme) as (app, pilot):
        await press(pilot, RIVERSIDE)
        assert not missed(app, goal)
        for letter in "mrws":
            await press(pilot, letter)
            assert not missed(app, goal), letter
            await press(pilot, "enter")
            assert not missed(app, goal), letter
            await press(pilot, "escape", "escape")
        await press(pilot, "n")
        assert not missed(app, goal)


async def test_what_home_knew_of_a_group_stands_at_once_and_what_came_since_once_it_is_read(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder = HomeBuilder(home)
    place = builder.usual()
    read, shown = asyncio.Event(), []
    attempt, show = office.Office.attempt, GroupPage.show

    async def waits(of: office.Office, job: Callable[[], object]) -> object:
        if getattr(job, "func", None) is read_overview:
            await read.wait()
        return await attempt(of, job)

    def shows(page: GroupPage) -> None:
        shown.append(page.standing.name)
        show(page)

    async with at_home(home) as (app, pilot):
        monkeypatch.setattr(office.Office, "attempt", waits)
        monkeypatch.setattr(GroupPage, "show", shows)
        builder.meeting(place, "Called at short notice", "2025-11-27")
        FINGERS.strike(app, RIVERSIDE)
        while not isinstance(app.screen, GroupPage) or "Car-park charges" not in text(app):
            await pilot.pause()
        assert "Called at short notice" not in text(app)
        read.set()
        await settled(pilot)
        assert "Called at short notice" in text(app)
        assert shown == ["Riverside Voices"] * 2
        await press(pilot, "escape", RIVERSIDE)
        assert len(shown) == 3, "shown once where nothing came since"


async def test_the_room_leads_to_its_groups_page_and_other_groups_show_only_after_a_question(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, "enter")
        assert isinstance(app.screen, Room)
        await press(pilot, "q")
        assert isinstance(app.screen, GroupPage)
        assert "Young carers" not in text(app)
        await press(pilot, "escape")
        assert "Other groups will be on screen. Go on?" in text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, GroupPage)
        await press(pilot, "escape", "y")
        assert isinstance(app.screen, Home)


async def test_members_are_private_so_after_a_meeting_their_page_asks_first(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, "enter", "q", "m")
        assert isinstance(app.screen, GroupPage)
        assert "The next page is private." in text(app)
        await press(pilot, "y")
        assert isinstance(app.screen, MembersPage)
        assert "Keep it off the big screen." in text(app)


async def test_people_who_joined_since_are_offered_to_the_open_meeting_and_added_on_yes(home: Path) -> None:
    place = HomeBuilder(home).usual()
    for name in ("Sam", "Ruth"):
        change_group(place, partial(join, name=name), NOW)
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "enter")
        assert "Sam and Ruth joined since this meeting was planned. Add them?" in " ".join(text(app).split())
        await press(pilot, "y")
        assert isinstance(app.screen, Room)
        assert {"Sam", "Ruth"} <= {person.name for person in app.screen.meeting.people.all}


async def test_nobody_is_added_to_a_meeting_unasked(home: Path) -> None:
    place = HomeBuilder(home).usual()
    change_group(place, partial(join, name="Sam"), NOW)
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "enter", "enter")
        assert isinstance(app.screen, Room)
        assert "Sam" not in {person.name for person in app.screen.meeting.people.all}


async def test_an_answer_that_came_in_since_is_offered_to_the_open_meeting(home: Path) -> None:
    place = HomeBuilder(home).usual()
    change_group(place, partial(answer_kept_issue, ref="1-P1", words="No charge"), NOW)
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "enter")
        assert "News came in since" in text(app)
        await press(pilot, "y")
        assert isinstance(app.screen, Room)
        assert app.screen.meeting.parking.all[0].answers[0].words == "No charge"


async def test_an_answer_is_written_down_as_what_they_said_and_what_changed(home: Path) -> None:
    place = HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "a", "1")
        await write(pilot, "No charge")
        await press(pilot, "enter")
        await write(pilot, "A permit")
        await press(pilot, "enter", "y")
        assert "Nothing is waiting" not in text(app)
    issue = read_group(place).history.issues[0]
    assert [(one.words, one.changed) for one in issue.answers] == [("No charge", "A permit")]
    assert issue.closed


async def test_an_action_is_done_with_what_came_of_it(home: Path) -> None:
    place = HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "d", "1")
        await write(pilot, "Most read the text")
        await press(pilot, "enter")
        assert "To be done" not in text(app)
    action = read_group(place).history.actions[0]
    assert (action.finished, action.outcome) == (True, "Most read the text")


async def test_a_summary_nobody_was_sent_cannot_be_agreed(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "y", "enter")
        assert "Mark the summary ready first" in text(app)
        assert "agreed on 20 November" not in text(app)


async def test_the_members_agree_a_summary_and_it_is_sealed(home: Path) -> None:
    place = HomeBuilder(home).usual()
    made = next(each for each in Shelf(home).meetings(place.id) if read_meeting(each).flow.stage == "finished")
    change_meeting(made, mark_ready, NOW)
    for one in asked(read_meeting(made)):
        change_meeting(made, partial(reply, person=one.id, answer="agrees"), NOW)
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "y", "enter")
        assert "nothing in it can be changed. Agree it?" in " ".join(text(app).split())
        await press(pilot, "y")
        assert "agreed on 20 November" in text(app)
    assert read_meeting(made).sealing.day == "2025-11-20"
    assert sealed_path(made, 1).exists()


async def test_words_that_could_not_be_saved_stay_in_the_line(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise NotSaved("disk-full")

    HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "r", "a")
        await write(pilot, "Say words in full")
        monkeypatch.setattr(office, "change_group", full)
        await press(pilot, "enter")
        shown = text(app)
        assert "disk is full" in shown
        assert "Say words in full" in shown
        monkeypatch.undo()


async def test_a_rule_is_added_changed_and_taken_away(home: Path) -> None:
    place = HomeBuilder(home).usual()
    async with at_home(home) as (_app, pilot):
        await press(pilot, RIVERSIDE, "r", "a")
        await write(pilot, "It is fine to pass")
        await press(pilot, "enter", "enter", "c")
        await write(pilot, " always")
        await press(pilot, "enter")
        assert [rule.words for rule in read_group(place).rules.all] == ["It is fine to pass always"]
        await press(pilot, "enter", "x")
    assert read_group(place).rules.all == ()


async def test_several_people_are_added_one_after_another_and_one_is_named_by_initials(home: Path) -> None:
    place = HomeBuilder(home).usual()
    async with at_home(home) as (_app, pilot):
        await press(pilot, RIVERSIDE, "m", "a")
        for name in ("Sam", "Ruth"):
            await write(pilot, name)
            await press(pilot, "enter")
        await press(pilot, "enter", "enter", "2", "3")
    members = read_group(place).members.active
    assert [member.name for member in members][-2:] == ["Sam", "Ruth"]
    assert members[0].named == "initials"


async def test_an_e_mail_address_is_never_on_the_page_of_members(home: Path) -> None:
    builder = HomeBuilder(home)
    place = builder.group("Riverside", ())
    change_group(place, partial(join, name="Amy", email="amy@riverside.example"), NOW)
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "m")
        assert "has an e-mail address" in text(app)
        assert "riverside.example" not in text(app)


async def test_a_word_is_explained(home: Path) -> None:
    place = HomeBuilder(home).usual()
    async with at_home(home) as (_app, pilot):
        await press(pilot, RIVERSIDE, "w", "a")
        await write(pilot, "IT")
        await press(pilot, "enter")
        await write(pilot, "computers")
        await press(pilot, "enter")
    assert [(word.word, word.meaning) for word in read_group(place).notes.words] == [("IT", "computers")]


async def test_a_way_of_working_is_chosen_and_a_break_has_a_sensible_length(home: Path) -> None:
    place = HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "s", "enter", "1")
        assert read_group(place).settings.reasons
        page = app.screen
        assert isinstance(page, WaysPage)
        page.chosen = next(n for n, way in enumerate(page.ways) if way.field == "break_minutes")
        await press(pilot, "enter", "0", "0", "enter")
        assert "A number from 1 to 120." in text(app)
        await press(pilot, *["backspace"] * 3, "5", "enter")
    assert read_group(place).settings.break_minutes == 15


async def test_counting_no_more_offers_to_take_who_spoke_when_out_of_earlier_meetings(home: Path) -> None:
    builder = HomeBuilder(home)
    place = builder.usual()
    change_group(place, lambda group: choose_group_ways(group, group.settings.but(count_voices=True)), NOW)
    made = builder.meeting(place, "Taxis")
    change_meeting(made, lambda meeting: give_turn(meeting, meeting.people.all[0].id), NOW)
    change_meeting(made, finish, NOW)
    take_over(builder.shelf, place, NOW)
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "s")
        page = app.screen
        assert isinstance(page, WaysPage)
        page.chosen = next(n for n, way in enumerate(page.ways) if way.field == "count_voices")
        await press(pilot, "enter", "2")
        assert "The record of 1 earlier meeting says who spoke when. Take that out for good?" in text(app)
        await press(pilot, "enter")
        assert speaks(read_meeting(made)), "Enter alone says no"
        await press(pilot, "enter", "2", "y")
        assert "Who spoke when is out of 1 meeting." in text(app)
    assert not speaks(read_meeting(made))


def test_every_setting_of_a_group_has_its_line() -> None:
    assert {way.field for way in ways()} == set(Settings.__struct_fields__) - {"labels", "sayings"}
    assert tuple(way.field for way in own_labels()) == LABELS


async def test_a_group_calls_a_label_by_its_own_word(home: Path) -> None:
    place = HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "s")
        page = app.screen
        assert isinstance(page, WaysPage)
        page.chosen = next(n for n, way in enumerate(page.ways) if way.field == "parked")
        await press(pilot, "enter")
        await write(pilot, "Car park")
        await press(pilot, "enter")
        await settled(pilot)
    assert read_group(place).settings.labels == (("parked", "Car park"),)


def test_until_its_group_is_read_a_page_shows_neither_an_id_nor_a_heading(home: Path) -> None:
    place = HomeBuilder(home).group("Riverside Voices")
    page = GroupPage(office.Office(home), place)
    assert (str(page.head()), Section("meetings", "Meetings").display) == ("", False)


async def test_a_group_whose_language_was_chosen_at_another_seat_meanwhile_opens_in_it(home: Path) -> None:
    place = HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        change_group(place, partial(choose_group_ways, settings=Settings(language="cy")), NOW)
        await press(pilot, RIVERSIDE)
        assert "Cyfarfodydd" in text(app)
        assert "Meetings" not in text(app)
        await press(pilot, "escape")
        assert "Groups" in text(app)


async def test_a_group_that_cannot_be_read_any_more_says_so(home: Path) -> None:
    place = HomeBuilder(home).usual()
    change_group(place, partial(choose_group_ways, settings=Settings(language="cy")), NOW)
    async with at_home(home) as (app, pilot):
        content = place.record.read_bytes()
        place.record.write_bytes(content[:200] + b"x" + content[201:])
        await press(pilot, RIVERSIDE)
        assert "►" in "".join(text(app).splitlines()[-4:])
        assert "gofynnwyd" in text(app), "in its own language still"
