"""Every key that comes in acts, or is said to have done nothing: none is lost, however fast or late it comes."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, Any, cast

from hypothesis import given
from hypothesis import strategies as st
from textual import events

from coprod_tui.app.keyboard.key import Key, Keys
from coprod_tui.app.keyboard.strokes import HOLD, QUIET, Strokes

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = (*"123456789nab", "space", "enter", "escape", "x")
"""The last one does nothing here."""


class Screen:
    """A screen whose timers fire as late as it is told: a busy laptop's come after keys that were pressed later."""

    def __init__(self, late: float) -> None:
        self.now, self.late = 0.0, late
        self.acted: list[str] = []
        self.messages: list[str] = []
        self.timers: list[tuple[float, int, Callable[[], Any]]] = []
        self.situation = self.seen_situation = "now"
        names = (name for name in NAMES if name != "x")
        self.keys = Keys([Key(name, (name,), name, name, self._act(name)) for name in names])

    def _act(self, name: str) -> Callable[[Any], None]:
        return lambda _screen: self.acted.append(name)

    def say(self, words: str) -> None:
        self.messages.append(words)

    def say_at_once(self) -> None:
        self.messages.append("at once")

    def set_timer(self, delay: float, callback: Callable[[], Any]) -> None:
        heappush(self.timers, (self.now + delay + self.late, len(self.timers), callback))

    def until(self, now: float) -> None:
        while self.timers and self.timers[0][0] <= now:
            self.now, _place, callback = heappop(self.timers)
            callback()
        self.now = now


def press(screen: Screen, strokes: Strokes, name: str, at: float) -> None:
    event = events.Key(name, name if len(name) == 1 else {"space": " "}.get(name))
    event.time = at
    screen.until(at)
    strokes.take(event)


def played(gaps: list[tuple[str, float]], late: float = 0.0) -> Screen:
    screen, at = Screen(late), 0.0
    strokes = Strokes(cast("Any", screen))
    for name, gap in gaps:
        at += gap
        press(screen, strokes, name, at)
    screen.until(at + 10)
    return screen


STROKES = st.lists(st.tuples(st.sampled_from(NAMES), st.floats(0, 0.4)), max_size=30)


@given(STROKES, st.floats(0, 0.5))
def test_strokes_in_are_those_that_acted_and_those_said_to_have_done_nothing(
    gaps: list[tuple[str, float]], late: float
) -> None:
    screen = played(gaps, late)
    assert bool(screen.messages) is (len(screen.acted) < len(gaps))
    order = iter([name for name, _gap in gaps])
    assert all(name in order for name in screen.acted), "in the order in which they were pressed"


@given(st.lists(st.sampled_from("123456789"), max_size=20), st.floats(HOLD + 0.001, 0.3), st.floats(0, 0.5))
def test_digits_that_fingers_pressed_all_act_however_late_the_screen_is(
    digits: list[str], gap: float, late: float
) -> None:
    screen = played([(digit, gap) for digit in digits], late)
    assert screen.acted == digits
    assert screen.messages == []


@given(st.text("123456789nab", min_size=2, max_size=20), st.booleans())
def test_a_word_that_comes_in_at_once_does_nothing_and_neither_does_the_enter_at_its_end(
    word: str, ended: bool
) -> None:
    gaps = [(letter, 0.001) for letter in word] + [("enter", 0.001)] * ended
    screen = played(gaps)
    assert screen.acted == []
    assert screen.messages == ["at once"] * (len(gaps) - 1)


def test_a_key_after_a_word_that_came_in_at_once_acts_once_it_is_quiet() -> None:
    screen = played([("a", 1), ("b", 0.001), ("n", QUIET + 0.05)])
    assert screen.acted == ["n"]


def test_an_enter_after_a_held_letter_comes_after_it() -> None:
    screen = played([("1", 1), ("enter", 0.05)], late=0.4)
    assert screen.acted == ["1", "enter"]
    screen = played([("1", 1), ("escape", 0.001)])
    assert screen.acted == ["1", "escape"]


def test_a_key_that_does_nothing_here_is_said_to_do_nothing() -> None:
    screen = played([("x", 1)])
    assert screen.messages == ["x does nothing here."]
