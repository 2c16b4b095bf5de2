"""A file that is not an agenda or a list is refused plainly, before it can do harm."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from coprod_tui.documents.lists import read_list
from coprod_tui.documents.source import MOST_BYTES, MOST_DOCUMENT_BYTES, read_document
from coprod_tui.model.entry import Refused


def reason(path: Path, kind: str = "members") -> str:
    with pytest.raises(Refused) as refused:
        read_document(path) if kind == "agenda" else read_list(path)
    assert refused.value.fields["file"] == path.name
    return refused.value.reason


@pytest.mark.parametrize(("content", "why"), [
    (b"", "agenda-empty"),
    (b"\xef\xbb\xbf  \n---\n", "agenda-empty"),
    (b"one\0two", "agenda-not-text"),
    (b"caf\x81\xe9 10m", "agenda-not-text"),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "agenda-pdf"),
    (b"%PDF-1.4\nall plain letters", "agenda-pdf"),
    (b"\x89PNG\r\n\x1a\n", "agenda-picture"),
    (b"{\\rtf1\\ansi hello}", "agenda-rtf"),
    (b"\xef\xbb\xbf\n{\\rtf1 hello}", "agenda-rtf"),
    (b"PK\x03\x04word/document.xml", "agenda-broken"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", "agenda-old-word"),
    (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "agenda-locked"),
    (b"\xd0\xcf\x11\xe0" + "__substg1.0_0".encode("utf-16-le"), "agenda-outlook"),
    ("\ufeffhello".encode("utf-16-le")[:-1], "agenda-not-text"),
])  # fmt: skip
def test_what_is_not_plain_text_is_refused_by_what_it_is(tmp_path: Path, content: bytes, why: str) -> None:
    page = tmp_path / "a.md"
    page.write_bytes(content)
    assert reason(page, "agenda") == why


@pytest.mark.parametrize(("content", "why"), [
    (b"caf\x81\xe9", "members-not-text"), (b"%PDF-1.4\nletters", "members-not-text"), (b"{\\rtf1 a}", "members-rtf"),
    (b"PK\x03\x04xl/workbook.xml", "members-broken"), (b"\xd0\xcf\x11\xe0\xa1\xb1", "members-word"),
    (b"\xd0\xcf\x11\xe0" + "Workbook".encode("utf-16-le"), "members-old-sheet"),
    (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "members-locked"),
])  # fmt: skip
def test_what_is_no_list_of_members_is_refused_by_what_it_is(tmp_path: Path, content: bytes, why: str) -> None:
    page = tmp_path / "a.csv"
    page.write_bytes(content)
    assert reason(page) == why


def test_utf_16_with_its_mark_is_read(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_bytes("- Café".encode("utf-16"))
    assert read_list(page).text == "- Café"


def test_a_file_of_fifty_megabytes_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    with page.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    page.chmod(0o200)  # not even readable: its size is looked at first
    assert reason(page) == "members-too-big"
    assert reason(page, "agenda") == "agenda-too-big"


def test_a_text_is_smaller_than_a_document_may_be(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_bytes(b"a" * (MOST_BYTES + 1))
    assert reason(page, "agenda") == "agenda-too-big"
    assert MOST_BYTES < MOST_DOCUMENT_BYTES


def test_old_windows_letters_are_read_and_said(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_bytes("- Café – “tea”".encode("cp1252"))
    found = read_document(page)
    assert [block.text for block in found.blocks] == ["Café – “tea”"]
    assert found.notes == ("agenda-guessed-letters",)


def test_the_largest_file_that_is_read_is_read(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_bytes(b"a" * MOST_BYTES)
    assert len(read_list(page).text) == MOST_BYTES
    page.write_bytes(b"a" * (MOST_BYTES + 1))
    assert reason(page) == "members-too-big"


def test_what_is_not_a_file_is_refused(tmp_path: Path) -> None:
    assert reason(tmp_path / "none.md") == "members-missing"
    assert reason(tmp_path) == "members-is-folder"
    assert reason(Path(os.devnull)) == "members-unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert reason(tmp_path / "pipe") == "members-unreadable"
