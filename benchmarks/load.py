"""The load of the rows that need people: talk that was held, or ours in the same shape, replayed until it is long.

Files are what `benchmarks.replay` reads. Without any it is a meeting of our own with as many people and as much of
everything: turns and requests by the clock, notes, actions, decisions.
"""

from __future__ import annotations

import random
import time
from itertools import cycle
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.meetings import FIRST, ITEMS, LAST, NAME, NOTE
from benchmarks.replay import Heard, Replay, Source
from coprod_tui.model.entry import Refused
from coprod_tui.model.plan import Settings
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from coprod_tui.model.entry import Entry
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.shelf import MeetingPlace

TURNS = 240
"""Turns of our own meeting: in the source that has most by the clock (AMI ES2011a) there are 210 in twenty minutes."""
LONGEST = 90_000
GAP = 30_000
"""Milliseconds between the end of one meeting's talk and the next."""


class Loaded(NamedTuple):
    """An open meeting on disk, in the middle of its talk. goes_on: what is said next, for as long as anybody asks."""

    place: MeetingPlace
    meeting: Meeting
    goes_on: Iterator[Callable[[Meeting], Sequence[Entry]]]

    @property
    def size(self) -> str:
        return f"{len(self.meeting.people.all)} people, {len(self.meeting.history):,} entries"


def our_own(circle: int = 66, turns: int = TURNS) -> Source:
    """A meeting of so many people. The same each time; nobody in it is anybody."""
    chance = random.Random(14)  # noqa: S311  a meeting, not a secret
    names = tuple(f"{first}{last}" for last in LAST for first in FIRST)[:circle]
    talk, asked, at = [], [], 10_000
    for _turn in range(turns):
        who, length = chance.choice(names), chance.randint(500, LONGEST)
        asked += [(at, "join", who), (at + length // 2, "join", chance.choice(names))]
        talk.append(Heard(who, at + 1_000, length))
        at += length + chance.randint(1_000, 5_000)
    return Source(
        "Letters and phones",
        names,
        tuple(Wanted(title, 40) for title in ITEMS),
        tuple(talk),
        tuple(asked),
        tuple(f"The phone line says how long the wait is ({each})" for each in range(turns // 20)),
        tuple(f"Write to the people who wait longest ({each})" for each in range(turns // 20)),
        tuple(f"{NOTE} ({each})" for each in range(turns // 2)),
        timed=True,
    )


def joined(sources: Sequence[Source]) -> Source:
    """One meeting of all these, one after another."""
    turns: list[Heard] = []
    requests: list[tuple[int, str, str]] = []
    for source in sources:
        after = ends(turns, requests) + GAP
        turns += [turn._replace(since=turn.since + after) for turn in source.turns]
        requests += [(at + after, what, who) for at, what, who in source.requests]
    return Source(
        sources[0].title,
        tuple(dict.fromkeys(name for source in sources for name in source.names)),
        tuple(item for source in sources for item in source.items),
        tuple(turns),
        tuple(requests),
        tuple(words for source in sources for words in source.decisions),
        tuple(words for source in sources for words in source.actions),
        tuple(words for source in sources for words in source.notes),
        all(source.timed for source in sources),
    )


def ends(turns: Sequence[Heard], requests: Sequence[tuple[int, str, str]]) -> int:
    """When the last of these was over, in ms from the beginning."""
    return max([turn.since + turn.length for turn in turns] + [at for at, _what, _who in requests], default=0)


def load(home: Path, source: Source, entries: int) -> Loaded:
    """Replay this talk, again and again, until there are about that many entries and somebody is speaking."""
    begins = time.time_ns() // 1_000_000
    length = ends(source.turns, source.requests) + GAP
    often = entries // max(1, 2 * len(source.turns) + len(source.requests)) + 1
    replay = Replay(
        Shelf(home), source, group=NAME, begins=begins - often * length, settings=Settings(seconds=True)
    )  # fmt: skip
    replay.begin()
    for after in range(0, often * length, length):
        for at, move in replay.talk:
            replay.do(move, at + after)
            if len(replay.meeting.history) >= entries and replay.meeting.turns.now is not None:
                break
        else:
            replay.write_down(after + length - GAP)
    replay.close()
    return Loaded(replay.place, replay.meeting, cycle(may_be_refused(move) for _at, move in replay.talk))


def may_be_refused(move: Callable[[Meeting], Sequence[Entry]]) -> Callable[[Meeting], Sequence[Entry]]:
    """The same move; where it cannot be made at that moment, nothing."""

    def moved(meeting: Meeting) -> Sequence[Entry]:
        try:
            return move(meeting)
        except Refused:
            return ()

    return moved
