"""A question that is answered by yes or no, at the foot of a screen. Only y says yes: a nervous Enter does not."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.widgets.pieces import Fit, Part, key
from coprod_tui.app.widgets.prompt import Prompt
from coprod_tui.wording import _


class Sure(Prompt[bool], can_focus=True):
    """y or a click on it says yes; n, Enter and Escape say no; other keys say nothing."""

    def __init__(self, asked: str) -> None:
        """asked: may hold people's text, and is never markup."""
        super().__init__(id="sure")
        self.asked = asked

    def compose(self) -> ComposeResult:
        yield Static(Content(self.asked).stylize("bold"), classes="told")
        yield Fit([Part(key("y", _("yes")), "y"), Part(key("n", _("no")), "n")], classes="choices")

    def on_mount(self) -> None:
        self.focus()

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        if event.key in ("y", "Y", "n", "N", "enter", "escape"):
            self.answer(event.key in ("y", "Y"))

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        self.answer(event.name == "y")
