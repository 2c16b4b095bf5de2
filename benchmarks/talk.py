"""A move by itself: every turn and request of a replayed meeting, made at its time and safely on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.disk import Raw
from benchmarks.measured import Measured
from benchmarks.replay import Replay
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.replay import Source

TARGET = 50.0
"""Milliseconds over a raw write and fsync, as for one key: a screen waits for no more."""
LINE = b"x" * 160


def measure(folder: Path, *, source: Source) -> list[Measured]:
    replay = Replay(Shelf(folder / "data"), source)
    told = replay.hold()
    raw = Raw(folder / "raw")
    beside = [raw.append(LINE) for _move in replay.times]
    raw.close()
    size = f"{told.turns} turns, {told.entries:,} entries"
    return [Measured(f"a move of replayed talk ({size})", replay.times, "ms", TARGET, "more", "p95", "fsync", beside)]
