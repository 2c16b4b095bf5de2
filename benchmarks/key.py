"""One key to changed screen: from the press to the end of the frame that shows what it did, safely on disk before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.disk import Raw
from benchmarks.load import load
from benchmarks.measured import Measured
from benchmarks.meetings import NAME
from benchmarks.screen import showing
from benchmarks.terminal import python

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.replay import Source
    from benchmarks.screen import Screen
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.person import Person

TARGET, WHOLE = 45.0, 100.0
LINE = b"x" * 160
"""As long as the line of one raised hand."""
WORDS = ("There is no hurry.", "We carry on.")
"""What the Room says of a pause and of its end."""
DOWN = "\x7f"
PAUSE = 0.05
"""Seconds between one key and the next, so that no press waits for another."""


def measure(folder: Path, *, presses: int, entries: int, source: Source) -> list[Measured]:
    """A hand goes up and comes down; then the whole screen gives way to a pause and comes back."""
    loaded = load(folder / "data", source, entries)
    raw = Raw(folder / "raw")
    fsync: list[float] = []
    keys, whole = [], []
    with showing(python("coprod_tui", "--home", str(folder / "data"), "room", loaded.place.id), folder) as screen:
        screen.wait_for(NAME)
        screen.settle()
        free = _with_a_digit(loaded.meeting)
        for words in WORDS:  # the page for a pause is made when it is first needed
            _seen(screen, "m", words)
        for _press in range(presses // 2):
            keys.append(_seen(screen, free.key, f"{free.name}'s hand is up."))
            fsync.append(raw.append(LINE))
            keys.append(_seen(screen, DOWN, f"{free.name}'s hand is down."))
            fsync.append(raw.append(LINE))
        for _press in range(presses // 4):
            whole += [_seen(screen, "m", words) for words in WORDS]
    raw.close()
    return [
        Measured(f"a key to the changed screen ({loaded.size})", keys, "ms", TARGET, "alone", "p95", "fsync", fsync),
        Measured("a key to another whole screen", whole, "ms", WHOLE, "more", "p95", "fsync", fsync),
    ]


def _with_a_digit(meeting: Meeting) -> Person:
    """Somebody whose hand a digit puts up: nobody who waits or speaks."""
    busy = {hand.person for hand in meeting.hands.waiting}
    if meeting.turns.now is not None:
        busy.add(meeting.turns.now.person)
    return next(person for person in meeting.people.all if person.key and person.id not in busy)


def _seen(screen: Screen, key: str, words: str) -> float:
    screen.settle(PAUSE)
    began = screen.press(key)
    return (screen.wait_for(words) - began) * 1000
