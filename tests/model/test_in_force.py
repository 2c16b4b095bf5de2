"""A decision stands in one way: in force, replaced by another, or no longer; and the next meeting hears of it."""

from __future__ import annotations

import pytest

from coprod_tui.model import agreement, closing, decisions, flow, in_force, series
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.look_again import how_decisions_stand
from coprod_tui.model.offers import offers
from coprod_tui.model.undo import undo
from tests.building import Told
from tests.model.told_group import ToldGroup


def decide(told: Told, words: str, look_again: str = "") -> Id:
    told.do(decisions.propose, words)
    one = told.meeting.decisions.all[-1].id
    told.do(decisions.confirm_words, one)
    told.do(agreement.agree, one)
    if look_again:
        told.do(decisions.describe, one, look_again=look_again)
    return one


def earlier(told: Told, ref: str) -> Id:
    found = told.meeting.in_force.named(ref)
    assert found is not None
    return found.id


def stands(group: ToldGroup) -> dict[str, tuple[str, str]]:
    return {one.decision.ref: (one.stands, one.by) for one in how_decisions_stand(group.group.history)}


@pytest.fixture
def group() -> ToldGroup:
    """Its first meeting decided two things, one of them to look at again."""
    told = ToldGroup("Amy", "Mo")
    first = told.plan(1)
    decide(first, "Letters go out in 14 point", "2026-03-01")
    decide(first, "Tea is at three")
    told.finish(first)
    return told


def test_a_meeting_is_planned_with_all_that_is_in_force_and_opens_with_what_is_due(group: ToldGroup) -> None:
    second = group.plan(2)
    assert [one.ref for one in second.meeting.in_force.all] == ["1-D1", "1-D2"]
    assert [one.ref for one in second.meeting.in_force.due("2026-03-01")] == ["1-D1"]
    assert second.meeting.in_force.due("2026-02-28") == ()


def test_replaced_it_comes_back_no_more_and_what_replaced_it_is_in_force(group: ToldGroup) -> None:
    second = group.plan(2)
    new = decide(second, "Letters go out in 16 point")
    second.do(in_force.replace_decision, earlier(second, "1-D1"), new)
    group.finish(second)
    assert stands(group) == {"1-D1": ("replaced", "2-D1"), "1-D2": ("in-force", ""), "2-D1": ("in-force", "")}
    assert [one.ref for one in group.plan(3).meeting.in_force.all] == ["1-D2", "2-D1"]


def test_nothing_is_replaced_by_words_that_were_not_agreed(group: ToldGroup) -> None:
    second = group.plan(2)
    second.do(decisions.propose, "Letters go out in 16 point")
    one = second.meeting.decisions.all[-1].id
    with pytest.raises(Refused, match="not-agreed-yet"):
        second.do(in_force.replace_decision, earlier(second, "1-D1"), one)
    with pytest.raises(Refused, match="no-such-earlier-decision"):
        second.do(in_force.end_decision, Id(9_999))


def test_what_is_said_last_counts_and_what_is_taken_back_does_not(group: ToldGroup) -> None:
    second = group.plan(2)
    one = earlier(second, "1-D1")
    second.do(in_force.end_decision, one, "Nobody reads them")
    second.do(in_force.still_right, one, "2027-01-01")
    second.do(in_force.end_decision, earlier(second, "1-D2"))
    second.do(undo, "Room")
    group.finish(second)
    assert stands(group) == {"1-D1": ("in-force", ""), "1-D2": ("in-force", "")}
    (said,) = (one for one in how_decisions_stand(group.group.history) if one.said_in)
    assert (said.look_again, said.said_in) == ("2027-01-01", 2)


def test_still_right_it_is_offered_again_on_its_new_day_and_not_before(group: ToldGroup) -> None:
    assert [one.mark for one in offers(group.group, "2026-03-02")] == ["1-D1"]
    second = group.plan(2)
    second.do(in_force.still_right, earlier(second, "1-D1"), "2027-01-01")
    group.finish(second)
    assert offers(group.group, "2026-12-31") == ()
    assert [one.mark for one in offers(group.group, "2027-01-01")] == ["1-D1"]


def test_what_was_decided_after_a_meeting_was_planned_is_offered_to_it_once(group: ToldGroup) -> None:
    second, third = group.plan(2), group.plan(3)
    decide(second, "We meet upstairs")
    group.finish(second)
    third.do(flow.start)
    third.write(*series.came_since(third.meeting, group.group))
    assert [one.ref for one in third.meeting.in_force.all] == ["1-D1", "1-D2", "2-D1"]
    assert series.came_since(third.meeting, group.group) == []


def test_a_meeting_opened_again_that_says_otherwise_is_the_one_that_counts(group: ToldGroup) -> None:

    second = group.plan(2)
    second.do(in_force.end_decision, earlier(second, "1-D1"))
    group.finish(second)
    assert stands(group)["1-D1"] == ("no-longer", "")
    second.do(closing.reopen)
    second.do(in_force.still_right, earlier(second, "1-D1"))
    group.finish(second)
    assert stands(group)["1-D1"] == ("in-force", "")
