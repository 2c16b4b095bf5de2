"""Hands: who has asked to speak, what for, and in which order they are called."""

from __future__ import annotations

import pytest

from coprod_tui.model import agenda, hands, order, people, rounds, turns
from coprod_tui.model.entry import Id, Refused
from tests.building import Told


def called(told: Told) -> list[str]:
    return [told.meeting.people.name(hand.person) for hand in order.queue(told.meeting)]


def test_hands_are_called_in_the_order_of_asking_answers_and_questions_first() -> None:
    told = Told("Amy", "Mo", "Jo", "Lucy")
    told.do(hands.raise_hand, told.person("Amy"))
    told.do(hands.raise_hand, told.person("Mo"), "question")
    told.do(hands.raise_hand, told.person("Jo"))
    told.do(hands.raise_hand, told.person("Lucy"), "answer")
    assert called(told) == ["Lucy", "Mo", "Amy", "Jo"]


def test_a_hand_that_becomes_a_question_keeps_its_place() -> None:
    told = Told("Amy", "Mo")
    told.do(hands.raise_hand, told.person("Amy"))
    told.do(hands.raise_hand, told.person("Mo"))
    told.do(hands.raise_hand, told.person("Amy"), "question")
    first = told.meeting.hands.waiting[0]
    assert (first.person, first.asking) == (told.person("Amy"), "question")
    assert len(told.meeting.hands.waiting) == 2


def test_whoever_raises_a_hand_is_here_and_the_meeting_is_open() -> None:
    told = Told("Amy")
    told.do(hands.raise_hand, told.person("Amy"))
    assert told.meeting.people.all[0].presence == "here"
    assert told.meeting.flow.stage == "open"


def test_a_hand_goes_up_once_and_down_once() -> None:
    told = Told("Amy")
    amy = told.person("Amy")
    with pytest.raises(Refused, match="hand-is-down"):
        told.do(hands.lower_hand, amy)
    told.do(hands.raise_hand, amy)
    with pytest.raises(Refused, match="hand-is-up"):
        told.do(hands.raise_hand, amy)
    told.do(hands.lower_hand, amy)
    assert told.meeting.hands.waiting == ()


def test_whoever_speaks_has_the_floor_and_needs_no_hand() -> None:
    told = Told("Amy")
    told.do(hands.raise_hand, told.person("Amy"))
    told.do(turns.give_turn, told.person("Amy"))
    assert told.meeting.hands.waiting == ()
    with pytest.raises(Refused, match="already-speaking"):
        told.do(hands.raise_hand, told.person("Amy"))


def test_the_suggestion_says_which_rule_made_it() -> None:
    told = Told("Amy", "Mo", number=1)
    assert order.suggest(told.meeting) is None
    told.do(hands.raise_hand, told.person("Amy"))
    assert order.suggest(told.meeting) == order.Suggestion(told.person("Amy"), "asked-first")
    told.do(turns.give_turn, told.person("Amy"))
    told.do(turns.end_turn)
    told.do(hands.raise_hand, told.person("Amy"))
    assert order.suggest(told.meeting) == order.Suggestion(told.person("Amy"), "asked-first")
    told.do(hands.raise_hand, told.person("Mo"), "question")
    assert order.suggest(told.meeting) == order.Suggestion(told.person("Mo"), "question")
    told.do(rounds.begin_round)
    assert order.suggest(told.meeting) == order.Suggestion(told.person("Amy"), "round")


def test_people_here_who_have_not_spoken_are_not_heard_from() -> None:
    told = Told("Amy", "Mo", "Jo")
    told.do(people.arrive, told.person("Mo"))
    told.do(turns.give_turn, told.person("Amy"))
    assert order.unheard(told.meeting) == (told.person("Mo"),)


def test_a_person_who_passes_is_not_counted_as_silent() -> None:
    told = Told("Amy", "Mo", items=["Letters", "Taxis"], number=1)
    told.do(people.everyone_here)
    told.do(agenda.next_item)
    told.do(rounds.begin_round)
    told.do(rounds.pass_turn)
    assert order.unheard(told.meeting) == (told.person("Mo"),)
    told.do(rounds.end_round)
    assert order.unheard(told.meeting) == (told.person("Mo"),)
    told.do(agenda.next_item)
    assert order.unheard(told.meeting) == (told.person("Mo"),), "else the Room would tell who passed"


def test_a_hand_of_nobody_is_told() -> None:
    with pytest.raises(Refused, match="no-such-person"):
        Told("Amy").do(hands.raise_hand, Id(99))
