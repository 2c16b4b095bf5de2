"""Who did what, in a meeting and over a series."""

from __future__ import annotations

from coprod_tui.model import people
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.group import NO_GROUP, Member, Members
from coprod_tui.model.history import History, KeptRole, PastMeeting
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.roles import Turned, could_do, have_chaired, is_first_time, went_round, who_had
from coprod_tui.sentences.roles import told_turns
from tests.building import Told


def test_whoever_had_the_keys_for_a_while_is_told_too() -> None:
    told = Told("Amy", "Mo")
    told.do(people.take_role, told.person("Amy"), "keys")
    told.do(people.take_role, told.person("Mo"), "keys")
    told.do(people.leave, told.person("Mo"))
    assert [person.name for person in who_had(told.meeting, "keys")] == ["Amy", "Mo"]


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


def test_whose_turn_it_could_be_goes_by_who_has_not_had_it_or_longest_ago() -> None:
    amy, mo, jo, sam = (Id(n) for n in (2, 3, 4, 5))
    members = Members((
        Member(amy, "Amy", 1), Member(mo, "Mo", 2), Member(jo, "Jo", 3, rather_not=("chair",)), Member(sam, "Sam", 4),
    ))  # fmt: skip
    meetings = (
        PastMeeting("g-1", 1, date="2026-01-13", roles=(KeptRole("chair", "Amy", amy), KeptRole("notes", "Mo", mo))),
        PastMeeting("g-2", 2, date="2026-03-10", roles=(KeptRole("chair", "Mo", mo), KeptRole("chair", "Kim"))),
        PastMeeting("g-3", 3, date="2026-05-12", roles=(KeptRole("chair", "Amy", amy),)),
    )
    group = NO_GROUP.but(members=members, history=History(meetings))
    assert [(one.name, one.last) for one in could_do(group, "chair")] == [
        ("Sam", ""), ("Mo", "2026-03-10"), ("Amy", "2026-05-12"),
    ]  # fmt: skip
    assert [one.name for one in could_do(group, "notes")] == ["Amy", "Jo", "Sam", "Mo"]
    assert told_turns(group)[0] == "chair: Sam and Mo (last on 10 March 2026)."
    assert "Jo" not in told_turns(group, most=9)[0], "rather not is respected, and said nowhere"
    assert told_turns(NO_GROUP.but(members=members)) == []
    assert have_chaired(group) == {amy, mo}


def test_a_chair_is_new_who_has_never_chaired_a_meeting_that_is_over() -> None:
    told = Told()
    told.write(PersonExpected("Amy", 1, member=2), PersonExpected("Mo", 2, member=3))
    amy, mo = (one.id for one in told.meeting.people.all)
    told.do(people.expect_role, amy, "chair")
    assert is_first_time(told.meeting, ())
    assert not is_first_time(told.meeting, {Id(2)})
    told.do(people.take_role, mo, "chair")
    assert is_first_time(told.meeting, {Id(2)}), "whoever chairs now counts"
