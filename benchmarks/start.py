"""Start to first paint: the processor time until the whole first screen is there, beside a one-widget Textual app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.measured import Measured
from benchmarks.meetings import hold, put
from benchmarks.one_widget import WORDS
from benchmarks.terminal import python, terminal
from coprod_tui.demo import build

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.terminal import Terminal

TARGET = 1.9
NOON = 1_791_889_200_000
"""13 October 2026, 12:00 in London: the example's day, so that the same is drawn whenever this is run."""


def measure(folder: Path, *, runs: int) -> list[Measured]:
    """Runs alternate, so that a slow moment of the machine falls on both. The first of each is thrown away."""
    place = build(folder / "data", zone="Europe/London", at=NOON)
    told = python("coprod_tui", "--home", str(folder / "data"))
    opened = put(folder / "open", hold(300, 12))
    screens: dict[str, tuple[Sequence[str], tuple[str, ...]]] = {
        "one": (python("benchmarks.one_widget"), (WORDS,)),
        "room": ([*told, "room", place.id], ("Who is here", "It is fine to pass", "Ruth", "F1 ")),
        "open": (
            python("coprod_tui", "--home", str(folder / "open"), "room", opened.id),
            ("Outside our control", "It is fine to pass", "Ruth", "F1 "),
        ),
        "home": (told, ("Riverside Voices", "F1 ")),
    }
    took: dict[str, list[float]] = {name: [] for name in screens}
    with terminal() as shown:
        for run in range(runs + 1):
            for name, (command, words) in screens.items():
                cpu = _one(shown, command, folder, words)
                if run:
                    took[name].append(cpu)
    return [
        Measured(
            f"start to first paint: {words}", took[name], "ms", TARGET, "times", "median", "one widget", took["one"]
        )
        for name, words in (("room", "the Room"), ("open", "the Room in mid-meeting"), ("home", "Home"))
    ]


def _one(shown: Terminal, command: Sequence[str], home: Path, words: tuple[str, ...]) -> float:
    with shown.running(command, home) as pane:
        pane.wait_for(*words)
        return pane.cpu() * 1000
