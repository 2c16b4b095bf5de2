"""Which notes matter most: marked in the review, and never a way to leave something out."""

from __future__ import annotations

import pytest

from coprod_tui.model import actions, closing, flow, important, notes, review
from coprod_tui.model.actions import ActionAdded
from coprod_tui.model.entry import Refused
from coprod_tui.model.notes import NoteTaken
from coprod_tui.model.undo import undo
from tests.building import Told


def over() -> Told:
    told = Told("Amy")
    told.do(flow.start)
    told.do(actions.add_action, "Bring tea")
    told.do(notes.take_note, "The ramp is steep")
    told.do(closing.finish)
    return told


def test_a_note_is_marked_and_the_mark_is_taken_off_again() -> None:
    told = over()
    note = told.made(NoteTaken)
    told.do(important.mark_important, note)
    assert told.meeting.review.important == (note,)
    told.do(important.unmark_important, note)
    assert not told.meeting.review.important
    told.do(undo, "Room")
    assert told.meeting.review.important == (note,)


def test_what_was_added_to_the_summary_can_be_marked_too() -> None:
    told = over()
    told.do(review.add_to_summary, "Tea was at three")
    (added,) = told.meeting.review.added
    told.do(important.mark_important, added.id)
    assert told.meeting.review.important == (added.id,)


def test_a_version_is_another_once_something_else_stands_first() -> None:
    told = over()
    told.do(review.mark_ready)
    told.do(important.mark_important, told.made(NoteTaken))
    assert review.changed_since_ready(told.meeting)


def test_only_a_note_is_marked_and_only_once_and_only_in_the_review() -> None:
    told = over()
    with pytest.raises(Refused, match="only-notes-important"):
        told.do(important.mark_important, told.made(ActionAdded))
    with pytest.raises(Refused, match="not-important"):
        told.do(important.unmark_important, told.made(NoteTaken))
    told.do(important.mark_important, told.made(NoteTaken))
    with pytest.raises(Refused, match="important-already"):
        told.do(important.mark_important, told.made(NoteTaken))
    early = Told("Amy")
    early.do(notes.take_note, "Early")
    with pytest.raises(Refused, match="review-when-finished"):
        early.do(important.mark_important, early.made(NoteTaken))
