"""What every screen that is worked with keys shares: a key pressed, clicked on the key line, or chosen by its name."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, cast

from textual.events import ScreenResume
from textual.screen import Screen

from coprod_tui.app.keyboard.key import Key, Keys, Situation
from coprod_tui.app.keyboard.key_line import Pressed


class Keyed:
    """Part of a screen. keys: what each key does, as this laptop's settings have it."""

    keys: Keys

    @property
    @abstractmethod
    def situation(self) -> Situation:
        """Which keys work now."""

    @property
    def seen_situation(self) -> Situation:
        """The same as whoever is here has seen it: another seat may have changed it a moment ago."""
        return self.situation

    @property
    def working(self) -> list[Key]:
        """The keys that do something now, as they are listed."""
        return [key for key in self.keys.all if self.situation in key.when]

    @property
    def own_labels(self) -> Mapping[str, str]:
        """The group's own words, by the id of the label they stand for: people look for a key by them too."""
        return {}

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Each widget was styled as it was mounted: as a screen opens, all of them need not be styled once more."""
        if not cast("Screen[Any]", self).stack_updates:
            event.refresh_styles = False

    def on_pressed(self, event: Pressed) -> None:
        """A click that does what a key does."""
        event.stop()
        self.press(event.key)

    def press(self, id: str) -> None:
        """Do what the key of this id does, where it works now."""
        key = self.keys.by_id.get(id)
        if key is not None and self.situation in key.when:
            key.press(self)

    def help(self) -> None:
        """Every key in plain words."""
        from coprod_tui.app.keyboard.help import Help  # noqa: PLC0415  once somebody asks

        cast("Screen[Any]", self).app.push_screen(Help(self.keys, self.situation, self.own_labels))
