"""Keys that change what this screen shows; undo; hide from anywhere; leaving; everything by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.command import CommandPalette
from textual.widgets import Input

from coprod_tui.app.hide import Hide
from coprod_tui.app.keyboard.help import Help
from coprod_tui.app.room.room import Room
from tests.app.rooms import SMALL, begun, opened, planned

if TYPE_CHECKING:
    from pathlib import Path

OPENERS = (
    ((), "pause"), (("d",), "pause"), (("h",), "pause"), (("f1",), "pause"), (("ctrl+p",), "pause"), (("v",), "pause"),
    (("f",), "pause"), (("b",), "break"),
)  # fmt: skip
"""Nothing, a line, a list, help, the list of commands, the large pages, closing, a break; where people come back to."""


async def test_undo_takes_back_one_thing_after_another_and_they_can_be_put_back(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("1", "2", "space")
        assert sat.speaker == "Amy"
        await sat.strike("u")
        assert (sat.speaker, sat.waiting) == ("", ["Amy", "Shabir"])
        assert sat.said.startswith("Taken back: ")
        await sat.strike("u")
        assert sat.waiting == ["Amy"]
        await sat.strike("U", "U")
        assert sat.speaker == "Amy"


async def test_the_large_pages_are_turned_both_ways_and_left_again(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("p")
        await sat.enter("The lift @Estates by 1 Dec: Amy")
        seen = []
        for key in ("v", "space", "right", "pagedown", "v"):
            await sat.strike(key)
            assert sat.situation == "pages"
            seen.append(sat.large)
        assert "The lift" in seen[2]
        assert "Amy asks Estates, by 1 December" in seen[2]
        assert "One person at a time" in seen[4]
        await sat.strike("left")
        assert sat.large == seen[3]
        await sat.strike("v", "v", "v")
        assert sat.large == seen[0]
        await sat.strike("escape")
        assert sat.situation == "now"


async def test_big_now_fills_the_screen_and_keeps_the_name_and_the_time(home: Path) -> None:
    async with begun(planned(home), size=(100, 30)) as sat:
        await sat.strike("1", "2", "space", "z")
        assert "Agenda" not in sat.words
        assert sat.room.query_one("#name").size.height > 5
        assert "Time left of 20 minutes" in sat.words
        await sat.strike("escape")
        assert "Agenda" in sat.words
        await sat.strike("z", "z")
        assert "Agenda" in sat.words


async def test_tab_shows_the_next_of_rules_parked_and_decided_where_not_all_fit(home: Path) -> None:
    async with begun(planned(home), size=SMALL) as sat:
        assert "[Ground rules]" in sat.words
        await sat.strike("tab")
        assert "[Outside our control]" in sat.words
        assert "Nothing yet. p keeps something here." in sat.words
        await sat.strike("tab")
        assert "[Decided]" in sat.words
        await sat.strike("tab")
        assert "[Ground rules]" in sat.words


async def test_help_has_a_line_for_every_key_and_comes_and_goes(home: Path) -> None:
    async with begun(planned(home), size=(140, 200)) as sat:
        await sat.strike("f1")
        assert isinstance(sat.screen, Help)
        words = sat.words
        for key in sat.room.keys.all:
            assert key.help in words, key.id
        await sat.strike("f1")
        assert isinstance(sat.screen, Room)


@pytest.mark.parametrize("key", ["ctrl+l", "f8"])
async def test_hide_blanks_the_screen_from_anywhere_and_coming_back_asks_first(home: Path, key: str) -> None:
    async with begun(planned(home)) as sat:
        for opener, situation in OPENERS:
            await sat.strike(*opener)
            await sat.strike(key)
            assert isinstance(sat.screen, Hide)
            assert sat.words == "Enter come back"
            assert sat.meeting.flow.hidden
            await sat.strike("q", "y", "n", "ctrl+p", "u")
            assert sat.words == "Enter come back"
            await sat.strike("enter")
            assert sat.words.startswith("Show the screen again?")
            await sat.strike("y")
            assert not sat.meeting.flow.hidden
            assert sat.situation == situation
            assert isinstance(sat.screen, Room)
            assert (sat.open_line, sat.picking) == ("", "")
            assert "Ruth" in sat.words, "who can support"
            await sat.strike("space")
            if sat.screen.query("#sure"):
                await sat.strike("y")


async def test_the_clock_stands_still_while_the_screen_is_hidden(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("f8")
        await sat.wait(minutes=7)
        await sat.strike("enter", "y")
        await sat.wait(minutes=2)
        await sat.strike("space")
        item = sat.meeting.agenda.now
        assert item is not None
        assert item.took(sat.meeting.flow, sat.room.at) < 1_000


async def test_everything_is_found_by_its_name_in_the_list_of_commands(home: Path) -> None:
    async with begun(planned(home)) as sat:
        names = set(sat.commands)
        for key in sat.room.keys.all:
            if sat.situation in key.when and not key.id.startswith("hand-"):
                assert key.label in names, key.id
        await sat.strike("ctrl+p")
        assert isinstance(sat.screen, CommandPalette)
        await sat.type("five minutes m")
        await sat.strike("escape", "escape")
        assert isinstance(sat.screen, Room)


async def test_the_first_command_found_by_name_is_done(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("ctrl+p")
        await sat.type("break")
        await sat.strike("enter")
        await sat.strike("enter") if isinstance(sat.screen, CommandPalette) else None
        assert sat.situation == "break"


async def test_a_look_is_chosen_by_name_and_kept_on_this_laptop(home: Path) -> None:
    async with begun(planned(home)) as sat:
        sat.commands["Look: High contrast"]()
        await sat.rest()
        assert sat.app.theme == "high-contrast"
    assert 'theme = "high-contrast"' in (home / "config.toml").read_text(encoding="utf-8")


async def test_leaving_lets_go_of_the_meeting_which_stays_open_on_disk(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("1", "q")
        assert not isinstance(sat.screen, Room)
        assert "Riverside Voices" in sat.words
        again = sat.of.read()
        assert again.flow.stage == "open"
        assert len(again.hands.waiting) == 1
    async with opened(sat.of) as sat:
        assert (sat.situation, sat.item, sat.waiting) == ("now", "Appointment letters", ["Amy"])


async def test_the_line_has_the_cursor_only_while_it_is_open(home: Path) -> None:
    async with begun(planned(home)) as sat:
        assert sat.app.focused is None
        await sat.strike("t")
        assert isinstance(sat.app.focused, Input)
        await sat.strike("escape")
        assert sat.app.focused is None
