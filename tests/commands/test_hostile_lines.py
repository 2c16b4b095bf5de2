"""Lines of every shape in a record, with a checksum that fits: every command reads what is known, and says so."""

from __future__ import annotations

import os
import shutil
import signal
import socket
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from coprod_tui.demo import build
from coprod_tui.failure import kept_failures
from coprod_tui.model.agenda import begin
from coprod_tui.record.journal_lines import last_number
from coprod_tui.record.live import wall_clock
from coprod_tui.record.records import change_meeting
from coprod_tui.record.shelf import Shelf
from tests.commands.hostile import LIVE, entry, line, put, shapes
from tests.commands.running import program, run
from tests.record.circles import DAY, START, circle, meet

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARES = 12
"""The shapes are dealt out to so many tests."""
LIVING = frozenset("\x1b\x07\x9b\u202e\u2066")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("example") / "home"
    place = build(home, zone="Europe/London", at=wall_clock())
    change_meeting(place, begin, wall_clock())
    return home


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A meeting that goes on after one that is over: every command reads both, a thousand times."""
    home = tmp_path_factory.mktemp("small") / "home"
    shelf, place = circle(home)
    meet(shelf, place)
    meet(shelf, place, at=START + 14 * DAY, finish=False)
    return home


@pytest.fixture
def example(made: Path, home: Path) -> Path:
    shutil.copytree(made, home, dirs_exist_ok=True)
    return home


def record(home: Path, which: str) -> Path:
    shelf = Shelf(home)
    return (
        shelf.groups()[0].record
        if which == "group"
        else shelf.meetings(shelf.groups()[0].id)[-1 if which == "open" else -2].record
    )


@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("which", ["open", "past", "group"])
def test_every_command_reads_what_is_known(
    which: str, share: int, made: Path, small: Path, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(small if which == "open" else made, home, dirs_exist_ok=True)
    path = record(home, which)
    whole = path.read_bytes()
    meeting = (path.parent if which != "group" else record(home, "past").parent).name
    told = [("list",), ("show", meeting), ("check",), ("export", "--yes", "--out", str(tmp_path / "out"))]
    wrong = []
    step = SHARES if which == "open" else SHARES * 5
    for name, added in shapes(last_number(path) + 1)[share::step]:
        path.write_bytes(whole + added)
        for each in told:
            shutil.rmtree(tmp_path / "out", ignore_errors=True)
            ran = run(capsys, *each)
            if kept_failures(home) or "Traceback" in ran.err or LIVING & set(ran.out + ran.err):
                wrong.append((each[0], name, ran.err))
                shutil.rmtree(home / "trouble", ignore_errors=True)
        assert path.read_bytes() == whole + added, "what is not known is not written to"
    assert wrong == []


@pytest.mark.parametrize(
    "added", [entry(9_000, at='"x"'), entry(9_000, kind='["x"]'), "null", entry(9_000, line="null")]
)
def test_a_line_of_another_shape_leaves_the_rest_to_be_read_and_nothing_to_be_written(
    added: str, example: Path
) -> None:
    path = record(example, "open")
    put(path, line(added))
    before = path.read_bytes()
    shown = program("show", home=example)
    assert shown.code == 0
    assert "Appointment letters" in shown.out
    assert "a line that this Coprod does not know. You can read the rest here" in shown.err
    assert "A newer Coprod may have written it" in shown.err, "nobody knows that it did"
    assert "whole, but with a line that this Coprod does not know" in program("check", home=example).out
    sat = program("plain", Shelf(example).meetings("riverside-voices")[-1].id, home=example)
    assert "This record has a line that this Coprod does not know." in sat.out
    assert path.read_bytes() == before


def test_words_that_steer_a_terminal_are_cleaned_as_they_are_read(example: Path) -> None:
    from json import dumps  # noqa: PLC0415  for this alone

    path = record(example, "open")
    put(path, line(entry(last_number(path) + 1, words=dumps(f"Before {LIVE} after"), seat=dumps(LIVE))))
    shown = program("show", home=example)
    assert "Before [2J]2;title 31m evil after" in shown.out
    assert not LIVING & set(shown.out + shown.err)


@contextmanager
def never_waiting() -> Iterator[None]:
    """What waits for a file that never ends is told to stop, and fails."""

    def tell(*_signal: object) -> None:
        raise AssertionError("it waits")

    before = signal.signal(signal.SIGALRM, tell)
    signal.alarm(60)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize("what", ["pipe", "folder", "socket", "device"])
@pytest.mark.parametrize("where", ["open", "group", "settings", "seat", "rewriting"])
def test_what_is_no_file_is_never_waited_for(
    what: str, where: str, example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seat = Shelf(example).meetings("riverside-voices")[-1].folder / "seats" / "room.json"
    path = {
        "settings": example / "config.toml",
        "seat": seat,
        "rewriting": example / "rewriting.json",
    }.get(where) or record(example, where)
    path.unlink(missing_ok=True)
    if what == "pipe":
        os.mkfifo(path)
    elif what == "folder":
        path.mkdir()
    elif what == "device":
        path.symlink_to("/dev/tty" if os.path.exists("/dev/tty") else "/dev/zero")  # noqa: PTH110  one question
    else:
        here = Path.cwd()
        os.chdir(path.parent)  # a socket's name is short
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(path.name)
        os.chdir(here)
    for told in (
        ["list"],
        ["check"],
        ["show", Shelf(example).meetings("riverside-voices")[-1].id] if where != "open" else ["show"],
    ):
        with never_waiting():
            ran = run(capsys, *told)
        assert "Traceback" not in ran.err
    assert not kept_failures(example)


def test_a_damaged_line_in_the_open_meeting_leaves_it_the_one_that_is_meant(example: Path) -> None:
    place = Shelf(example).meetings("riverside-voices")[-1]
    put(place.record, b"00000000 {}\n")
    shown = program("show", home=example)
    assert (shown.code, "Appointment letters" in shown.out) == (0, True)
    sat = program("plain", home=example)
    assert "can still be read" in sat.out
    assert "meeting 14" in sat.out


@pytest.mark.skipif(os.name == "nt", reason="needs terminals as Unix has them")
def test_the_room_of_a_damaged_meeting_says_which_and_what_is_offered(example: Path) -> None:
    from tests.terminal.programs import Program  # noqa: PLC0415  Windows has no such terminals

    place = Shelf(example).meetings("riverside-voices")[-1]
    put(place.record, b"00000000 {}\n")
    room = Program("room", home=example)
    try:
        assert room.process.wait(60) == 1
        room.until_over()
    finally:
        room.close()
    assert f"{place.id}: part of its record is damaged" in room.shown
    assert f"coprod show {place.id}" in room.shown
    assert "coprod check --repair" in room.shown
