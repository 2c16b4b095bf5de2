"""`coprod mine`: only as somebody asks for it, in formats for one person, and nothing is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.private import is_owner_only
from coprod_tui.record.shelf import Shelf
from tests.commands.running import run
from tests.year_told import tell_year

if TYPE_CHECKING:
    from pathlib import Path


def kept(home: Path) -> dict[Path, bytes]:
    return {each: each.read_bytes() for each in home.rglob("*") if each.is_file()}


def test_it_is_told_to_whoever_asks_and_nothing_is_kept_of_it(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    tell_year(Shelf(home), held=3)
    run(capsys, "list")
    before = kept(home)
    told = run(capsys, "mine", "lucy", "--yes")
    assert told.code == 0
    lines = told.out.splitlines()
    assert lines[0] == "Lucy: what you said, and what became of it"
    assert "I would have liked a call" in told.out
    assert "Reminders go out by text" in told.out
    assert "Write to the paper" in told.out
    for other in ("Not everybody has a phone", "Amy", "Shabir", "Jo", "Mo "):
        assert other not in told.out
    out = tmp_path / "out"
    saved = run(capsys, "mine", "Lucy", "--yes", "--format", "txt", "--format", "large-docx", "--out", str(out))
    files = [out / "riverside-voices-mine.txt", out / "riverside-voices-mine-large.docx"]
    assert saved.out.split() == [str(each) for each in files]
    assert all(is_owner_only(each) for each in files)
    assert kept(home) == before


def test_without_a_yes_for_a_wall_or_of_nobody_nothing_is_told(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    tell_year(Shelf(home), held=1)
    for told in (("Lucy",), ("Lucy", "--yes", "--format", "wall-pdf"), ("Zoe", "--yes")):
        ended = run(capsys, "mine", *told)
        assert (ended.code, ended.out) == (1, "")
