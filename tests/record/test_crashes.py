"""Whatever was said to be saved is there: after writers are killed, the disk is full, or the folder goes and comes."""

from __future__ import annotations

import errno
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.record import file as journal_file
from coprod_tui.record.journal import Journal
from coprod_tui.record.private import full_sync
from coprod_tui.record.trouble import CannotOpen, NotSaved
from tests.record.noting import said, words_in
from tests.record.powers import as_anybody

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
KILLS = 30
FOREVER = 1_000_000


def writer(record: Path, name: str, how_many: int, *largest: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.record.writer", str(record), name, str(how_many), *map(str, largest)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def told(output: str) -> dict[int, str]:
    """What a writer said is saved. Its very last line counts only if it is whole."""
    lines = [line for line in output.splitlines(keepends=True) if line.endswith("\n") and not line.startswith("!")]
    return {int(number): text for number, text in (line.rstrip("\n").split(" ", 1) for line in lines)}


def kept(record: Path) -> dict[int, str]:
    with Journal(record) as journal:
        return {number: doc["text"] for number, doc in journal.since(0)}


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is how it is done elsewhere")
def test_nothing_saved_is_lost_when_writers_are_killed_at_any_moment(record: Path) -> None:
    """Two writers at a time on one record, both killed, again and again."""
    acknowledged: dict[int, str] = {}
    for kill in range(KILLS // 2):
        pair = [writer(record, f"{kill}{side}", FOREVER) for side in "ab"]
        for one in pair:
            assert one.stdout is not None
            first = one.stdout.readline()
            acknowledged |= told(first)
        time.sleep(random.uniform(0, 0.05))  # noqa: S311  any moment will do
        for one in pair:
            one.kill()
        for one in pair:
            acknowledged |= told(one.communicate()[0])
    there = kept(record)
    assert len(acknowledged) > KILLS
    assert {number: there.get(number) for number in acknowledged} == acknowledged
    assert sorted(there) == list(range(1, len(there) + 1))


def test_entries_of_several_seats_have_numbers_of_their_own(record: Path) -> None:
    writers = [writer(record, name, 150) for name in ("room", "desk", "plain")]
    said_by = [told(one.communicate()[0]) for one in writers]
    assert [len(each) for each in said_by] == [150, 150, 150]
    assert kept(record) == said_by[0] | said_by[1] | said_by[2]
    assert len(kept(record)) == 450


def test_two_seats_in_one_program_take_turns_too(record: Path) -> None:
    def say(name: str) -> None:
        with Journal(record) as journal:
            for turn in range(60):
                journal.append(said(f"{name} {turn}"))

    seats = [threading.Thread(target=say, args=(name,)) for name in ("room", "desk")]
    for seat in seats:
        seat.start()
    for seat in seats:
        seat.join()
    assert len(kept(record)) == 120


@pytest.mark.skipif(os.name == "nt", reason="no limit on the size of a file there")
def test_a_full_disk_is_told_and_what_was_saved_before_stays(record: Path) -> None:
    limit = record.stat().st_size + 4000
    output, _ = writer(record, "full", 100, limit).communicate()
    assert "! disk-full" in output.splitlines()
    assert kept(record) == told(output)
    assert record.stat().st_size <= limit
    assert record.read_bytes().endswith(b"\n")
    with Journal(record) as journal:
        journal.append(said("there is room again"))
        assert journal.health.set_aside == ()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk here that is always full")
def test_a_disk_that_takes_nothing_at_all_saves_nothing(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        with monkeypatch.context() as patched:
            patched.setattr(journal_file, "write_all", lambda _, line: os.write(full, line))
            with pytest.raises(NotSaved) as trouble:
                journal.append(said("no room"))
    finally:
        os.close(full)
    assert trouble.value.reason == "disk-full"
    journal.append(said("room"))
    assert words_in(journal) == ["room"]


def half_then(number: int) -> Callable[[int, bytes], None]:
    """A disk that takes half of a line and then says no."""

    def write(descriptor: int, line: bytes) -> None:
        os.write(descriptor, line[: len(line) // 2])
        raise OSError(number, os.strerror(number))

    return write


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EFBIG, "disk-full"),
        (errno.EIO, "disk-trouble"),
        (errno.EROFS, "read-only"),
        (errno.ENODEV, "gone"),
    ],
)
def test_a_line_that_was_half_written_is_cut_away(
    journal: Journal, record: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    journal.append(said("before"))
    before = record.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(journal_file, "write_all", half_then(number))
        with pytest.raises(NotSaved) as trouble:
            journal.append(said("lost", "both"))
    assert trouble.value.reason == reason
    assert record.read_bytes() == before
    assert words_in(journal) == ["before"]
    journal.append(said("after"))
    assert kept(record) == {1: "before", 2: "after"}


def test_what_cannot_even_be_cut_away_is_set_aside_by_the_next_writer(
    journal: Journal, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(journal_file, "write_all", half_then(errno.EIO))
        patched.setattr(os, "ftruncate", refuse(errno.EIO))
        with pytest.raises(NotSaved):
            journal.append(said("lost"))
    journal.append(said("after"))
    assert kept(record) == {1: "after"}
    assert len(journal.health.set_aside) == 1


def test_a_line_that_never_reached_the_disk_is_not_in_the_record_of_any_seat(
    journal: Journal, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other seat reads the whole line before the disk says no; after that its record is read anew."""
    with Journal(record) as desk:

        def sync(_: int) -> None:
            if not words_in(desk):
                desk.catch_up()
            raise OSError(errno.EIO, "no")

        with monkeypatch.context() as patched:
            patched.setattr(journal_file, "full_sync", sync)
            with pytest.raises(NotSaved):
                journal.append(said("lost"))
        assert words_in(desk) == ["lost"]
        generation = desk.generation
        journal.append(said("kept"))
        desk.catch_up()
        assert words_in(desk) == ["kept"]
        assert desk.generation == generation + 1


def refuse(number: int) -> Callable[..., Any]:
    def refusing(*_: Any, **__: Any) -> Any:
        raise OSError(number, os.strerror(number))

    return refusing


def test_a_record_on_a_read_only_disk_can_be_read(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Journal(record) as journal:
        journal.append(said("before"))
    really = os.open

    def read_only(path: Any, flags: int, *args: Any) -> int:
        if flags & (os.O_RDWR | os.O_WRONLY | os.O_CREAT):
            raise OSError(errno.EROFS, "read-only")
        return really(path, flags, *args)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", read_only)
        with Journal(record) as journal:
            assert words_in(journal) == ["before"]
            assert journal.why_read_only == "read-only"
            with pytest.raises(NotSaved) as trouble:
                journal.append(said("no"))
            assert trouble.value.reason == "read-only"
            patched.undo()
            journal.append(said("writable again"))
            assert journal.why_read_only == ""
    assert kept(record) == {1: "before", 2: "writable again"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_folder_that_may_not_be_written_can_be_read(record: Path) -> None:
    record.chmod(0o400)
    record.parent.chmod(0o500)
    try:
        with as_anybody(), Journal(record) as journal, pytest.raises(NotSaved) as trouble:
            journal.append(said("no"))
        assert trouble.value.reason == "read-only"
    finally:
        record.parent.chmod(0o700)
    record.chmod(0)
    with as_anybody(), pytest.raises(CannotOpen) as refused:
        Journal(record)
    assert refused.value.reason == "no-access"


def test_a_folder_that_goes_takes_nothing_with_it_and_may_come_back(journal: Journal, record: Path) -> None:
    journal.append(said("before"))
    away = record.parent.with_name("away")
    record.parent.rename(away)
    assert not journal.catch_up()
    assert journal.why_read_only == "gone"
    with pytest.raises(NotSaved) as trouble:
        journal.append(said("meanwhile"))
    assert trouble.value.reason == "gone"
    assert words_in(journal) == ["before"]
    away.rename(record.parent)
    journal.append(said("after"))
    assert journal.why_read_only == ""
    assert kept(record) == {1: "before", 2: "after"}


def test_a_file_put_in_the_place_of_the_record_is_read_anew(journal: Journal, record: Path) -> None:
    """A plain copy back from somewhere else, by a program that knows nothing of us."""
    journal.append(said("one"))
    copy = record.read_bytes()
    journal.append(said("two"))
    generation = journal.generation
    fresh = record.with_name("copy")
    fresh.write_bytes(copy)
    fresh.replace(record)
    journal.append(said("instead of two"))
    assert journal.generation == generation + 1
    assert words_in(journal) == ["one", "instead of two"]
    assert kept(record) == {1: "one", 2: "instead of two"}


def test_a_record_overwritten_in_its_place_is_read_anew(journal: Journal, record: Path) -> None:
    journal.append(said("one"))
    copy = record.read_bytes()
    journal.append(said("two"))
    record.write_bytes(copy)
    assert journal.catch_up()
    assert words_in(journal) == ["one"]
    with Journal(record) as desk:
        desk.append(said("another of the same length or more"))
    journal.catch_up()
    assert words_in(journal) == ["one", "another of the same length or more"]


def test_a_line_put_in_a_file_that_was_just_replaced_is_not_called_saved(
    journal: Journal, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = full_sync

    def replaced_meanwhile(descriptor: int) -> None:
        really(descriptor)
        fresh = record.with_name("copy")
        fresh.write_bytes(record.read_bytes().splitlines(keepends=True)[0])
        fresh.replace(record)

    with monkeypatch.context() as patched:
        patched.setattr(journal_file, "full_sync", replaced_meanwhile)
        with pytest.raises(NotSaved) as trouble:
            journal.append(said("into nowhere"))
    assert trouble.value.reason == "replaced"
    journal.append(said("again"))
    assert kept(record) == {1: "again"}


def test_a_seat_that_holds_the_record_too_long_is_told_of_and_not_waited_for_for_ever(
    journal: Journal, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_file, "LOCK_WAIT", 0.2)
    waited: list[bool] = []
    journal.on_waiting(lambda: waited.append(True))
    with Journal(record) as desk:

        def slow(_: int) -> list[dict[str, Any]]:
            with pytest.raises(NotSaved) as trouble:
                journal.append(said("me too"))
            assert trouble.value.reason == "busy"
            return []

        desk.append(slow)
    assert waited == [True]
    journal.append(said("now"))
    assert words_in(journal) == ["now"]


def test_where_the_disk_has_no_locks_there_is_one_writer_and_the_others_read(
    journal: Journal, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("fcntl.flock", refuse(errno.ENOSYS))
    with Journal(record) as desk:
        journal.append(said("first"))
        with pytest.raises(NotSaved) as trouble:
            desk.append(said("second"))
        assert trouble.value.reason == "one-writer"
        desk.catch_up()
        assert words_in(desk) == ["first"]
        journal.append(said("still the one"))
        journal.close()
        desk.append(said("my turn"))
    assert kept(record) == {1: "first", 2: "still the one", 3: "my turn"}
