"""The yardstick for the start: a Textual app of one widget, which is the least any Textual app can cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.app import ComposeResult

WORDS = "One widget"


class OneWidget(App[None]):
    def compose(self) -> ComposeResult:
        yield Static(WORDS)


if __name__ == "__main__":
    OneWidget().run()
