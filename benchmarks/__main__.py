"""`python -m benchmarks`: every row of what Coprod promises about speed, agendas and words, measured here and now.

Rows that need a terminal need Linux and tmux. Exit code 1 where a target is missed.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import (
    agendas,
    append,
    commands,
    fairness,
    find,
    formats,
    idle,
    key,
    letters,
    memory,
    opening,
    phone_pages,
    second_seat,
    start,
    summary,
    talk,
    words,
)
from benchmarks.disk import kind_of_disk, real_folder
from benchmarks.load import joined, our_own
from benchmarks.measured import Measured, table
from benchmarks.replay import read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Sized(NamedTuple):
    """One benchmark at its full size, and at one that is over in seconds and tells little."""

    full: Callable[..., list[Measured]]
    quick: Callable[..., list[Measured]]


ROWS: dict[str, Sized] = {
    "start": Sized(partial(start.measure, runs=15), partial(start.measure, runs=3)),
    "memory": Sized(partial(memory.measure, runs=3, entries=3_000), partial(memory.measure, runs=1, entries=300)),
    "idle": Sized(partial(idle.measure, runs=3, seconds=20), partial(idle.measure, runs=1, seconds=5)),
    "key": Sized(partial(key.measure, presses=200, entries=3_000), partial(key.measure, presses=20, entries=300)),
    "talk": Sized(talk.measure, talk.measure),
    "append": Sized(partial(append.measure, appends=400), partial(append.measure, appends=50)),
    "second-seat": Sized(partial(second_seat.measure, moves=100), partial(second_seat.measure, moves=10)),
    "phone-pages": Sized(
        partial(phone_pages.measure, moves=200, followers=70, seconds=60),
        partial(phone_pages.measure, moves=10, followers=10, seconds=2),
    ),
    "page-writers": Sized(
        partial(phone_pages.measure, moves=200, followers=70, seconds=60, writers=3),
        partial(phone_pages.measure, moves=10, followers=10, seconds=2, writers=3),
    ),
    "opening": Sized(partial(opening.measure, runs=15, entries=10_000), partial(opening.measure, runs=3, entries=999)),
    "fairness": Sized(partial(fairness.measure, runs=200), partial(fairness.measure, runs=20, entries=300)),
    "summary": Sized(partial(summary.measure, runs=10), partial(summary.measure, runs=2)),
    "formats": Sized(partial(formats.measure, runs=7), partial(formats.measure, runs=1)),
    "commands": Sized(partial(commands.measure, runs=7), partial(commands.measure, runs=1, answers=50, people=20)),
    "find": Sized(partial(find.measure, runs=9), partial(find.measure, runs=2, meetings=6, entries=200)),
    "agendas": Sized(agendas.measure, agendas.measure),
    "letters": Sized(partial(letters.measure, runs=5), partial(letters.measure, runs=1)),
    "words": Sized(words.measure, words.measure),
}  # fmt: skip
LOADED = ("key", "talk", "second-seat")
"""The rows whose load is a replayed meeting."""


def main(told: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", metavar="NAME", action="append", choices=list(ROWS), help=", ".join(ROWS))
    parser.add_argument("--quick", action="store_true", help="few runs: whether it works, not how fast it is")
    parser.add_argument("--folder", type=Path, help="where to write; must be on a real disk")
    parser.add_argument("--replay", type=Path, nargs="+", default=[], help="meetings to replay, in place of ours")
    parser.add_argument("--texts", type=Path, help="marked texts for the row of words, in place of ours")
    asked = parser.parse_args(told)
    folder = real_folder(asked.folder)
    source = joined([read_source(each) for each in asked.replay]) if asked.replay else our_own()
    rows: list[Measured] = []
    try:
        for name in asked.only or ROWS:
            own = folder / name
            own.mkdir()
            print(f"{name} ...", file=sys.stderr, flush=True)
            measure = ROWS[name].quick if asked.quick else ROWS[name].full
            given = {"source": source} if name in LOADED else {"texts": asked.texts} if name == "words" else {}
            rows += measure(own, **given)
        print(table(rows))
        print(f"\n{machine(folder)}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return int(not all(row.met for row in rows))


def machine(folder: Path) -> str:
    """What this was measured on. The load says whether anything else was at work."""
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    python = f"Python {platform.python_version()}"
    return f"{platform.system()}, {os.cpu_count()} cores, {python}, {kind_of_disk(folder)}; load {load}"


if __name__ == "__main__":
    sys.exit(main())
