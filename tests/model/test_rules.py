"""Ground rules: agreed, pointed to kindly, changed at any time."""

from __future__ import annotations

import pytest

from coprod_tui.model import closing, flow, rules
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.undo import undo
from tests.building import Told


@pytest.fixture
def told() -> Told:
    told = Told("Amy")
    told.do(rules.add_rule, "One person at a time")
    told.do(rules.add_rule, "It is fine to pass")
    return told


def rule(told: Told, number: int) -> Id:
    found = told.meeting.rules.numbered(number)
    assert found is not None
    return found.id


def test_a_rule_that_is_changed_keeps_its_number_and_its_earlier_words(told: Told) -> None:
    told.do(rules.change_rule, rule(told, 1), "One at a time")
    first = told.meeting.rules.all[0]
    assert (first.number, first.words, first.before) == (1, "One at a time", ("One person at a time",))
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(rules.change_rule, rule(told, 1), " One at a time ")


def test_the_number_of_a_dropped_rule_is_never_used_again(told: Told) -> None:
    told.do(rules.drop_rule, rule(told, 2))
    told.do(rules.add_rule, "Say words in full")
    assert [one.number for one in told.meeting.rules.all] == [1, 3]


def test_a_rule_is_pointed_to_with_nobodys_name_and_let_go(told: Told) -> None:
    told.do(rules.point_to_rule, rule(told, 2))
    pointed = told.meeting.rules.pointed
    assert pointed is not None
    assert pointed.rule == rule(told, 2)
    assert set(rules.Pointed.__struct_fields__) == {"rule", "at"}
    told.do(rules.let_rule_go)
    assert told.meeting.rules.pointed is None
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(rules.let_rule_go)


def test_a_rule_that_is_dropped_is_not_pointed_to_any_more(told: Told) -> None:
    told.do(rules.point_to_rule, rule(told, 2))
    told.do(rules.drop_rule, rule(told, 2))
    assert told.meeting.rules.pointed is None


def test_rules_are_agreed_for_today(told: Told) -> None:
    told.do(rules.agree_rules)
    assert told.meeting.rules.agreed == told.stamped[-1].stamp.at
    told.do(undo, "Room")
    assert told.meeting.rules.agreed is None
    with pytest.raises(Refused, match="no-rules"):
        Told().do(rules.agree_rules)


def test_a_rule_that_is_not_there_or_has_no_words_is_told(told: Told) -> None:
    with pytest.raises(Refused, match="no-such-rule"):
        told.do(rules.drop_rule, Id(99))
    with pytest.raises(Refused, match="no-words"):
        told.do(rules.add_rule, " \u202e ")
    told.do(flow.start)
    told.do(closing.finish)
    with pytest.raises(Refused, match="meeting-finished"):
        told.do(rules.add_rule, "Too late")
