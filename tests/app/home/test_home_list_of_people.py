"""People come from a list: pasted or in a file, looked over on a page of its own, then kept."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.widgets import TextArea

from coprod_tui.app.home.group import GroupPage
from coprod_tui.app.home.list_of_people import hear_people
from coprod_tui.app.home.members import MembersPage
from coprod_tui.app.home.understood_people import PeopleUnderstood
from coprod_tui.app.pages.steps import Steps
from coprod_tui.app.widgets.question import Heard
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.shelf import Shelf
from tests.app.homes import HomeBuilder, at_home, press, settled, write
from tests.app.pictures import text

LIST = """Name,Email,Summary format,Access needs
Amy Ash,amy@example.org,Large print,hearing loop
Mo Ali,mo@example.org; m.ali@work.example,,
n/a,jo@example.org,,
"""


def members_on_disk(home: Path) -> list[tuple[str, str, str]]:
    (place,) = Shelf(home).groups()
    return [(one.name, one.email, one.sends) for one in read_group(place).members.active]


async def test_a_list_in_a_file_is_looked_over_on_the_members_page_and_kept(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(LIST, encoding="utf-8")
    HomeBuilder(home).group("Riverside", ("Amy Ash",))
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "m", "l")
        await write(pilot, str(file))
        assert "the file people.csv" in text(app)
        await press(pilot, "enter", "enter")
        assert isinstance(app.screen, PeopleUnderstood)
        shown = " ".join(text(app).split())
        assert "the list says large print by post: ask them" in shown
        assert "Access needs" in shown
        assert "hearing loop" not in shown
        assert "amy@example.org" not in shown
        await press(pilot, "down", "enter", "2", "2")
        await press(pilot, "down", "enter")
        await write(pilot, "Jo Pitt")
        await press(pilot, "enter", "y", "y")
        assert isinstance(app.screen, MembersPage)
        assert "2 people are added." in text(app)
    assert members_on_disk(home) == [
        ("Amy Ash", "amy@example.org", "large-print"), ("Mo Ali", "m.ali@work.example", ""),
        ("Jo Pitt", "jo@example.org", ""),
    ]  # fmt: skip


async def test_a_newcomers_list_with_something_unclear_is_looked_over_before_the_group_is_made(home: Path) -> None:
    async with at_home(home) as (app, pilot):
        await press(pilot, "g")
        await write(pilot, "Riverside")
        await press(pilot, "enter")
        for line in ("• Amy Ash (Chair)", "Jo Pitt, GP", "Apologies: Sam Reed"):
            await write(pilot, line)
            await press(pilot, "enter")
        assert "2 people" in text(app)
        await press(pilot, "enter", "enter", "enter")
        await write(pilot, "1 December 2pm")
        await press(pilot, "enter")
        assert isinstance(app.screen, PeopleUnderstood)
        assert Shelf(home).groups() == []
        await press(pilot, "escape")
        assert isinstance(app.screen, Steps)
        await press(pilot, "enter", "down", "down", "enter", "y")
        assert isinstance(app.screen, GroupPage)
    assert [name for name, _email, _sends in members_on_disk(home)] == ["Amy Ash", "Jo Pitt", "Sam Reed"]
    assert len(read_meeting(Shelf(home).meetings()[0]).people.all) == 3


async def test_a_page_takes_as_long_a_list_as_a_command_does(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    letters = "abcdefghij"
    names = [f"Amy A{one}{two}{three}" for one in letters for two in letters for three in letters]
    file.write_text("\n".join(["Name", *names]), encoding="utf-8")
    HomeBuilder(home).group("Riverside", ())
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "m", "l")
        await write(pilot, str(file))
        await press(pilot, "enter", "enter", "down", "y")
        assert "1000 people are added." in text(app)
    assert len(members_on_disk(home)) == 1000


async def test_a_long_list_is_read_once_typing_pauses_and_not_at_each_letter(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    heard = asyncio.Event()

    def hear(words: str) -> Heard:
        read.append(words)
        heard.set()
        return hear_people(words)

    monkeypatch.setattr("coprod_tui.app.home.list_of_people.hear_people", hear)
    monkeypatch.setattr("coprod_tui.app.pages.steps.PAUSE", 3600)
    HomeBuilder(home).group("Riverside", ())
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "m", "l")
        long = "\n".join(f"Person {n}" for n in range(500))
        app.screen.query_one(TextArea).text = long
        await write(pilot, "!?")
        assert read == []
        monkeypatch.setattr("coprod_tui.app.pages.steps.PAUSE", 0.001)
        await write(pilot, ".")
        await heard.wait()
        await settled(pilot)
        assert "500 people" in text(app)
        assert len(read) == 1
