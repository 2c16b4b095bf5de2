"""Two hundred people's letters laid ready in the outbox, as people wait for them: the first time, from nothing."""

from __future__ import annotations

import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.measured import Measured
from benchmarks.meetings import NAME, NOTE, ZONE
from benchmarks.terminal import CHECKOUT, surroundings
from coprod_tui.model import actions, agenda, agreement, closing, decisions, notes, parking, people, review
from coprod_tui.model.group import NO_GROUP, join
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.records import change_group
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coprod_tui.model.entry import Entry

TARGET = 2_000.0
PEOPLE = 200
NOTES, DECISIONS = 150, 15


def measure(folder: Path, *, runs: int) -> list[Measured]:
    values = [_in_fresh_process(meeting_to_send(folder / str(run)), folder) for run in range(runs)]
    what = f"drafts of a letter to {PEOPLE} people, on disk (3 hours, {NOTES} notes, {DECISIONS} decisions)"
    return [Measured(what, values, "ms", TARGET)]


def meeting_to_send(home: Path, people_in_it: int = PEOPLE) -> Path:
    """A meeting of so many people, all of whom get an e-mail, with its summary ready."""
    shelf, now = Shelf(home), time.time_ns() // 1_000_000
    group = make_group(shelf, NAME, zone=ZONE, at=now)
    change_group(group, lambda _: _all_join(people_in_it), now)
    place = make_meeting(shelf, group, [Wanted("Appointment letters")], zone=ZONE, at=now, title="Letters")
    record = Recorder(place.record, MEETING, "Room")

    def do(move: Callable[..., Sequence[Entry]], *told: Any, **named: Any) -> None:
        record.do(lambda meeting: move(meeting, *told, **named), now)

    do(agenda.begin)
    do(people.everyone_here)
    do(agenda.next_item)
    for turn in range(NOTES):
        do(notes.take_note, f"{NOTE} ({turn})")
        if turn % (NOTES // DECISIONS) == 0:
            do(decisions.propose, f"The phone line says how long the wait is ({turn})")
            do(decisions.confirm_words, record.state.decisions.now)
            do(agreement.agree, record.state.decisions.now)
            do(parking.park, f"The lift stops at the second floor ({turn})", "Estates", by="2026-12-01")
            do(actions.add_action, f"Write to the people who wait longest ({turn})", by="2026-12-01")
    do(closing.finish)
    do(review.mark_ready)
    record.close()
    return home


def _all_join(count: int) -> list[Entry]:
    names = (f"Member {number}" for number in range(1, count + 1))
    made = (join(NO_GROUP, name, email=f"{name.replace(' ', '.').lower()}@riverside.example") for name in names)
    return [joined[0].but(number=number) for number, joined in enumerate(made, 1)]


def lay_all(home: Path) -> float:
    """How long it took, in ms: the imports it needs, reading the record, every letter, and writing it all down."""
    began = time.perf_counter()
    from coprod_tui.afterwards.sending.send import send  # noqa: PLC0415  bringing it in is part of what people wait for

    shelf = Shelf(home)
    sent = send(shelf, shelf.meetings()[0], clock=partial(int, time.time() * 1000))
    took = (time.perf_counter() - began) * 1000
    assert len(sent.of("draft")) == PEOPLE
    return took


def _in_fresh_process(home: Path, folder: Path) -> float:
    command = [sys.executable, "-m", "benchmarks.letters", str(home)]
    told = subprocess.run(command, cwd=CHECKOUT, env=surroundings(folder), capture_output=True, text=True, check=True)
    return float(told.stdout)


if __name__ == "__main__":
    print(lay_all(Path(sys.argv[1])))
