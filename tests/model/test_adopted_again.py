"""A finished meeting that is opened again says anew only what it changes: what the group was told since then stays."""

from __future__ import annotations

import pytest

from coprod_tui.model import actions, closing, history, parking
from coprod_tui.model.undo import take_back
from tests.model.told_group import ToldGroup


@pytest.fixture
def group() -> ToldGroup:
    return ToldGroup("Amy Hill", "Mo", "Jo")


def test_a_meeting_opened_again_takes_back_nothing_that_the_group_was_told_since(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(parking.park, "Car-park charges")
    told.do(parking.park, "Bus fares")
    told.do(actions.add_action, "Ring Estates")
    group.finish(told)
    group.do(history.answer_kept_issue, "1-P1", "Free from May", "There is a permit", closed=True)
    group.do(history.report_kept_action, "1-A1", "They rang back")
    group.plan(2)
    before = group.group.history
    told.do(closing.reopen)
    told.do(parking.answer, told.meeting.parking.all[1].id, "They will ask the bus company")
    group.finish(told)
    after = group.group.history
    assert (after.issues[0], after.actions) == (before.issues[0], before.actions)
    assert [answer.words for answer in after.issues[1].answers] == ["They will ask the bus company"]


def test_what_a_later_meeting_said_of_an_issue_stands_when_the_earlier_one_is_opened_again(group: ToldGroup) -> None:
    first = group.plan(1)
    first.do(parking.park, "Car-park charges")
    group.finish(first)
    second = group.plan(2)
    (issue,) = second.meeting.parking.all
    second.do(parking.answer, issue.id, "Free from May", closed=True)
    group.finish(second)
    before = group.group.history.issues
    first.do(closing.reopen)
    group.finish(first)
    assert group.group.history.issues == before
    assert before[0].closed


def test_an_answer_that_its_own_meeting_takes_back_is_taken_back_for_the_group_too(group: ToldGroup) -> None:
    told = group.plan(1)
    told.do(parking.park, "Car-park charges")
    told.do(parking.answer, told.meeting.parking.all[0].id, "Free from May", closed=True)
    line = told.meeting.history[-1].stamp.line
    group.finish(told)
    assert group.group.history.issues[0].closed
    group.do(history.answer_kept_issue, "1-P1", "And there is a permit")
    told.do(closing.reopen)
    told.do(take_back, [line])
    group.finish(told)
    (issue,) = group.group.history.issues
    assert [answer.words for answer in issue.answers] == ["And there is a permit"]
    assert not issue.closed
