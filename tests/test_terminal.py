"""What watches over a terminal, where the system does not say by itself that it has gone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from coprod_tui import terminal

if TYPE_CHECKING:
    from pathlib import Path

WAITS = """
import sys, time
from pathlib import Path
from coprod_tui.terminal import Watch
with Watch(lambda: None, lambda: Path(sys.argv[1]).write_text("closed"), says_so=sys.argv[2] == "says so"):
    print("watched", flush=True)
    time.sleep(60)
"""
"""A program whose main thread does not hear that it is to end."""


@pytest.mark.skipif(os.name == "nt", reason="needs terminals as Unix has them")
@pytest.mark.parametrize("says_so", ["says so", "is looked at"])
@pytest.mark.parametrize("sign", [None, signal.SIGTERM])
def test_a_program_that_hears_nothing_is_closed_and_ended(says_so: str, sign: int | None, tmp_path: Path) -> None:
    import pty  # noqa: PLC0415  Windows has none

    ours, theirs = pty.openpty()
    waits = subprocess.Popen(
        [sys.executable, "-c", WAITS, str(tmp_path / "closed"), says_so],
        stdin=theirs, stdout=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    assert waits.stdout is not None
    assert waits.stdout.readline() == b"watched\n"
    if sign is None:
        os.close(ours)
    else:
        waits.send_signal(sign)
    assert waits.wait(30) == 0
    assert (tmp_path / "closed").read_text() == "closed"
    waits.stdout.close()
    if sign is not None:
        os.close(ours)


def test_where_there_are_no_such_terminals_a_signal_asks_the_program_to_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "termios", None)
    before, asked = signal.getsignal(signal.SIGTERM), []
    with terminal.Watch(lambda: asked.append("leave"), lambda: asked.append("let go")):
        signal.raise_signal(signal.SIGTERM)
    assert asked == ["leave"]
    assert signal.getsignal(signal.SIGTERM) is before
    assert not terminal.has_gone(0)


def test_nothing_is_left_of_a_watch_that_is_over() -> None:
    before, threads = signal.getsignal(signal.SIGTERM), threading.active_count()
    with terminal.Watch(lambda: None, lambda: None) as watch:
        watch_threads = threading.active_count()
    watch.lost()
    assert (signal.getsignal(signal.SIGTERM), threading.active_count()) == (before, threads)
    assert watch_threads == threads + (os.name != "nt")
