"""What a member chose for themselves goes with them from meeting to meeting, and can be chosen otherwise."""

from __future__ import annotations

import pytest

from coprod_tui.model import actions, agenda, closing, flow, limits, parking, people, voices
from coprod_tui.model.entry import Refused
from coprod_tui.model.group import AS_THE_GROUP, change_member, choose_group_ways
from coprod_tui.model.limits import set_turn_time
from coprod_tui.model.own_choices import chosen_since
from coprod_tui.model.person import Named
from coprod_tui.model.plan import Settings
from coprod_tui.model.turns import give_turn
from coprod_tui.model.voices import count_brings
from tests.model.told_group import ToldGroup

MINUTE = 60_000


@pytest.fixture
def group() -> ToldGroup:
    group = ToldGroup("Amy", "Mo")
    group.do(choose_group_ways, Settings(turn_minutes=2))
    return group


def test_a_persons_own_time_is_theirs_in_every_meeting_that_is_planned(group: ToldGroup) -> None:
    group.do(change_member, group.member("Amy"), turn_minutes=0)
    group.do(change_member, group.member("Mo"), turn_minutes=5)
    for number in (1, 2):
        told = group.plan(number)
        assert limits.limit(told.meeting, told.person("Amy")) is None
        assert limits.limit(told.meeting, told.person("Mo")) == 5 * MINUTE


def test_whoever_chose_nothing_has_the_groups_time_and_is_not_counted_by_what_they_bring(group: ToldGroup) -> None:
    told = group.plan(1)
    assert limits.limit(told.meeting, told.person("Amy")) == 2 * MINUTE
    assert not any(person.brings_counted for person in told.meeting.people.all)
    assert not told.meeting.turns.times


def test_who_agreed_to_be_counted_is_counted_in_the_next_meeting_too_until_they_take_it_back(group: ToldGroup) -> None:
    group.do(change_member, group.member("Amy"), brings_counted=True)
    assert [person.brings_counted for person in group.plan(1).meeting.people.all] == [True, False]
    group.do(change_member, group.member("Amy"), brings_counted=False)
    assert [person.brings_counted for person in group.plan(2).meeting.people.all] == [False, False]


def test_what_is_chosen_after_a_meeting_was_planned_reaches_it_once(group: ToldGroup) -> None:
    told, amy = group.plan(1), group.member("Amy")
    group.do(change_member, amy, turn_minutes=0, brings_counted=True)
    told.write(*chosen_since(told.meeting, group.group, {amy}))
    assert limits.limit(told.meeting, told.person("Amy")) is None
    assert told.meeting.people.all[0].brings_counted
    assert chosen_since(told.meeting, group.group, {amy}) == []
    group.do(change_member, amy, turn_minutes=AS_THE_GROUP, brings_counted=False)
    told.write(*chosen_since(told.meeting, group.group, {amy}))
    assert limits.limit(told.meeting, told.person("Amy")) == 2 * MINUTE
    assert not told.meeting.people.all[0].brings_counted


def test_choosing_a_time_leaves_alone_what_was_said_today_of_being_counted_and_of_others(group: ToldGroup) -> None:
    told, amy = group.plan(1), group.member("Amy")
    told.do(flow.start)
    told.do(count_brings, told.person("Amy"))
    told.do(set_turn_time, told.person("Mo"), 9)
    group.do(change_member, amy, turn_minutes=4)
    told.write(*chosen_since(told.meeting, group.group, {amy}, counted=False))
    assert told.meeting.people.all[0].brings_counted
    assert limits.limit(told.meeting, told.person("Mo")) == 9 * MINUTE


def test_a_finished_meeting_stays_as_it_is(group: ToldGroup) -> None:
    told, amy = group.plan(1), group.member("Amy")
    told.do(flow.start)
    told.do(closing.finish)
    group.do(change_member, amy, turn_minutes=0)
    assert chosen_since(told.meeting, group.group, {amy}) == []


@pytest.mark.parametrize("minutes", [-2, 24 * 60 + 1])
def test_a_time_that_is_none_is_refused(group: ToldGroup, minutes: int) -> None:
    with pytest.raises(Refused, match="minutes-out-of-range"):
        change_member(group.group, group.member("Amy"), turn_minutes=minutes)


def test_who_agreed_before_counts_in_the_figures_of_what_people_bring() -> None:
    names = [f"P{n}" for n in range(5)]
    group = ToldGroup(*names)
    group.do(choose_group_ways, Settings(count_voices=True))
    for name in names:
        group.do(change_member, group.member(name), brings="lived experience", brings_counted=True)
    told = group.plan(1)
    told.do(flow.start)
    for name in names:
        told.do(give_turn, told.person(name))
    assert [(one.brings, one.people) for one in voices.by_brings(told.meeting, told.at)] == [("lived experience", 5)]


@pytest.mark.parametrize(("named", "kept"), [("first", "Gwen"), ("initials", "G.H."), ("nobody", "")])
def test_who_is_no_member_is_kept_by_the_group_as_they_wish_to_be_named(
    group: ToldGroup, named: Named, kept: str
) -> None:
    told = group.plan(1)
    told.do(people.add_guest, "Gwen Hill")
    gwen = told.person("Gwen Hill")
    told.do(people.rename, gwen, named=named)
    told.do(actions.add_action, "Book the hall", gwen)
    told.do(parking.park, "Car-park charges", "Estates", gwen)
    told.do(agenda.add_item, "Buses", 10)
    told.do(agenda.change_item, told.meeting.agenda.items[-1].id, asked_by=gwen)
    group.finish(told)
    past = group.group.history
    assert [one.who for one in past.actions] == [kept]
    assert [one.who for one in past.issues] == [kept]
    assert [item.asked_name for item in past.carried] == [kept]
