"""A list beside the group as it is: nobody is there twice, and nothing of a member changes unasked."""

from __future__ import annotations

from coprod_tui.model import group as groups
from coprod_tui.model.group import Group, MemberChanged, MemberJoined
from coprod_tui.planning.member_list import MemberList, PlannedMember
from coprod_tui.planning.who_joins import compare, entries, set_apart
from tests.model.told_group import ToldGroup


def group(*people: tuple[str, str]) -> Group:
    told_group = ToldGroup()
    for name, email in people:
        told_group.do(groups.join, name, email=email)
    return told_group.group


def listed(*people: PlannedMember) -> MemberList:
    return MemberList(tuple(one.but(line=line) for line, one in enumerate(people, 1)))


def test_whoever_is_there_is_not_added_and_of_two_of_one_name_one_may_be_new() -> None:
    found = compare(group(("Amy", ""), ("Mo", "")), listed(*map(PlannedMember, ("amy", "Mo", "Jo", "Amy"))))
    assert ([one.name for one in found.joins], found.same, found.otherwise) == (["Jo", "Amy"], 2, ())


def test_what_is_missing_is_filled_and_what_is_there_changes_only_where_somebody_says() -> None:
    here = group(("Amy", ""), ("Mo", "mo@example.org"))
    found = compare(
        here, listed(PlannedMember("Amy", email="a@example.org"), PlannedMember("Mo", email="m@example.org"))
    )
    assert [(each.member.name, each.after) for each in found.filling] == [("Amy", "a@example.org")]
    assert [(each.before, each.after) for each in found.changing] == [("mo@example.org", "m@example.org")]
    amy = here.members.active[0].id
    assert entries(here, found, found.filling) == [MemberChanged(amy, email="a@example.org")]


def test_an_address_of_somebody_with_another_name_is_asked_about() -> None:
    here, wanted = group(("Amy", "amy@example.org")), listed(PlannedMember("Amy Ash", email="AMY@example.org"))
    apart = set_apart(here, wanted)
    assert ([each.why for each in apart.left_out], apart.members) == (["member-known"], ())
    assert [one.name for one in compare(here, apart.bring_in(1)).joins] == ["Amy Ash"]


def test_how_somebody_gets_a_summary_is_kept_only_where_they_were_asked() -> None:
    wanted = listed(PlannedMember("Amy", sends="large-print"), PlannedMember("Mo", sends="phone", asked=True))
    made = entries(group(), compare(group(), wanted), ())
    assert made == [MemberJoined("Amy", 1), MemberJoined("Mo", 2, sends="phone")]
