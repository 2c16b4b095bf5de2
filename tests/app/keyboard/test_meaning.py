"""Keys are found by what people mean, in their words and the group's, whatever the spelling; help goes by wants."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.keyboard import meaning
from coprod_tui.app.keyboard.by_meaning import ByMeaning
from coprod_tui.app.keyboard.help import Help
from coprod_tui.app.keyboard.meaning import grouped, nearest, own_meanings
from coprod_tui.app.room.keys import ROOM
from coprod_tui.app.router import every_key
from tests.app.rooms import WAYS, begun, planned

if TYPE_CHECKING:
    from tests.app.rooms import Sat

MEANT = {
    "toilet": "break", "tolet": "break", "cup of tea": "break", "vote": "decision", "consent": "decision",
    "money": "park", "jargon": "word", "acronim": "word", "upset": "moment", "crying": "moment", "quote": "note",
    "mistake": "undo", "larger": "big", "everyone in turn": "round", "breakout": "small-groups", "guest": "people",
    "go slower": "slower-card", "dont understand": "stop-card", "behaviour": "rules", "rude": "rules",
    "close meeting": "finish",
    "next topic": "next-item", "deadline": "action", "privat": "hide", "keep item": "carry-item", "xylophone": "",
    "cancel": "undo", "cancelled": "undo", "wrong name": "undo", "shut up": "moment", "mute": "moment",
    "panic": "moment", "too fast": "slower-card", "next person": "next-speaker", "someone left": "people",
    "apologies": "people", "swap": "people", "print": "finish", "email it": "finish", "how did it go": "look-back",
    "parking": "park", "council": "park", "previous item": "go-to-item",
    "to do": "action", "shouting": "rules", "bigger writing": "big", "im lost": "stop-card", "disagree": "decision",
    "voting": "decision", "jobs": "action", "slow down": "slower-card", "be quiet": "moment", "thumbs up": "decision",
    "fainted": "moment", "tired": "break", "timekeeper": "people", "get rid of it": "undo", "spelling": "",
}  # fmt: skip
"""What people type, and the key that is nearest to it while a meeting goes on; "" for none."""


@pytest.mark.parametrize("sought", MEANT)
def test_a_key_is_found_by_what_is_meant(sought: str) -> None:
    key = nearest(sought, [key for key in ROOM if "now" in key.when])
    assert (key.id if key else "") == MEANT[sought]


def test_the_data_names_keys_that_there_are() -> None:
    tables = tomllib.loads(Path(meaning.__file__).with_name("words.toml").read_text("utf-8"))
    ids = {id for ids in (*tables["wants"].values(), *tables["labels"].values()) for id in ids.split()}
    ids = {id for id in ids | tables["meanings"].keys() if not id.endswith("*")}
    assert len(ids) > 100
    assert ids <= {key.id for key in every_key()}


def test_the_help_has_each_key_once_and_knows_what_most_of_the_room_are_for() -> None:
    groups = grouped(ROOM)
    assert sorted(key.id for _title, some in groups for key in some) == sorted(key.id for key in ROOM)
    assert len(dict(groups).get("More on this screen", [])) <= len(ROOM) // 20, (
        "most keys of the Room are for something"
    )
    assert max(len(some) for _title, some in groups) < len(ROOM) / 2


async def titles_found(sat: Sat, query: str) -> list[str]:
    hits = [hit async for hit in ByMeaning(sat.screen).search(query)]
    return [str(hit.text) for hit in sorted(hits, key=lambda hit: -hit.score)]


async def test_the_list_of_commands_finds_by_meaning_and_by_the_groups_own_words(home: Path) -> None:
    ways = WAYS.but(labels=(("parked", "Pigeonhole"),))
    async with begun(planned(home, ways=ways)) as sat:
        assert (await titles_found(sat, "toilet"))[0] == "break"
        assert (await titles_found(sat, "vote"))[0] == "decision"
        assert (await titles_found(sat, "pigeon"))[0] == "park"
        assert await titles_found(sat, "pigeon") == ["park"]
        await sat.strike("d", "x", "enter", "enter")
        assert (await titles_found(sat, "vote"))[0] == "use a scale"
        assert own_meanings({"parked": "Pigeonhole"})["park"].strip() == "Pigeonhole"


async def test_what_works_at_another_time_or_on_another_page_is_found_and_says_so(home: Path) -> None:
    async with begun(planned(home)) as sat:
        assert await titles_found(sat, "spelling") == ["change the words (not now)"]
        assert (await titles_found(sat, "cymraeg"))[0] == "ways of working (on the group's page)"
        await sat.strike("f1", *"cymraeg")
        assert "How this group's meetings work. on the group's page" in " ".join(sat.words.split())


async def test_words_that_begin_no_command_are_told_the_key_that_is_for_them(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("/", *"bigger", "enter")
        assert "Not a command. Escape, then v: large pages" in " ".join(sat.words.split())


async def test_letters_typed_in_the_help_leave_the_keys_that_are_meant(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("f1")
        assert "Let people speak" in sat.words
        assert "Type" not in sat.words.partition("type what you want to do")[0]
        await sat.strike(*"tolet")
        assert "b Have a break, with the time to be back." in sat.words
        assert "Let people speak" not in sat.words
        await sat.strike(*"xx")
        assert "No key is for that." in sat.words
        await sat.strike("enter")
        assert not isinstance(sat.screen, Help)
