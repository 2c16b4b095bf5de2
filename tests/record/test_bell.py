"""The bell that wakes a record's thread: it rings for what is safe on disk and for nothing else, and needs no trust."""

from __future__ import annotations

import os
import sys
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from queue import Queue
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.notes import take_note
from coprod_tui.record import file as journal_file
from coprod_tui.record import live as record_thread
from coprod_tui.record.bell import Bell, listen, ring
from coprod_tui.record.journal import start_journal
from coprod_tui.record.live import ALONE_EVERY, LOOK_EVERY, RUNG_EVERY, Live
from coprod_tui.record.private import full_sync
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.seats import Seats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coprod_tui.model.meeting import Meeting

SOON = 10
NEVER = 600.0
linux = pytest.mark.skipif(sys.platform != "linux", reason="how Linux tells of files")


@pytest.fixture
def bell(record: Path) -> Iterator[Bell]:
    with closing(listen(record, record.with_name("seats"))) as opened:
        yield opened


@contextmanager
def another_seat(record: Path) -> Iterator[Callable[[str], object]]:
    """What another seat writes a note with."""
    recorder = Recorder(record, MEETING, "Desk")
    with closing(recorder):
        yield lambda words: recorder.do(partial(take_note, words=words), 1)


def test_asking_ends_a_wait_and_says_nothing_of_files(bell: Bell) -> None:
    bell.ask()
    bell.ask()
    assert not bell.wait(NEVER)
    assert not bell.wait(0)


def test_a_plain_wait_ends_by_asking_too() -> None:
    with closing(Bell()) as plain:
        plain.ask()
        assert not plain.wait(NEVER)
        assert not plain.wait(0)
        assert not plain.hears


@linux
def test_it_rings_once_a_line_of_another_seat_is_safe(
    bell: Bell, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rang: list[bool] = []

    def slow(descriptor: int) -> None:
        rang.append(bell.wait(0))
        full_sync(descriptor)

    monkeypatch.setattr(journal_file, "full_sync", slow)
    with another_seat(record) as write:
        bell.wait(0)
        write("The bus is late")
        assert rang == [False]
        assert bell.wait(0)
        assert not bell.wait(0)


@linux
def test_it_rings_for_a_record_that_was_written_anew(bell: Bell, record: Path) -> None:
    other = record.with_name("other")
    other.write_bytes(record.read_bytes())
    bell.wait(0)
    other.replace(record)
    assert bell.wait(0)


@linux
def test_it_rings_for_what_a_seat_shows_and_not_for_who_looks_which_seats_are_open(record: Path) -> None:
    seats = Seats(record.parent / "seats")
    desk = seats.take("desk", "Desk", 1).seat
    with closing(listen(record, seats.folder)) as bell:
        desk.keep_draft("", "", "note\nA quiet room")
        assert bell.wait(0)
        assert len(seats.open_seats()) == 1
        assert not bell.wait(0)
    desk.close()


@linux
def test_a_folder_that_came_back_as_another_is_heard_after_the_next_silence(bell: Bell, record: Path) -> None:
    away = record.parent.with_name("away")
    record.parent.rename(away)
    assert bell.wait(0)
    record.parent.mkdir()
    start_journal(record, what="meeting", id="willow-group-1", zone="Europe/London", made=1)
    bell.wait(0)
    with another_seat(record) as write:
        write("The bus is late")
    assert bell.wait(0)


@linux
def test_where_the_system_watches_no_more_folders_there_is_a_bell_all_the_same(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Refuses:
        def inotify_init1(self, _flags: int) -> int:
            return -1

    monkeypatch.setattr("ctypes.CDLL", lambda _name: Refuses())
    assert type(listen(record, record.with_name("seats"))) is Bell


@linux
def test_a_record_that_is_left_leaves_nothing_open(record: Path) -> None:
    def opened() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    with Live(record, MEETING, "Room", lambda _: None):
        pass
    before = opened()
    for _again in range(3):
        with Live(record, MEETING, "Room", lambda _: None) as live:
            live.do(partial(take_note, words="The bus is late")).result(SOON)
    assert opened() == before


def notes_seen(seen: Queue[Meeting], words: str) -> None:
    """Wait until a state with this note was published."""
    while words not in [note.words for note in seen.get(timeout=SOON).notes.all]:
        pass


@linux
def test_a_seat_that_never_looks_by_itself_sees_what_another_writes(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for every in ("LOOK_EVERY", "ALONE_EVERY", "RUNG_EVERY"):
        monkeypatch.setattr(record_thread, every, NEVER)
    seen: Queue[Meeting] = Queue()
    with Live(record, MEETING, "Room", seen.put), Live(record, MEETING, "Desk", lambda _: None) as desk:
        desk.do(partial(take_note, words="The bus is late")).result(SOON)
        notes_seen(seen, "The bus is late")


class Deaf(Bell):
    """As on a network disk: it would hear, and hears nothing of what another computer does."""

    hears = True


def test_a_bell_that_hears_nothing_is_not_relied_on(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_thread, "listen", lambda *_: Deaf())
    monkeypatch.setattr(record_thread, "RUNG_EVERY", NEVER)
    seen: Queue[Meeting] = Queue()
    seats = Seats(record.parent / "seats")
    taken = [seats.take(kind, kind.title(), 1) for kind in ("room", "desk")]
    with Live(record, MEETING, taken[0], seen.put), Live(record, MEETING, taken[1], lambda _: None) as desk:
        for words in ("The bus is late", "So is the taxi"):
            desk.do(partial(take_note, words=words)).result(SOON)
            notes_seen(seen, words)


class Told(Bell):
    """A bell that is told what it hears. waited: how long each wait was to be at most."""

    hears = True

    def __init__(self) -> None:
        self.waited: Queue[float] = Queue()
        self.heard: Queue[bool] = Queue()

    def ask(self) -> None:
        self.heard.put(False)

    def wait(self, seconds: float) -> bool:
        if not seconds:
            return False
        self.waited.put(seconds)
        return self.heard.get(timeout=SOON)


def test_a_bell_is_relied_on_once_it_rang_for_what_another_wrote_and_until_it_did_not(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bell = Told()
    monkeypatch.setattr(record_thread, "listen", lambda *_: bell)
    with Live(record, MEETING, "Room", lambda _: None), another_seat(record) as write:
        assert bell.waited.get(timeout=SOON) == LOOK_EVERY
        bell.heard.put(True)  # for nothing that was written
        assert bell.waited.get(timeout=SOON) == LOOK_EVERY
        for heard, then in ((True, RUNG_EVERY), (False, LOOK_EVERY), (True, RUNG_EVERY)):
            write("The bus is late")
            bell.heard.put(heard)
            assert bell.waited.get(timeout=SOON) == then


def test_an_only_seat_waits_long_where_a_bell_would_ring(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seats = Seats(record.parent / "seats")
    for hears, waits in ((True, RUNG_EVERY), (False, ALONE_EVERY)):
        bell = Told()
        bell.hears = hears
        monkeypatch.setattr(record_thread, "listen", lambda *_, bell=bell: bell)
        with Live(record, MEETING, seats.take("room", "Room", 1), lambda _: None):
            assert bell.waited.get(timeout=SOON) == waits


@linux
def test_ringing_touches_nothing_and_waits_for_nobody(tmp_path: Path) -> None:
    ring(tmp_path / "not there")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    ring(pipe)
    record = tmp_path / "record"
    record.write_bytes(b"a line\n")
    before = record.stat()
    ring(record)
    assert record.read_bytes() == b"a line\n"
    assert record.stat() == before
