"""The app as its screens see it: settings, looks, keys, hiding. No screen has to know the app itself, or another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol, cast

from textual.screen import Screen

from coprod_tui.app.destinations import Destination
from coprod_tui.app.keyboard.key import Key, Keys
from coprod_tui.app.themes import Themes
from coprod_tui.config import Config


class Window(Protocol):
    """What every screen may ask of the app it is shown in."""

    config: Config
    theme: str
    themes: Themes

    @property
    def is_hidden(self) -> bool:
        """Whether the blank page stands over everything."""

    def keys(self, of: Iterable[Key]) -> Keys:
        """A screen's keys as this laptop's settings have them."""

    def action_hide(self) -> None:
        """Hide, and let the record know where a meeting is open."""

    def hide_now(self) -> None:
        """Put the blank page over everything, and tell nobody."""

    def hide_if(self, *, hidden: bool) -> None:
        """Another seat hid the meeting, or showed it again: so does this one."""

    def choose_theme(self, name: str) -> None:
        """Now, and from now on, on this laptop."""

    def go(self, to: Destination) -> None:
        """Show another screen. Which class stands for it is the router's to know."""


def window(screen: object) -> Window:
    return cast("Window", cast("Screen[Any]", screen).app)
