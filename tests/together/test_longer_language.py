"""In a language that is longer by 40 in 100, every word of ours is translated, and none is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.line.grammar import verbs
from coprod_tui.model.agenda import begin
from coprod_tui.model.parking import park
from coprod_tui.summary.composition import compose
from coprod_tui.summary.formats import FORMATS
from tests.afterwards.on_disk import on_disk
from tests.afterwards.ready import FOUR, Ready
from tests.app import rooms
from tests.app.desks import begun_at_desk
from tests.app.homes import HomeBuilder, at_home, press, write
from tests.app.pictures import text
from tests.app.reviews import at_review
from tests.app.rooms import MIDDLE, SMALL, Sat, begun, opened
from tests.app.sending.test_sending_page import at_sending
from tests.app.situations import SAVED, SITUATIONS, WORDS, lead, ready
from tests.plain.sittings import Sitting, circle
from tests.share.phones import shared
from tests.summary.meetings import riverside
from tests.wording.pseudo import spoken

if TYPE_CHECKING:
    from pathlib import Path

LETTERS = re.compile(r"[A-Za-z]{3,}")
CUT = re.compile(r"[^\W\da-zA-Z_]+…")
"""A word of ours that ends in dots. People's words may be cut where all of them stand elsewhere."""
KEYS = frozenset(("Ctrl", "Shift"))
"""Keys by the name that stands on them."""


@pytest.fixture(autouse=True)
def another_language() -> Iterator[None]:
    with spoken():
        yield


def stray(shown: str, *peoples: str) -> list[str]:
    """Words on a screen that are neither people's nor from the catalogue."""
    theirs = KEYS | set(LETTERS.findall(" ".join(peoples)))
    return sorted(set(LETTERS.findall(shown)) - theirs)


THEIRS = (
    *rooms.PEOPLE, *rooms.RULES, *(item.title for item in rooms.ITEMS), str(rooms.WAYS), "Riverside Voices",
    "Letters and the car park", WORDS, SAVED, *(word for keys in SITUATIONS.values() for word in keys),
)  # fmt: skip


def told(sat: Sat) -> str:
    """The screen without the line that says what was done: it is shortened, and says it whole in the record."""
    rows = sat.text.splitlines()
    for line in sat.screen.query(MessageLine):
        del rows[line.region.y : line.region.bottom]
    return "\n".join(rows)


def looked_at(sat: Sat, *peoples: str) -> None:
    shown = told(sat)
    assert stray(shown, *peoples) == [], shown
    assert CUT.findall(shown) == [], shown


@pytest.mark.parametrize("situation", SITUATIONS)
async def test_the_room(home: Path, situation: str) -> None:
    way_in = opened if situation == "opening" else begun
    async with way_in(ready(home)) as sat:
        await lead(sat, situation)
        for size in (MIDDLE, SMALL):
            await sat.resize(*size)
            looked_at(sat, *THEIRS)


async def test_the_desk(home: Path) -> None:
    async with begun_at_desk(ready(home)) as sat:
        for keys in (("slash", "hand 4", "enter"), ("tab", WORDS, "enter"), ("f1",), ("escape",)):
            for key in keys:
                await (sat.type(key) if " " in key else sat.strike(key))
            for size in (MIDDLE, SMALL):
                await sat.resize(*size)
                looked_at(sat, *THEIRS, "hand Desk, Home", *(verb.name for verb in verbs()))


async def test_the_review(home: Path) -> None:
    told = riverside()
    peoples = str(told.meeting)
    async with at_review(on_disk(told, home)) as sat:
        for keys in ((), ("2",), ("3",), ("f1",)):
            await sat.strike(*keys)
            for size in (MIDDLE, SMALL):
                await sat.resize(*size)
                looked_at(sat, peoples)


PAGES_OF_A_GROUP = "mwrstbeciuoghlfn"
"""The keys of the group's page that open another page of it."""


async def test_home_and_the_pages_of_a_group(home: Path) -> None:
    builder = HomeBuilder(home)
    builder.meeting(builder.group("Riverside Voices", ("Amy", "Shabir", "Lucy", "Mo")), "Letters", "2025-12-04", ())
    pages = [("escape", key) for key in PAGES_OF_A_GROUP]
    for size in (MIDDLE, SMALL):
        async with at_home(home, size) as (app, pilot):
            for keys in ((), ("f1",), ("escape", "1"), ("f1",), *pages):
                await press(pilot, *keys)
                shown = text(app)
                assert stray(shown, "Riverside Voices Letters Amy Shabir Lucy") == [], (keys, shown)
                assert CUT.findall(shown) == [], (keys, shown)


@pytest.mark.parametrize("size", [MIDDLE, SMALL])
async def test_an_agenda_that_is_written_and_the_planned_meeting(home: Path, size: tuple[int, int]) -> None:
    builder = HomeBuilder(home)
    builder.meeting(builder.group("Riverside Voices", ("Amy", "Shabir", "Lucy", "Mo")), "Letters", "2025-12-04", ())
    theirs = "Riverside Voices Amy Shabir Lucy Mo Check Letters Car park Europe London Review Tasleem"
    async with at_home(home, size) as (app, pilot):
        await press(pilot, "1", "n")
        for line in ("Check in 10m", "Letters 20m for: decide from: Amy", "Car park 15m"):
            await write(pilot, line)
            await press(pilot, "enter")
        for key in ("enter", "y", "f1", "escape", "v"):
            await press(pilot, key)
            shown = text(app)
            assert stray(shown, theirs) == [], (key, shown)
            assert CUT.findall(shown) == [], (key, shown)


@pytest.mark.parametrize("size", [MIDDLE, SMALL])
async def test_sending_a_summary(home: Path, size: tuple[int, int]) -> None:
    ready = Ready(home, FOUR)
    async with at_sending(ready, size) as pilot:
        for key in ("", "f1", "escape", "enter"):
            await press(pilot, *filter(None, (key,)))
            shown = text(pilot.app)
            assert stray(shown, str([*FOUR]), str(ready.meeting), str(ready.place.outbox)) == [], (key, shown)


def test_a_phone(home: Path) -> None:
    with shared(home) as here:
        here.do(begin)
        here.do(park, "Parking", whose="Estates")
        pages = [here.phone().get(way).words for way in ("/", "/mine", "/who", "/told", "/write")]
    theirs = "Parking Estates Willow Group Letters Check Phones Amy Shabir Tasleem Mo Coprod upstairs"
    assert stray("\n".join(pages), theirs) == [], pages


@pytest.mark.parametrize("format", ["txt", "md", "html", "wall", "easy"])
def test_a_summary(format: str) -> None:
    meeting = riverside().meeting
    shown = FORMATS[format].render(compose(meeting)).decode()
    links = r"\(mailto:[^)]*\)|<mailto:[^>]*>"
    shown = re.sub(rf"<style.*?</style>|{links}|<[^>]*>|&[a-z]+;", " ", shown, flags=re.DOTALL)
    assert stray(shown, str(meeting), compose(meeting).meeting_id) == []


def test_plain_mode(home: Path) -> None:
    """Every answer of a whole meeting, help and lists too."""
    lines = (
        "everyone here",
        "item next",
        "hand Amy",
        "next",
        "note The lift",
        "decide The lift is mended",
        "right",
        "agree",
        "park The lift @Estates",
        "list decisions",
        "what now",
        "so far",
        "finish",
    )
    said = "\n".join(each for each in Sitting(circle(home)).sit(*lines) if str(home) not in each)
    assert stray(said, *lines, "Amy Shabir Tasleem Mo Check Letters Phones Willow Group upstairs") == [], said
