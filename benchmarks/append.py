"""An entry made and safely on disk, beside a raw write and fsync of as many bytes to a file as long."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.disk import Raw
from benchmarks.measured import Measured
from benchmarks.meetings import NOTE, hold, put
from coprod_tui.model.notes import take_note
from coprod_tui.record.recorder import MEETING, Recorder

if TYPE_CHECKING:
    from pathlib import Path

TARGET = 1.3


def measure(folder: Path, *, appends: int, sizes: tuple[int, ...] = (100, 10_000)) -> list[Measured]:
    """The whole of a move: the lock, catching up, the move itself, the write, fsync, and the new state."""
    return [_one(folder / f"data-{size}", size, appends) for size in sizes]


def _one(home: Path, size: int, appends: int) -> Measured:
    place = put(home, hold(size, 30))
    before = place.record.read_bytes()
    raw = Raw(home / "raw", before)
    recorder = Recorder(place.record, MEETING, "Room")
    note = partial(take_note, words=NOTE)
    at = time.time_ns() // 1_000_000
    recorder.do(note, at)  # opens the lock's file, once for each seat
    line = place.record.read_bytes()[len(before) :]
    took, beside = [], []
    try:
        for each in range(appends):
            beside.append(raw.append(line))
            began = time.perf_counter()
            recorder.do(note, at + each)
            took.append((time.perf_counter() - began) * 1000)
    finally:
        recorder.close()
        raw.close()
    return Measured(f"keep an entry, at {size:,} entries", took, "ms", TARGET, "times", "median", "write+fsync", beside)
