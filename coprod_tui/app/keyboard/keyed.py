"""What every screen with keys shares: a key is pressed, clicked on the key line, or chosen by its name."""

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
        """The situation that was last drawn here: another seat may have changed it since."""
        return self.situation

    @property
    def working(self) -> list[Key]:
        """The keys that do something now, as they are listed."""
        return [key for key in self.keys.all if self.situation in key.when]

    @property
    def own_labels(self) -> Mapping[str, str]:
        """The group's own words for things, by label: keys are found by them too."""
        return {}

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Skip styling all widgets again as a screen opens: each was styled as it was mounted."""
        if not cast("Screen[Any]", self).stack_updates:
            event.refresh_styles = False

    def on_pressed(self, event: Pressed) -> None:
        """A click on the key line."""
        event.stop()
        self.press(event.key)

    def press(self, id: str) -> None:
        """Press the key of this id, where it works now."""
        key = self.keys.by_id.get(id)
        if key is not None and self.situation in key.when:
            key.press(self)

    def help(self) -> None:
        """Every key in plain words."""
        from coprod_tui.app.keyboard.help import Help  # noqa: PLC0415  once somebody asks

        cast("Screen[Any]", self).app.push_screen(Help(self.keys, self.situation, self.own_labels))
