"""How the meeting flows: planned, open, finished; paused and why; hidden; what the clock does."""

from __future__ import annotations

import pytest

from coprod_tui.model import closing, flow, held, notes
from coprod_tui.model.clock import clock_changed
from coprod_tui.model.entry import Refused
from coprod_tui.model.undo import lines_of
from tests.building import MINUTE, SECOND, Told


def ran(told: Told) -> int:
    """Milliseconds the clock ran since the meeting began."""
    assert told.meeting.flow.began is not None
    return told.meeting.flow.running(told.meeting.flow.began, told.meeting.clock.last)


def test_a_meeting_starts_once() -> None:
    told = Told()
    told.do(flow.start)
    with pytest.raises(Refused, match="already-open"):
        told.do(flow.start)


def test_the_first_thing_done_opens_the_meeting() -> None:
    told = Told()
    told.do(notes.take_note, "Rain")
    assert told.meeting.flow.stage == "open"
    assert told.meeting.flow.began == told.stamped[-1].stamp.at


@pytest.mark.parametrize("why", ["moment", "break", "wait"])
def test_while_we_stand_still_no_clock_runs(why: flow.PauseReason) -> None:
    told = Told()
    told.do(flow.start)
    told.do(flow.pause, why)
    with pytest.raises(Refused, match=f"already-{why}"):
        told.do(flow.pause, why)
    told.wait(minutes=20)
    told.do(flow.resume)
    told.do(notes.take_note, "On we go")
    assert ran(told) == 2 * SECOND
    with pytest.raises(Refused, match="not-paused"):
        told.do(flow.resume)


def test_a_moment_may_become_a_break_and_is_one_stop() -> None:
    told = Told()
    told.do(flow.start)
    told.do(flow.pause, "moment")
    told.do(flow.pause, "break", 10)
    assert len(told.meeting.flow.stops) == 1
    assert told.meeting.flow.pause is not None
    assert told.meeting.flow.pause.why == "break"


def test_a_break_says_when_we_are_back_and_may_be_longer() -> None:
    told = Told()
    with pytest.raises(Refused, match="no-break"):
        told.do(flow.lengthen_break)
    told.do(flow.pause, "break", 10)
    began = told.meeting.clock.last
    told.do(flow.lengthen_break)
    assert told.meeting.flow.pause is not None
    assert told.meeting.flow.pause.until == began + 15 * MINUTE
    for minutes in (-20, 3_000):
        with pytest.raises(Refused, match="minutes-out-of-range"):
            told.do(flow.lengthen_break, minutes)
    with pytest.raises(Refused, match="minutes-out-of-range"):
        told.do(flow.pause, "moment", -1)


def test_a_hidden_screen_stops_the_clock_and_hiding_twice_is_hiding() -> None:
    told = Told()
    told.do(flow.start)
    told.do(held.hide)
    assert held.hide(told.meeting) == []
    told.wait(minutes=5)
    told.do(held.show)
    assert held.show(told.meeting) == []
    assert told.meeting.flow.pause is not None, "people take a moment before they go on"
    told.do(flow.resume)
    assert ran(told) == SECOND
    resumed = told.stamped[-1].stamp.line
    assert lines_of(told.meeting, "Room") == [resumed, told.stamped[1].stamp.line], "undo passes over hiding"


def test_finishing_at_one_seat_shows_nothing_that_another_has_hidden() -> None:
    told = Told()
    told.do(flow.start)
    told.do(held.hide)
    told.do(closing.finish, seat="Desk")
    assert told.meeting.flow.hidden


def test_hiding_a_finished_meeting_does_not_upset_the_clock_when_it_goes_on() -> None:
    told = Told()
    told.do(flow.start)
    told.wait(seconds=59)
    told.do(closing.finish)
    told.do(held.hide)
    told.wait(minutes=5)
    told.do(held.show)
    told.do(closing.reopen)
    told.wait(seconds=59)
    told.do(notes.take_note, "One more thing")
    assert ran(told) == 2 * MINUTE


def test_the_time_between_finishing_and_opening_again_is_nobodys() -> None:
    told = Told()
    told.do(flow.start)
    told.do(closing.finish)
    told.wait(minutes=90)
    told.do(closing.reopen)
    told.do(notes.take_note, "One more thing")
    assert ran(told) == 2 * SECOND
    assert told.meeting.flow.ended is None


def test_a_laptop_that_slept_in_a_break_takes_nothing_twice() -> None:
    told = Told()
    told.do(flow.start)
    told.do(flow.pause, "break", 10)
    asleep = told.at
    told.wait(minutes=30)
    told.write(flow.Interrupted(asleep))
    told.do(flow.resume)
    told.do(notes.take_note, "Back")
    assert ran(told) == 2 * SECOND
    assert len(told.meeting.flow.interrupted) == 1


def test_the_next_meeting_has_a_date_and_words() -> None:
    told = Told()
    told.do(flow.set_next_meeting, "2026-11-10", " at the library ")
    assert (told.meeting.flow.next_date, told.meeting.flow.next_words) == ("2026-11-10", "at the library")
    with pytest.raises(Refused, match="no-words"):
        told.do(flow.set_next_meeting)


@pytest.mark.parametrize("by", [-60 * MINUTE, 60 * MINUTE])
def test_a_clock_set_in_mid_meeting_changes_no_length_and_time_goes_on(by: int) -> None:
    told = Told()
    told.do(flow.start)
    told.at += by
    told.do(clock_changed, by)
    told.wait(seconds=59)
    told.do(notes.take_note, "A minute later")
    assert ran(told) == MINUTE + SECOND
    at = told.stamped[-1].stamp.at
    assert told.meeting.clock.read(at) == told.meeting.clock.last
    assert told.meeting.clock.wall(told.meeting.clock.last) == at


def test_a_clock_that_runs_back_unmarked_stands_rather_than_runs_backwards() -> None:
    told = Told()
    told.do(flow.start)
    began = told.meeting.clock.last
    told.do(notes.take_note, "Earlier, says the clock", at=told.at - 10 * MINUTE)
    assert told.meeting.clock.last == began
    assert told.meeting.notes.all[0].at == began


def test_a_clock_set_while_no_meeting_is_open_is_nobodys_business() -> None:
    assert clock_changed(Told().meeting, 60 * MINUTE) == []
