"""Files are the old one or the new one, never half; earlier ones are kept; only the owner can read them."""

from __future__ import annotations

import os
import signal
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from coprod_tui.record import private
from coprod_tui.record.private import (
    create_private,
    full_sync,
    left_over,
    save_keeping_earlier,
    sync_folder,
    synced_once,
    take_away,
    write_private,
)
from tests.record.noting import mode

if TYPE_CHECKING:
    from pathlib import Path

WHEN = datetime(2027, 3, 4, 15, 6, 7, tzinfo=UTC)


def test_an_earlier_copy_is_kept_under_its_time(tmp_path: Path) -> None:
    path = tmp_path / "summaries" / "summary.html"
    assert save_keeping_earlier(path, b"one", WHEN) is None
    kept = save_keeping_earlier(path, b"two", WHEN)
    assert kept == tmp_path / "summaries" / "earlier" / "summary-20270304-150607.html"
    assert (path.read_bytes(), kept.read_bytes()) == (b"two", b"one")
    again = save_keeping_earlier(path, b"three", WHEN)
    assert again == kept.with_name("summary-20270304-150607-2.html")
    assert again.read_bytes() == b"two"


def test_the_same_content_again_keeps_no_copy(tmp_path: Path) -> None:
    path = tmp_path / "summary.html"
    save_keeping_earlier(path, b"one", WHEN)
    assert save_keeping_earlier(path, b"one", WHEN) is None
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files private by the folder they are in")
@pytest.mark.parametrize("umask", [0o000, 0o777])
def test_only_the_owner_can_read_them_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    path = tmp_path / "summaries" / "summary.html"
    old = os.umask(umask)
    try:
        for content in (b"one", b"two"):
            save_keeping_earlier(path, content, WHEN)
    finally:
        os.umask(old)
    there = list((tmp_path / "summaries").rglob("*"))
    assert {mode(each) for each in there if each.is_file()} == {0o600}
    assert {mode(each) for each in there if each.is_dir()} == {0o700}


def test_a_full_disk_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "summary.html"
    write_private(path, b"old")

    def full(descriptor: int, content: bytes) -> None:
        os.write(descriptor, content[:1])
        raise OSError(28, "full")

    monkeypatch.setattr(private, "write_all", full)
    with pytest.raises(OSError, match="full"):
        write_private(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_there_is_never_created_over(tmp_path: Path) -> None:
    path = tmp_path / "torn"
    path.write_bytes(b"somebody's")
    with pytest.raises(FileExistsError):
        create_private(path)
    assert path.read_bytes() == b"somebody's"


def test_an_earlier_version_that_the_disk_had_no_room_for_leaves_no_empty_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "summary.html"
    write_private(path, b"old")

    def full(_descriptor: int, _content: bytes) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(private, "write_all", full)
    with pytest.raises(OSError, match="full"):
        save_keeping_earlier(path, b"new", WHEN)
    assert path.read_bytes() == b"old"
    assert list((tmp_path / "earlier").iterdir()) == []


def test_something_new_is_never_put_over_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    write_private(path, b"one", anew=True)
    with pytest.raises(FileExistsError):
        write_private(path, b"two", anew=True)
    assert (path.read_bytes(), [each.name for each in tmp_path.iterdir()]) == (b"one", ["kept"])


@pytest.mark.skipif(os.name == "nt", reason="a program is stopped in another way there")
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_what_a_stopped_program_left_half_written_is_found_and_swept(
    tmp_path: Path, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "letter.eml"
    child = os.fork()
    if child == 0:
        monkeypatch.setattr(os, call, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
        write_private(path, b"My brother died")
    os.waitpid(child, 0)
    (left,) = left_over(tmp_path)
    assert left.read_bytes() == b"My brother died"
    take_away(left_over(tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be taken away there")
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_what_is_being_written_at_this_moment_is_not_swept(
    tmp_path: Path, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is somebody else's file whose name comes near ours, or a link."""
    path = tmp_path / "letter.eml"
    theirs = [tmp_path / name for name in ("notes.new", ".notes.new", ".notes.12345678.newer", ".a.1234567g.new")]
    for each in theirs:
        each.write_bytes(b"mine")
    link = tmp_path / ".link.12345678.new"
    link.symlink_to(theirs[0])
    real = getattr(os, call)

    def sweep_then(*told: object) -> object:
        take_away(left_over(tmp_path))
        return real(*told)

    monkeypatch.setattr(os, call, sweep_then)
    write_private(path, b"My brother died")
    assert path.read_bytes() == b"My brother died"
    assert sorted(tmp_path.iterdir()) == sorted([path, link, *theirs])


def test_an_empty_file_among_earlier_versions_is_a_left_over_once_it_is_old(tmp_path: Path) -> None:
    empty, whole = tmp_path / "earlier" / "a-20270304-150607.md", tmp_path / "earlier" / "b-20270304-150607.md"
    empty.parent.mkdir()
    empty.write_bytes(b"")
    whole.write_bytes(b"words")
    assert list(left_over(tmp_path)) == [], "somebody may be about to write it"
    os.utime(empty, (1, 1))
    assert list(left_over(tmp_path)) == [empty]


def test_what_is_built_aside_is_synced_once_and_all_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_ino))
    aside = tmp_path / "aside"
    (aside / "in").mkdir(parents=True)
    with synced_once(aside):
        for name in ("a", "in/b"):
            write_private(aside / name, b"words")
            write_private(aside / name, b"other words")
        sync_folder(aside)
        assert synced == []
    assert sorted(synced) == sorted(path.stat().st_ino for path in (aside, *aside.rglob("*")))
    with pytest.raises(OSError, match="full"), synced_once(aside):
        raise OSError("full")
    synced.clear()
    with (aside / "a").open("rb") as file:
        full_sync(file.fileno())
    assert len(synced) == 1, "and afterwards each waits again"
