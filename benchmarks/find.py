"""Words found again in ten years of monthly meetings: the first hit, once the cache is there and from nothing."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

from benchmarks.measured import Measured
from benchmarks.meetings import NAME, ZONE, hold
from benchmarks.terminal import CHECKOUT, surroundings
from coprod_tui.commands.find import search
from coprod_tui.model import closing
from coprod_tui.model.entry import encode
from coprod_tui.model.plan import MeetingPlanned
from coprod_tui.record.find import FindAsked
from coprod_tui.record.journal_lines import write_line
from coprod_tui.record.series import make_group
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.shelf import GroupPlace

WARM, COLD, PEAK = 150.0, 5_000.0, 80.0
"""Targets, in ms and MB."""
ASKED = FindAsked("people who wiat longest")
PEAK_OF = """
import resource, sys
from pathlib import Path
from benchmarks.find import first_hit
from coprod_tui.record.shelf import Shelf
shelf = Shelf(Path(sys.argv[1]))
first_hit(shelf, shelf.groups()[0])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def measure(folder: Path, *, runs: int, meetings: int = 120, entries: int = 1_500) -> list[Measured]:
    group = held_often(folder / "data", meetings, entries)
    shelf = Shelf(folder / "data")
    cold = []
    for _run in range(max(1, runs // 3)):
        group.found.unlink(missing_ok=True)
        cold.append(first_hit(shelf, group))
    warm = [first_hit(shelf, group) for _run in range(runs)]
    group.found.unlink()
    told = subprocess.run(
        [sys.executable, "-c", PEAK_OF, str(shelf.home)], cwd=CHECKOUT, env=surroundings(folder), check=True,
        capture_output=True, text=True,
    )  # fmt: skip
    size = f"{meetings} meetings of {entries:,} entries"
    return [
        Measured(f"find: the first hit ({size})", warm, "ms", WARM),
        Measured("find: the first hit, with no cache yet", cold, "ms", COLD),
        Measured("find: peak memory, with no cache yet", [float(told.stdout)], "MB", PEAK),
    ]


def first_hit(shelf: Shelf, group: GroupPlace) -> float:
    """How long it took, in ms, until something was found and read again from its record."""
    began = time.perf_counter()
    _looked, hits = search(shelf, [group], ASKED)
    next(hits)
    return (time.perf_counter() - began) * 1000


def held_often(home: Path, meetings: int, entries: int) -> GroupPlace:
    """The same finished meeting so many times, each under its own number."""
    held = hold(entries)
    held.do(closing.finish)
    shelf = Shelf(home)
    began = held.stamped[0].stamp.at
    group = make_group(shelf, NAME, zone=ZONE, at=began)
    for number in range(1, meetings + 1):
        place = shelf.make_meeting(group.id, zone=ZONE, made=began)
        moves: dict[int, dict[str, dict[str, object]]] = {}
        for one in held.stamped:
            entry = one.entry.but(number=number) if isinstance(one.entry, MeetingPlanned) else one.entry
            moves.setdefault(one.stamp.line, {})[str(one.stamp.number)] = encode(one.but(entry=entry))
        with place.record.open("ab") as record:
            record.writelines(write_line({"entries": docs}) for docs in moves.values())
    return group
