"""The Room at every size, in every hard shape of a meeting. What is vital is there; nothing ever falls over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.wanted import Wanted
from tests.app.rooms import FULL, MIDDLE, SMALL, begun, opened, planned

if TYPE_CHECKING:
    from pathlib import Path

SIZES = (SMALL, (20, 5), (1, 1), FULL)
SITUATIONS: tuple[tuple[str, ...], ...] = (
    (), ("1", "2", "space"), ("b",), ("space", "m"), ("m", "s"), ("s", "r", "1", "p"), ("escape", "z"), ("z", "v"),
    ("escape", "f"), ("escape", "h"), ("escape", "r"), ("escape", "t"), ("escape", "f1"), ("escape", "f8"),
)  # fmt: skip
"""Each goes on from the one before."""


async def test_the_window_may_be_any_size_at_any_moment(home: Path) -> None:
    async with begun(planned(home)) as sat:
        before = sat.text
        for steps in SITUATIONS:
            await sat.strike(*steps)
            seen = sat.text
            for size in SIZES:
                await sat.resize(*size)
                assert max(map(len, sat.text.splitlines()), default=0) <= size[0]
            assert sat.text == seen, steps
        await sat.strike("enter", "y")
        assert before != seen


@pytest.mark.parametrize("size", [FULL, MIDDLE, SMALL])
async def test_undo_a_moment_hide_and_help_are_on_the_key_line_at_every_size(home: Path, size: tuple[int, int]) -> None:
    async with begun(planned(home), size=size) as sat:
        keys = sat.inside("#keys")
        for words in ("u undo", "m pause", "F8 hide", "F1 keys"):
            assert words in keys


async def test_under_80_columns_who_speaks_and_the_line_at_the_foot_remain(home: Path) -> None:
    async with begun(planned(home), size=(60, 18)) as sat:
        await sat.strike("1", "2", "space")
        assert "Amy" in sat.large
        assert "Agenda" not in sat.words
        await sat.strike("t")
        await sat.enter("Heard")
        assert sat.meeting.notes.all[-1].words == "Heard"


async def test_in_a_window_of_five_rows_who_speaks_is_still_there(home: Path) -> None:
    async with begun(planned(home), size=(20, 5)) as sat:
        await sat.strike("1", "space")
        assert "Amy" in sat.words
        await sat.strike("t")
        await sat.enter("Heard")
        assert sat.meeting.notes.all[-1].words == "Heard"


async def test_a_long_agenda_keeps_the_item_that_is_on_in_sight(home: Path) -> None:
    items = [f"Item called {n}" for n in range(71)]
    async with begun(planned(home, items=items)) as sat:
        await sat.strike("g")
        await sat.enter("called 50")
        assert sat.item == "Item called 50"
        for size in (FULL, MIDDLE, SMALL):
            await sat.resize(*size)
            assert "► Item called 50" in sat.inside("#agenda")
            assert " earlier" in sat.inside("#agenda")
            assert " more" in sat.inside("#agenda")
        await sat.strike("n")
        assert "► Item called 51" in sat.inside("#agenda")


async def test_a_meeting_without_an_agenda_can_be_held_all_the_same(home: Path) -> None:
    async with opened(planned(home, items=(), rules=())) as sat:
        await sat.strike("enter", "slash")
        await sat.enter("start")
        assert sat.situation == "now"
        assert "No agenda" in sat.words
        await sat.strike("n")
        assert sat.said != ""
        await sat.strike("1", "space")
        assert sat.speaker == "Amy"
        await sat.strike("slash")
        await sat.enter("item new Letters 10m")
        await sat.strike("n")
        assert sat.item == "Letters"


async def test_with_66_people_everyone_is_found_and_counted(home: Path) -> None:
    names = [f"Person {first}{second}" for first in "abcdef" for second in "abcdefghijk"]
    async with begun(planned(home, *names)) as sat:
        assert "66 here" in sat.words
        await sat.strike("h")
        await sat.enter("person fk")
        assert sat.waiting == ["Person fk"]
        assert "Person fk ▲" in sat.people_line
        await sat.strike("h")
        await sat.enter("66")
        assert sat.speaker == "Person fk"


async def test_a_decision_of_20000_letters_is_read_back_and_kept_whole(home: Path) -> None:
    words = ("We agree to go on " * 1112)[:20_000].strip()
    async with begun(planned(home), size=SMALL) as sat:
        await sat.strike("d")
        await sat.paste(words)
        await sat.strike("enter")
        assert sat.situation == "reading"
        assert sat.meeting.decisions.all[0].words == words
        assert "Page 1 of" in sat.words
        await sat.strike("right", "left", "enter", "y", "escape")
        assert sat.situation == "now"
    assert sat.of.read().decisions.concluded[0].words == words


async def test_a_very_long_title_leaves_the_speaker_and_the_time_in_sight(home: Path) -> None:
    items = [Wanted("Check in"), Wanted("How letters about appointments are written " * 4, 20)]
    async with begun(planned(home, items=items)) as sat:
        await sat.strike("1", "space")
        for size in (FULL, MIDDLE, SMALL):
            await sat.resize(*size)
            assert sat.room.query_one("#name").region.height >= 5
            assert "Time left" in sat.words
            assert sat.said


async def test_the_keys_that_are_always_there_lose_their_words_before_they_lose_their_place(home: Path) -> None:
    async with begun(planned(home), size=(20, 5)) as sat:
        assert sat.inside("#keys") == "u m F8 F1 keys"
        await sat.strike("b", "enter")
        assert sat.inside("#keys") == "u m F8 F1 keys"


async def test_a_line_longer_than_the_window_shows_the_words_that_are_being_typed(home: Path) -> None:
    async with begun(planned(home), size=SMALL) as sat:
        await sat.strike("d")
        await sat.type("Letters go out in large print, with the day, the door and a name to ring at the top")
        assert "a name to ring at the top" in sat.inside("#line")
