"""How the Room looks in each situation, kept as pictures; and that everything on it can be read by everyone.

And that each panel names what it draws from, which is looked at while the Room is open in that situation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.themes import read_themes
from coprod_tui.config import Config
from tests.app import pictures
from tests.app.contrast import missed
from tests.app.drawn_from import unnamed
from tests.app.rooms import FULL, MIDDLE, SMALL, begun, opened
from tests.app.situations import SITUATIONS, lead, ready

if TYPE_CHECKING:
    from pathlib import Path

THEMES = tuple(read_themes().themes)
GOALS = {"high-contrast": 7.0}
"""What words must reach in a theme, else 4.5 (WCAG 2.2, 1.4.6 and 1.4.3)."""
IN_EVERY_THEME = ("now", "read-back", "break")


@pytest.mark.parametrize("situation", SITUATIONS)
async def test_the_room_looks_as_it_did_and_can_be_read_in_every_theme(home: Path, situation: str) -> None:
    way_in = opened if situation == "opening" else begun
    async with way_in(ready(home)) as sat:
        await lead(sat, situation)
        if isinstance(sat.screen, Seated):
            assert unnamed(sat) == {}
        for theme in THEMES:
            sat.app.theme = theme
            await sat.rest()
            assert missed(sat.app, GOALS.get(theme, 4.5)) == [], theme
            if situation in IN_EVERY_THEME:
                pictures.check(sat.app, f"room-{situation}-{theme}")
        sat.app.theme = "calm-dark"
        for size in (FULL, MIDDLE, SMALL):
            await sat.resize(*size)
            pictures.check(sat.app, f"room-{situation}-{size[0]}")
            assert missed(sat.app) == [], size


async def test_without_colours_the_same_words_and_marks_are_there(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    for colours in (True, False):
        if not colours:
            monkeypatch.setenv("NO_COLOR", "1")
        async with begun(ready(home / str(colours))) as sat:
            told = []
            for situation in ("now", "slower"):
                await lead(sat, situation) if situation == "now" else await sat.strike("l")
                told.append(sat.text)
            for keys in (("l", "b"), ("space", "r", "3", "p"), ("escape", "d")):
                await sat.strike(*keys)
                told.append(sat.text)
            seen.append(told)
    assert seen[0] == seen[1]
    for mark in ("●", "▲", "?", "►", "✓"):
        assert mark in seen[1][0]


async def test_a_theme_of_this_laptop_is_there_when_the_room_opens(home: Path) -> None:
    async with begun(ready(home), config=Config(theme="cream")) as sat:
        assert sat.app.theme == "cream"
