"""Memory: the most the Room ever holds on to, in a long meeting of many people, after its pages were opened."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from benchmarks.measured import Measured
from benchmarks.meetings import hold, put
from benchmarks.terminal import python, terminal

if TYPE_CHECKING:
    from pathlib import Path

OPEN, USED = 45.0, 47.0
MOMENT = 0.5
"""Seconds for a page to come."""


def measure(folder: Path, *, runs: int, entries: int, circle: int = 66) -> list[Measured]:
    held = hold(entries, circle)
    place = put(folder / "data", held)
    command = python("coprod_tui", "--home", str(folder / "data"), "room", place.id)
    at_first, used = [], []
    with terminal() as opened:
        for _run in range(runs):
            with opened.running(command, folder) as pane:
                pane.wait_for("Riverside Voices", "F1 ")
                at_first.append(pane.peak())
                for keys in (("v",), ("v",), ("Escape",), ("/",), ("Escape",), ("m",), ("m",)):
                    time.sleep(MOMENT)
                    pane.press(*keys)
                time.sleep(MOMENT)
                used.append(pane.peak())
    size = f"{circle} people, {len(held.stamped):,} entries"
    return [
        Measured(f"peak memory, the Room open ({size})", at_first, "MB", OPEN),
        Measured("peak memory, pages and the line used too", used, "MB", USED),
    ]
