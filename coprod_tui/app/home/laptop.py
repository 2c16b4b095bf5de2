"""This laptop's own settings: how keys work here, and how the screen looks. What belongs to a group is on its page."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.app.pages.keys import FIXED_LIST
from coprod_tui.app.pages.list_page import ListPage
from coprod_tui.app.widgets.question import Choice
from coprod_tui.app.widgets.rows import Row
from coprod_tui.app.window import Window, window
from coprod_tui.config import NotWrittenError, change_config
from coprod_tui.wording import N_, _, refusal


def key_ways() -> dict[str, str]:
    """The ways letters can work, by the name that config.toml has: for people who type, and for those who dictate."""
    return {
        "letters": _("a letter does it at once"),
        "ctrl": _("Ctrl+O first, then the letter"),
        "menu": _("no letters: the list of commands and the mouse"),
    }


class Laptop(ListPage):
    KEYS = FIXED_LIST
    TITLE, NOTE = N_("This laptop"), N_("These are kept on this laptop only.")

    @property
    def coprod(self) -> Window:
        return window(self)

    def lines(self) -> Sequence[Row]:
        title = self.coprod.themes.titles.get(self.coprod.theme, self.coprod.theme)
        return [
            Row("", _("How the screen looks"), title),
            Row("", _("How keys work"), key_ways().get(self.coprod.config.keys, "")),
        ]

    async def change(self, index: int) -> None:
        label = str(self.lines()[index].body)
        choices_by_name = key_ways() if index else self.coprod.themes.titles
        choices = [Choice(name, str(n), words) for n, (name, words) in enumerate(choices_by_name.items(), 1)]
        picked = await self.pick(label, choices)
        if picked and index:
            self._keys(picked)
        elif picked:
            self.coprod.choose_theme(picked)
        self.show()

    def _keys(self, way: str) -> None:
        self.coprod.config = self.coprod.config.but(keys=way)
        self.keys = self.coprod.keys(self.KEYS)
        self.offer()
        try:
            change_config(keys=way)
        except NotWrittenError as trouble:
            self.say_trouble(refusal(trouble))
