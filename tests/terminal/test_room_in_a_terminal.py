"""The Room in a real terminal: a meeting from start to summary, and the ways in which it may be cut short."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.records import read_meeting
from coprod_tui.record.shelf import Shelf
from tests.terminal.terminals import PROMPT, TMUX, command, terminal

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.shelf import MeetingPlace
    from tests.terminal.terminals import Terminal

pytestmark = pytest.mark.skipif(TMUX is None, reason="a real terminal is only had where tmux is installed")


def open_example(of: Terminal) -> None:
    of.run(f"{command()} demo")
    of.until("Who is here")


def todays(home: Path) -> MeetingPlace:
    return Shelf(home / "example").meetings("riverside-voices")[-1]


def kept(home: Path) -> Meeting:
    return read_meeting(todays(home))


def test_a_meeting_is_held_in_a_terminal_and_its_summary_says_what_happened(home: Path) -> None:
    with terminal(home) as own:
        open_example(own)
        assert own.title == "Coprod"
        own.press("Enter")
        own.until("9 here")
        own.press("n")
        own.until("Item 1, Check in, has begun.")
        own.press("n")
        own.until("Item 2, What came back, has begun.")
        own.until("a answered")
        own.press("Escape")
        own.until("Nobody is speaking")
        own.press("4")
        own.until("Lucy's hand is up.")
        own.press("Space")
        own.until("Lucy is speaking.")
        own.press("d")
        own.until("The exact words")
        own.type("Letters go out in 14 point")
        own.press("Enter")
        own.until("Are these the right words?")
        own.press("Enter")
        own.until("does everyone agree?")
        own.press("y")
        own.until("Say who proposed D1")
        own.press("Escape")
        own.until("D1")
        own.press("f")
        own.until("What we decided, to read back")
        own.press("Enter")
        own.until("The summary is saved")
        own.press("q")
        own.until(lambda: "This meeting is finished" not in own.words)
        own.press("q")
        own.is_back()
    assert kept(home).flow.stage == "finished"
    summaries = {path.suffix: path.read_text(encoding="utf-8") for path in todays(home).summaries.glob("*.*")}
    assert {".html", ".md", ".txt"} <= set(summaries)
    assert "Letters go out in 14 point" in summaries[".txt"]


def test_hiding_clears_the_windows_title_too(home: Path) -> None:
    with terminal(home) as own:
        open_example(own)
        own.press("F8")
        own.until(lambda: own.words == "Enter come back")
        assert own.title == ""
        own.press("Enter", "y")
        own.until("Who is here")
        own.until(lambda: own.title == "Coprod")


@pytest.mark.parametrize("named", ["SIGTERM", "SIGHUP"])
def test_a_laptop_that_is_switched_off_leaves_the_terminal_clean_and_the_words_on_disk(home: Path, named: str) -> None:
    with terminal(home) as own:
        open_example(own)
        own.press("n")
        own.until("has begun")
        own.press("t")
        own.until("What was heard")
        own.type("Half a thought")
        own.until("Half a thought")
        os.kill(own.process(), getattr(signal, named))
        own.is_back()
        assert "Traceback" not in own.words
        own.run("clear")
        own.run(f"{command()} demo")
        own.until("The same key brings them back.")
        own.press("t")
        own.until("Half a thought")
    assert kept(home).flow.stage == "open"


def test_woken_again_and_again_it_still_takes_each_key_once_and_ends(home: Path) -> None:
    with terminal(home) as own:
        open_example(own)
        for _ in range(3):
            os.kill(own.process(), signal.SIGCONT)  # as a hang-up, or a shell that puts it in front, does
        own.press("n")
        own.until("has begun")
        own.press("4")
        own.until("Lucy's hand is up.")
        own.press("5")
        own.until("Mo's hand is up.")
        assert len(kept(home).hands.waiting) == 2
        own.press("q")
        own.until("next meeting")
        own.press("q")
        own.is_back()


def test_after_a_kill_the_next_start_has_everything_that_was_said(home: Path) -> None:
    with terminal(home) as own:
        open_example(own)
        own.press("n")
        own.until("has begun")
        own.press("4", "5")
        own.until("Mo's hand is up.")
        own.press("d")
        own.until("The exact words")
        own.type("Letters go out")
        own.until("Letters go out")
        os.kill(own.process(), signal.SIGKILL)
        own.until("Killed")
        own.type("stty sane; reset")  # nothing runs after such a kill that could give the terminal back
        own.press("C-j")
        own.until(lambda: own.words.startswith(PROMPT))
        own.run(f"{command()} demo")
        own.until("The same key brings them back.")
        assert len(kept(home).hands.waiting) == 2
        own.press("d")
        own.until("Letters go out")


def test_in_a_window_of_20_columns_and_5_rows_it_opens_works_and_closes(home: Path) -> None:
    with terminal(home, 20, 5) as own:
        own.run(f"{command()} demo")
        own.until("Ctrl+C.")  # the window is small, and that is said first
        own.press("Enter")
        own.until(lambda: own.tmux("display-message", "-p", "#{alternate_on}").strip() == "1")
        own.until(lambda: own.title == "Coprod")
        own.press("n")
        own.until(lambda: kept(home).flow.stage == "open")
        os.kill(own.process(), signal.SIGTERM)
        own.until(lambda: own.tmux("display-message", "-p", "#{alternate_on}").strip() == "0")
    assert kept(home).flow.stage == "open"
