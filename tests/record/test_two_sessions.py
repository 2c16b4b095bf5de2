"""Two sessions on one record, each with what it has seen: what both ask for at once is on the disk once."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.agenda import next_item
from coprod_tui.model.agreement import agree
from coprod_tui.model.command import Command, command
from coprod_tui.model.decisions import confirm_words, propose, reword
from coprod_tui.model.entry import Refused
from coprod_tui.model.flow import pause, resume
from coprod_tui.model.hands import raise_hand
from coprod_tui.model.notes import take_note
from coprod_tui.model.people import everyone_here
from coprod_tui.model.seen import MOMENT
from coprod_tui.model.turns import next_speaker
from coprod_tui.model.undo import redo, undo
from coprod_tui.record.session import MeetingSession
from tests.app.rooms import Clock, Planned, planned

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Two:
    """A Room and a Desk."""

    def __init__(self, room: MeetingSession, desk: MeetingSession, clock: Clock) -> None:
        self.room, self.desk, self.clock = room, desk, clock

    def do(self, *commands: Command, at: str = "room") -> None:
        """Done at one seat; then both have seen it."""
        session = self.desk if at == "desk" else self.room
        for one in commands:
            session.do(one).result()
        self.look()

    def look(self) -> None:
        """Both show what is on the disk, and have for a moment."""
        for session in (self.room, self.desk):
            session.look().result()
            session.shown(session.meeting)
        self.clock.at += int(MOMENT * 1_000)

    def at_once(self, asked: Command) -> list[str]:
        """What both are told who ask for this from two threads: "" for done."""
        told = {}
        begin = threading.Barrier(2)

        def ask(session: MeetingSession) -> None:
            begin.wait()
            try:
                told[session.seat] = "" if session.do(asked).result().entries else "nothing"
            except Refused as refused:
                told[session.seat] = refused.reason

        threads = [threading.Thread(target=ask, args=(session,)) for session in (self.room, self.desk)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return sorted(told.values())


@contextmanager
def two(of: Planned) -> Iterator[Two]:
    clock = Clock()
    with (
        MeetingSession(of.shelf, of.place, clock=clock, steady=clock) as room,
        MeetingSession(of.shelf, of.place, seat="Desk", kind="desk", clock=clock, steady=clock) as desk,
    ):
        sat = Two(room, desk, clock)
        sat.do(command(everyone_here), command(next_item))
        yield sat


@pytest.mark.parametrize("turn", range(8))
def test_two_seats_that_ask_for_the_next_speaker_at_once_move_on_once(home: Path, turn: int) -> None:
    with two(planned(home)) as sat:
        people = [person.id for person in sat.room.meeting.people.all]
        sat.do(*(command(raise_hand, person) for person in people))
        for person in people[: turn + 1]:
            assert sat.at_once(command(next_speaker))[0] == ""
            sat.look()
            assert sat.room.meeting.turns.now is not None
            assert sat.room.meeting.turns.now.person == sat.desk.meeting.turns.now.person == person  # type: ignore[union-attr]


@pytest.mark.parametrize("what", ["item", "resume", "agree"])
def test_of_what_both_ask_for_at_once_one_is_done_and_one_is_told_why_not(home: Path, what: str) -> None:
    with two(planned(home)) as sat:
        sat.do(command(propose, "Letters go out in 14 point"))
        decision = sat.room.meeting.decisions.all[0].id
        sat.do(command(confirm_words, decision))
        sat.do(command(pause, "moment"))
        asked = {"item": command(next_item), "resume": command(resume), "agree": command(agree, decision)}[what]
        refused = {"item": "item-has-begun", "resume": "pause-is-over", "agree": "decision-is-done"}[what]
        assert sat.at_once(asked) == ["", refused]


def test_words_changed_at_one_session_are_not_agreed_at_the_other_until_they_were_shown_for_a_moment(
    home: Path,
) -> None:
    with two(planned(home)) as sat:
        sat.do(command(propose, "Letters go out in 14 point"))
        decision = sat.room.meeting.decisions.all[0].id
        sat.do(command(confirm_words, decision))
        for asked in (command(reword, decision, "No letters at all"), command(confirm_words, decision)):
            sat.desk.do(asked).result()
            sat.desk.shown(sat.desk.meeting)
        for _shown in range(2):  # not before they stand on its screen, nor in the moment after
            with pytest.raises(Refused, match="words-changed"):
                sat.room.do(command(agree, decision)).result()
            sat.room.shown(sat.room.meeting)
        assert sat.room.meeting.decisions.all[0].outcome is None
        sat.look()
        sat.room.do(command(agree, decision)).result()
        assert sat.room.meeting.decisions.all[0].outcome == "nobody-objected"


def test_undo_at_one_session_leaves_what_the_other_wrote_since(home: Path) -> None:
    with two(planned(home)) as sat:
        sat.room.do(command(take_note, "From the Room")).result()
        sat.desk.do(command(take_note, "From the Desk")).result()
        assert sat.at_once(command(undo, seat="")) == ["", ""]
        sat.look()
        assert not sat.room.meeting.notes.heard
        sat.do(command(redo, seat=""), at="desk")
        assert [note.words for note in sat.room.meeting.notes.heard] == ["From the Desk"]


def test_a_command_says_itself_what_it_saw_where_it_comes_from_elsewhere(home: Path) -> None:
    with two(planned(home)) as sat:
        sat.do(*(command(raise_hand, person.id) for person in sat.room.meeting.people.all), command(next_speaker))
        from_a_page = command(next_speaker).seen_in(sat.room.meeting)
        sat.do(command(next_speaker))
        with pytest.raises(Refused, match="turn-is-over"):
            sat.desk.do(from_a_page).result()
