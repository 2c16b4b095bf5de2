"""Files are the old one or the new one, never half; earlier ones are kept; only the owner can read them."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from coprod_tui.record import private
from coprod_tui.record.private import create_private, save_keeping_earlier, write_private
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
