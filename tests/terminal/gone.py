"""The terminal goes away, in nine ways and many times: does the program end, and is everything that it showed on disk?

    python -m tests.terminal.gone [--tries 200] [--way WAY]

Each try starts a program in a terminal of its own, uses it, and takes the terminal away (or asks the program to end).
Then the process has to be gone within 2 seconds, every word that was shown as kept has to be in the record, every word
that stood half typed on the screen has to be kept for its seat, and the seat has to be free.
"""

from __future__ import annotations

import argparse
import os
import random
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.demo import build
from coprod_tui.model.agenda import begin
from coprod_tui.model.notes import take_note
from coprod_tui.record.live import wall_clock
from coprod_tui.record.records import change_meeting, read_meeting
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.terminal import RESTORE
from tests.terminal.programs import Program
from tests.terminal.terminals import command, terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WITHIN = 2.0
"""Seconds in which the process has to be gone."""
PATIENCE = 30.0
"""Seconds after which a process that is left is killed."""
PROGRAMS = ("room", "desk", "plain", "review")


class Try(NamedTuple):
    """What came of one. seconds: until the process was gone. wrong: what was not as it has to be."""

    way: str
    what: str
    seconds: float
    wrong: tuple[str, ...]


class Trial:
    """One try: a home of its own with the example's meeting begun in it, and chance that is the same each time."""

    def __init__(self, home: Path, way: str, number: int) -> None:
        self.home, self.way = home, way
        self.chance = random.Random(f"{way} {number}")  # noqa: S311  chance, not secrets
        self.place: MeetingPlace = Shelf(home).meetings("riverside-voices")[-1]
        self.kept: list[str] = []
        self.half = ""
        self.what = ""
        self.wrong: list[str] = []

    # Using it

    def start(self, what: str, *, ignoring_hup: bool = False, apart: bool = False, lent: bool = False) -> Program:
        self.what = what
        place = Shelf(self.home).meetings("riverside-voices")[-2] if what == "review" else self.place
        told = [what, place.id] if what in PROGRAMS else shlex.split(what)
        return Program(*told, home=self.home, ignoring_hup=ignoring_hup, apart=apart, lent=lent)

    def use(self, program: Program) -> None:
        """Keep something and leave something half typed."""
        self.opened(program)
        if self.what in ("room", "desk", "plain"):
            self.note(program)
            self.half_type(program)

    def opened(self, program: Program) -> None:
        program.until("> " if self.what == "plain" else "F1")

    def note(self, program: Program) -> None:
        """Write something down and wait until it is shown as kept."""
        words = f"kept-{len(self.kept)}-{self.chance.randrange(10**6)}"
        if self.what == "room":
            self._open_line(program)
            program.type(words)
            time.sleep(0.05)
            program.type("\r")
        else:
            program.type(f"note {words}\r" if self.what == "plain" else f"{words}\r")
        program.until(f"We heard: {words}")
        self.kept.append(words)

    def _open_line(self, program: Program) -> None:
        """The Room's line, by its key: letters before it is there would be taken for other keys."""
        time.sleep(0.2)
        before = len(program.shown)
        program.type("t")
        program.until("What was heard", more=before)
        time.sleep(0.1)

    def half_type(self, program: Program) -> None:
        self.half = f"half-{self.chance.randrange(10**6)}"
        if self.what == "room":
            self._open_line(program)
        program.type(self.half)
        program.until(self.half)
        if self.what == "plain":
            time.sleep(1.1)  # a line at a prompt is kept twice a second

    # Ending it

    def gone(self, process: subprocess.Popen[bytes] | int, began: float) -> Try:
        """Wait for the end of the process, then look at what there is."""
        seconds = _seconds_to_end(process, began)
        if seconds > WITHIN:
            self.wrong.append(f"the process was there for {seconds:.1f} s")
        self._look()
        return Try(self.way, self.what, seconds, tuple(self.wrong))

    def _look(self) -> None:
        meeting = read_meeting(self.place)
        heard = [note.words for note in meeting.notes.all]
        self.wrong += [f"not in the record: {words}" for words in self.kept if words not in heard]
        seats = self.place.seats
        if any(sign.name for sign in seats.open_seats()):
            self.wrong.append("the seat is not free")
        if self.half and not any(self.half in sign.draft for sign in seats.all()):
            self.wrong.append(f"not kept: {self.half}")
        self.place.seats.take("room", "Room", wall_clock()).seat.close()


