"""Hide: one key turns the screen into a calm blank page. It tells nothing of the meeting, and asks before it goes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.screen import ModalScreen

from coprod_tui.app.widgets.pieces import Fit, Part, bold, key
from coprod_tui.wording import _

HIDE = "hide"
"""The name of the blank page among the app's screens."""


class HidingListener:
    """A screen that writes hiding in its record, so that other seats hide too. The app calls the topmost of them."""

    @abstractmethod
    def hide(self) -> None:
        """Somebody here wants everything hidden: `Window.hide_now` comes first, and who is told after."""

    @abstractmethod
    def hidden_over(self, *, here: bool) -> None:
        """The screen may be seen again: somebody here said so, or else it was another seat."""


class Hide(ModalScreen[bool]):
    """Stands over every other screen, dialogs too, and takes every key: Enter, then y, and the screen is back.

    Short messages and tooltips, which may name people, are not drawn here; they are kept back until it goes. The app
    clears the window's title and keeps its own keys (the list of commands) from opening anything over this page.
    Once it was needed it is kept: to make it anew takes half of the time until the screen is blank.
    """

    AUTO_FOCUS = ""
    asking: reactive[bool] = reactive(False, init=False)
    _parts: Sequence[Part] = ()

    def compose(self) -> ComposeResult:
        yield Fit(id="offer")

    def on_screen_resume(self) -> None:
        self.watch_asking()  # in the language that is spoken now

    def on_screen_suspend(self) -> None:
        self.asking = False

    def watch_asking(self) -> None:
        offer = [Part(key(_("Enter"), _("come back")), "ask")]
        question = [
            Part(bold(_("Show the screen again?"))),
            Part(key("y", _("yes")), "yes"),
            Part(key("Escape", _("not yet")), "no"),
        ]
        parts = question if self.asking else offer
        if parts != self._parts:  # hidden again, the page is as it was
            self._parts = parts
            self.query_one("#offer", Fit).show(parts)

    def on_key(self, event: events.Key) -> None:
        """Enter asks, y answers; any other key leaves or makes the page blank."""
        event.stop()
        event.prevent_default()
        if self.asking and event.key in {"y", "Y"}:
            self.dismiss(True)
        else:
            self.asking = event.key == "enter"

    def on_parts_picked(self, event: Fit.Picked) -> None:
        if event.name == "yes":
            self.dismiss(True)
        else:
            self.asking = event.name == "ask"
