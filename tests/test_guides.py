"""Every command in the guides works as it stands there, on the example; so do keys, and lines that are typed."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from coprod_tui.app.room.keys import ROOM
from coprod_tui.demo import build
from coprod_tui.record.live import wall_clock
from tests.commands.running import program

GUIDES = Path(__file__).resolve().parents[1] / "docs" / "guides"
SCREENS = ("room", "desk", "review")
"""They open a screen, and refuse without a terminal: what they say then is the line that does the same in text."""
NAMED = {"Enter": "enter", "Space": "space", "F8": "f8", "F1": "f1", "/": "slash"}
"""Keys as people call them, beside those that are a letter."""


def commands() -> list[str]:
    blocks = (block for page in sorted(GUIDES.glob("*.md")) for block in _blocks(page))
    return sorted({line.strip() for block in blocks for line in block.splitlines() if line.strip()})


def _blocks(page: Path) -> list[str]:
    return re.findall(r"^ *```sh\n(.*?)^ *```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("command", commands())
def test_a_command_in_a_guide_works(command: str, tmp_path: Path) -> None:
    build(tmp_path, zone="Europe/London", at=wall_clock())
    name, *told = shlex.split(command)
    assert name == "coprod"
    ran = program(*told, home=tmp_path)
    if told[0] in SCREENS:
        assert "plain" in ran.err
    else:
        assert ran.code == 0, ran.err


@pytest.mark.parametrize("page", ["co-chair.md", "rehearsal.md"])
def test_a_key_in_a_guide_is_one(page: str) -> None:
    known = {key for each in ROOM for key in each.keys}
    told = set(re.findall(r"`(F?\w|Enter|Space|/)`", (GUIDES / page).read_text("utf-8")))
    assert {"n", "d", "p", "m", "u", "F8"} <= told
    assert [key for key in told if NAMED.get(key, key) not in known] == []


def test_a_line_in_the_note_takers_guide_is_understood(tmp_path: Path) -> None:
    meeting = build(tmp_path, zone="Europe/London", at=wall_clock())
    lines = re.findall(r"\| `([^`]+)` \|", (GUIDES / "note-taker.md").read_text("utf-8"))
    assert len(lines) > 5
    typed = "\n".join(("start", *lines)) + "\n"
    told = [sys.executable, "-m", "coprod_tui", "--home", str(tmp_path), "plain", meeting.id]
    ran = subprocess.run(told, input=typed, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
