"""Who is expected, here, gone or could not come, and who does what today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import closing, flow, hands, people, rounds, turns
from coprod_tui.model.entry import Id, Refused
from tests.building import Told

if TYPE_CHECKING:
    from coprod_tui.model.person import Named


def presence(told: Told) -> dict[str, str]:
    return {person.name: person.presence for person in told.meeting.people.all}


def test_people_are_expected_then_here_then_gone() -> None:
    told = Told("Amy", "Mo", "Jo")
    told.do(people.arrive, told.person("Amy"))
    told.do(people.could_not_come, told.person("Mo"), "  unwell ")
    told.do(people.everyone_here)
    told.do(people.leave, told.person("Jo"))
    assert presence(told) == {"Amy": "here", "Mo": "absent", "Jo": "left"}
    assert told.meeting.people.all[1].why == "unwell"


def test_somebody_who_could_not_come_and_comes_after_all_is_here() -> None:
    told = Told("Mo")
    told.do(people.could_not_come, told.person("Mo"), "unwell")
    told.do(people.arrive, told.person("Mo"))
    assert told.meeting.people.all[0].presence == "here"
    assert told.meeting.people.all[0].why == ""


def test_what_is_so_already_is_told_with_the_name() -> None:
    told = Told("Amy")
    told.do(people.everyone_here)
    with pytest.raises(Refused, match="already-here") as refused:
        told.do(people.arrive, told.person("Amy"))
    assert refused.value.fields == {"name": "Amy"}
    with pytest.raises(Refused, match="already-here"):
        told.do(people.could_not_come, told.person("Amy"))
    with pytest.raises(Refused, match="nobody-expected"):
        told.do(people.everyone_here)
    told.do(people.leave, told.person("Amy"))
    with pytest.raises(Refused, match="not-here"):
        told.do(people.leave, told.person("Amy"))


def test_whoever_leaves_is_not_waited_for() -> None:
    told = Told("Amy", "Mo")
    told.do(people.everyone_here)
    told.do(people.take_role, told.person("Amy"), "notes")
    told.do(turns.give_turn, told.person("Amy"))
    told.do(people.leave, told.person("Amy"))
    assert told.meeting.turns.now is None
    assert told.meeting.people.doing("notes") == ()
    told.do(hands.raise_hand, told.person("Mo"))
    told.do(rounds.begin_round)
    told.do(people.leave, told.person("Mo"))
    assert told.meeting.hands.waiting == ()
    assert told.meeting.rounds.invited is None


def test_two_members_of_one_name_are_two_people() -> None:
    told = Told("Amy", "Amy", "Amy Brown")
    first, second, third = told.meeting.people.all
    told.do(hands.raise_hand, second.id)
    assert [hand.person for hand in told.meeting.hands.waiting] == [second.id]
    assert told.meeting.people.called("amy") == (told.meeting.people.get(first.id), told.meeting.people.get(second.id))
    assert told.meeting.people.called("brown") == (told.meeting.people.get(third.id),)
    assert len({person.number for person in told.meeting.people.all}) == 3


def test_people_are_found_by_any_part_of_a_name_whatever_the_accents() -> None:
    told = Told("Anne-Zoë", "Zoe Hill", "Bo")
    assert [person.name for person in told.meeting.people.found("zo")] == ["Zoe Hill", "Anne-Zoë"]
    assert told.meeting.people.called("ZOË HILL")[0].name == "Zoe Hill"
    assert told.meeting.people.called("") == ()


def test_a_guest_is_welcome_and_gets_a_number_nobody_had() -> None:
    told = Told("Amy", "Mo")
    told.do(people.add_guest, "Sam")
    sam = told.meeting.people.all[2]
    assert (sam.guest, sam.presence, sam.number, sam.key) == (True, "here", 3, "3")
    with pytest.raises(Refused, match="no-name"):
        told.do(people.add_guest, " \u200b ")


def test_the_first_ten_people_have_a_key_each() -> None:
    told = Told(*(f"Person {n}" for n in range(1, 67)))
    assert [person.key for person in told.meeting.people.all[:11]] == [*"1234567890", ""]
    tenth = told.meeting.people.by_key("0")
    assert tenth is not None
    assert tenth.name == "Person 10"
    assert told.meeting.people.by_number(66) == told.meeting.people.all[-1]


def test_two_people_chair_but_one_writes_and_one_has_the_keys() -> None:
    told = Told("Amy", "Mo")
    amy, mo = told.person("Amy"), told.person("Mo")
    for role in ("chair", "notes", "time", "keys"):
        told.do(people.take_role, amy, role)
        told.do(people.take_role, mo, role)
    chairs = told.meeting.people.doing("chair")
    assert [person.name for person in chairs] == ["Amy", "Mo"]
    assert [person.name for person in told.meeting.people.doing("keys")] == ["Mo"]
    with pytest.raises(Refused, match="has-that-role"):
        told.do(people.take_role, mo, "keys")
    told.do(people.give_up_role, mo, "keys")
    assert told.meeting.people.doing("keys") == ()
    with pytest.raises(Refused, match="has-not-that-role"):
        told.do(people.give_up_role, mo, "keys")


def test_whoever_takes_a_role_is_here() -> None:
    told = Told("Amy")
    told.do(people.take_role, told.person("Amy"), "chair")
    assert presence(told) == {"Amy": "here"}


@pytest.mark.parametrize(
    ("named", "shown"), [("full", "Amy Jane Brown"), ("first", "Amy"), ("initials", "A.J.B."), ("nobody", "")]
)
def test_people_choose_how_they_are_named(named: Named, shown: str) -> None:
    told = Told("Amy Jane Brown")
    if named != "full":
        told.do(people.rename, told.person("Amy Jane Brown"), named=named)
    assert told.meeting.people.all[0].wished == shown


def test_a_name_put_right_is_the_same_person() -> None:
    told = Told("Ammy")
    told.do(hands.raise_hand, told.person("Ammy"))
    told.do(people.rename, told.person("Ammy"), "Amy")
    assert told.meeting.people.name(told.meeting.hands.waiting[0].person) == "Amy"
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(people.rename, told.person("Amy"), "Amy", "full")
    with pytest.raises(Refused, match="no-name"):
        told.do(people.rename, told.person("Amy"))


def test_nobody_of_that_number_is_told() -> None:
    told = Told("Amy")
    assert told.meeting.people.name(Id(99)) == ""
    with pytest.raises(Refused, match="no-such-person"):
        told.do(people.arrive, Id(99))


def test_roles_are_not_taken_once_the_meeting_is_over() -> None:
    told = Told("Amy")
    told.do(flow.start)
    told.do(closing.finish)
    with pytest.raises(Refused, match="meeting-finished"):
        told.do(people.take_role, told.person("Amy"), "chair")
    assert presence(told) == {"Amy": "expected"}