def _seconds_to_end(process: subprocess.Popen[bytes] | int, began: float) -> float:
    """Seconds from then until the process is gone. One that stays for long is killed, and its seconds say so."""
    while time.monotonic() - began < PATIENCE:
        if not _is_there(process):
            return time.monotonic() - began
        time.sleep(0.005)
    os.kill(process if isinstance(process, int) else process.pid, signal.SIGKILL)
    return PATIENCE


def _is_there(process: subprocess.Popen[bytes] | int) -> bool:
    if not isinstance(process, int):
        return process.poll() is None
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


# The ways


def _closed(program: Program) -> float:
    began = time.monotonic()
    program.take_away()
    return began


def _told_to_end(program: Program) -> float:
    began = time.monotonic()
    program.process.send_signal(signal.SIGTERM)
    return began


def _twice(program: Program, pause: float) -> float:
    began = _told_to_end(program)
    time.sleep(pause)
    if program.process.poll() is None:
        program.process.send_signal(signal.SIGTERM)
    return began


def _input_closed(program: Program) -> float:
    began = time.monotonic()
    program.take_input_away()
    return began


def _used_then(trial: Trial, end: Callable[[Program], float], what: str, **how: bool) -> Try:
    program = trial.start(what, **how)
    try:
        trial.use(program)
        time.sleep(trial.chance.random() * 0.5)
        return trial.gone(program.process, end(program))
    finally:
        program.close()


def pty_closed(trial: Trial) -> Try:
    return _used_then(trial, _closed, trial.chance.choice(PROGRAMS))


def hup_ignored(trial: Trial) -> Try:
    return _used_then(trial, _closed, trial.chance.choice(PROGRAMS), ignoring_hup=True)


def stdin_closed(trial: Trial) -> Try:
    return _used_then(trial, _input_closed, trial.chance.choice(PROGRAMS), apart=True)


def term_twice(trial: Trial) -> Try:
    pause = trial.chance.random() * 0.4
    return _used_then(trial, partial(_twice, pause=pause), trial.chance.choice(PROGRAMS))


def in_a_prompt(trial: Trial) -> Try:
    """In the Room's line with words in it, in plain mode's, in a command that asks, in the first page's search."""
    what = trial.chance.choice(("room", "plain", "delete", "remove"))
    end = trial.chance.choice((_closed, _told_to_end, partial(_twice, pause=0.05)))
    if what in ("room", "plain"):
        return _used_then(trial, end, what, ignoring_hup=trial.chance.random() < 0.5)
    asking = {"delete": f"delete {trial.place.id}", "remove": "remove-person Sam"}[what]
    program = trial.start(asking, ignoring_hup=trial.chance.random() < 0.5)
    try:
        program.until("type riverside" if what == "delete" else "Type yes")
        return trial.gone(program.process, end(program))
    finally:
        program.close()


def at_the_desk(trial: Trial) -> Try:
    end = trial.chance.choice((_closed, _told_to_end))
    return _used_then(trial, end, "desk", ignoring_hup=trial.chance.random() < 0.5)


def in_mid_start(trial: Trial) -> Try:
    program = trial.start(trial.chance.choice(PROGRAMS), ignoring_hup=trial.chance.random() < 0.5)
    try:
        time.sleep(trial.chance.random() * 1.5)
        return trial.gone(program.process, trial.chance.choice((_closed, _told_to_end))(program))
    finally:
        program.close()


def in_mid_save(trial: Trial) -> Try:
    """Somebody writes one thing after another, and the end comes at any moment of it."""
    program = trial.start(trial.chance.choice(("desk", "plain")), ignoring_hup=trial.chance.random() < 0.5)
    end = trial.chance.choice((_closed, _told_to_end))
    until = time.monotonic() + 600
    try:
        trial.opened(program)
        time.sleep(0.3)
        until = time.monotonic() + 0.2 + trial.chance.random()
        words = [f"kept-{number}-{trial.chance.randrange(10**6)}" for number in range(400)]
        for each in words:
            program.type(f"note {each}\r" if trial.what == "plain" else f"{each}\r")
            time.sleep(0.01)
            if time.monotonic() > until:
                break
        began = end(program)
        trial.kept += [each for each in words if f"We heard: {each}." in program.shown]
        return trial.gone(program.process, began)
    finally:
        program.close()


