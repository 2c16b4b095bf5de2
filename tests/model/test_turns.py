"""Turns: one person speaking, from and until."""

from __future__ import annotations

import pytest

from coprod_tui.model import cards, flow, hands, held, rounds, turns
from coprod_tui.model.clock import clock_changed
from coprod_tui.model.entry import Refused
from tests.building import MINUTE, SECOND, Told


def lengths(told: Told) -> list[int]:
    return [turn.length(told.meeting.flow, told.meeting.clock.last) for turn in told.meeting.turns.past]


def test_the_next_speaker_is_the_one_suggested_and_ends_the_turn_before() -> None:
    told = Told("Amy", "Mo")
    told.do(turns.give_turn, told.person("Amy"))
    told.do(hands.raise_hand, told.person("Mo"))
    told.do(turns.next_speaker)
    now = told.meeting.turns.now
    assert now is not None
    assert now.person == told.person("Mo")
    assert [turn.person for turn in told.meeting.turns.past] == [told.person("Amy")]


def test_with_nobody_waiting_the_turn_ends_and_then_there_is_nobody() -> None:
    told = Told("Amy")
    told.do(turns.give_turn, told.person("Amy"))
    told.do(turns.next_speaker)
    assert told.meeting.turns.now is None
    with pytest.raises(Refused, match="nobody-waiting"):
        told.do(turns.next_speaker)
    with pytest.raises(Refused, match="nobody-speaking"):
        told.do(turns.end_turn)


def test_anyone_may_be_given_the_turn_whatever_the_order() -> None:
    told = Told("Amy", "Mo", "Jo")
    told.do(hands.raise_hand, told.person("Amy"))
    told.do(turns.give_turn, told.person("Jo"))
    assert told.meeting.turns.now is not None
    assert told.meeting.turns.now.person == told.person("Jo")
    with pytest.raises(Refused, match="already-speaking"):
        told.do(turns.give_turn, told.person("Jo"))


def test_a_turn_lasts_from_the_key_to_the_key() -> None:
    told = Told("Amy")
    told.do(turns.give_turn, told.person("Amy"))
    told.wait(seconds=59)
    told.do(turns.end_turn)
    assert lengths(told) == [MINUTE]


def test_a_paused_or_hidden_meeting_adds_nothing_to_anybody() -> None:
    told = Told("Amy")
    told.do(turns.give_turn, told.person("Amy"))
    told.do(flow.pause, "moment")
    told.wait(minutes=10)
    told.do(held.hide)
    told.do(flow.resume)
    told.wait(minutes=10)
    told.do(held.show)
    told.do(flow.resume)
    told.do(turns.end_turn)
    assert lengths(told) == [2 * SECOND]


def test_a_turn_that_begins_while_we_stand_still_counts_from_when_we_go_on() -> None:
    told = Told("Amy")
    told.do(flow.pause, "break", 10)
    told.wait(minutes=5)
    told.do(turns.give_turn, told.person("Amy"))
    told.wait(minutes=5)
    told.do(flow.resume)
    told.wait(seconds=59)
    told.do(turns.end_turn)
    assert lengths(told) == [MINUTE]


def test_a_stop_card_stops_the_turn_until_it_is_explained() -> None:
    told = Told("Amy")
    told.do(turns.give_turn, told.person("Amy"))
    told.do(cards.stop_card)
    told.wait(minutes=3)
    told.do(cards.answer_card)
    told.do(turns.end_turn)
    assert lengths(told) == [2 * SECOND]
    assert told.meeting.flow.pause is None


def test_when_the_laptop_slept_the_turn_ended_then_and_says_so() -> None:
    told = Told("Amy")
    told.do(turns.give_turn, told.person("Amy"))
    slept = told.at + 4 * SECOND
    told.wait(minutes=30)
    told.do(turns.interrupted, slept)
    (turn,) = told.meeting.turns.past
    assert turn.interrupted
    assert lengths(told) == [5 * SECOND]
    assert told.meeting.turns.now is None


def test_time_in_which_the_laptop_slept_is_nobodys() -> None:
    """Told as other seats may tell it: the turn goes on afterwards."""
    told = Told("Amy")
    told.do(turns.give_turn, told.person("Amy"))
    slept = told.at
    told.wait(minutes=30)
    told.write(flow.Interrupted(slept))
    told.do(turns.end_turn)
    assert lengths(told) == [2 * SECOND]


def test_nothing_is_marked_as_interrupted_while_no_meeting_is_open() -> None:
    told = Told("Amy")
    assert turns.interrupted(told.meeting, told.at) == []


def test_setting_the_clock_in_mid_turn_changes_no_length() -> None:
    for by in (-60 * MINUTE, 60 * MINUTE):
        told = Told("Amy", "Mo")
        told.do(turns.give_turn, told.person("Amy"))
        told.at += by
        told.do(clock_changed, by)
        told.do(turns.give_turn, told.person("Mo"))
        told.wait(seconds=4)
        told.do(turns.end_turn)
        assert lengths(told) == [2 * SECOND, 5 * SECOND]


def test_in_a_round_the_next_speaker_is_the_rounds_next() -> None:
    told = Told("Amy", "Mo", number=1)
    for name in ("Amy", "Mo"):
        told.do(hands.raise_hand, told.person(name))
    told.do(rounds.begin_round)
    spoke = []
    for _ in range(2):
        told.do(turns.next_speaker)
        assert told.meeting.turns.now is not None
        spoke.append(told.meeting.turns.now.person)
    assert spoke == [told.person("Amy"), told.person("Mo")]
    told.do(turns.next_speaker)
    assert told.meeting.rounds.now is None
    assert told.meeting.turns.now is None
