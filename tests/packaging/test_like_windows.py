"""A meeting's whole way where only the calls of Windows are, and what it refuses is refused. Not Windows itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ALIKE = Path(__file__).with_name("like_windows.py")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="open files are known by /proc")


def like_windows(home: Path, *told: str, says: str = "") -> str:
    ran = subprocess.run(
        [sys.executable, str(ALIKE), "--home", str(home), *told],
        input=says, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_what_windows_refuses_is_refused_there(tmp_path: Path) -> None:
    code = f"""
import os, sys
sys.path.insert(0, {str(ALIKE.parent)!r})
import like_windows
like_windows.become()
from pathlib import Path
kept = Path({str(tmp_path)!r}, "kept")
with kept.open("w"):
    for act in (kept.unlink, lambda: kept.replace(kept.with_name("other")), lambda: kept.with_name("a:b").mkdir()):
        try:
            act()
        except OSError as why:
            print(why.errno)
kept.unlink()
try:
    import fcntl
except ImportError:
    print("none")
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["13", "13", "22", "none"]


def test_a_meeting_is_written_summed_up_searched_and_somebody_taken_out_there(tmp_path: Path) -> None:
    meeting = like_windows(tmp_path, "demo", "--no-open").strip()
    home = tmp_path / "example"
    like_windows(home, "plain", meeting, says="start\npark Waiting times\nnote A quiet room\nundo\n")
    shown = like_windows(home, "show", meeting)
    assert "Waiting times" in shown
    assert "A quiet room" not in shown
    made = like_windows(home, "summary", "riverside-voices-13", "--format", "docx", "--format", "ics").split()
    assert all(Path(each).stat().st_size for each in made)
    assert "12-D1" in like_windows(home, "find", "letters")
    like_windows(home, "remove-person", "Lucy", "--yes")
    assert "records are whole" in like_windows(home, "check")
    assert "Lucy" not in like_windows(home, "show", "riverside-voices-13")
