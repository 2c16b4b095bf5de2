"""Idle: what the Room costs while nobody touches it and the item's clock counts seconds."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from benchmarks.measured import Measured
from benchmarks.meetings import hold, put
from benchmarks.one_widget import CLOCK, WORDS
from benchmarks.terminal import python, terminal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.terminal import Terminal

TARGET = 0.1
SETTLE = 2.0
"""Seconds after the first paint that still belong to the start."""


def measure(folder: Path, *, runs: int, seconds: float) -> list[Measured]:
    """The group shows seconds, which is the most a clock can ask for; the usual is whole minutes.

    Beside it, by turns, a clock of one widget, which says how the machine is today. Of what is more than that, all is
    ours: the target is for it.
    """
    place = put(folder / "data", hold(300, 12))
    room = python("coprod_tui", "--home", str(folder / "data"), "room", place.id)
    shares: list[float] = []
    beside: list[float] = []
    with terminal() as opened:
        for _run in range(runs):
            shares.append(_share(opened, room, folder, seconds, "Riverside Voices", "F1 "))
            beside.append(_share(opened, [*python("benchmarks.one_widget"), CLOCK], folder, seconds, WORDS))
    what = f"idle for {seconds:g} s, the clock in seconds"
    return [Measured(what, shares, "% CPU", TARGET, "more", "median", "one widget's clock", beside)]


def _share(opened: Terminal, command: Sequence[str], home: Path, seconds: float, *words: str) -> float:
    """The share of a core it takes, in per cent."""
    with opened.running(command, home) as pane:
        pane.wait_for(*words)
        time.sleep(SETTLE)
        before, began = pane.cpu(), time.perf_counter()
        time.sleep(seconds)
        return (pane.cpu() - before) / (time.perf_counter() - began) * 100
