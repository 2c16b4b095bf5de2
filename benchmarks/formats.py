"""The summary of a three-hour meeting in Word and on paper, as people wait for it: the first time, from nothing."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.measured import Measured
from benchmarks.meetings import hold, put
from benchmarks.terminal import CHECKOUT, surroundings
from coprod_tui.record.recorder import MEETING, Recorder

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

TARGETS = {"docx": 1_000.0, "large-docx": 1_000.0, "large-pdf": 3_000.0, "wall-pdf": 3_000.0, "ics": 200.0}


def measure(folder: Path, *, runs: int, entries: int = 1_000) -> list[Measured]:
    held = hold(entries)
    record = put(folder / "data", held).record
    size = f"3 hours, 66 people, {len(held.stamped):,} entries"
    return [
        Measured(
            f"summary as {name}, the first time ({size})",
            [_in_fresh_process(name, record, folder) for _run in range(runs)],
            "ms",
            target,
        )
        for name, target in TARGETS.items()
    ]


def write_one(meeting: Meeting, name: str) -> float:
    """How long it took, in ms: the imports it needs, composing it, and the format."""
    began = time.perf_counter()
    from coprod_tui.summary import FORMATS, compose  # noqa: PLC0415  bringing it in is part of what people wait for

    FORMATS[name].render(compose(meeting, made=meeting.clock.last))
    return (time.perf_counter() - began) * 1000


def _in_fresh_process(name: str, record: Path, home: Path) -> float:
    command = [sys.executable, "-m", "benchmarks.formats", name, str(record)]
    told = subprocess.run(command, cwd=CHECKOUT, env=surroundings(home), capture_output=True, text=True, check=True)
    return float(told.stdout)


if __name__ == "__main__":
    recorder = Recorder(Path(sys.argv[2]), MEETING, "Room")
    recorder.close()
    print(write_one(recorder.state, sys.argv[1]))
