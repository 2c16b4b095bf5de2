"""Opening a long record: read, checked line by line, and folded into the meeting as it stands."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

from benchmarks.measured import Measured
from benchmarks.meetings import hold, put
from coprod_tui.record.recorder import MEETING, Recorder

if TYPE_CHECKING:
    from pathlib import Path

TARGET = 150.0


def measure(folder: Path, *, runs: int, entries: int) -> list[Measured]:
    held = hold(entries)
    place = put(folder / "data", held)
    took = []
    for _run in range(runs):
        gc.collect()
        began = time.perf_counter()
        recorder = Recorder(place.record, MEETING, "Room")
        took.append((time.perf_counter() - began) * 1000)
        recorder.close()
        assert recorder.state.last == held.meeting.last
        del recorder
    return [Measured(f"open a record of {len(held.stamped):,} entries", took, "ms", TARGET)]
