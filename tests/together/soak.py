"""Four seats at one meeting for two hours of its time, any of them killed at any moment and taken again.

`python -m tests.together.soak FOLDER SEED [ROUNDS]` holds such a meeting and looks at what is left of it. In each
round every seat is asked at once to do something, by a clock that the script sets. The seed chooses who does what and
whom a kill meets; which byte it meets him at is the machine's own. Exit code 1 where anything was lost.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NoReturn

from coprod_tui.model import flow, people
from coprod_tui.model.flow import Interrupted
from coprod_tui.model.group import join
from coprod_tui.model.meeting import MEETING_KINDS
from coprod_tui.model.undo import PutBack, TakenBack
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.records import change_group, change_meeting, read_meeting
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import Shelf
from tests.together.sitting import Sitter, digest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.shelf import MeetingPlace

START = 1_791_896_400_000
STEP, ROUNDS = 12_000, 600
"""Milliseconds from round to round, and rounds: two hours."""
SEATS = {"Room": "room", "Desk, Tasleem": "desk", "Desk, Amy": "desk", "Plain": "plain"}
NAMES = ("Amy", "Mo", "Tasleem", "Lucy O’Hare", "Đặng Thị", "Shabir", "ken[")
A_KILL_IN, A_SLEEP_IN, A_FLAT_BATTERY_IN = 12, 150, 200
"""Out of so many rounds, one has it."""
AWAY = 600_000
"""Milliseconds that the laptop sleeps, or stands without power."""


class Soak:
    """acknowledged: the line and entries of each thing told to be done, by its token; kept: drafts told to be kept."""

    def __init__(self, place: MeetingPlace, seed: int) -> None:
        self.place, self.chance = place, Random(seed)  # noqa: S311  examples, not secrets
        self.at = START
        self.acknowledged: dict[str, tuple[int, dict[int, Any]]] = {}
        self.kept: set[str] = set()
        self.turned_down: set[str] = set()
        self.counts: Counter[str] = Counter()
        self.away = 0
        self.digests: dict[str, str] = {}
        self._typing: dict[str, str] = {}
        self._asked = 0
        self._open: dict[str, Pipes] = {}
        for name in SEATS:
            self._sit(name)

    def _sit(self, name: str) -> None:
        """Take this seat, in a program of its own; what a kill left half typed there is known to it."""
        self._open[name] = pipes = Pipes(self.place, name, self.at, list(self._open.values()))
        hello = pipes.tell()
        assert hello is not None, f"{name} cannot be taken"
        assert hello["sits"] == name, "a seat that was killed is taken again under its own name"
        typing = self._typing.pop(name, "")
        assert not typing or hello["left"] == typing, f"{name} was typing {typing}, and it is gone"
        self.counts["drafts found again"] += bool(hello["left"] and not hello["used"])

    def round(self) -> None:
        self.at += STEP
        chance = self.chance
        if chance.randrange(A_SLEEP_IN) == 0:
            self._sleep()
        killed = [name for name in SEATS if chance.randrange(A_KILL_IN * len(SEATS)) == 0]
        if chance.randrange(A_FLAT_BATTERY_IN) == 0:
            killed = list(SEATS)
        ids = {name: self._ask(name, chance=chance.getrandbits(32)) for name in SEATS}
        if killed:
            time.sleep(chance.random() * 0.012)
        for name in killed:
            self._open[name].kill()
        for name in SEATS:
            self._listen(name, ids[name], killed=name in killed)
        if len(killed) == len(SEATS):
            self._sleep()
        for name in killed:
            self.counts["kills"] += 1
            self._sit(name)

    def end(self) -> None:
        """Let everyone enter what they found half typed, and see what everyone else wrote; then leave."""
        for _ in range(2):
            self.at += 1_000
            for name in SEATS:
                self._listen(name, self._ask(name, chance=1), killed=False)
        last = read_meeting(self.place).last
        for name in SEATS:
            self._listen(name, self._ask(name, until=last), killed=False)
            self._open[name].leave()

    def _sleep(self) -> None:
        self.at += AWAY
        self.away += 1

    def _ask(self, name: str, **what: int) -> str:
        self._asked += 1
        id = f"{self._asked}/{name[-3:]}"
        self._open[name].ask({"id": id, "at": self.at + self.chance.randrange(2_000), **what})
        return id

    def _listen(self, name: str, id: str, *, killed: bool) -> None:
        """Take in what this seat tells, up to the answer to what it was asked; a killed one, as far as it came."""
        while True:
            told = self._open[name].tell()
            if told is None:
                assert killed, f"{name} stopped by itself"
                del self._open[name]
                return
            if "kept" in told:
                self._typing[name] = told["kept"]
                self.kept.add(told["kept"])
                continue
            self._answered(name, told)
            if told["id"] == id and not killed:
                return

    def _answered(self, name: str, told: dict[str, Any]) -> None:
        if "digest" in told:
            self.digests[name] = told["digest"]
            return
        token = told["token"]
        if "line" not in told:
            self.turned_down.add(token)
            self.counts[told.get("not_saved", "refused")] += 1
        else:
            assert token not in self.acknowledged, f"{token} was done twice"
            self.turned_down.discard(token)
            self.acknowledged[token] = told["line"], {int(number): doc for number, doc in told["entries"].items()}
        if self._typing.get(name) == token:
            del self._typing[name]


class Pipes:
    """A seat's program, as the script knows it."""

    def __init__(self, place: MeetingPlace, name: str, at: int, others: list[Pipes]) -> None:
        hears, self._ask = os.pipe()
        self._tell, tells = os.pipe()
        self._half = b""
        sys.stdout.flush()
        self.pid = os.fork()
        if self.pid == 0:
            held = [end for each in (self, *others) for end in (each._ask, each._tell)]
            _seat(place, name, at, hears, tells, held)
        os.close(hears)
        os.close(tells)

    def ask(self, what: dict[str, Any]) -> None:
        os.write(self._ask, json.dumps(what).encode() + b"\n")

    def tell(self) -> dict[str, Any] | None:
        """The next thing it tells; None once it has gone."""
        while b"\n" not in self._half:
            more = os.read(self._tell, 1 << 16)
            if not more:
                self._gone()
                return None
            self._half += more
        line, _, self._half = self._half.partition(b"\n")
        told: dict[str, Any] = json.loads(line)
        return told

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def leave(self) -> None:
        os.close(self._ask)
        os.waitpid(self.pid, 0)
        os.close(self._tell)

    def _gone(self) -> None:
        os.waitpid(self.pid, 0)
        os.close(self._ask)
        os.close(self._tell)


