"""Strokes: whether a key press in a live meeting is a key or part of pasted words.

Letters that come in a burst are a pasted or dictated word: they do nothing, and the screen says so. A single letter is
delayed for a moment too short to notice, to see whether more follow; whatever key comes next acts after it. Where
people chose a leader key, only the letter after it counts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from textual import events

from coprod_tui.app.keyboard.key import LEADER, Keys, Situation, is_letter, key_name
from coprod_tui.wording import _

HOLD = 0.02
"""Seconds a letter is delayed. Fingers that roll from key to key leave 30 ms and more, a pasted word under 1 ms."""
ENDS = ("enter", "tab", "backspace")
"""Keys that pasted or dictated text has too, between its letters or at its end. Alone they act at once."""
QUIET = 0.25
"""Seconds without a letter after which a burst is over: dictation sends its words in pieces."""


class WithKeys(Protocol):
    """A screen that is worked with keys, as Strokes needs it."""

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
    """Part of a screen: its keys are strokes while no widget on it has the focus."""

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
    """The keys of one screen, in the order they come in. Each acts, or the screen says that nothing was done.

    pressed: the last key that was looked up. led: the leader key was pressed before it.
    """

    def __init__(self, screen: WithKeys) -> None:
        self.screen = screen
        self.led = False
        self.pressed = ""
        self._delayed: str | None = None
        self._number = 0
        self._last = float("-inf")
        self._burst_until = float("-inf")

    def take(self, event: events.Key) -> None:
        """Take a key press. event.time: when it came in, in seconds."""
        if event.key == LEADER and self.screen.keys.way == "ctrl":
            self._release()
            self.led = True
            self.screen.say(_("Now the letter."))
            return
        letter = is_letter(event.key) or event.is_printable
        if letter or event.key in ENDS:
            gap = event.time - self._last
            self._last = event.time if letter else self._last
            if event.time < self._burst_until or gap < HOLD:
                self._burst(event.time)
                return
        self._release()  # no letter followed it at once, even if its timer is late
        if not letter:
            self._press(event.key)
            return
        self._delayed, self._number = event.key, self._number + 1
        number = self._number
        self.screen.set_timer(HOLD, lambda: self._release(number))

    def pasted(self) -> None:
        """Say that a whole text came in at once, and did nothing."""
        self.led = False
        self.screen.say_at_once()

    def _burst(self, at: float) -> None:
        """Drop this letter and the delayed one: they are pasted, or two keys pressed at the same time."""
        self._delayed, self._burst_until = None, at + QUIET
        self.pasted()

    def _release(self, number: int | None = None) -> None:
        """Press the delayed letter, if there is one; where a number is given, only if it is still that letter."""
        pressed = self._delayed
        if pressed is not None and number in (None, self._number):
            self._delayed = None
            self._press(pressed)

    def _press(self, pressed: str) -> None:
        led, self.led, self.pressed = self.led, False, pressed
        screen = self.screen
        key, key_as_seen = (
            screen.keys.find(pressed, when, led=led) for when in (screen.situation, screen.seen_situation)
        )
        if key is None:
            screen.say(nothing_done(screen.keys, pressed))
        elif key is not key_as_seen:  # as a decision comes to be tested, "next item" would suddenly be "not agreed"
            screen.say(_("The screen has just changed, so nothing was done. Look again first."))
        else:
            key.press(screen)


def nothing_done(keys: Keys, pressed: str) -> str:
    """The sentence that this key does nothing here, and which key lists the others."""
    sentence = _("{key} does nothing here.").format(key=key_name(pressed))
    help_ = keys.label(keys.by_id["help"]) if "help" in keys.by_id else ""
    return " ".join((sentence, _("{key} shows the keys.").format(key=help_))) if help_ else sentence
