"""Sitting at a meeting in plain mode: lines handed in by a test, as a program through a pipe, and at a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui import line
from coprod_tui.model.group import choose_group_ways, join
from coprod_tui.model.plan import Settings
from coprod_tui.model.wanted import Wanted
from coprod_tui.plain.plain_mode import PlainMode
from coprod_tui.record.live import Live
from coprod_tui.record.recorder import MEETING
from coprod_tui.record.records import change_group
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import Shelf
from tests.building import START

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from coprod_tui.record.shelf import MeetingPlace

NAMES = ("Amy", "Shabir", "Tasleem", "Mo")
ITEMS = (Wanted("Check in", 10, "check-in"), Wanted("Letters", 20, "decide", "Tasleem"), Wanted("Phones"))
MEETING_ID = "willow-group-1"
SOON = 20
"""Seconds after which a test gives up on something that takes a moment."""


class Circle(NamedTuple):
    """A group's shelf and its first meeting."""

    shelf: Shelf
    place: MeetingPlace


def circle(home: Path, *names: str, settings: Settings | None = None, date: str = "2026-10-13") -> Circle:
    """A group of these people and its meeting 1, planned for 13 October 2026: where a test's clock stands.

    date: another day, or "" for none where the program itself runs, by the laptop's own clock.
    """
    shelf = Shelf(home)
    group = make_group(shelf, "Willow Group", zone="Europe/London", at=START)
    change_group(group, partial(choose_group_ways, settings=settings or Settings(quiet_room="upstairs")), START)
    for name in names or NAMES:
        change_group(group, partial(join, name=name), START)
    made = make_meeting(shelf, group, ITEMS, zone="Europe/London", at=START, date=date, start="14:00", finish="16:00")
    return Circle(shelf, made)


class Said:
    """What was said, as one text, and a way to wait for words in it."""

    def __init__(self) -> None:
        self.text = ""
        self._more = threading.Condition()

    def write(self, text: str) -> None:
        with self._more:
            self.text += text
            self._more.notify_all()

    def hear(self, words: str) -> None:
        """Wait until these words were said."""
        with self._more:
            assert self._more.wait_for(lambda: words in self.text, SOON), f"{words!r} was not said:\n{self.text}"


class Script:
    """Lines handed in one by one. A step that can be called is done before the next line is read."""

    def __init__(self, steps: tuple[str | Callable[[], object], ...], *, typed: bool, half: str) -> None:
        self.typed = typed
        self.put_in: list[str] = []
        self.forgotten = 0
        self.closed = False
        self._steps = list(steps)
        self._half = half

    def read(self) -> str | None:
        while self._steps:
            step = self._steps.pop(0)
            if isinstance(step, str):
                return step
            step()
        return None

    def half(self) -> str:
        return self._half

    def begin_with(self, words: str) -> bool:
        if self.typed:
            self.put_in.append(words)
        return self.typed

    def forget(self) -> None:
        self.forgotten += 1

    def clearing(self) -> str:
        return "[CLEAR]\n" if self.typed else ""

    def close(self) -> None:
        self.closed = True


class Clocks:
    """Both clocks of a laptop, moved by the test."""

    def __init__(self) -> None:
        self.at = START

    def wall(self) -> int:
        return self.at

    def pass_by(self, minutes: float) -> None:
        self.at += int(minutes * 60_000)


class Sitting:
    """One sitting, run by `sit`: how it ended, what was said, what was put into the line."""

    def __init__(self, at: Circle, *, name: str = "Plain", typed: bool = False, half: str = "") -> None:
        self.circle, self.typed, self._name, self._half = at, typed, name, half
        self.said, self.clocks = Said(), Clocks()
        self.code = -1

    def sit(self, *steps: str | Callable[[], object]) -> list[str]:
        """Hand in these lines and give every line that was said after the opening, without prompts."""
        session = PlainMode(
            *self.circle, name=self._name, write=self.said.write, clock=self.clocks.wall, steady=self.clocks.wall
        )
        opened = 0

        def begin() -> None:
            nonlocal opened
            opened = len(self.said.text)

        self.script = Script((begin, *steps), typed=self.typed, half=self._half)
        self.code = session.run(self.script)
        self.opening = self.said.text[:opened].splitlines()
        return self.said.text[opened:].splitlines()


def other_seat(at: Circle, name: str, *lines: str) -> None:
    """Another seat comes, does what these lines ask and goes."""
    with Live(at.place.record, MEETING, name, lambda _meeting: None) as live:
        for words in lines:
            move = line.parse(words, live.state, date(2026, 10, 13), name).move
            assert move is not None
            live.do(move).result(SOON)


def piped(home: Path, lines: str | bytes, meeting: str = MEETING_ID, *told: str) -> subprocess.CompletedProcess[str]:
    """`coprod plain` as the program itself, with these lines coming in through a pipe."""
    ran = subprocess.run(
        [sys.executable, "-m", "coprod_tui", "--home", str(home), "plain", meeting, *told],
        check=False,
        capture_output=True,
        input=lines.encode() if isinstance(lines, str) else lines,
        env=dict(os.environ),
        timeout=60,
    )
    return subprocess.CompletedProcess(ran.args, ran.returncode, ran.stdout.decode(), ran.stderr.decode())
