from __future__ import annotations

from typing import Any, ClassVar

import pytest
from textual.app import App, ComposeResult
from textual.color import Color
from textual.screen import Screen
from textual.widgets import Static

from coprod_tui import wording
from coprod_tui.app.hide import HIDE, Hide
from coprod_tui.app.themes import read_themes
from tests.app import contrast, pictures

SAID = "Lucy said something hard"


class Meeting(Screen[None]):
    def compose(self) -> ComposeResult:
        yield Static(SAID, markup=False)


class Hidden(App[None]):
    BINDINGS: ClassVar = [("q", "quit"), ("n", "notify('Next item')")]
    CSS_PATH = "../../coprod_tui/app/base.tcss"
    SCREENS: ClassVar = {HIDE: Hide}

    def __init__(self, theme: str) -> None:
        super().__init__()
        for each in read_themes().themes.values():
            self.register_theme(each)
        self.theme = theme

    def on_mount(self) -> None:
        self.push_screen(Meeting())


async def hidden(app: Hidden, pilot: Any) -> None:
    await app.push_screen(HIDE)
    await pilot.pause()


@pytest.mark.parametrize("theme", read_themes().themes)
async def test_nothing_of_the_meeting_shines_through_in_any_theme(theme: str) -> None:
    app = Hidden(theme)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert SAID in pictures.text(app)
        assert "Lucy" in pictures.svg(app)
        await hidden(app, pilot)
        assert pictures.text(app).split() == ["Enter", "come", "back"]
        assert "Lucy" not in pictures.svg(app)
        await pilot.press("enter")
        await pilot.pause()
        assert pictures.text(app).split()[:4] == ["Show", "the", "screen", "again?"]
        assert not contrast.missed(app)


async def test_a_short_message_that_names_someone_is_not_drawn_on_the_blank_page() -> None:
    app = Hidden("calm-dark")
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        app.notify("Lucy's hand is up", timeout=60)
        await pilot.pause()
        assert "Lucy's hand is up" in pictures.text(app)
        await hidden(app, pilot)
        app.notify("Lucy speaks", timeout=60)
        await pilot.pause()
        assert "Lucy" not in pictures.text(app)


async def test_coming_back_asks_first_and_no_other_key_does_anything() -> None:
    app = Hidden("calm-dark")
    async with app.run_test() as pilot:
        await hidden(app, pilot)
        for press in ("y", "space", "n", "q", "enter", "escape", "y", "enter", "x", "y"):
            await pilot.press(press)
            assert isinstance(app.screen, Hide), press
            assert not app._exit, press
        await pilot.press("enter", "y")
        await pilot.pause()
        assert SAID in pictures.text(app)


async def test_hidden_again_the_page_is_blank_in_the_look_and_the_language_of_now() -> None:
    app = Hidden("calm-dark")
    async with app.run_test() as pilot:
        await hidden(app, pilot)
        await pilot.press("enter", "y")
        app.theme = "calm-light"
        wording.speak("cy")
        await hidden(app, pilot)
        assert pictures.text(app).split() == ["Enter", "dod", "yn", "ôl"]
        assert app.screen.styles.background == Color.parse(app.current_theme.background or "")
        assert not contrast.missed(app)


async def test_the_mouse_brings_the_screen_back_with_two_clicks_and_not_with_one() -> None:
    app = Hidden("calm-dark")
    async with app.run_test(size=(80, 24)) as pilot:
        await hidden(app, pilot)
        await pilot.click("#offer", offset=(2, 0))
        await pilot.pause()
        assert isinstance(app.screen, Hide)
        at = app.screen.query_one("#offer").region
        where = pictures.text(app).splitlines()[at.y].index("yes")
        await pilot.click(offset=(where, at.y))
        await pilot.pause()
        assert isinstance(app.screen, Meeting)
