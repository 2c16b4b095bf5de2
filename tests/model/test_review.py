from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import closing, parking, review
from coprod_tui.model.agreement import WorryRaised, agree, raise_worry
from coprod_tui.model.clock import ClockChanged
from coprod_tui.model.decisions import DecisionWorded, confirm_words, propose
from coprod_tui.model.entry import NOBODY, Id, Refused
from coprod_tui.model.flow import start
from coprod_tui.model.notes import NoteTaken, explain_word, take_note
from coprod_tui.model.parking import IssueParked
from coprod_tui.model.people import rename
from coprod_tui.model.replies import ReplyCame
from coprod_tui.model.review import as_reviewed, changed_since_ready, summary_things
from coprod_tui.model.sending import CopyStood, stood
from coprod_tui.model.undo import redo, undo
from coprod_tui.model.without import without_people
from tests.building import Told

if TYPE_CHECKING:
    from collections.abc import Callable

HERE, THERE = "Review, Tasleem", "Review, Amy"


def over() -> Told:
    """A finished meeting with a decision, a worry, a parked issue, a word and two notes."""
    told = Told("Amy", "Mo", items=["Letters"])
    told.do(take_note, "The letters are hard to read.")
    told.do(take_note, "I rang four numbers.", told.person("Mo"))
    told.do(explain_word, "PALS", "the people who help")
    told.do(propose, "Letters go out in 14 point.")
    told.do(confirm_words, told.made(DecisionWorded))
    told.do(raise_worry, told.made(DecisionWorded), "It costs too much.", person=told.person("Amy"))
    told.do(agree, told.made(DecisionWorded))
    told.do(parking.park, "Buses")
    told.do(closing.finish)
    return told


def reason(told: Told, move: Callable[..., object], *args: object, **named: object) -> str:
    with pytest.raises(Refused) as caught:
        move(told.meeting, *args, **named)
    return caught.value.reason


def first_note(told: Told) -> Id:
    return told.meeting.notes.all[0].id


def last_note(told: Told) -> Id:
    return told.made(NoteTaken)


def test_other_words_are_the_summary_alone_and_the_record_keeps_its_own() -> None:
    told = over()
    told.do(review.reword_in_summary, first_note(told), "Many cannot read the letters.", seat=HERE)
    assert as_reviewed(told.meeting).notes.all[0].words == "Many cannot read the letters."
    assert told.meeting.notes.all[0].words == "The letters are hard to read."
    assert told.meeting.review.reworded[0].seat == HERE


def test_the_record_s_own_words_again_are_no_other_words() -> None:
    told = over()
    told.do(review.reword_in_summary, first_note(told), "Many cannot read the letters.")
    told.do(review.reword_in_summary, first_note(told), "The letters are hard to read.")
    assert not told.meeting.review.reworded
    assert as_reviewed(told.meeting) is told.meeting


@pytest.mark.parametrize("made", [DecisionWorded, WorryRaised])
def test_a_decision_and_a_worry_are_never_put_in_other_words(made: type) -> None:
    told = over()
    sort = "worry" if made is WorryRaised else "decision"
    assert reason(told, review.reword_in_summary, told.made(made), "Other words") == f"exact-{sort}"


@pytest.mark.parametrize("made", [DecisionWorded, WorryRaised, IssueParked])
def test_a_decision_a_worry_and_a_parked_issue_are_never_left_out(made: type) -> None:
    told = over()
    found = reason(told, review.leave_out_of_summary, told.made(made), "We do not like it")
    assert found in ("stays-decision", "stays-worry", "stays-issue")


def test_an_item_is_never_left_out() -> None:
    told = over()
    assert reason(told, review.leave_out_of_summary, told.item("Letters"), "dull") == "stays-item"


def test_what_is_left_out_says_why_and_at_which_seat_and_can_be_put_in_again() -> None:
    told = over()
    assert reason(told, review.leave_out_of_summary, last_note(told)) == "no-reason-to-leave-out"
    told.do(review.leave_out_of_summary, last_note(told), "  It is\nhis story. ", seat=HERE)
    (left,) = told.meeting.review.left_out
    assert (left.why, left.seat) == ("It is his story.", HERE)
    assert len(as_reviewed(told.meeting).notes.all) == 1
    assert reason(told, review.leave_out_of_summary, last_note(told), "again") == "left-out-already"
    told.do(review.put_in_summary, last_note(told))
    assert not told.meeting.review.left_out
    assert reason(told, review.put_in_summary, last_note(told)) == "not-left-out"


def test_what_was_added_can_be_put_otherwise_and_go_without_being_counted_as_left_out() -> None:
    told = over()
    told.do(review.add_to_summary, "Tea was at three.", told.item("Letters"), seat=HERE)
    (added,) = told.meeting.review.added
    assert summary_things(told.meeting)[added.id] == ("added", "Tea was at three.")
    told.do(review.reword_in_summary, added.id, "Tea was at four.")
    assert as_reviewed(told.meeting).notes.all[-1].words == "Tea was at four."
    assert reason(told, review.reword_in_summary, added.id, "") == "no-words"
    told.do(review.leave_out_of_summary, added.id)
    assert not told.meeting.review.added
    assert not told.meeting.review.left_out


