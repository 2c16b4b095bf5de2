"""`python -m benchmarks.fairness FILE ...`: what each way of ordering would have done with meetings that were held.

Files are those that `benchmarks.replay` reads. What people said, and how long each turn was, is taken as it was. When
somebody wished to speak is only known where a source has requests. Otherwise they are taken to wish for their next turn
as soon as the one before is over, for the first from the start: the most crowded queue these people could have made.
The suggested person always gets the turn. Then the floor is looked at halfway, because a meeting that ends in time
has not heard everyone: how evenly it was shared (Gini: 0 is even, 1 is one person), how long people waited, and how
many were never reached, beside what really happened.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict, deque
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple, get_args

from benchmarks.measured import Measured, p95
from benchmarks.meetings import hold
from benchmarks.replay import read_source
from coprod_tui.model import flow, hands, people, turns
from coprod_tui.model.entry import Refused, Stamp, Stamped
from coprod_tui.model.meeting import EMPTY, Meeting, fold
from coprod_tui.model.order import suggest
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.plan import MeetingPlanned, Order, Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.replay import Source
    from coprod_tui.model.entry import Entry, Id

REAL = "as it was"
ORDERS: tuple[Order, ...] = get_args(Order)
TARGET = 1.0


class Wish(NamedTuple):
    """Somebody would like to speak: from when (ms of the meeting), and for how long (ms)."""

    who: str
    since: int
    length: int


class Spoke(NamedTuple):
    """A wish that came true: when its turn began, in ms."""

    wish: Wish
    at: int


class Shared(NamedTuple):
    """How the floor was shared by that time. gini: of seconds, among all who wished to speak. waits: seconds."""

    order: str
    gini: float
    waits: Sequence[float]
    reached: int
    people: int

    @property
    def never(self) -> int:
        return self.people - self.reached


def wishes(source: Source) -> list[Wish]:
    """When each turn was wished for: at its speaker's last request before it, or else when their last turn was over."""
    asked: dict[str, deque[int]] = defaultdict(deque)
    for at, what, who in source.requests:
        if what == "join":
            asked[who].append(at)
    free: dict[str, int] = {}
    found = []
    for turn in source.turns:
        since = free.get(turn.who, 0)
        while asked[turn.who] and asked[turn.who][0] <= turn.since:
            since = max(since, asked[turn.who].popleft())
        found.append(Wish(turn.who, min(since, turn.since), turn.length))
        free[turn.who] = turn.since + turn.length
    return found


class Held:
    """A meeting held with these wishes and that way of ordering, by the moves people make."""

    def __init__(self, wished: Sequence[Wish], order: Order) -> None:
        self.meeting: Meeting = EMPTY
        self.at = 0
        self.left: dict[str, deque[Wish]] = defaultdict(deque)
        for wish in wished:
            self.left[wish.who].append(wish)
        settings = Settings(order=order)
        names = list(self.left)
        self.write(
            MeetingPlanned("g", "G", 1, settings=settings), *(PersonExpected(n, i) for i, n in enumerate(names, 1))
        )
        self.ids: dict[str, Id] = {person.name: person.id for person in self.meeting.people.all}
        self.names = {id: name for name, id in self.ids.items()}
        self.write(*flow.start(self.meeting))
        self.write(*people.everyone_here(self.meeting))

    def write(self, *entries: Entry) -> None:
        line = self.meeting.last + 1
        batch = [Stamped(Stamp(n, line, self.at, "Room"), entry) for n, entry in enumerate(entries, line)]
        self.meeting = fold(self.meeting, batch)

    def hold(self) -> list[Spoke]:
        """Until every wish has come true."""
        spoke: list[Spoke] = []
        while any(self.left.values()):
            self._ask()
            suggested = suggest(self.meeting)
            if suggested is None:
                self.at = min(wished[0].since for wished in self.left.values() if wished)
                continue
            wish = self.left[self.names[suggested.person]].popleft()
            self.write(*turns.next_speaker(self.meeting))
            spoke.append(Spoke(wish, self.at))
            self._listen(self.at + wish.length)
            self.write(*turns.end_turn(self.meeting))
        return spoke

    def _listen(self, until: int) -> None:
        """Somebody speaks until then, and hands go up at their times."""
        for since in sorted({one[0].since for one in self.left.values() if one and self.at < one[0].since < until}):
            self.at = since
            self._ask()
        self.at = until

    def _ask(self) -> None:
        due = [one[0] for one in self.left.values() if one and one[0].since <= self.at]
        for wish in sorted(due, key=lambda wish: wish.since):
            if self.meeting.hands.of(self.ids[wish.who]) is None:
                try:
                    self.write(*hands.raise_hand(self.meeting, self.ids[wish.who]))
                except Refused:
                    continue  # they are speaking: their hand goes up when they have finished


