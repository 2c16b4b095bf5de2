"""A file that is not an agenda or a list is refused plainly, before it can do harm."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from coprod_tui.model.entry import Refused
from coprod_tui.planning.source import MOST_BYTES, read_text


def reason(path: Path) -> str:
    with pytest.raises(Refused) as refused:
        read_text(path, "agenda")
    assert refused.value.fields["file"] == path.name
    return refused.value.reason


@pytest.mark.parametrize(("content", "why"), [
    (b"", "agenda-empty"),
    (b"\xef\xbb\xbf  \n---\n", "agenda-empty"),
    (b"caf\xe9 10m", "agenda-not-text"),
    (b"one\0two", "agenda-not-text"),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "agenda-not-text"),
    (b"%PDF-1.4\nall plain letters", "agenda-not-text"),
    (b"{\\rtf1\\ansi hello}", "agenda-rtf"),
    (b"\xef\xbb\xbf\n{\\rtf1 hello}", "agenda-rtf"),
    (b"PK\x03\x04word/document.xml", "agenda-word"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", "agenda-word"),
    ("\ufeffhello".encode("utf-16-le")[:-1], "agenda-not-text"),
])  # fmt: skip
def test_what_is_not_plain_text_is_refused_by_what_it_is(tmp_path: Path, content: bytes, why: str) -> None:
    page = tmp_path / "a.md"
    page.write_bytes(content)
    assert reason(page) == why


def test_utf_16_with_its_mark_is_read(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_bytes("- Café".encode("utf-16"))
    assert read_text(page, "agenda") == "- Café"


def test_a_file_of_fifty_megabytes_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    with page.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    page.chmod(0o200)  # not even readable: its size is looked at first
    assert reason(page) == "agenda-too-big"


def test_the_largest_file_that_is_read_is_read(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_bytes(b"a" * MOST_BYTES)
    assert len(read_text(page, "agenda")) == MOST_BYTES
    page.write_bytes(b"a" * (MOST_BYTES + 1))
    assert reason(page) == "agenda-too-big"


def test_what_is_not_a_file_is_refused(tmp_path: Path) -> None:
    assert reason(tmp_path / "none.md") == "agenda-missing"
    assert reason(tmp_path) == "agenda-is-folder"
    assert reason(Path(os.devnull)) == "agenda-unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert reason(tmp_path / "pipe") == "agenda-unreadable"
