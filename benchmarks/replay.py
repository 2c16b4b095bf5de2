"""`python -m benchmarks.replay FILE ...`: meetings that were held, held again through the same moves people make.

Each file is JSON in one plain shape: title, date, agenda (title, minutes), members (name), turns (speaker, start_s,
seconds, words), queue (t_s, type "join" or "leave", who), decisions (text), actions (text), notes (point). The clock is
handed in, so that three hours take a moment; every move goes to a record on disk. The table says whether the record
has the turns and the seconds that the source has. Exit code 1 where it has not.

Two people cannot have the turn at once. Where the source has them speak over each other, a turn begins when the one
before it has ended, and is as long as it was.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from coprod_tui.model import agenda, agreement, decisions, flow
from coprod_tui.model.actions import add_action
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.group import choose_group_ways, join
from coprod_tui.model.hands import HandRaised, lower_hand, raise_hand
from coprod_tui.model.notes import take_note
from coprod_tui.model.text import clean
from coprod_tui.model.turns import end_turn, give_turn
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.records import change_group
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coprod_tui.model.entry import Entry
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.plan import Settings

ZONE = "Europe/London"
BEGINS = 1_791_896_400_000
"""UTC ms: when every meeting is said to begin."""
WORDS_A_SECOND = 2.5
"""How fast people speak, where a source has words and no seconds: 150 words a minute."""


class Heard(NamedTuple):
    """One turn as it was: who, when it began and for how long, in ms from the beginning."""

    who: str
    since: int
    length: int


class Source(NamedTuple):
    """A meeting as its file tells it. timed: whether the seconds are the file's own."""

    title: str
    names: tuple[str, ...]
    items: tuple[Wanted, ...]
    turns: tuple[Heard, ...]
    requests: tuple[tuple[int, str, str], ...]
    decisions: tuple[str, ...]
    actions: tuple[str, ...]
    notes: tuple[str, ...]
    timed: bool

    @property
    def seconds(self) -> float:
        return sum(turn.length for turn in self.turns) / 1000


class Replayed(NamedTuple):
    """What became of it. asked: requests to speak in the source; hands: in the record; refused: moves not made."""

    source: Source
    turns: int
    seconds: float
    asked: int
    hands: int
    decided: int
    entries: int
    refused: int
    took: float

    @property
    def right(self) -> bool:
        decided = self.decided == len(self.source.decisions)
        return decided and self.turns == len(self.source.turns) and abs(self.seconds - self.source.seconds) < 0.01


def read_source(path: Path) -> Source:
    """Read a file of that shape; what it lacks is taken as none. Raises OSError, ValueError."""
    told: dict[str, Any] = json.loads(path.read_text("utf-8"))
    turns = _turns(told.get("turns", []))
    requests = tuple(
        (round(one["t_s"] * 1000), one["type"], one["who"])
        for one in told.get("queue", [])
        if one["type"] in ("join", "leave")
    )
    names = [each["name"] for each in told.get("members", [])]
    names += [turn.who for turn in turns] + [who for _at, _what, who in requests]
    return Source(
        told.get("title") or path.stem,
        tuple(dict.fromkeys(filter(None, map(clean, names)))),
        tuple(Wanted(clean(each["title"]), each.get("minutes")) for each in told.get("agenda", []) if each["title"]),
        turns,
        requests,
        _words(told, "decisions", "text"),
        _words(told, "actions", "text"),
        _words(told, "notes", "point"),
        all(each.get("seconds") is not None for each in told.get("turns", [])),
    )


def _turns(told: list[dict[str, Any]]) -> tuple[Heard, ...]:
    """Turns in order, none before the one before it has ended."""
    turns: list[Heard] = []
    for each in sorted(told, key=lambda one: (one.get("start_s") is None, one.get("start_s") or 0)):
        before = turns[-1].since + turns[-1].length if turns else 0
        seconds = each.get("seconds")
        length = seconds if seconds is not None else (each.get("words") or 0) / WORDS_A_SECOND
        since = max(before, round((each.get("start_s") or 0) * 1000))
        turns.append(Heard(clean(each["speaker"]), since, round(length * 1000)))
    return tuple(turns)


def _words(told: dict[str, Any], part: str, name: str) -> tuple[str, ...]:
    every = (clean(str(each.get(name, ""))) for each in told.get(part, []))
    return tuple(filter(None, every))


