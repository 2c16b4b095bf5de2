"""What another seat did a moment ago is on the screen, and nobody there has seen it yet."""

from __future__ import annotations

from coprod_tui.model.agenda import next_item
from coprod_tui.model.notes import take_note
from coprod_tui.model.people import everyone_here
from coprod_tui.model.seen import MOMENT, Seen
from tests.building import Told


def begun() -> Told:
    told = Told("Ruth", "Mo", items=["Letters", "Car park"])
    told.do(everyone_here)
    return told


def test_what_another_seat_did_is_seen_after_a_moment() -> None:
    told = begun()
    seen = Seen("Room", before := told.meeting)
    told.do(next_item, seat="Desk")
    seen.show(told.meeting, 10.0)
    assert seen.meeting(10.0) is before
    assert seen.meeting(10.0 + MOMENT - 0.01) is before
    assert seen.meeting(10.0 + MOMENT) is told.meeting


def test_what_was_done_at_this_seat_is_seen_as_it_is_shown() -> None:
    told = begun()
    seen = Seen("Room", told.meeting)
    told.do(next_item)
    seen.show(told.meeting, 10.0)
    assert seen.meeting(10.0) is told.meeting


def test_what_was_done_here_after_another_seat_waits_for_that_and_no_longer() -> None:
    told = begun()
    seen = Seen("Room", before := told.meeting)
    told.do(next_item, seat="Desk")
    seen.show(told.meeting, 10.0)
    told.do(take_note, "Heard")
    seen.show(told.meeting, 10.5)
    assert seen.meeting(10.9) is before
    assert seen.meeting(10.0 + MOMENT) is told.meeting


def test_a_seat_at_which_something_is_always_new_still_sees_what_was_shown_for_long() -> None:
    told = begun()
    seen = Seen("Desk", told.meeting)
    shown = []
    for tenth in range(30):
        told.do(take_note, f"Note {tenth}")
        shown.append(told.meeting)
        seen.show(told.meeting, tenth / 10)
    assert seen.meeting(2.9) is shown[19]


def test_a_program_needs_no_moment() -> None:
    told = begun()
    seen = Seen("Plain", told.meeting)
    told.do(next_item, seat="Desk")
    seen.show(told.meeting, 10.0, at_once=True)
    assert seen.meeting(10.0) is told.meeting


def test_what_somebody_says_they_have_seen_needs_no_moment_either() -> None:
    told = begun()
    seen = Seen("Desk, Lucy", told.meeting)
    told.do(next_item, seat="Desk")
    seen.show(told.meeting, 10.0)
    assert seen.meeting(10.0) is not told.meeting
    seen.show(told.meeting, 10.0, at_once=True)
    assert seen.meeting(10.0) is told.meeting


def test_of_a_record_that_was_rewritten_nothing_is_kept() -> None:
    told = begun()
    told.do(take_note, "What is taken out for good")
    seen = Seen("Room", told.meeting)
    other = begun()
    other.do(take_note, "What is left", seat="Desk")
    seen.show(other.meeting, 10.0)
    assert seen.meeting(10.0) is other.meeting
