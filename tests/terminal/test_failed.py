"""A screen that fails shows a calm page without anybody's words; what is kept of it holds none either."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.live import wall_clock
from coprod_tui.record.records import read_meeting
from coprod_tui.record.shelf import Shelf

if os.name == "nt":
    pytest.skip("needs terminals as Unix has them", allow_module_level=True)

from tests.terminal.failed import FAULTS, WORDS
from tests.terminal.gone import begun_example
from tests.terminal.programs import Program

if TYPE_CHECKING:
    from pathlib import Path

HALF = "the ward was cold"
PAGE = (
    "This screen had to close, because something in Coprod did not work.",
    "Everything that was saved is safe, and this opens it again: coprod room riverside-voices-14",
)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("example") / "home"
    begun_example(made)
    return made


@pytest.mark.parametrize("where", FAULTS)
def test_a_screen_that_fails_shows_two_sentences_and_nobodys_words(where: str, example: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(example, home)
    place = Shelf(home).meetings("riverside-voices")[-1]
    beside = place.seats.take("desk", "Desk, Tasleem", wall_clock()).seat
    room = Program("room", place.id, home=home, runs=[sys.executable, "-m", "tests.terminal.failed", where])
    try:
        if where not in ("start", "opening", "peek"):
            room.until("F1")
        if where in ("handler", "repaint", "answer", "told", "half"):
            before = len(room.shown)
            room.type("t")
            if where != "repaint":
                room.until("What was heard", more=before)
                room.type(f"{HALF}\r")
        elif where not in ("start", "record", "opening", "peek"):
            room.type("\x11" if where == "leaving" else "\x1bOP")  # Ctrl+Q, F1
        assert room.process.wait(60) == 1
        room.until_over()
    finally:
        room.close()
    page = room.after(b"\x1b[H\x1b[2J")
    assert [line.strip() for line in page.splitlines() if line.strip()] == list(PAGE)
    assert "Traceback" not in room.shown
    assert WORDS not in room.shown
    assert "\x07" not in room.shown, "nothing beeps"
    (kept,) = (home / "trouble").iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    told = kept.read_text()
    assert " fail\n" in told, "where it came from"
    assert not {word for word in ("Lucy", "brother", "cold", str(tmp_path)) if word in told}
    # the other seat goes on
    assert [sign.name for sign in place.seats.open_seats()] == ["Desk, Tasleem"]
    beside.close()
    assert read_meeting(place).flow.stage == "open"
