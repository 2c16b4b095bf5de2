"""`coprod summary --format ...`: each format, several at once, and what is said where one cannot be made."""

from __future__ import annotations

import builtins
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.summary import FORMATS
from tests.commands.running import run

if TYPE_CHECKING:
    from pathlib import Path

BEGINS = {
    "html": b"\n<!DOCTYPE html>", "md": b"# ", "txt": b"R", "docx": b"PK", "large-docx": b"PK", "large-pdf": b"%PDF-",
    "wall": b"\n<!DOCTYPE html>", "wall-pdf": b"%PDF-", "ics": b"BEGIN:VCALENDAR", "sound": b"RIFF",
    "easy": b"\n<!DOCTYPE html>", "easy-docx": b"PK", "easy-pdf": b"%PDF-",
}  # fmt: skip
MADE_HERE = [name for name in FORMATS if name != "sound" or shutil.which("espeak-ng")]
"""Sound needs a program that is no library of ours."""


@pytest.fixture
def example(capsys: pytest.CaptureFixture[str], home: Path) -> Path:
    run(capsys, "demo", "--no-open", "--dir", str(home))
    return home


def test_every_format_there_is_can_be_asked_for_at_once(
    capsys: pytest.CaptureFixture[str], example: Path, tmp_path: Path
) -> None:
    asked = [word for name in MADE_HERE for word in ("--format", name)]
    ended = run(capsys, "summary", "13", *asked, "--out", str(tmp_path / "all"))
    assert (ended.code, ended.err) == (0, "")
    saved = {path.name: path.read_bytes() for path in (tmp_path / "all").iterdir()}
    assert set(BEGINS) == set(FORMATS)
    assert len(saved) == len(MADE_HERE)
    for name in MADE_HERE:
        assert (
            saved[f"riverside-voices-13-summary{FORMATS[name].suffix}"]
            .lstrip(b"\n")
            .startswith(BEGINS[name].lstrip(b"\n"))
        )
    assert all(path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "all").iterdir())


def test_only_text_is_made_where_nobody_asks_for_more(capsys: pytest.CaptureFixture[str], example: Path) -> None:
    ended = run(capsys, "summary", "13")
    assert sorted(line.rpartition(".")[2] for line in ended.out.splitlines()) == ["html", "md", "txt"]


def test_a_format_whose_library_is_missing_says_what_to_do_and_saves_nothing(
    capsys: pytest.CaptureFixture[str], example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring = builtins.__import__

    def missing(name: str, *told: Any, **named: Any) -> Any:
        if name.partition(".")[0] == "docx":
            raise ModuleNotFoundError(name, name=name)
        return bring(name, *told, **named)

    monkeypatch.setattr(builtins, "__import__", missing)
    ended = run(capsys, "summary", "13", "--format", "html", "--format", "docx", "--out", str(tmp_path / "none"))
    assert (ended.code, ended.out) == (1, "")
    assert "-m pip install python-docx" in ended.err
    assert "Traceback" not in ended.err
    assert not list((tmp_path / "none").glob("*"))
