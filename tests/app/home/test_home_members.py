"""What a member chose for themselves is set on the group's private page, and reaches their meetings unseen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.home.members import MembersPage
from coprod_tui.app.pages.take_out import TakingOut
from coprod_tui.app.room.room import Room
from coprod_tui.model.entry import Id
from coprod_tui.model.notes import take_note
from coprod_tui.record.records import change_meeting, read_group, read_meeting
from tests.app.homes import HomeBuilder, at_home, press, write
from tests.app.pictures import text

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.person import Person
    from coprod_tui.record.shelf import GroupPlace

RIVERSIDE = "2"
"""The digit of the group with an open meeting."""
LUCY = ("down", "down", "enter")


def meeting_of(home: Path, place: GroupPlace) -> Meeting:
    """The one that is open."""
    return read_meeting(max(HomeBuilder(home).shelf.meetings(place.id), key=lambda one: one.number))


def lucy_in(meeting: Meeting) -> Person:
    return next(person for person in meeting.people.all if person.name == "Lucy")


async def test_a_members_own_time_is_kept_with_them_and_reaches_the_meeting_that_is_open(home: Path) -> None:
    place = HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "m")
        assert isinstance(app.screen, MembersPage)
        await press(pilot, *LUCY, "5")
        await write(pilot, "0")
        await press(pilot, "enter")
        assert "Nobody is told." in text(app)
        assert "no limit" not in text(app), "only whoever opens it for this member sees it"
        await press(pilot, "enter")
        assert "no limit" in text(app)
    assert next(one for one in read_group(place).members.all if one.name == "Lucy").turn_minutes == 0
    meeting = meeting_of(home, place)
    assert dict(meeting.turns.times) == {lucy_in(meeting).id: 0}


async def test_an_empty_time_is_the_groups_again_and_what_is_no_number_is_said(home: Path) -> None:
    place = HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "m", *LUCY, "5")
        await write(pilot, "long")
        await press(pilot, "enter")
        assert "A number from 0" in text(app)
        await press(pilot, *["backspace"] * 4)
        await write(pilot, "7")
        await press(pilot, "enter", "enter", "5", "backspace", "enter", "enter")
        assert "as everyone" in text(app)
    assert meeting_of(home, place).turns.times == ()


async def test_whether_what_they_bring_is_counted_is_theirs_to_say_and_to_take_back(home: Path) -> None:
    place = HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "m", *LUCY, "6", "1")
        assert lucy_in(meeting_of(home, place)).brings_counted
        await press(pilot, "enter", "6", "2")
        assert not lucy_in(meeting_of(home, place)).brings_counted
        assert isinstance(app.screen, MembersPage)


async def test_the_room_shows_nothing_of_what_a_member_chose(home: Path) -> None:
    HomeBuilder(home).usual()
    async with at_home(home, (140, 40)) as (app, pilot):
        await press(pilot, RIVERSIDE, "enter")
        before = text(app)
        await press(pilot, "q", "m", "y", *LUCY, "5")
        await write(pilot, "0")
        await press(pilot, "enter", "escape", "enter")
        assert isinstance(app.screen, Room)
        assert text(app) == before


async def test_how_somebody_gets_the_summary_is_chosen_once_and_stays_private(home: Path) -> None:
    place = HomeBuilder(home).usual()
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "m", *LUCY, "7")
        assert "How does Lucy get the summary?" in text(app)
        await press(pilot, "3", "enter")
        assert "large print by post" in text(app)
        await press(pilot, "escape")
        assert "large print" not in text(app)
    assert next(one for one in read_group(place).members.all if one.name == "Lucy").sends == "large-print"


async def test_a_member_is_taken_out_from_here_as_it_was_chosen_for_each_thing(home: Path) -> None:
    place = HomeBuilder(home).usual()
    open_one = max(HomeBuilder(home).shelf.meetings(place.id), key=lambda one: one.number)
    lucy = lucy_in(read_meeting(open_one)).id
    for words, of in (("my brother XALPHA died", lucy), ("They lost it XBRAVO", lucy), ("her son XCHARLIE waits", 0)):
        change_meeting(open_one, partial(take_note, words=words, of=Id(of)), 1_791_896_400_000)
    async with at_home(home) as (app, pilot):
        await press(pilot, RIVERSIDE, "m", *LUCY, "o")
        assert isinstance(app.screen, TakingOut)
        page_text = text(app)
        assert "the words go" in page_text
        assert "Perhaps their family." in " ".join(page_text.split()), page_text
        places = {each.text: place for place, each in enumerate(app.screen.preview.removal.passages)}
        for words, times in (("They lost it XBRAVO", 2), ("her son XCHARLIE waits", 1)):
            app.screen.chosen = places[words]
            await press(pilot, *["enter"] * times)
        await press(pilot, "escape")
        assert b"XALPHA" in everything(home), "nothing goes by looking"
        await press(pilot, "enter", "o")
        for words, times in (("They lost it XBRAVO", 2), ("her son XCHARLIE waits", 1)):
            app.screen.chosen = places[words]
            await press(pilot, *["enter"] * times)
        await press(pilot, "y", "n")
        assert "Nobody was taken out." in text(app)
        await press(pilot, "y", "y")
        for _ in range(100):
            if isinstance(app.screen, MembersPage) and "was taken out, and when" in text(app):
                break
            await pilot.pause(0.05)
        assert "Lucy" not in text(app)
    files = everything(home)
    assert (b"XALPHA" in files, b"XBRAVO" in files, b"XCHARLIE" in files) == (False, True, False)
    assert read_meeting(open_one).people.called("Lucy") == ()


def everything(home: Path) -> bytes:
    return b"".join(each.read_bytes() for each in home.rglob("*") if each.is_file())
