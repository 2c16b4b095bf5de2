"""What this computer can do is told whole, names nobody and no place, and leaves nothing behind."""

from __future__ import annotations

import getpass
from pathlib import Path

import pytest

from coprod_tui.commands.doctor import lines as doctor_lines
from tests.summary.test_libraries import without


def test_each_part_of_it_is_told_and_nothing_is_left_behind(tmp_path: Path) -> None:
    home = tmp_path / "Dropbox" / "somebodys own name"
    (tmp_path / "Dropbox").mkdir()
    lines = list(doctor_lines(home))
    said = "\n".join(lines)
    assert [line for line in lines if line and not line.startswith(" ")] == [
        "This computer",
        "This terminal",
        "Summaries",
        "Letters and phones",
        "Where things are kept",
    ]
    assert "Dropbox copies this folder elsewhere, in a meeting too." in said
    assert "Nothing is kept there yet." in said
    assert "html, md, txt, docx" in said
    assert "somebodys own name" not in said
    assert str(tmp_path) not in said
    assert getpass.getuser() not in said.split()
    assert list((tmp_path / "Dropbox").iterdir()) == []


def test_a_format_that_cannot_be_made_here_is_named_with_what_would_bring_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without(monkeypatch, "weasyprint", OSError("no libpango"))
    said = "\n".join(doctor_lines(tmp_path))
    monkeypatch.undo()
    assert "Not here: large-pdf, wall-pdf, easy-pdf. This format needs a part that your computer does not have" in said


def test_a_disk_that_keeps_no_rights_is_said_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coprod_tui.commands.doctor.keeps_rights", lambda _path: False)
    assert any("This disk keeps no rights" in line for line in doctor_lines(tmp_path))
