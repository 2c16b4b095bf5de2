"""The benchmarks run, on meetings of hardly anybody. Nothing here is timed: how fast it is they tell themselves."""

from __future__ import annotations

import shutil
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest

from benchmarks import __main__ as benchmarks
from benchmarks import (
    append,
    commands,
    find,
    formats,
    idle,
    key,
    memory,
    opening,
    phone_pages,
    second_seat,
    start,
    summary,
)
from benchmarks.disk import kind_of_disk, real_folder
from benchmarks.load import our_own
from benchmarks.measured import Measured, p95, table
from benchmarks.meetings import hold, put
from coprod_tui.record.records import read_meeting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

needs_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what a program takes is told on Linux")
needs_terminal = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("tmux") is None, reason="a terminal needs Linux and tmux"
)


def test_a_meeting_of_any_size_is_one_that_people_could_have_held(tmp_path: Path) -> None:
    held = hold(400, 66)
    assert len(held.stamped) >= 400
    assert len(held.meeting.people.all) == 66
    assert held.meeting.flow.stage == "open"
    assert held.meeting.turns.now is not None
    assert held.meeting.decisions.concluded
    assert read_meeting(put(tmp_path, held)) == held.meeting


@pytest.mark.parametrize(
    "measure",
    [
        partial(append.measure, appends=2, sizes=(20,)),
        partial(opening.measure, runs=1, entries=20),
        partial(summary.measure, runs=1, entries=20),
        partial(formats.measure, runs=1, entries=20),
        partial(commands.measure, runs=1, answers=3, people=3),
        partial(find.measure, runs=1, meetings=2, entries=150),
        pytest.param(
            partial(phone_pages.measure, moves=2, followers=2, seconds=0.2, entries=20, writers=2), marks=needs_linux
        ),
    ],
)
def test_each_row_of_the_record_can_be_measured(tmp_path: Path, measure: Callable[[Path], list[Measured]]) -> None:
    assert all(min(row.values) > 0 for row in measure(tmp_path))


@needs_terminal
@pytest.mark.parametrize(
    "measure",
    [
        partial(start.measure, runs=1),
        partial(memory.measure, runs=1, entries=20, circle=3),
        partial(idle.measure, runs=1, seconds=1.2),
        partial(key.measure, presses=4, entries=20, source=our_own(3, turns=5)),
        partial(second_seat.measure, moves=1, entries=20, source=our_own(3, turns=5)),
    ],
)
def test_each_row_of_the_screen_can_be_measured(tmp_path: Path, measure: Callable[[Path], list[Measured]]) -> None:
    assert all(min(row.values) > 0 for row in measure(tmp_path))


def test_the_95th_percentile_is_what_95_of_100_do_not_exceed() -> None:
    assert p95(range(1, 101)) == 95
    assert p95([3.0]) == 3.0
    assert p95([1.0, 2.0]) == 2.0


@pytest.mark.parametrize(
    ("row", "limit", "met"),
    [
        (Measured("a", [4.0], "ms", 2.0, "times", yardstick="raw", beside=[2.0]), 4.0, True),
        (Measured("a", [5.0], "ms", 2.0, "times", yardstick="raw", beside=[2.0]), 4.0, False),
        (Measured("a", [5.0], "ms", 2.0, "more", yardstick="raw", beside=[3.0]), 5.0, True),
        (Measured("a", [1.0, 1.0, 9.0], "ms", 2.0), 2.0, True),
        (Measured("a", [1.0, 1.0, 9.0], "ms", 2.0, judged="p95"), 2.0, False),
    ],
)
def test_a_target_that_is_missed_is_said_to_be(row: Measured, limit: float, *, met: bool) -> None:
    assert row.limit == limit
    assert row.met is met
    assert table([row]).splitlines()[2].split("|")[-2].strip() == ("yes" if met else "NO")


def test_one_command_prints_the_table_of_what_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small = partial(opening.measure, runs=1, entries=20)
    monkeypatch.setitem(benchmarks.ROWS, "opening", benchmarks.Sized(small, small))
    monkeypatch.setattr("benchmarks.disk.kind_of_disk", lambda _folder: "ext4")  # the folder of a test may be in memory
    assert benchmarks.main(["--only", "opening", "--quick", "--folder", str(tmp_path)]) == 0
    assert "open a record of" in capsys.readouterr().out
    assert not list(tmp_path.iterdir()), "what it wrote is gone again"


def test_a_disk_in_memory_is_not_taken_for_a_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.disk.kind_of_disk", lambda _folder: "tmpfs")
    with pytest.raises(SystemExit):
        real_folder(tmp_path)
    assert isinstance(kind_of_disk(tmp_path), str)
