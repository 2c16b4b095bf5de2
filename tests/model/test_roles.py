"""Who did what, in a meeting and over a series."""

from __future__ import annotations

from coprod_tui.model import people
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.group import NO_GROUP, Member, Members
from coprod_tui.model.history import History, KeptRole, PastMeeting
from coprod_tui.model.roles import Turned, held, went_round
from tests.building import Told


def test_whoever_had_the_keys_for_a_while_is_told_too() -> None:
    told = Told("Amy", "Mo")
    told.do(people.take_role, told.person("Amy"), "keys")
    told.do(people.take_role, told.person("Mo"), "keys")
    told.do(people.leave, told.person("Mo"))
    assert [person.name for person in held(told.meeting, "keys")] == ["Amy", "Mo"]


def test_a_group_sees_how_the_roles_went_round() -> None:
    members = Members((Member(Id(2), "Amy Ash", 1), Member(Id(3), "Mo", 2)))
    amy, mo, guest = KeptRole("chair", "Amy", Id(2)), KeptRole("chair", "Mo", Id(3)), KeptRole("keys", "Sam", NOBODY)
    meetings = (
        PastMeeting("g-1", 1, roles=(amy, mo)),
        PastMeeting("g-2", 2, roles=(amy, guest)),
        PastMeeting("g-3", 3, roles=(mo,)),
    )
    group = NO_GROUP.but(members=members, history=History(meetings))
    assert went_round(group) == (Turned("chair", (("Mo", 2), ("Amy Ash", 2))), Turned("keys", (("Sam", 1),)))
    assert went_round(NO_GROUP) == ()
