"""Real talk as the load: every turn and request of a replayed meeting, made at its time and safely on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.disk import Raw
from benchmarks.measured import Measured
from benchmarks.replay import Replay, read_source
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TARGET = 50.0
"""Milliseconds over a raw write and fsync, as for one key: a screen waits for no more."""
LINE = b"x" * 160


def measure(folder: Path, *, files: Sequence[Path]) -> list[Measured]:
    """A row for each file, in the shape that `benchmarks.replay` reads."""
    return [_replayed(folder / str(place), path) for place, path in enumerate(files)]


def _replayed(folder: Path, path: Path) -> Measured:
    folder.mkdir()
    replay = Replay(Shelf(folder / "data"), read_source(path))
    told = replay.hold()
    raw = Raw(folder / "raw")
    beside = [raw.append(LINE) for _move in replay.times]
    raw.close()
    size = f"{told.turns} turns, {told.entries:,} entries"
    return Measured(f"a move of real talk ({size})", replay.times, "ms", TARGET, "more", "p95", "fsync", beside)
