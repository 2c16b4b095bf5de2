"""Strokes: what a key pressed in a live meeting is taken for.

Letters that come in a burst are a pasted or dictated word, and do nothing. A single letter is held for a moment too
short to notice, to see whether more follow. After the leader key one letter counts, where a person set it so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from coprod_tui.app.keys.key import LEADER, is_letter
from coprod_tui.wording import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events

    from coprod_tui.app.keys.key import Keys, Situation

HOLD = 0.02
"""Seconds a letter is held. Fingers that roll from key to key leave 30 ms and more; a pasted word leaves under one."""
QUIET = 0.25
"""Seconds without a letter after which a burst is over: dictation sends its words in pieces."""


class Keyed(Protocol):
    """A screen that is worked with keys."""

    keys: Keys

    @property
    def situation(self) -> Situation: ...
    def say(self, words: str) -> None: ...
    def say_at_once(self) -> None:
        """Say that words came in at once, so nothing was done."""

    def set_timer(self, delay: float, callback: Callable[[], Any]) -> Any: ...


class _Struck(Protocol):
    """What `Struck` asks of the screen it is part of."""

    strokes: Strokes

    @property
    def focused(self) -> object: ...


class Struck:
    """Part of a screen whose keys are strokes for as long as nothing on it has the cursor."""

    def on_key(self: _Struck, event: events.Key) -> None:
        if self.focused is None:
            event.stop()
            event.prevent_default()
            self.strokes.take(event)

    def on_paste(self: _Struck, event: events.Paste) -> None:
        if self.focused is None:
            event.stop()
            self.strokes.pasted()


class Strokes:
    """The keys of one screen, as they come in. pressed: the last one that was looked up."""

    def __init__(self, room: Keyed) -> None:
        self.room = room
        self.led = False
        self.pressed = ""
        self._held: str | None = None
        self._last = 0.0
        self._burst_until = 0.0

    def take(self, event: events.Key) -> None:
        """A key was pressed. event.time is when it came in, in seconds."""
        if event.key == LEADER and self.room.keys.way == "ctrl":
            self.led = True
            self.room.say(_("Now the letter."))
            return
        if not is_letter(event.key) and not event.is_printable:
            self._press(event.key)
            return
        gap, self._last = event.time - self._last, event.time
        if event.time < self._burst_until or gap < HOLD:
            self._burst(event.time)
            return
        held = event.key
        self._held = held
        self.room.set_timer(HOLD, lambda: self._let_go(held))

    def pasted(self) -> None:
        """A whole text came in at once."""
        self.led = False
        self.room.say_at_once()

    def _burst(self, at: float) -> None:
        self._held, self._burst_until = None, at + QUIET
        self.pasted()

    def _let_go(self, held: str) -> None:
        if self._held == held:
            self._held = None
            self._press(held)

    def _press(self, pressed: str) -> None:
        led, self.led, self.pressed = self.led, False, pressed
        key = self.room.keys.find(pressed, self.room.situation, led=led)
        if key is not None:
            key.act(self.room)
