"""What becomes of held words is chosen for those that stood there as somebody was asked, and for no others."""

from __future__ import annotations

import pytest

from coprod_tui.model.command import command
from coprod_tui.model.flow import resume
from coprod_tui.model.held import choose_words, hide, show
from coprod_tui.model.notes import take_note
from tests.model.test_command import open_meeting, refused


def test_it_was_fine_is_said_of_the_words_that_stood_there_and_of_no_others() -> None:
    told = open_meeting()
    told.do(take_note, "My sister was ill")
    told.do(hide)
    told.do(show)
    fine = command(choose_words, "fine").seen_in(told.meeting)
    told.do(resume)
    told.wait(minutes=5)
    told.do(take_note, "And it was her fault", seat="Desk")
    told.do(hide, seat="Desk")
    told.do(show, seat="Desk")
    assert refused(told, fine, "Room").reason == "other-words-held"
    assert not told.meeting.held.fine


@pytest.mark.parametrize("named", [True, False])
def test_it_was_fine_is_not_taken_where_another_seat_has_chosen_since_what_becomes_of_them(*, named: bool) -> None:
    told = open_meeting()
    told.do(take_note, "My sister was ill")
    told.do(take_note, "And it was her fault", seat="Desk")
    told.do(hide)
    told.do(show)
    first, last = sorted(told.meeting.held.waiting)
    fine = command(choose_words, "fine", (last,) if named else ()).seen_in(told.meeting)
    other = command(choose_words, "desk", (first,)).seen_in(told.meeting)
    told.do(choose_words, "out", (last,), seat="Desk")
    assert refused(told, fine, "Room").reason == "other-words-held"
    assert not told.meeting.held.fine
    told.do(other, seat="Room")
    assert set(told.meeting.held.desk) == {first}