def _seat(place: MeetingPlace, name: str, at: int, hears: int, tells: int, held: Sequence[int]) -> NoReturn:
    """All that a seat's program does. held: the script's own ends; open here, they would hide that a seat has gone."""
    try:
        for each in held:
            os.close(each)
        sitter = Sitter(place, SEATS[name], name, at, lambda told: _write(tells, told))
        with os.fdopen(hears, encoding="utf-8") as told:
            sitter.hear(told)
        os._exit(0)
    except Exception:  # noqa: BLE001  nobody above this in a forked program would tell of it
        sys.excepthook(*sys.exc_info())
        os._exit(1)


def _write(descriptor: int, told: dict[str, Any]) -> None:
    os.write(descriptor, json.dumps(told).encode() + b"\n")


def look(soak: Soak, meeting: Meeting) -> None:
    """What must be so in the record, whatever was killed."""
    by_token: dict[str, set[int]] = defaultdict(set)
    there = {one.stamp.number: one for one in meeting.history}
    seats = {one.stamp.line: one.stamp.seat for one in meeting.history}
    for one in meeting.history:
        if one.stamp.token:
            by_token[one.stamp.token].add(one.stamp.line)
    assert list(there) == list(range(1, len(there) + 1))
    assert all(len(lines) == 1 for lines in by_token.values()), "something is there twice"
    for token, (line, entries) in soak.acknowledged.items():
        assert by_token.get(token, set()) == ({line} if line else set()), f"{token} is lost"
        for number, doc in entries.items():
            assert MEETING_KINDS.decode(number, doc) == there[number], f"{token} is another"
        assert sorted(entries) == sorted(one.stamp.number for one in meeting.history if line == one.stamp.line)
    assert not soak.turned_down & set(by_token), "what was told not to be done was done"
    assert soak.kept <= set(by_token) | soak.turned_down | set(soak.acknowledged), "words that were kept are lost"
    for one in meeting.history:
        if isinstance(one.entry, TakenBack | PutBack):
            assert {seats[line] for line in one.entry.lines} == {one.stamp.seat}, "undo took back another seat's line"
    interrupted = sum(isinstance(one.entry, Interrupted) for one in meeting.history)
    assert interrupted == soak.away, f"{soak.away} times away, {interrupted} marked"
    assert soak.digests == dict.fromkeys(SEATS, digest(meeting)), "the seats do not show the same"


def plan(home: Path) -> MeetingPlace:
    """A meeting that has just been opened, by nobody who sits at it later."""
    shelf = Shelf(home)
    group = make_group(shelf, "Willow Group", zone="Europe/London", at=START)
    for name in NAMES:
        change_group(group, lambda state, name=name: join(state, name), START)  # type: ignore[misc]
    items = (Wanted("Check in"), Wanted("Letters", 20), Wanted("Taxis", 20), Wanted("Check out"))
    place = make_meeting(shelf, group, items, zone="Europe/London", at=START, title="Letters")
    change_meeting(place, flow.start, START)
    change_meeting(place, people.everyone_here, START)
    return place


def main(folder: Path, seed: int, rounds: int = ROUNDS) -> None:
    place = plan(folder)
    soak = Soak(place, seed)
    for _ in range(rounds):
        soak.round()
    soak.end()
    meeting = read_meeting(place)
    look(soak, meeting)
    counts = soak.counts | Counter(away=soak.away, acknowledged=len(soak.acknowledged))
    told = {"seed": seed, "entries": meeting.last, "minutes": (soak.at - START) // 60_000, **counts}
    sys.stdout.write(f"{json.dumps(told)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *map(int, sys.argv[3:4]))
