"""When a meeting really began and ended: it may be put right in the review, and every length goes by it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import agenda, closing, flow, times
from coprod_tui.model.clock import clock_changed
from coprod_tui.model.corrections import FactCorrected
from coprod_tui.model.entry import Refused
from coprod_tui.model.flow import Stop
from coprod_tui.model.meeting import EMPTY, fold
from coprod_tui.model.undo import undo
from tests.building import MINUTE, START, Told

HOUR = 60 * MINUTE


def left_open() -> Told:
    """Begun at 14:00, paused from 15:00 to 15:10, and finished the next day at 13:00 with its last item still on."""
    told = Told("Amy", items=["Letters", "Parking"])
    told.do(agenda.begin, at=START)
    told.do(agenda.next_item, at=START + HOUR - MINUTE)
    told.do(flow.pause, "break", 10, at=START + HOUR)
    told.do(flow.resume, at=START + HOUR + 10 * MINUTE)
    told.do(closing.finish, at=START + 23 * HOUR)
    return told


def took(told: Told, title: str) -> int:
    item = next(item for item in told.meeting.agenda.items if item.title == title)
    return item.took(told.meeting.flow, told.meeting.clock.last) // MINUTE


def test_an_end_put_right_shortens_what_was_on_and_is_marked() -> None:
    told = left_open()
    assert took(told, "Parking") == 23 * 60 - 69
    entries = told.do(times.correct_times, ended=START + 2 * HOUR)
    assert isinstance(entries[0].entry, FactCorrected)
    assert told.meeting.flow.ended == START + 2 * HOUR
    assert told.meeting.flow.spans == (Stop(START, START + 2 * HOUR),)
    assert took(told, "Parking") == 120 - 69
    assert took(told, "Letters") == 59


def test_an_end_within_a_pause_or_before_one_leaves_no_clock_running() -> None:
    for minutes, left in ((65, 1), (60, 1), (59.5, 0)):
        told = left_open()
        told.do(times.correct_times, ended=START + int(minutes * MINUTE))
        assert told.meeting.flow.stopped
        assert took(told, "Parking") == left


def test_a_beginning_put_right_takes_the_time_before_it_from_everything() -> None:
    told = left_open()
    told.do(times.correct_times, began=START + 30 * MINUTE)
    assert told.meeting.flow.began == START + 30 * MINUTE
    assert took(told, "Letters") == 29
    earlier = left_open()
    earlier.do(times.correct_times, began=START - 10 * MINUTE)
    assert (earlier.meeting.flow.began, took(earlier, "Letters")) == (START - 10 * MINUTE, 59)


def test_it_can_be_put_right_again_and_taken_back() -> None:
    told = left_open()
    before = told.meeting.flow
    told.do(times.correct_times, ended=START + 2 * HOUR)
    told.do(times.correct_times, ended=START + 3 * HOUR)
    assert told.meeting.flow.ended == START + 3 * HOUR
    told.do(undo, "Room")
    told.do(undo, "Room")
    assert told.meeting.flow == before


def test_a_meeting_opened_again_another_day_has_both_stretches() -> None:
    told = left_open()
    told.do(times.correct_times, ended=START + 2 * HOUR)
    told.do(closing.reopen, at=START + 48 * HOUR)
    told.do(closing.finish, at=START + 49 * HOUR)
    assert told.meeting.flow.spans == (Stop(START, START + 2 * HOUR), Stop(START + 48 * HOUR, START + 49 * HOUR))
    assert took(told, "Parking") == 120 - 69


def test_what_cannot_be_is_refused_and_an_open_or_agreed_meeting_is_left_alone() -> None:
    told = left_open()
    for began, ended, why in (
        (None, START, "ended-before-it-began"),
        (START + 24 * HOUR, None, "ended-before-it-began"),
        (START - 25 * HOUR, None, "times-too-far"),
        (None, START + 48 * HOUR, "times-too-far"),
        (START, START + 23 * HOUR, "nothing-changed"),
    ):
        with pytest.raises(Refused, match=why):
            told.do(times.correct_times, began, ended)
    going_on = Told("Amy")
    going_on.do(flow.start)
    with pytest.raises(Refused, match="review-when-finished"):
        going_on.do(times.correct_times, ended=START)


def test_a_clock_that_was_set_in_mid_meeting_is_reckoned_with() -> None:
    told = Told("Amy")
    told.do(flow.start, at=START)
    told.do(clock_changed, HOUR, at=START + 2 * HOUR)
    told.do(closing.finish, at=START + 3 * HOUR)
    wall = told.meeting.clock.wall
    told.do(times.correct_times, ended=START + 2 * HOUR)
    assert wall(told.meeting.flow.ended or 0) == START + 2 * HOUR


@given(st.integers(-60, 30 * 60), st.integers(-60, 30 * 60), st.booleans())
def test_whatever_is_put_right_stretches_stay_in_order_and_none_overlaps(began: int, ended: int, again: bool) -> None:
    told = left_open()
    told.write(times.TimesPutRight(START + began * MINUTE, START + ended * MINUTE))
    if again:
        told.do(closing.reopen)
        told.do(closing.finish)
    here = told.meeting.flow
    for stops in (here.stops, here.spans):
        for one, after in pairwise(stops):
            assert one.until is not None
            assert one.since <= one.until <= after.since
    assert here.stopped
    assert took(told, "Letters") >= 0
    assert fold(EMPTY, told.stamped).flow == here


def test_a_time_that_is_still_to_come_is_refused_rather_than_cut_to_now() -> None:
    told = left_open()
    now = START + 24 * HOUR
    for began, ended in ((None, now + MINUTE), (now + MINUTE, now + HOUR)):
        with pytest.raises(Refused, match="times-ahead"):
            told.do(times.correct_times, at=now, began=began, ended=ended)
    told.do(times.correct_times, ended=now, at=now)
    assert told.meeting.flow.ended == now


def test_a_laptop_whose_clock_was_set_back_has_its_times_compared_with_the_clock_that_people_see() -> None:
    told = left_open()
    told.write(*clock_changed(told.meeting, -2 * HOUR), at=START + 23 * HOUR)
    now = START + 22 * HOUR
    with pytest.raises(Refused, match="times-ahead"):
        told.do(times.correct_times, ended=now + MINUTE, at=now)
    told.do(times.correct_times, ended=now - HOUR, at=now)
