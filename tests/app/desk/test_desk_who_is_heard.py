"""Who is heard, at the Desk: today, on this item and by what people bring, in words and bars, as it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.plan import Settings
from tests.app.desks import SMALL, begun_at_desk
from tests.app.rooms import planned

if TYPE_CHECKING:
    from pathlib import Path

COUNTING = Settings(count_voices=True)


async def test_it_shows_today_and_this_item_and_goes_on_while_it_is_read(home: Path) -> None:
    async with begun_at_desk(planned(home, "Amy", "Mo", ways=COUNTING)) as sat:
        await sat.enter("/next Amy")
        await sat.wait(minutes=2)
        await sat.strike("ctrl+t", "8")
        sheet = sat.inside("#sheet")
        assert [sheet.count(words) for words in ("Today", "On this item", "1 turn, about 2 minutes")] == [1, 1, 2]
        assert "Mo" in sheet
        assert "not heard from yet" in sheet
        await sat.enter("/next Mo")
        await sat.wait(minutes=2)
        assert sat.inside("#sheet").count("1 turn, about 2 minutes") == 4


async def test_an_item_counts_only_what_was_said_on_it(home: Path) -> None:
    async with begun_at_desk(planned(home, "Amy", "Mo", ways=COUNTING)) as sat:
        for words in ("/next Amy", "/next Mo", "/next Amy", "/item next", "/heard"):
            await sat.enter(words)
        today, _heading, item = sat.inside("#sheet").partition("On this item")
        assert "2 turns" in today
        assert "2 turns" not in item


async def test_what_people_bring_is_there_only_where_enough_of_them_agreed(home: Path) -> None:
    people = [f"Person {letter}" for letter in "abcde"]
    async with begun_at_desk(planned(home, *people, ways=COUNTING)) as sat:
        await sat.enter("/heard")
        assert "By what people bring" not in sat.inside("#sheet")


async def test_where_nobody_counts_there_is_no_such_list(home: Path) -> None:
    async with begun_at_desk(planned(home, "Amy", "Mo")) as sat:
        await sat.strike("ctrl+t")
        assert "Who is heard" not in sat.words
        await sat.strike("escape")
        await sat.enter("/heard")
        assert "This group does not count who speaks." in sat.words


async def test_on_a_small_screen_who_speaks_takes_the_place_of_what_was_open(home: Path) -> None:
    async with begun_at_desk(planned(home, "Amy", "Mo", ways=COUNTING), size=SMALL) as sat:
        await sat.enter("/heard")
        await sat.strike("f7")
        assert "Who is heard" not in sat.text
        assert "Speaking time" in sat.text
        await sat.enter("/heard")
        assert "Who is heard" in sat.text
        assert "Speaking time" not in sat.text
