"""What docs/agreed-record.md says of the seal is so."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.agreed.canonical_words import MARKS
from coprod_tui.afterwards.agreed.read_copy import INLINE
from coprod_tui.model import replies
from coprod_tui.summary.page import plain
from coprod_tui.summary.sealing import since
from tests.afterwards.agreed_here import Circle

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "agreed-record.md").read_text("utf-8")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The program on that page, as a file."""
    path = tmp_path / "program.py"
    path.write_text(PAGE.split("```python\n")[1].split("```")[0], "utf-8")
    return path


def says(program: Path, file: Path) -> str:
    ran = subprocess.run([sys.executable, str(program), str(file)], check=True, capture_output=True, text=True)
    return ran.stdout.strip()


def test_the_program_on_the_page_finds_the_same_checksum(program: Path, tmp_path: Path) -> None:
    circle = Circle(tmp_path / "home")
    circle.sealed()
    path = circle.copy("txt", tmp_path / "copies")
    assert says(program, path) == "riverside-voices-14 as it was sealed"
    circle.do(replies.challenge, circle.decision(), "Not what we said")
    path = circle.copy("txt", tmp_path / "copies")
    assert says(program, path) == "riverside-voices-14 as it was sealed"
    path.write_text(path.read_text("utf-8").replace("14 point", "12 point"), "utf-8")
    assert says(program, path) == "riverside-voices-14 changed"


def test_the_page_names_our_own_words_and_marks(tmp_path: Path) -> None:
    circle = Circle(tmp_path)
    summary = circle.summary
    assert plain(since(summary.but(beside=summary.first))) in " ".join(PAGE.split())
    named = set(quoted(PAGE.split("nothing but these marks:")[1].split("They are")[0]))
    assert named == set(MARKS)
    inline = set(quoted(PAGE.split("begins a new word\nbut")[1].split(").")[0]))
    assert inline == set(INLINE)


def quoted(text: str) -> Iterator[str]:
    yield from re.findall(r"`([^`]+)`", text)
