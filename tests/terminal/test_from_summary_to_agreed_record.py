"""The whole way in a real terminal: a meeting is finished, its summary reviewed, sent, answered, agreed and checked."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.shelf import Shelf
from tests.terminal.terminals import PROMPT, TMUX, command, terminal

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.shelf import MeetingPlace
    from tests.terminal.terminals import Terminal

pytestmark = pytest.mark.skipif(TMUX is None, reason="a real terminal is only had where tmux is installed")

SETTLE = "Private: keep off the big screen"


def todays(home: Path) -> MeetingPlace:
    return Shelf(home / "example").meetings("riverside-voices")[-1]


def kept(home: Path) -> Meeting:
    return read_meeting(todays(home))


def coprod(own: Terminal, *told: str) -> str:
    """A command about the example, until the shell is back, and all it said."""
    own.run("clear")
    own.until(lambda: own.words == f"{PROMPT}$")
    own.run(f"{command()} --home {shlex.quote(str(own.home / 'example'))} {shlex.join(told)}")
    own.until(lambda: own.words.endswith(f"{PROMPT}$") and own.words.count(PROMPT) == 2)
    return own.words


def finish_a_meeting(own: Terminal) -> None:
    own.run(f"{command()} demo")
    own.until("Who is here")
    own.press("n")
    own.until("Item 1, Check in, has begun.")
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
    own.until(lambda: "Say who proposed" not in own.words)
    own.press("f")
    own.until("What we decided, to read back")
    own.press("Enter")
    own.until("The summary is saved")


def test_a_summary_goes_from_the_room_to_the_agreed_record_and_can_be_checked(home: Path) -> None:
    with terminal(home) as own:
        finish_a_meeting(own)
        own.until("Next, somebody reads the summary over before it goes out. r opens it, off the big screen.")

        own.press("r")
        own.until("The next page is private. Is the big screen off?")
        own.press("y")
        own.until(SETTLE)
        own.until("Letters go out in 14 point")
        own.press("r")
        own.until("Answers by")
        own.press("Enter")
        own.until("The summary is ready: version 1.")
        assert kept(home).review.version is not None

        own.press("s")
        own.until("Who gets it")
        own.press("s")
        own.until(lambda: any(copy.stage == "draft" for copy in kept(home).sending.copies))
        own.until(lambda: len(list(todays(home).outbox.glob("*.eml"))) > 5)
        own.until("a letter is ready to send")
        own.press("Escape")
        own.until(SETTLE)

        own.press("3")
        own.until("0 agree, 4 not heard from")
        own.press("g")
        own.until("Not heard from yet:")
        for number, said in enumerate("1236", 1):
            own.press(said, "a")
            own.until(f"{number} agree" if number > 1 else "1 agrees")
        own.press("g")
        own.until("Final: 4 agree. Once it is agreed nothing in it can be changed. Agree it?")
        own.press("y")
        own.until(lambda: kept(home).sealing.sealed)
        own.until(lambda: "Agree it?" not in own.words)
        own.press("Escape")
        own.until("This meeting is finished.")
        own.until("The summary: agreed on")
        own.press("q")
        own.until("Meetings")
        own.until("agreed on")
        own.press("q")
        own.is_back()

        page = next(todays(home).summaries.glob("*.html"))
        assert kept(home).sealing.now is not None
        assert "We made this file of riverside-voices-14, as it was agreed" in coprod(own, "verify", str(page))
        text = page.read_text(encoding="utf-8")
        changed = home / "changed.html"
        changed.write_text(text.replace("Letters go out in 14 point", "Letters go out in 12 point"), encoding="utf-8")
        assert "12" in coprod(own, "verify", str(changed))
    held = read_group(Shelf(home / "example").groups()[0]).history.get(todays(home).id)
    assert held is not None
    assert held.agreed


def test_what_waits_is_listed_with_how_long_and_a_job_is_ticked_on_the_groups_page(home: Path) -> None:
    with terminal(home, 100, 30) as own:
        own.run(f"{command()} demo --no-open; clear")
        own.until(lambda: own.words == f"{PROMPT}$")
        told = coprod(own, "list", "--waiting")
        assert re.search(r"5 of 9 answered · 1 asks for a change · 1 asks to talk · sent 9 days ago", told)
        assert "3 jobs to tick" in told
        own.run(f"clear; {command()} --home {shlex.quote(str(home / 'example'))}")
        own.until("Summaries 1")
        own.until("3 jobs to tick")
        assert "Shabir" not in own.words
        own.press("1")
        own.until("m members")
        own.press("j")
        own.until("Who has had their copy?")
        own.press("1")
        own.until("Has Mo had their copy?")
        own.press("y")
        own.until("Mo has their copy. Who else?")
        own.press("Escape")  # with a letter right behind it, a terminal says that Alt was held
        own.until(lambda: "Who else?" not in own.words and "2 jobs to tick" in own.words)
        own.press("v")
        own.until(SETTLE)
        own.press("3")
        own.until("Priya")
        own.press("q")
        own.until("m members")
        own.press("q")
        own.is_back()
    jobs = read_meeting(Shelf(home / "example").find_meeting("13")).sending.jobs
    assert len(jobs) == 2
