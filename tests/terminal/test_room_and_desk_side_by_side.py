"""The Room and a Desk in two real terminals on one meeting: each shows what the other did, and nothing is lost."""

from __future__ import annotations

import os
import shlex
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import pytest

from coprod_tui.record.records import read_meeting
from coprod_tui.record.shelf import Shelf
from tests.terminal.terminals import PROMPT, TMUX, Terminal, command, terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.seats import SeatState

pytestmark = pytest.mark.skipif(TMUX is None, reason="a real terminal is only had where tmux is installed")


class Pane(Terminal):
    """One of several panes in a window."""

    def __init__(self, socket: Path, home: Path, name: str) -> None:
        super().__init__(socket, home)
        self.name = name

    def tmux(self, *told: str) -> str:
        return super().tmux(told[0], "-t", self.name, *told[1:])


class Sides(NamedTuple):
    room: Pane
    desk: Pane


@contextmanager
def side_by_side(home: Path) -> Iterator[Sides]:
    """The example's meeting of today in one window: the Room on the left, Tasleem's Desk on the right."""
    with terminal(home, 240, 40) as own:
        left = own.tmux("display-message", "-p", "#{pane_id}").strip()
        shell = own.tmux("display-message", "-p", "#{pane_start_command}").strip().strip('"')
        right = own.tmux("split-window", "-h", "-P", "-F", "#{pane_id}", shell).strip()
        sides = Sides(Pane(own.socket, home, left), Pane(own.socket, home, right))
        sides.room.run(f"{command()} demo")
        sides.room.until("Who is here")
        sides.room.press("n")
        sides.room.until("has begun")
        sides.desk.until(PROMPT)
        open_desk(sides.desk)
        yield sides


def open_desk(desk: Pane) -> None:
    desk.run(f"{command()} --home {shlex.quote(str(desk.home / 'example'))} desk --name Tasleem")
    desk.until("Desk, Tasleem")


def kept(home: Path) -> Meeting:
    return read_meeting(Shelf(home / "example").meetings("riverside-voices")[-1])


def test_what_is_written_at_the_desk_stands_on_the_room_and_a_hand_at_the_room_at_the_desk(home: Path) -> None:
    with side_by_side(home) as (room, desk):
        room.press("Tab")  # what is not ours, beside the agenda
        desk.type("/park The lift is broken @Estates")
        desk.press("Enter")
        room.until("The lift is broken")
        assert "Lucy" not in desk.words
        room.press("4")
        room.until("Lucy's hand is up.")
        desk.until("Lucy")
        meeting = kept(home)
        assert [hand.person for hand in meeting.hands.waiting] == [
            person.id for person in meeting.people.all if person.name == "Lucy"
        ]
        lines = {one.stamp.line: one.stamp.seat for one in meeting.history}
        assert list(lines.values())[-2:] == ["Desk, Tasleem", "Room"]


def test_hiding_at_the_desk_hides_the_room(home: Path) -> None:
    with side_by_side(home) as (room, desk):
        desk.type("Heard at the desk")
        desk.until("Heard at the desk")
        desk.press("F8")
        room.until(lambda: room.words == "Enter come back")
        assert kept(home).flow.hidden
        room.press("Enter", "y")
        room.until("A moment")
        desk.press("Enter", "y")
        desk.until("Heard at the desk")
        assert "Heard at the desk" not in room.words


def test_a_desk_that_is_killed_has_the_words_again_and_says_so(home: Path) -> None:
    with side_by_side(home) as (room, desk):
        desk.type("Half a thought about taxis")
        desk.until("Half a thought about taxis")
        desk.until(lambda: any("taxis" in sign.draft for sign in seats(home)))
        assert "Half a thought" not in room.words, "nobody asked for it to be shown"
        os.kill(desk.process(), signal.SIGKILL)
        desk.until("Killed")
        room.press("4")
        room.until("Lucy's hand is up.")
        desk.type("stty sane; reset")  # nothing runs after such a kill that could give the terminal back
        desk.press("C-j")
        desk.until(lambda: desk.words.startswith(PROMPT))
        open_desk(desk)
        assert "The words you were typing are in the line again." in desk.until("Half a thought about taxis")
        assert "Lucy" in desk.words
        desk.press("Enter")
        desk.until(lambda: [note.words for note in kept(home).notes.all] == ["Half a thought about taxis"])


def seats(home: Path) -> list[SeatState]:
    return Shelf(home / "example").meetings("riverside-voices")[-1].seats.all()
