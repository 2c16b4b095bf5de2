"""A second seat sees it: from asking for a move at one seat to the whole frame that shows it at another."""

from __future__ import annotations

import random
import time
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.measured import Measured
from benchmarks.meetings import hold, put
from benchmarks.screen import showing
from benchmarks.terminal import python
from coprod_tui.model.parking import park
from coprod_tui.record.live import Live
from coprod_tui.record.recorder import MEETING

if TYPE_CHECKING:
    from pathlib import Path

TARGET = 150.0


def measure(folder: Path, *, moves: int, entries: int = 1_000, circle: int = 30) -> list[Measured]:
    """The other seat looks ten times a second, so moves come at moments that have nothing to do with its looking."""
    place = put(folder / "data", hold(entries, circle))
    took = []
    chance = random.Random(14)  # noqa: S311  when to make a move, the same in each run
    with (
        showing(python("coprod_tui", "--home", str(folder / "data"), "room", place.id), folder) as screen,
        Live(place.record, MEETING, "Desk", lambda _meeting: None) as desk,
    ):
        screen.wait_for("Riverside Voices")
        for each in range(moves):
            screen.settle(0.05 + chance.random() / 5)
            words = f"Parked{each:05}"
            began = time.perf_counter()
            desk.do(partial(park, words=words)).result()
            took.append((screen.wait_for(words) - began) * 1000)
    return [Measured("a second seat shows what the first wrote", took, "ms", TARGET, judged="p95")]
