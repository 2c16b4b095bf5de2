"""The usual agenda has a page: it is seen, changed with the keys of any agenda, and kept with one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from coprod_tui.app.home.group import GroupPage
from coprod_tui.app.home.usual import UsualAgendaPage
from coprod_tui.app.themes import read_themes
from coprod_tui.model.history import KeptItem
from coprod_tui.model.usual_agenda import keep_usual
from coprod_tui.record.records import change_group, read_group
from coprod_tui.record.shelf import Shelf
from tests.app.contrast import missed
from tests.app.homes import NOW, HomeBuilder, at_home, press, write
from tests.app.pictures import check, text

USUAL = (
    KeptItem("Check in", 10, "check-in"),
    KeptItem("What came back", 15, "share"),
    KeptItem("Check out", 5, "check-out"),
)


def usual_items(home: Path) -> list[tuple[str, int | None]]:
    (place,) = Shelf(home).groups()
    return [(item.title, item.minutes) for item in read_group(place).usual_agenda.items]


def usual(home: Path) -> None:
    change_group(HomeBuilder(home).group("Riverside Voices"), partial(keep_usual, items=USUAL), NOW)


@pytest.mark.parametrize("size", [(140, 40), (80, 24)])
async def test_it_is_changed_and_kept_only_with_its_key(home: Path, size: tuple[int, int]) -> None:
    usual(home)
    async with at_home(home, size) as (app, pilot):
        await press(pilot, "1", "u")
        assert isinstance(app.screen, UsualAgendaPage)
        check(app, f"usual-{size[0]}")
        await press(pilot, "down", "t", *["backspace"] * 2)
        await write(pilot, "20")
        await press(pilot, "enter", "a")
        await write(pilot, "Any other news 5m")
        await press(pilot, "enter", "enter")
        assert "Nothing is kept yet. y keeps it." in text(app)
        assert usual_items(home) == [("Check in", 10), ("What came back", 15), ("Check out", 5)]
        await press(pilot, "y")
        assert usual_items(home) == [("Check in", 10), ("What came back", 20), ("Any other news", 5), ("Check out", 5)]
        await press(pilot, "escape")
        assert isinstance(app.screen, GroupPage), "all is kept: nothing is asked"


async def test_leaving_with_something_changed_is_asked_about(home: Path) -> None:
    usual(home)
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "u", "x", "escape")
        assert "What you changed here is not kept yet. Leave it?" in text(app)
        await press(pilot, "n")
        assert isinstance(app.screen, UsualAgendaPage)
        await press(pilot, "escape", "y")
        assert isinstance(app.screen, GroupPage)
    assert usual_items(home)[0] == ("Check in", 10)


async def test_without_one_it_begins_from_another_agenda_and_an_empty_one_is_asked_about(home: Path) -> None:
    HomeBuilder(home).group("Riverside Voices")
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "u")
        assert "There is none yet." in text(app)
        await press(pilot, "g", "1", "y")
        assert usual_items(home)
        await press(pilot, *["x"] * len(usual_items(home)), "y")
        assert "Is there to be no usual agenda any more?" in " ".join(text(app).split())
        await press(pilot, "y")
    assert usual_items(home) == []


@pytest.mark.parametrize("theme", read_themes().themes)
async def test_every_word_of_it_can_be_read_in_every_theme(home: Path, theme: str) -> None:
    usual(home)
    async with at_home(home, theme=theme) as (app, pilot):
        await press(pilot, "1", "u")
        assert not missed(app, 7.0 if theme == "high-contrast" else 4.5)