def tmux_ended(trial: Trial) -> Try:
    trial.what = trial.chance.choice(("room", "desk"))
    done = []
    with suppress(subprocess.CalledProcessError), terminal(trial.home) as own:  # there is no server to end any more
        own.run(f"{command()} {trial.what} {trial.place.id}")
        own.until("F1")
        process = own.process()
        trial.half = f"half-{trial.chance.randrange(10**6)}"
        if trial.what == "room":
            own.press("t")
            own.until("What was heard")
        own.type(trial.half)
        own.until(trial.half)
        own.until(lambda: any(trial.half in sign.draft for sign in trial.place.seats.all()))
        began = time.monotonic()
        own.tmux("kill-server")
        done.append(trial.gone(process, began))
    return done[0]


def stalled(trial: Trial) -> Try:
    """Not a way to go: a terminal that takes nothing more is waited for, its seat goes on, and a signal ends it."""
    program = trial.start(trial.chance.choice(("room", "desk", "plain")), lent=True)
    try:
        trial.use(program)
        program.stall()
        _go_on_elsewhere(trial.place, SEEN)
        if program.process.poll() is not None:
            trial.wrong.append("it did not wait")
        if trial.chance.random() < 0.5:
            program.flow()
            program.until(f"change {SEEN - 1}")
            return trial.gone(program.process, _told_to_end(program))
        ended = trial.gone(program.process, _told_to_end(program))
        program.flow()
        if trial.what != "plain":
            program.until_bytes(RESTORE[-8:])
        return ended
    finally:
        program.close()


SEEN = 150
"""Changes at another seat: each is something to show, and all are more than a terminal holds."""


def _go_on_elsewhere(place: MeetingPlace, times: int) -> None:
    for number in range(times):
        change_meeting(place, partial(take_note, words=f"change {number} {'and more ' * 100}"), wall_clock())
        time.sleep(0.02)


WAYS: dict[str, Callable[[Trial], Try]] = {
    "pty-closed": pty_closed,
    "tmux-ended": tmux_ended,
    "hup-ignored": hup_ignored,
    "stdin-closed": stdin_closed,
    "term-twice": term_twice,
    "in-mid-start": in_mid_start,
    "in-mid-save": in_mid_save,
    "in-a-prompt": in_a_prompt,
    "at-the-desk": at_the_desk,
}
OTHERWISE = {"stalled": stalled}


def begun_example(home: Path) -> None:
    """The example's group with its meeting of today open."""
    place = build(home, zone="Europe/London", at=wall_clock())
    change_meeting(place, begin, wall_clock())


def run(ways: Sequence[str], tries: int, folder: Path, told: Callable[[Try], object] = lambda _: None) -> list[Try]:
    """So many tries, the ways in turn."""
    before = folder / "before"
    begun_example(before)
    done = []
    for number in range(tries):
        way = ways[number % len(ways)]
        home = folder / f"try-{number}"
        shutil.copytree(before, home)
        done.append((WAYS | OTHERWISE)[way](Trial(home, way, number)))
        told(done[-1])
        shutil.rmtree(home)
    return done


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tries", type=int, default=200)
    parser.add_argument("--way", choices=[*WAYS, *OTHERWISE], action="append")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="coprod-gone-") as folder:
        done = run(chosen.way or list(WAYS), chosen.tries, Path(folder), _tell)
    for way in chosen.way or WAYS:
        seconds = sorted(one.seconds for one in done if one.way == way)
        if seconds:
            late = seconds[min(len(seconds) - 1, round(len(seconds) * 0.95))]
            print(f"{way:13} {len(seconds):4} tries, p95 {late:.2f} s, at most {seconds[-1]:.2f} s")  # noqa: T201
    wrong = [one for one in done if one.wrong]
    print(f"{len(done)} tries, {len(wrong)} not as they have to be")  # noqa: T201
    return 1 if wrong else 0


def _tell(one: Try) -> None:
    print(f"{one.way:13} {one.what:28} {one.seconds:6.2f} s  {'; '.join(one.wrong) or 'as it has to be'}", flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
