"""Every seat sees it: from asking for a move at one seat to the whole frame, or line, that shows it at the others.

Four seats are open on one meeting: the Room, two Desks, and one in plain mode. The second Desk writes; the Room, the
first Desk and plain mode each run in a terminal of their own, and each is timed. Between two entries that are timed
the talk goes on, as it was replayed. Timed too: a line that a Desk lets the Room read as it is written, and hiding,
from the first Desk and from plain mode, until nothing of the meeting stands on the Room.
"""

from __future__ import annotations

import random
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.load import load
from benchmarks.measured import Measured
from benchmarks.meetings import NAME
from benchmarks.screen import FRAME_ENDS, LINE_ENDS, showing
from benchmarks.terminal import python
from coprod_tui.model.parking import park
from coprod_tui.record.live import Live
from coprod_tui.record.recorder import MEETING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from benchmarks.load import Loaded
    from benchmarks.replay import Source
    from benchmarks.screen import Screen
    from coprod_tui.model.entry import Entry
    from coprod_tui.model.meeting import Meeting

TARGET, HIDDEN = 40.0, 50.0
"""Where a bell rings; where seats can only look, 150 ms is what there is."""
SEATS = {"room": "the Room", "desk": "a Desk", "plain": "plain mode"}
"""The commands that take the seats which are watched, and what each is called here."""
BLANK = "come back"
"""What stands on the Room while it is hidden."""
HIDE, SHOW = {"desk": "\x0c", "plain": "hide\n"}, {"desk": ("\r", "y"), "plain": ("show\n", "yes\n")}
"""What is pressed or typed at a seat to hide every screen, and to come back."""


class Seats(NamedTuple):
    """Three seats that show the meeting, by their command, and one that writes to it."""

    screens: dict[str, Screen]
    writer: Live[Meeting]
    talk: Iterator[Callable[[Meeting], Sequence[Entry]]]
    chance: random.Random

    def settle(self) -> None:
        """Let everyone draw what they are drawing, up to a moment that has nothing to do with their looking."""
        until = time.perf_counter() + 0.1 + self.chance.random() / 5
        for screen in self.screens.values():
            screen.settle(max(0.01, until - time.perf_counter()))

    def seen(self, words: str) -> dict[str, float]:
        """When each seat showed these words (s)."""
        with ThreadPoolExecutor(len(self.screens)) as eyes:
            looking = {
                seat: eyes.submit(screen.wait_for, words, LINE_ENDS if seat == "plain" else FRAME_ENDS)
                for seat, screen in self.screens.items()
            }
        return {seat: looked.result() for seat, looked in looking.items()}

    def park(self, words: str) -> dict[str, float]:
        """Park something at the second Desk, and after how many ms each other seat showed it."""
        self.writer.do(next(self.talk)).result()
        self.settle()
        began = time.perf_counter()
        self.writer.do(partial(park, words=words)).result()
        return {seat: (at - began) * 1000 for seat, at in self.seen(words).items()}

    def read_together(self, words: str) -> float:
        """Let the Room read a line of the second Desk, and after how many ms it did. It shows no more after."""
        self.settle()
        began = time.perf_counter()
        self.writer.keep_draft("", "", f"note\n{words}").result()
        read = self.screens["room"].wait_for(words)
        self.writer.keep_draft("", "").result()
        return (read - began) * 1000

    def hide(self, seat: str) -> float:
        """Hide every screen from this seat, and after how many ms the Room was blank. It comes back after."""
        room, own = self.screens["room"], self.screens[seat]
        self.settle()
        began = own.press(HIDE[seat])
        blank = room.wait_for(BLANK)
        for keys in SHOW[seat]:
            own.settle(0.2)
            own.press(keys)
        room.wait_for(NAME)
        return (blank - began) * 1000


@contextmanager
def seated(folder: Path, entries: int, source: Source) -> Iterator[tuple[Seats, Loaded]]:
    """Four seats open on a meeting of that size."""
    home = folder / "data"
    loaded = load(home, source, entries)
    place = loaded.place
    with ExitStack() as opened:
        screens = {}
        for seat in SEATS:
            command = python("coprod_tui", "--home", str(home), seat, place.id)
            screens[seat] = opened.enter_context(showing(command, folder))
            screens[seat].wait_for(NAME, LINE_ENDS if seat == "plain" else FRAME_ENDS)
        taken = place.seats.take("desk", "Desk, Amy", time.time_ns() // 1_000_000)
        live = opened.enter_context(Live(place.record, MEETING, taken, lambda _meeting: None))
        seats = Seats(screens, live, loaded.goes_on, random.Random(14))  # noqa: S311  when to make a move, the same in each run
        yield seats, loaded


def measure(folder: Path, *, moves: int, source: Source, entries: int = 3_000) -> list[Measured]:
    """Where no bell rings, seats look many times a second: moves come at moments that have nothing to do with that."""
    with seated(folder, entries, source) as (seats, loaded):
        seats.park("Parked first")
        took = [seats.park(f"Parked{each:05}") for each in range(moves)]
        read = [seats.read_together(f"Together{each:05}") for each in range(max(1, moves // 2))]
        hid = {seat: [seats.hide(seat) for _ in range(max(1, moves // 2))] for seat in HIDE}
    shown = {f"{called} shows what another seat wrote": [one[seat] for one in took] for seat, called in SEATS.items()}
    rows = [(what, times, TARGET) for what, times in shown.items()]
    rows.append(("the Room shows a line read together", read, HIDDEN))
    rows += [(f"hide at {SEATS[seat]} to a blank Room", times, HIDDEN) for seat, times in hid.items()]
    size = f"four seats, {loaded.size}"
    return [Measured(f"{what} ({size})", values, "ms", target, judged="p95") for what, values, target in rows]
