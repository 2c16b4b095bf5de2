"""A group: its members, ways of working, rules and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import group as groups
from coprod_tui.model import history
from coprod_tui.model.basket import RequestMade
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.group import GROUP_KINDS, NO_GROUP, fold_group
from coprod_tui.model.kept import KeptIssue
from coprod_tui.model.needs import NeedSaid
from coprod_tui.model.plan import Settings
from tests.model.told_group import ToldGroup


def test_a_group_has_a_name_once() -> None:
    told = ToldGroup()
    assert told.group.name == "Riverside Voices"
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(groups.make_group, "Another")
    with pytest.raises(Refused, match="no-name"):
        groups.make_group(NO_GROUP, " ")


def test_two_members_of_one_name_are_two_members() -> None:
    told = ToldGroup("Amy", "Amy")
    first, second = told.group.members.all
    told.do(groups.change_member, second.id, email="amy2@example.org")
    assert [member.email for member in told.group.members.all] == ["", "amy2@example.org"]
    assert (first.number, second.number) == (1, 2)


def test_a_member_who_left_is_remembered_and_not_expected() -> None:
    told = ToldGroup("Amy", "Mo")
    told.do(groups.leave_group, told.member("Amy"))
    assert [member.name for member in told.group.members.active] == ["Mo"]
    assert [person.name for person in told.plan(1).meeting.people.all] == ["Mo"]
    told.do(groups.join, "Jo")
    assert told.group.members.all[-1].number == 3
    with pytest.raises(Refused, match="no-such-person"):
        told.do(groups.leave_group, told.member("Amy"))


def test_what_a_member_wishes_can_be_changed_and_no_change_writes_nothing() -> None:
    told = ToldGroup("Amy")
    told.do(groups.change_member, told.member("Amy"), named="first", sends="easy-read")
    amy = told.group.members.all[0]
    assert (amy.named, amy.sends, amy.name) == ("first", "easy-read", "Amy")
    assert groups.change_member(told.group, amy.id, named="first") == []
    with pytest.raises(Refused, match="no-name"):
        told.do(groups.change_member, amy.id, name="\u200b")
    with pytest.raises(Refused, match="no-such-person"):
        told.do(groups.change_member, Id(99), name="Mo")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("E-Mail", "email"), ("Large print", "large-print"), ("Word document", "word"), ("By telephone", "phone"),
        ("SMS", "text-message"), ("", ""), ("Telephone", "phone"), ("Carrier  pigeon", "Carrier pigeon"),
    ],
)  # fmt: skip
def test_how_somebody_gets_a_summary_is_kept_as_one_of_the_ways_where_it_means_one(written: str, kept: str) -> None:
    told = ToldGroup("Amy")
    told.do(groups.join, "Mo", sends=written)
    told.do(groups.change_member, told.member("Amy"), sends=written or None)
    assert [member.sends for member in told.group.members.all] == [kept, kept]


def test_a_groups_rules_are_numbered_once() -> None:
    told = ToldGroup()
    told.do(groups.add_group_rule, "One at a time")
    told.do(groups.add_group_rule, "It is fine to pass")
    told.do(groups.drop_group_rule, told.group.rules.all[1].id)
    told.do(groups.add_group_rule, "Breaks on time")
    assert [rule.number for rule in told.group.rules.all] == [1, 3]
    assert [rule.number for rule in told.plan(1).meeting.rules.all] == [1, 3]
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(groups.change_group_rule, told.group.rules.all[0].id, "One at a time")
    with pytest.raises(Refused, match="no-such-rule"):
        told.do(groups.drop_group_rule, Id(99))


def test_a_groups_ways_are_cleaned_and_go_into_its_meetings() -> None:
    told = ToldGroup()
    ways = Settings(reasons=True, quiet_room="Room 2\x1b[2J", labels=(("parked", " Car park "), ("turn", " ")))
    told.do(groups.choose_group_ways, ways)
    assert told.group.settings.quiet_room == "Room 2[2J"
    assert told.group.settings.labels == (("parked", "Car park"),)
    assert told.plan(1).meeting.plan.settings == told.group.settings
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(groups.choose_group_ways, ways)


def test_a_word_is_explained_once_and_may_be_explained_better() -> None:
    told = ToldGroup()
    told.do(groups.explain_group_word, "PPI", "People helping")
    told.do(groups.explain_group_word, "ppi", "Patient and Public Involvement")
    assert [word.meaning for word in told.group.notes.words] == ["Patient and Public Involvement"]
    with pytest.raises(Refused, match="word-is-known"):
        told.do(groups.explain_group_word, "PPI", "Patient and Public Involvement")


@given(st.data())
def test_any_part_of_a_groups_record_can_be_read_however_it_arrives(data: st.DataObject) -> None:
    told = ToldGroup("Amy", "Mo")
    told.do(groups.add_group_rule, "One at a time")
    told.plan(1)
    told.write(history.Adopted("m1", 1, 5, issues=(KeptIssue("1-P1", "Parking"),)))
    told.do(history.answer_kept_issue, "1-P1", "Yes")
    told.do(groups.leave_group, told.member("Mo"))
    told.write(history.RecordAgreed("m1", "2026-11-01"))
    cut = data.draw(st.integers(0, len(told.stamped)))
    halves = fold_group(fold_group(NO_GROUP, told.stamped[:cut]), told.stamped[cut:])
    assert halves == told.group
    kept = data.draw(st.sets(st.sampled_from(range(len(told.stamped)))))
    fold_group(NO_GROUP, [told.stamped[place] for place in sorted(kept)])


def test_each_kind_about_a_meeting_or_a_member_says_that_it_goes_with_them() -> None:
    kinds = GROUP_KINDS.by_kind.values()
    of_meeting = {kind for kind in kinds if "meeting" in kind.__struct_fields__}
    assert {kind for kind in kinds if kind.goes_with_meeting} == of_meeting - {RequestMade}, "what was asked for stays"
    of_member = {kind for kind in kinds if "member" in kind.__struct_fields__}
    assert {kind for kind in kinds if kind.goes_with} == of_member - {NeedSaid}, "a need goes by its own id too"
