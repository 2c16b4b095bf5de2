"""The summary of a three-hour meeting in every text format, as people wait for it: the first time, from nothing."""

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

TARGET = 200.0
TEXT = ("html", "md", "txt")


def measure(folder: Path, *, runs: int, entries: int = 1_000) -> list[Measured]:
    held = hold(entries)
    record = put(folder / "data", held).record
    fresh = [_in_fresh_process(record, folder) for _run in range(runs)]
    again = [write_all(held.meeting) for _run in range(runs)]
    size = f"3 hours, 66 people, {len(held.stamped):,} entries"
    return [
        Measured(f"summary as html, md, txt, the first time ({size})", fresh, "ms", TARGET),
        Measured("summary as html, md, txt, once more", again, "ms", TARGET),
    ]


def write_all(meeting: Meeting) -> float:
    """How long it took, in ms: the imports it needs, composing it, and each format."""
    began = time.perf_counter()
    from coprod_tui.summary import FORMATS, compose  # noqa: PLC0415  bringing it in is part of what people wait for

    summary = compose(meeting, made=meeting.clock.last)
    for name in TEXT:
        FORMATS[name].render(summary)
    return (time.perf_counter() - began) * 1000


def _in_fresh_process(record: Path, home: Path) -> float:
    command = [sys.executable, "-m", "benchmarks.summary", str(record)]
    told = subprocess.run(command, cwd=CHECKOUT, env=surroundings(home), capture_output=True, text=True, check=True)
    return float(told.stdout)


if __name__ == "__main__":
    recorder = Recorder(Path(sys.argv[1]), MEETING, "Room")
    recorder.close()
    print(write_all(recorder.state))
