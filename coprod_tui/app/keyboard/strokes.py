"""Strokes: what a key pressed in a live meeting is taken for.

Letters that come in a burst are a pasted or dictated word, and do nothing, which is said. A single letter is held for a
moment too short to notice, to see whether more follow; whatever comes next lets it go first. After the leader key one
letter counts, where a person set it so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from textual import events

from coprod_tui.app.keyboard.key import LEADER, Keys, Situation, is_letter, key_name
from coprod_tui.wording import _

HOLD = 0.02
"""Seconds a letter is held. Fingers that roll from key to key leave 30 ms and more; a pasted word leaves under one."""
ENDS = ("enter", "tab", "backspace")
"""Keys that a pasted or dictated text holds too, between its letters or at its end. Alone they act at once."""
QUIET = 0.25
"""Seconds without a letter after which a burst is over: dictation sends its words in pieces."""


class WithKeys(Protocol):
    """A screen that is worked with keys."""

    keys: Keys

    @property
    def situation(self) -> Situation: ...
    @property
    def seen_situation(self) -> Situation: ...
    def say(self, words: str) -> None: ...
    def say_at_once(self) -> None:
        """Say that words came in at once, so nothing was done."""

    def set_timer(self, delay: float, callback: Callable[[], Any]) -> Any: ...


class _Struck(Protocol):
    """What `Struck` asks of the screen it is part of."""

    strokes: Strokes

    @property
    def focused(self) -> object: ...
    def say(self, words: str) -> None: ...


class Struck:
    """Part of a screen whose keys are strokes for as long as nothing on it has the cursor."""

    def say_at_once(self: _Struck) -> None:
        self.say(_("Words came in at once, so nothing was done."))

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
    """The keys of one screen, as they come in, in their order. Each acts, or is said to have done nothing.

    pressed: the last one that was looked up.
    """

    def __init__(self, room: WithKeys) -> None:
        self.room = room
        self.led = False
        self.pressed = ""
        self._held: str | None = None
        self._number = 0
        self._last = float("-inf")
        self._burst_until = float("-inf")

    def take(self, event: events.Key) -> None:
        """A key was pressed. event.time is when it came in, in seconds."""
        if event.key == LEADER and self.room.keys.way == "ctrl":
            self._let_go()
            self.led = True
            self.room.say(_("Now the letter."))
            return
        letter = is_letter(event.key) or event.is_printable
        if letter or event.key in ENDS:
            gap = event.time - self._last
            self._last = event.time if letter else self._last
            if event.time < self._burst_until or gap < HOLD:
                self._burst(event.time)
                return
        self._let_go()  # the one before stood alone, however late its timer is
        if not letter:
            self._press(event.key)
            return
        self._held, self._number = event.key, self._number + 1
        number = self._number
        self.room.set_timer(HOLD, lambda: self._let_go(number))

    def pasted(self) -> None:
        """A whole text came in at once."""
        self.led = False
        self.room.say_at_once()

    def _burst(self, at: float) -> None:
        """This one, and the one that was held: a word that came in at once, or two keys that nobody could part."""
        self._held, self._burst_until = None, at + QUIET
        self.pasted()

    def _let_go(self, number: int | None = None) -> None:
        """What is held is pressed now. number: only where it is that one still."""
        held = self._held
        if held is not None and number in (None, self._number):
            self._held = None
            self._press(held)

    def _press(self, pressed: str) -> None:
        led, self.led, self.pressed = self.led, False, pressed
        room = self.room
        key, meant = (room.keys.find(pressed, when, led=led) for when in (room.situation, room.seen_situation))
        if key is None:
            room.say(nothing_done(room.keys, pressed))
        elif key is not meant:  # "next item" as a decision has just come to be tested: it would be "not agreed" there
            room.say(_("The screen has just changed, so nothing was done. Look again first."))
        else:
            key.press(room)


def nothing_done(keys: Keys, pressed: str) -> str:
    """That this key does nothing here, and which one tells what does."""
    told = _("{key} does nothing here.").format(key=key_name(pressed))
    help_ = keys.label(keys.by_id["help"]) if "help" in keys.by_id else ""
    return " ".join((told, _("{key} shows the keys.").format(key=help_))) if help_ else told
