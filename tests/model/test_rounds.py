"""Rounds: everyone in turn is invited; each may speak, pass, or be come back to."""

from __future__ import annotations

import pytest

from coprod_tui.model import people, rounds, turns
from coprod_tui.model.entry import Refused
from coprod_tui.model.round import RoundCameBack, RoundReached
from tests.building import Told


@pytest.fixture
def told() -> Told:
    told = Told("Amy", "Mo", "Jo", "Sam", number=1)
    for name in ("Amy", "Mo", "Jo"):
        told.do(people.arrive, told.person(name))
    return told


def speaker(told: Told) -> str:
    return told.meeting.people.name(told.meeting.turns.now.person if told.meeting.turns.now else None)


def invited(told: Told) -> str:
    return told.meeting.people.name(told.meeting.rounds.invited)


def test_everyone_here_is_invited_once_in_order(told: Told) -> None:
    told.do(rounds.begin_round, "How are you today?")
    spoke = []
    for _ in range(3):
        told.do(rounds.round_next)
        spoke.append(speaker(told))
    assert spoke == ["Amy", "Mo", "Jo"]
    told.do(rounds.round_next)
    assert told.meeting.rounds.now is None
    assert speaker(told) == ""


def test_passing_is_fine_and_is_not_kept(told: Told) -> None:
    told.do(rounds.begin_round)
    told.do(rounds.pass_turn)
    told.do(rounds.round_next)
    assert speaker(told) == "Mo"
    assert told.meeting.rounds.now is not None
    assert set(told.meeting.rounds.now.done) == {told.person("Amy"), told.person("Mo")}
    assert told.meeting.turns.spoke == {told.person("Mo")}


def test_whoever_says_come_back_to_me_is_invited_after_everyone_else(told: Told) -> None:
    told.do(rounds.begin_round)
    told.do(rounds.come_back)
    spoke = []
    for _ in range(3):
        told.do(rounds.round_next)
        spoke.append(speaker(told))
    assert spoke == ["Mo", "Jo", "Amy"]


def test_whoever_leaves_is_not_invited(told: Told) -> None:
    told.do(rounds.begin_round)
    told.do(people.leave, told.person("Mo"))
    told.do(rounds.pass_turn)
    assert invited(told) == "Jo"


def test_the_next_round_begins_with_somebody_else(told: Told) -> None:
    told.do(rounds.begin_round)
    told.do(rounds.end_round)
    told.do(rounds.begin_round)
    assert invited(told) == "Mo"
    told.do(rounds.end_round)
    told.do(rounds.begin_round, first=told.person("Jo"))
    assert invited(told) == "Jo"


def test_whoever_has_the_floor_when_invited_is_not_asked_twice(told: Told) -> None:
    told.do(rounds.begin_round)
    told.do(turns.give_turn, told.person("Amy"))
    told.do(rounds.round_next)
    assert speaker(told) == "Amy"
    told.do(rounds.round_next)
    assert speaker(told) == "Mo"


def test_when_everyone_was_asked_nobody_is_left_to_pass(told: Told) -> None:
    told.do(rounds.begin_round)
    for _ in range(3):
        told.do(rounds.pass_turn)
    for move in (rounds.pass_turn, rounds.come_back):
        with pytest.raises(Refused, match="round-is-done"):
            told.do(move)


def test_one_round_at_a_time_and_none_in_an_empty_room(told: Told) -> None:
    for move in (rounds.round_next, rounds.pass_turn, rounds.come_back, rounds.end_round):
        with pytest.raises(Refused, match="no-round"):
            told.do(move)
    told.do(rounds.begin_round)
    with pytest.raises(Refused, match="round-is-on"):
        told.do(rounds.begin_round)
    with pytest.raises(Refused, match="nobody-here"):
        Told("Amy").do(rounds.begin_round)


def test_an_entry_about_somebody_not_in_the_round_changes_nothing(told: Told) -> None:
    told.do(rounds.begin_round)
    before = told.meeting.rounds
    told.write(RoundReached(told.person("Sam")), RoundCameBack(told.person("Sam")))
    assert told.meeting.rounds == before


def test_over_as_many_rounds_as_people_everyone_is_first_once_and_last_once() -> None:
    told = Told("Amy", "Mo", "Jo", "Sam", number=3)
    told.do(people.everyone_here)
    first, last = [], []
    for _ in range(4):
        told.do(rounds.begin_round)
        assert told.meeting.rounds.now is not None
        first.append(told.meeting.rounds.now.waiting[0])
        last.append(told.meeting.rounds.now.waiting[-1])
        told.do(rounds.end_round)
    assert len(set(first)) == len(set(last)) == 4


def test_the_next_meetings_first_round_begins_with_somebody_else() -> None:
    def began(number: int) -> str:
        told = Told("Amy", "Mo", "Jo", number=number)
        told.do(people.everyone_here)
        told.do(rounds.begin_round)
        return invited(told)

    assert [began(number) for number in (1, 2, 3, 4)] == ["Amy", "Mo", "Jo", "Amy"]


def test_a_round_may_go_the_other_way(told: Told) -> None:
    told.do(rounds.begin_round, first=told.person("Mo"), backwards=True)
    assert told.meeting.rounds.now is not None
    order = [told.meeting.people.name(person) for person in told.meeting.rounds.now.waiting]
    assert order == ["Mo", "Amy", "Jo"]


def test_a_round_that_was_left_goes_on_where_it_was_with_whoever_came_since(told: Told) -> None:
    told.do(rounds.begin_round)
    told.do(rounds.round_next)
    told.do(rounds.end_round)
    told.do(people.leave, told.person("Mo"))
    told.do(people.arrive, told.person("Sam"))
    told.do(rounds.resume_round)
    spoke = []
    while told.meeting.rounds.invited:
        told.do(rounds.round_next)
        spoke.append(speaker(told))
    assert spoke == ["Jo", "Sam"]
    told.do(rounds.round_next)
    with pytest.raises(Refused, match="no-round-left"):
        told.do(rounds.resume_round)


def test_whoever_arrives_while_a_round_is_on_is_invited(told: Told) -> None:
    told.do(rounds.begin_round)
    told.do(people.arrive, told.person("Sam"))
    told.do(people.add_guest, "Priya")
    assert told.meeting.rounds.now is not None
    names = [told.meeting.people.name(person) for person in told.meeting.rounds.now.waiting]
    assert names == ["Amy", "Mo", "Jo", "Sam", "Priya"]