def test_nothing_is_reviewed_while_people_meet() -> None:
    told = Told("Amy")
    told.do(take_note, "Early")
    for move, args in (
        (review.reword_in_summary, (last_note(told), "Other")),
        (review.leave_out_of_summary, (last_note(told), "why")),
        (review.add_to_summary, ("More",)),
        (review.words_shown, (told.person("Amy"),)),
        (review.mark_ready, ()),
    ):
        assert reason(told, move, *args) == "review-when-finished"


def test_each_is_taken_back_by_its_own_seat_and_put_back() -> None:
    told = over()
    told.do(review.reword_in_summary, first_note(told), "Other", seat=HERE)
    told.do(review.leave_out_of_summary, last_note(told), "private", seat=THERE)
    told.do(undo, HERE, seat=HERE)
    assert not told.meeting.review.reworded
    assert told.meeting.review.is_left_out(last_note(told))
    told.do(redo, HERE, seat=HERE)
    assert told.meeting.review.words(first_note(told)) == "Other"
    assert reason(told, undo, "Room") in ("meeting-finished", "nothing-to-take-back")


def test_how_somebody_is_named_in_the_summary_is_taken_back_where_it_was_asked_for() -> None:
    told = over()
    told.do(rename, told.person("Mo"), named="initials", seat=HERE)
    told.do(undo, HERE, seat=HERE)
    assert told.meeting.people.get(told.person("Mo")).named == "full"  # type: ignore[union-attr]
    told.do(redo, HERE, seat=HERE)
    assert told.meeting.people.get(told.person("Mo")).named == "initials"  # type: ignore[union-attr]


def test_a_name_put_right_during_the_meeting_stays_once_it_is_finished() -> None:
    told = Told("Amy", "Mo", items=["Letters"])
    told.do(start)
    told.do(rename, told.person("Mo"), "Mo Ali", seat=HERE)
    told.do(closing.finish, seat=THERE)
    assert reason(told, undo, HERE) == "meeting-finished"


def test_a_seat_that_did_nothing_is_told_so_and_not_to_open_the_meeting_again() -> None:
    told = over()
    assert reason(told, undo, HERE) == "nothing-to-take-back"
    assert reason(told, redo, HERE) == "nothing-to-put-back"
    told.do(review.mark_ready, seat=HERE)
    told.do(stood, told.person("Mo"), 1, "email", "accepted", seat="")
    assert reason(told, undo, HERE) == "nothing-to-take-back"


def test_a_version_is_ready_once_until_something_changes() -> None:
    told = over()
    told.do(review.mark_ready, "2026-10-27")
    assert reason(told, review.mark_ready, "2026-10-28") == "ready-already"
    told.do(review.words_shown, told.person("Mo"))
    assert not changed_since_ready(told.meeting)
    told.do(review.add_to_summary, "Tea was at three.", seat=HERE)
    assert changed_since_ready(told.meeting)
    told.do(review.mark_ready)
    assert [one.number for one in told.meeting.review.versions] == [1, 2]


def test_a_change_that_is_taken_back_leaves_the_version_as_it_was() -> None:
    told = over()
    told.do(review.mark_ready)
    told.do(review.add_to_summary, "Tea was at three.", seat=HERE)
    told.do(undo, HERE, seat=HERE)
    assert as_reviewed(told.meeting) is told.meeting
    assert not changed_since_ready(told.meeting)


def test_to_take_back_what_a_version_tells_is_a_change() -> None:
    told = over()
    told.do(review.add_to_summary, "Tea was at three.", seat=THERE)
    told.do(review.mark_ready, seat=HERE)
    told.do(undo, THERE, seat=THERE)
    assert changed_since_ready(told.meeting)
    told.do(redo, THERE, seat=THERE)
    assert not changed_since_ready(told.meeting)


def test_a_clock_that_is_put_right_changes_no_summary() -> None:
    told = over()
    told.do(review.mark_ready)
    told.write(ClockChanged(60_000))
    assert not changed_since_ready(told.meeting)


def test_answers_and_sending_change_no_summary() -> None:
    told = over()
    told.do(review.mark_ready)
    told.write(CopyStood(told.person("Mo"), 1, "email", "accepted"), ReplyCame(told.person("Mo"), "agrees", 1))
    assert not changed_since_ready(told.meeting)


def test_somebody_is_shown_their_words_once() -> None:
    told = over()
    told.do(review.words_shown, told.person("Mo"))
    assert review.words_shown(told.meeting, told.person("Mo")) == []
    assert told.meeting.review.shown == (told.person("Mo"),)
    assert reason(told, review.words_shown, Id(999)) == "no-such-person"


def test_whoever_is_taken_out_takes_the_other_words_for_theirs_along() -> None:
    told = over()
    mine, theirs = last_note(told), first_note(told)
    told.do(review.reword_in_summary, mine, "Mo rang four numbers, and gave up.")
    told.do(review.reword_in_summary, theirs, "Many cannot read them.")
    told.do(review.words_shown, told.person("Mo"))
    left = without_people(told.meeting.history, {told.person("Mo")}, "words taken out")
    kept = [one.entry for one in left if one.entry.part == "review"]
    assert [getattr(entry, "thing", NOBODY) for entry in kept] == [theirs]
