"""Something that may be told now, and need not be: Enter begins it. Any other key does what it does anywhere."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.widgets.pieces import Fit, Part, key
from coprod_tui.app.widgets.prompt import Prompt
from coprod_tui.wording import _


class Offered(Prompt[bool], can_focus=True):
    """passed_on: gets a key that is no answer, once this is left: whoever pressed it goes on with something else."""

    def __init__(self, offered: str, passed_on: Callable[[events.Key], object]) -> None:
        super().__init__(id="sure")
        self.offered, self.passed_on = offered, passed_on

    def compose(self) -> ComposeResult:
        yield Static(Content(self.offered).stylize("bold"), classes="told")
        yield Fit([Part(key(_("Enter"), _("yes")), "y"), Part(key(_("Escape"), _("go on")), "n")], classes="choices")

    def on_mount(self) -> None:
        self.focus()

    def on_key(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        if event.key == "enter":
            self.answer(True)
            return
        self.leave()
        if event.key != "escape":
            self.passed_on(event)

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        if event.name == "y":
            self.answer(True)
        else:
            self.leave()
