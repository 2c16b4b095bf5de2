"""What is kept of a fault: where it came from, and nothing of what it was about."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from coprod_tui.cli import main
from coprod_tui.commands import show
from coprod_tui.failure import MOST, keep_failure, kept_failures
from coprod_tui.plain.plain_mode import PlainMode
from coprod_tui.record.recorder import Recorder
from tests.plain.sittings import circle

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "Lucy's brother died"


def fault() -> Exception:
    known: dict[str, str] = {}
    try:
        try:
            known[WORDS]
        except KeyError as first:
            raise ValueError(WORDS) from first
    except ValueError as second:
        made = second
    return made


def test_it_says_where_and_of_what_sort_and_holds_no_words(tmp_path: Path) -> None:
    path = keep_failure(tmp_path, fault(), "a screen")
    assert path is not None
    told = path.read_text("utf-8")
    assert "ValueError\n  test_failure:" in told
    assert "KeyError\n  test_failure:" in told
    assert "Lucy" not in told
    assert str(tmp_path) not in told
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_word_of_the_programs_own_is_told(tmp_path: Path) -> None:
    path = keep_failure(tmp_path, AttributeError("nothing", name="no_such_thing"), "a screen")
    assert path is not None
    assert "AttributeError no_such_thing\n" in path.read_text("utf-8")


def test_old_ones_and_too_many_go_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    old = keep_failure(tmp_path, fault(), "a screen")
    assert old is not None
    os.utime(old, (0, 0))
    mine = old.with_name("mine.txt")
    mine.write_text("mine", "utf-8")
    os.utime(mine, (0, 0))
    for _ in range(MOST + 5):
        keep_failure(tmp_path, fault(), "a screen")
    assert len(kept_failures(tmp_path)) == MOST + 1
    assert old not in kept_failures(tmp_path)
    assert mine.exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert keep_failure(tmp_path, fault(), "a screen") is None


def test_a_command_that_fails_says_what_is_safe_and_none_of_the_words(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError(WORDS)

    monkeypatch.setattr(show, "list_all", fail)
    with pytest.raises(SystemExit) as ended:
        main(["list"])
    assert ended.value.code == 1
    told = capsys.readouterr()
    assert "Everything saved until now is safe" in told.err
    assert "Lucy" not in told.err + told.out
    assert len(kept_failures(home)) == 1


def test_faults_that_nobody_waits_for_are_not_put_on_the_terminal(home: Path) -> None:
    code = f"""
import threading
from coprod_tui.commands.exit_codes import keep_quiet
keep_quiet()
class Left:
    def __del__(self):
        raise ValueError({WORDS!r})
Left()
def fail():
    raise ValueError({WORDS!r})
thread = threading.Thread(target=fail)
thread.start()
thread.join()
fail()
"""
    ran = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", "")
    assert len(kept_failures(home)) == 3


def test_plain_mode_ends_where_the_record_cannot_go_on(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at = circle(home)

    def fail(_recorder: object) -> None:
        raise ValueError(WORDS)

    session = PlainMode(at.shelf, at.place, write=lambda _: None)
    monkeypatch.setattr(Recorder, "look", fail)

    class Waits:
        typed = False

        def read(self) -> str | None:
            import time  # noqa: PLC0415  for this alone

            time.sleep(30)
            return None

        def half(self) -> str:
            return ""

        def begin_with(self, words: str) -> bool:
            return False

        def clearing(self) -> str:
            return ""

        def forget(self) -> None:
            pass

        def close(self) -> None:
            pass

    with pytest.raises(ValueError, match="Lucy"):
        session.run(Waits())
    assert at.place.seats.open_seats() == []
