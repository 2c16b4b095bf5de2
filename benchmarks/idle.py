"""Idle: what the Room costs while nobody touches it and the item's clock counts seconds."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from benchmarks.measured import Measured
from benchmarks.meetings import hold, put
from benchmarks.terminal import python, terminal

if TYPE_CHECKING:
    from pathlib import Path

TARGET = 0.6
SETTLE = 2.0
"""Seconds after the first paint that still belong to the start."""


def measure(folder: Path, *, runs: int, seconds: float) -> list[Measured]:
    """The group shows seconds, which is the most a clock can ask for; the usual is whole minutes."""
    place = put(folder / "data", hold(300, 12))
    command = python("coprod_tui", "--home", str(folder / "data"), "room", place.id)
    shares = []
    with terminal() as opened:
        for _run in range(runs):
            with opened.running(command, folder) as pane:
                pane.wait_for("Riverside Voices", "F1 ")
                time.sleep(SETTLE)
                before, began = pane.cpu(), time.perf_counter()
                time.sleep(seconds)
                shares.append((pane.cpu() - before) / (time.perf_counter() - began) * 100)
    return [Measured(f"idle for {seconds:g} s, the clock in seconds", shares, "% CPU", TARGET)]
