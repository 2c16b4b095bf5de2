"""Yardsticks: a Textual app of one widget, which is the least any Textual app can cost; with a clock, if asked."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from textual.app import App
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.app import ComposeResult

WORDS = "One widget"
CLOCK = "clock"


class OneWidget(App[None]):
    def compose(self) -> ComposeResult:
        yield Static(WORDS)


class OneClock(App[None]):
    """The time of day, once a second: what one figure that counts costs by itself."""

    def compose(self) -> ComposeResult:
        yield Static(WORDS)

    def on_mount(self) -> None:
        self.set_interval(1, self.count)

    def count(self) -> None:
        self.query_one(Static).update(f"{WORDS}, {time.strftime('%H:%M:%S')}")


if __name__ == "__main__":
    (OneClock if CLOCK in sys.argv else OneWidget)().run()
