"""A terminal that goes away, or stalls: a few tries of each way. `python -m tests.terminal.gone` makes 200."""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING

import pytest

from coprod_tui.demo import build
from coprod_tui.record.live import wall_clock

if os.name == "nt":
    pytest.skip("needs terminals as Unix has them", allow_module_level=True)

from tests.terminal.gone import OTHERWISE, WAYS, run
from tests.terminal.programs import Program
from tests.terminal.terminals import TMUX

if TYPE_CHECKING:
    from pathlib import Path

TRIES = 2


@pytest.mark.parametrize("way", [*WAYS, *OTHERWISE])
def test_the_program_ends_and_everything_it_showed_is_on_disk(way: str, tmp_path: Path) -> None:
    if way == "tmux-ended" and TMUX is None:
        pytest.skip("tmux is not installed")
    # how long it took is in each try, and is no matter for a test: a busy computer is slow
    wrong = [
        told
        for one in run([way], 1 if way in OTHERWISE else TRIES, tmp_path)
        for told in one.wrong
        if "the process was there" not in told
    ]
    assert wrong == []


@pytest.mark.parametrize("told", ["room", "desk", "review riverside-voices-13", "", "demo"])
def test_a_terminal_of_lines_is_shown_none_of_what_it_cannot_do_and_plain_mode_is_named(told: str, home: Path) -> None:
    build(home / "example" if told == "demo" else home, zone="Europe/London", at=wall_clock())
    program = Program(*shlex.split(told), home=home, term="dumb")
    try:
        program.process.wait(60)
        program.until_over()
    finally:
        program.close()
    assert not program.steers
    if told.startswith("review"):  # it is printed, as with --print
        assert "Riverside Voices" in program.shown
        return
    assert program.process.returncode == 1
    assert "coprod plain" in program.shown or "example plain riverside-voices-14" in program.shown
