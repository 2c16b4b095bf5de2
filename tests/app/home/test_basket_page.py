"""The basket on a group's page, and what waits taken onto a planned meeting's agenda with one key each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from coprod_tui.app.home.basket import BasketPage
from coprod_tui.app.home.overview import group_words
from coprod_tui.app.home.planned import PlannedPage
from coprod_tui.app.overview import read_overviews
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.shelf import Shelf
from tests.afterwards.planned_meeting import Planned
from tests.app.homes import HomeBuilder, at_home, press, write
from tests.app.pictures import text


def build_home(home: Path) -> None:
    here = HomeBuilder(home)
    here.meeting(here.group("Riverside Voices", ("Amy", "Mo")), "Letters", "2025-12-04", ("Letters",))


async def test_what_is_asked_for_waits_and_goes_onto_an_agenda_and_back_with_one_key(home: Path) -> None:
    build_home(home)
    shelf = Shelf(home)
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "b")
        assert isinstance(app.screen, BasketPage)
        for words, who in (("Bus passes", "2"), ("The chair", "0")):
            await press(pilot, "a")
            await write(pilot, words)
            await press(pilot, "enter", who)
        assert "Mo asked for this" in text(app)
        assert "asked without a name" in text(app)
        await press(pilot, "escape", "enter")
        assert isinstance(app.screen, PlannedPage)
        assert "2 more wait for an agenda: b" in text(app)
        await press(pilot, "b", "1", "escape")
        (place,) = shelf.meetings()
        group = shelf.group(place.group)
        assert [item.title for item in read_meeting(place).agenda.items] == ["Letters", "Bus passes"]
        assert [one.stage for one in read_group(group).basket.kept] == ["taken", "waiting"]
        await press(pilot, "u")
        assert [one.stage for one in read_group(group).basket.kept] == ["waiting", "waiting"]
        await press(pilot, "escape", "escape")
        assert "2 items asked for" in text(app)  # on the first page


def test_a_group_says_how_many_invitations_are_still_to_go(home: Path) -> None:
    planned = Planned(home)
    planned.invite()
    (standing,) = read_overviews(planned.shelf, planned.now)
    told_plainly = group_words(standing, date(2026, 10, 1)).plain.replace("\u00a0", " ")
    jobs = len(planned.meeting.invitations.jobs)
    assert f"{jobs} invitations to send or give" in told_plainly
    assert jobs > 1


async def test_an_agenda_is_kept_as_the_usual_one_and_begun_from(home: Path) -> None:
    build_home(home)
    async with at_home(home) as (_app, pilot):
        await press(pilot, "1", "enter", "k", "g", "1", "g", "4")
    (place,) = Shelf(home).meetings()
    usual_items = read_group(Shelf(home).group(place.group)).usual_agenda.items
    assert [item.title for item in usual_items] == ["Letters"]
    titles = [item.title for item in read_meeting(place).agenda.items]
    assert (titles.count("Letters"), titles[0], titles[-1]) == (2, "Check in", "Check out")
