"""Ten years of monthly meetings: words found again, the group's page and its year, once its cache is there and before.

Records are at their longest: those of a group that counts who speaks, so that nothing was stripped from them.
"""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

from benchmarks.measured import Measured
from benchmarks.meetings import NAME, NOTE, ZONE, hold
from benchmarks.screen import showing
from benchmarks.terminal import CHECKOUT, python, surroundings
from coprod_tui.commands.find import search
from coprod_tui.commands.year import make_year
from coprod_tui.garbage import SOON
from coprod_tui.model import actions, closing, parking
from coprod_tui.model.entry import encode
from coprod_tui.model.plan import MeetingPlanned
from coprod_tui.model.year import Stretch
from coprod_tui.record.find import FindAsked
from coprod_tui.record.journal_lines import write_line
from coprod_tui.record.live import wall_clock
from coprod_tui.record.series import make_group, take_over
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.screen import Screen
    from coprod_tui.record.shelf import GroupPlace

WARM, COLD, PEAK, YEAR = 150.0, 5_000.0, 80.0, 300.0
"""Targets, in ms and MB."""
ASKED = FindAsked("people who wiat longest")
ESCAPE = "\x1b"
PEAK_OF = """
import sys
from pathlib import Path
from benchmarks.find import first_hit, told
from coprod_tui.record.shelf import Shelf
shelf = Shelf(Path(sys.argv[1]))
{"find": first_hit, "year": told}[sys.argv[2]](shelf, shelf.groups()[0])
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM:")))
"""
"""The peak of this program alone, in kB: what `resource` tells begins at that of whoever started it."""


def measure(folder: Path, *, runs: int, meetings: int = 120, entries: int = 1_500) -> list[Measured]:
    group = held_often(folder / "data", meetings, entries)
    shelf = Shelf(folder / "data")
    cold = []
    for _run in range(max(1, runs // 3)):
        group.found.unlink(missing_ok=True)
        cold.append(first_hit(shelf, group))
    warm = [first_hit(shelf, group) for _run in range(runs)]
    opened, year = pages(folder / "data", runs)
    size = f"{meetings} meetings of {entries:,} entries"
    return [
        Measured(f"find: the first hit ({size})", warm, "ms", WARM),
        Measured("find: the first hit, with no cache yet", cold, "ms", COLD),
        Measured("find: the page of the group, from key to screen", opened, "ms", WARM),
        Measured("find: the page of its year, from key to screen", year, "ms", YEAR),
        Measured("find: peak memory, with no cache yet", [_peak(folder, group, "find")], "MB", PEAK),
        Measured("find: peak memory of a year, with no cache yet", [_peak(folder, group, "year")], "MB", PEAK),
    ]


def _peak(folder: Path, group: GroupPlace, what: str) -> float:
    group.found.unlink()
    told = subprocess.run(
        [sys.executable, "-c", PEAK_OF, str(folder / "data"), what], cwd=CHECKOUT, env=surroundings(folder),
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return float(told.stdout) / 1024


def pages(home: Path, runs: int) -> tuple[list[float], list[float]]:
    """How long it took, in ms, from the key until the group's page stood there; and until its last year did.

    In the program as people run it, as every row with a key. Textual's own test driver waits until a program has done
    nothing for a while, three times for each key: 62 ms for a key that does nothing, which is in no page.
    """
    opened, year = [], []
    with showing(python("coprod_tui", "--home", str(home)), home.parent) as screen:
        screen.wait_for(NAME)
        screen.settle(SOON)
        for _run in range(runs):
            opened.append(_timed(screen, "1", "Meetings"))
            year.append(_timed(screen, "l", "Our year"))
            _timed(screen, ESCAPE, "Meetings")
            _timed(screen, ESCAPE, "Groups")
    return opened, year


def _timed(screen: Screen, key: str, words: str) -> float:
    screen.settle()
    began = screen.press(key)
    return (screen.wait_for(words) - began) * 1000


def told(shelf: Shelf, group: GroupPlace) -> None:
    """All of its years at once."""
    make_year(shelf, group, Stretch(), zone=ZONE, at=wall_clock())


def first_hit(shelf: Shelf, group: GroupPlace) -> float:
    """How long it took, in ms, until something was found and read again from its record."""
    began = time.perf_counter()
    _looked, hits = search(shelf, [group], ASKED)
    next(hits)
    return (time.perf_counter() - began) * 1000


def held_often(home: Path, meetings: int, entries: int) -> GroupPlace:
    """The same finished meeting so many times, each under its own number. Only the last leaves anything open."""
    left, settled = hold(entries), hold(entries)
    for action in settled.meeting.actions.open:
        settled.do(actions.finish_action, action.id)
    for issue in settled.meeting.parking.open:
        settled.do(parking.answer, issue.id, NOTE, closed=True)
    for each in (left, settled):
        each.do(closing.finish)
    shelf = Shelf(home)
    began = left.stamped[0].stamp.at
    group = make_group(shelf, NAME, zone=ZONE, at=began)
    for number in range(1, meetings + 1):
        place = shelf.make_meeting(group.id, zone=ZONE, made=began)
        moves: dict[int, dict[str, dict[str, object]]] = {}
        for one in (settled if number < meetings else left).stamped:
            entry = one.entry
            if isinstance(entry, MeetingPlanned):
                entry = entry.but(number=number, settings=entry.settings.but(count_voices=True))
            moves.setdefault(one.stamp.line, {})[str(one.stamp.number)] = encode(one.but(entry=entry))
        with place.record.open("ab") as record:
            record.writelines(write_line({"entries": docs}) for docs in moves.values())
    take_over(shelf, group, wall_clock())
    return group
