"""An entry made and safely on disk, beside a raw write and fsync of as many bytes to a file as long."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.disk import Raw
from benchmarks.measured import Measured
from benchmarks.meetings import NOTE, hold, put
from coprod_tui.model.entry import encode
from coprod_tui.model.notes import take_note
from coprod_tui.record.recorder import MEETING, Recorder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TARGET = 1.3
WHOLE = 0.1
"""Milliseconds that a whole move may add to a raw write and fsync: a ratio says nothing where a disk syncs in less."""


def measure(folder: Path, *, appends: int, sizes: tuple[int, ...] = (100, 10_000)) -> list[Measured]:
    """First the append alone: the lock, catching up, the write, fsync. Then a whole move.

    That is what people wait for: the same, with the text looked over and the new state worked out.
    """
    return [row for size in sizes for row in _both(folder / f"data-{size}", size, appends)]


def _both(home: Path, size: int, appends: int) -> list[Measured]:
    place = put(home, hold(size, 30))
    before = place.record.read_bytes()
    raw = Raw(home / "raw", before)
    recorder = Recorder(place.record, MEETING, "Room")
    note = partial(take_note, words=NOTE)
    at = time.time_ns() // 1_000_000
    recorder.do(note, at)  # opens the lock's file, once for each seat
    line = place.record.read_bytes()[len(before) :]
    doc = encode(recorder.state.history[-1])
    beside, alone, whole = [], [], []
    try:
        for each in range(appends):
            beside.append(raw.append(line))
            alone.append(_timed(partial(recorder.journal.append, lambda number: [doc | {"line": number}])))
            recorder.look()
            whole.append(_timed(partial(recorder.do, note, at + each)))
    finally:
        recorder.close()
        raw.close()
    name = f"an entry, at {size:,}"
    return [
        Measured(f"append {name}", alone, "ms", TARGET, "times", "median", "write+fsync", beside),
        Measured(f"make and append {name}", whole, "ms", WHOLE, "more", "median", "write+fsync", beside),
    ]


def _timed(done: Callable[[], object]) -> float:
    """How long it took, in ms."""
    began = time.perf_counter()
    done()
    return (time.perf_counter() - began) * 1000