def shared(order: str, spoke: Sequence[Spoke], everyone: Sequence[str], until: int) -> Shared:
    """The floor as it was shared up to that time (ms). Whoever still waits has waited until then."""
    seconds = dict.fromkeys(everyone, 0.0)
    for one in spoke:
        seconds[one.wish.who] += max(0, min(one.at + one.wish.length, until) - one.at) / 1000
    waits = [(min(one.at, until) - one.wish.since) / 1000 for one in spoke if one.wish.since < until]
    reached = {one.wish.who for one in spoke if one.at < until}
    return Shared(order, gini(list(seconds.values())), waits or [0.0], len(reached), len(everyone))


def gini(values: Sequence[float]) -> float:
    """How unevenly something is shared: 0 where all have the same, near 1 where one has it all."""
    ordered, whole = sorted(values), sum(values)
    if not whole:
        return 0.0
    weighted = sum(place * value for place, value in enumerate(ordered, 1))
    return 2 * weighted / (len(ordered) * whole) - (len(ordered) + 1) / len(ordered)


def compare(source: Source) -> list[Shared]:
    """What really happened, then each way of ordering, halfway through the time all turns took together."""
    wished = wishes(source)
    everyone = sorted({wish.who for wish in wished})
    real = [Spoke(wish, turn.since) for wish, turn in zip(wished, source.turns, strict=True)]
    told = [shared(REAL, real, everyone, _half(real))]
    for order in ORDERS:
        spoke = Held(wished, order).hold()
        told.append(shared(order, spoke, everyone, _half(spoke)))
    return told


def _half(spoke: Sequence[Spoke]) -> int:
    """When half of all that was said had been said, in ms."""
    left = sum(one.wish.length for one in spoke) / 2
    for one in sorted(spoke, key=lambda one: one.at):
        if left <= one.wish.length:
            return round(one.at + left)
        left -= one.wish.length
    return spoke[-1].at


def table(title: str, told: Sequence[Shared]) -> str:
    heads = ("order", "uneven (Gini)", "median wait, s", "95 of 100 waited at most, s", "not reached by half time")
    rows = [
        (
            one.order,
            f"{one.gini:.2f}",
            f"{median(one.waits):.0f}",
            f"{p95(one.waits):.0f}",
            f"{one.never} of {one.people}",
        )
        for one in told
    ]
    lines = ["| " + " | ".join(row) + " |" for row in (heads, tuple("---" for _ in heads), *rows)]
    return "\n".join([f"**{title}**", "", *lines, ""])


def measure(folder: Path, *, runs: int, entries: int = 3_000) -> list[Measured]:
    """How long it takes to say who is next among 66 people with everyone's hand up, late in a long meeting."""
    del folder
    held = hold(entries)
    for person in held.meeting.people.all:
        held.do(hands.raise_hand, person.id)
    rows = []
    for order in ORDERS:
        settings = held.meeting.plan.settings.but(order=order, count_voices=True)
        meeting = held.meeting.but(plan=held.meeting.plan.but(settings=settings))
        took = []
        for _run in range(runs):
            began = time.perf_counter()
            suggest(meeting)
            took.append((time.perf_counter() - began) * 1000)
        rows.append(
            Measured(
                f"who is next, {order} (66 people, {len(held.stamped):,} entries)", took, "ms", TARGET, judged="p95"
            )
        )
    return rows


def main(told: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fairness", description=__doc__)
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    for path in parser.parse_args(told).files:
        source = read_source(path)
        print(table(f"{source.title}: {len(source.turns)} turns", compare(source)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
