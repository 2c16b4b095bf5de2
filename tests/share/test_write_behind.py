"""A page for writing that is behind: it goes by what it showed, and agrees to no words that it never did."""

from __future__ import annotations

from typing import Any

import pytest

from coprod_tui.model.agenda import begin
from coprod_tui.model.decisions import propose, reword
from coprod_tui.model.notes import take_note
from coprod_tui.share import write
from coprod_tui.share.write_view import WriteView, view
from tests.share.phones import Shared
from tests.share.writers import WriterPage, writer


@pytest.fixture
def meeting(here: Shared) -> Shared:
    here.do(begin)
    return here


def decision_behind(meeting: Shared) -> tuple[WriterPage, str]:
    """A page that shows a decision, and under which number it did."""
    meeting.do(propose, "Close at five")
    page = writer(meeting)
    return page, page.saw


def words_are_right(meeting: Shared, page: WriterPage, saw: str) -> bool:
    """Whether that page may say so of the words that the meeting has now."""
    return bool(page.do(press="right", saw=saw)["done"])


def test_a_page_from_before_words_were_taken_out_for_good_agrees_to_none_that_came_later(meeting: Shared) -> None:
    meeting.do(take_note, "To be left out")
    line = meeting.room.meeting.history[-1].stamp.line
    page, before = decision_behind(meeting)
    jo = writer(meeting, "Jo")
    jo.post(f"/write/entry/{line}", token=jo.token, saw=jo.saw, do="leave-out")
    jo.load()
    jo.do(press="yes")
    assert "To be left out" not in meeting.room.place.record.read_text("utf-8")
    page.load()
    meeting.do(reword, meeting.room.meeting.decisions.all[0].id, "Close at seven")
    assert not words_are_right(meeting, page, before)
    page.load()
    assert words_are_right(meeting, page, page.saw), "now they have seen it"


def test_a_page_of_an_earlier_seat_agrees_to_no_words_that_it_never_showed(meeting: Shared) -> None:
    page, before = decision_behind(meeting)
    page.post("/write/leave", token=page.token)
    meeting.do(reword, meeting.room.meeting.decisions.all[0].id, "Close at seven")
    page = writer(meeting)
    assert not words_are_right(meeting, page, before)


def test_words_that_come_while_a_page_is_worked_out_were_not_shown(
    meeting: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, before = decision_behind(meeting)
    decision = meeting.room.meeting.decisions.all[0].id

    def slow(*of: Any) -> WriteView:
        shown = view(*of)
        monkeypatch.undo()
        meeting.do(reword, decision, "Close at seven")
        return shown

    monkeypatch.setattr("coprod_tui.share.writers.view", slow)
    page.do(press="every off")
    assert not words_are_right(meeting, page, before)


@pytest.mark.parametrize(("known", "done"), [(10, True), (2, False)])
def test_a_page_that_is_behind_goes_by_what_it_showed_itself_as_long_as_that_is_known(
    meeting: Shared, monkeypatch: pytest.MonkeyPatch, known: int, done: bool
) -> None:
    monkeypatch.setattr(write, "MOST_SHOWN", known)
    page, before = decision_behind(meeting)
    for number in range(3):
        meeting.do(take_note, f"The bus is {number} minutes late")
        page.load()
    assert words_are_right(meeting, page, before) is done