class Replay:
    """One meeting, held again on a shelf. seat: whose moves these are; begins: UTC ms; group: what it is called.

    talk: every turn and request, in order, with its time (ms from the beginning).
    """

    def __init__(
        self,
        shelf: Shelf,
        source: Source,
        seat: str = "Room",
        *,
        group: str = "",
        begins: int = BEGINS,
        settings: Settings | None = None,
    ) -> None:
        self.source, self.refused, self._begins = source, 0, begins
        self.times: list[float] = []
        made = make_group(shelf, group or source.title, zone=ZONE, at=begins)
        if settings is not None:
            change_group(made, partial(choose_group_ways, settings=settings), begins)
        for name in source.names:
            change_group(made, partial(join, name=name), begins)
        self.place = make_meeting(shelf, made, source.items, zone=ZONE, at=begins, title=source.title)
        self._record = Recorder(self.place.record, MEETING, seat)
        self._people = {person.name: person.id for person in self.meeting.people.all}
        self.talk = sorted(self._moves(), key=lambda one: one[0])

    @property
    def meeting(self) -> Meeting:
        return self._record.state

    def begin(self) -> None:
        self.do(flow.start, 0)

    def hold(self) -> Replayed:
        """Make every move at its time, and compare. The record is closed after."""
        began = time.perf_counter()
        try:
            self.begin()
            for at, move in self.talk:
                self.do(move, at)
            for _item in self.source.items:
                self.do(agenda.next_item, self._over)
            self.write_down(self._over)
        finally:
            self.close()
        return self._compare(time.perf_counter() - began)

    @property
    def _over(self) -> int:
        return max((turn.since + turn.length for turn in self.source.turns), default=0)

    def close(self) -> None:
        self._record.close()

    def _moves(self) -> list[tuple[int, Callable[[Meeting], Sequence[Entry]]]]:
        """Turns and requests with their times (ms). Of the same moment, the end of a turn comes before the next."""
        moves: list[tuple[int, Callable[[Meeting], Sequence[Entry]]]] = []
        following: list[Heard | None] = [*self.source.turns, None][1:]
        for turn, after in zip(self.source.turns, following, strict=True):
            moves.append((turn.since, partial(_speaks, person=self._person(turn.who))))
            if after is None or after.since > turn.since + turn.length or after.who == turn.who:
                moves.append((turn.since + turn.length, end_turn))
        for at, what, who in self.source.requests:
            asks = raise_hand if what == "join" else lower_hand
            moves.append((at, partial(asks, person=self._person(who))))
        return moves

    def write_down(self, at: int) -> None:
        """What came of it, which sources tell without a time."""
        for words in self.source.decisions:
            self.do(partial(decisions.propose, words=words), at)
            decision = self.meeting.decisions.now or Id(0)
            self.do(partial(decisions.confirm_words, decision=decision), at)
            self.do(partial(agreement.agree, decision=decision), at)
        for words in self.source.actions:
            self.do(partial(add_action, words=words), at)
        for words in self.source.notes:
            self.do(partial(take_note, words=words), at)

    def do(self, move: Callable[[Meeting], Sequence[Entry]], at: int) -> None:
        """Make one move at that time (ms from the beginning), and say in `times` how many ms it took."""
        began = time.perf_counter()
        try:
            self._record.do(move, self._begins + at)
        except Refused:
            self.refused += 1
        else:
            self.times.append((time.perf_counter() - began) * 1000)

    def _person(self, who: str) -> Id:
        return self._people[clean(who)]

    def _compare(self, took: float) -> Replayed:
        meeting = self.meeting
        at, turns = meeting.clock.last, meeting.turns.past
        spoken = sum(turn.length(meeting.flow, at) for turn in turns) / 1000
        return Replayed(
            self.source,
            len(turns),
            spoken,
            sum(what == "join" for _at, what, _who in self.source.requests),
            sum(isinstance(one.entry, HandRaised) for one in meeting.history),
            len(meeting.decisions.concluded),
            len(meeting.history),
            self.refused,
            took,
        )


def _speaks(meeting: Meeting, person: Id) -> Sequence[Entry]:
    return give_turn(meeting, person)


HEADS = (
    "meeting",
    "turns",
    "in record",
    "seconds",
    "in record",
    "asked",
    "hands",
    "decided",
    "refused",
    "entries",
    "right",
)


def table(every: Sequence[Replayed]) -> str:
    """One row a meeting; ~ where the source has no seconds and they are worked out from its words."""
    lines = [HEADS, *map(_cells, every)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADS))]
    rows = ["| " + " | ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)) + " |" for line in lines]
    return "\n".join([rows[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *rows[1:]])


def _cells(one: Replayed) -> tuple[str, ...]:
    source = one.source
    seconds = f"{source.seconds:.2f}" if source.timed else f"~{source.seconds:.2f}"
    return (
        source.title[:40], str(len(source.turns)), str(one.turns), seconds, f"{one.seconds:.2f}", str(one.asked),
        str(one.hands), f"{one.decided} of {len(source.decisions)}", str(one.refused),
        f"{one.entries} in {one.took:.2f} s", "yes" if one.right else "NO",
    )  # fmt: skip


def main(told: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.replay", description=__doc__)
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    parser.add_argument("--home", type=Path, help="keep the records in this folder, to be looked at with coprod")
    asked = parser.parse_args(told)
    home = asked.home or Path(tempfile.mkdtemp(prefix="coprod-replay-"))
    try:
        every = [Replay(Shelf(home), read_source(path)).hold() for path in asked.files]
        print(table(every))
    finally:
        if asked.home is None:
            shutil.rmtree(home, ignore_errors=True)
    return int(not all(one.right for one in every))


if __name__ == "__main__":
    sys.exit(main())
