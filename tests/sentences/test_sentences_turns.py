"""How turns are shared, told: the same words everywhere, and nothing that is somebody's own."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from coprod_tui.model import (
    agenda,
    contributions,
    flow,
    hands,
    interpreting,
    limits,
    people,
    rounds,
    small_groups,
    turns,
)
from coprod_tui.model import voices as heard
from coprod_tui.model.order import Reason
from coprod_tui.model.plan import Settings
from coprod_tui.sentences import state, tell_move
from coprod_tui.sentences.breaks import due_words
from coprod_tui.sentences.limits import over_words
from coprod_tui.sentences.order import reason_words, said_aloud
from coprod_tui.sentences.voices import brought_words, figures, heard_words, own_words
from tests.building import MINUTE, Told


def meeting(settings: Settings | None = None) -> Told:
    told = Told("Amy", "Mo", "Jo", items=["Letters", "Taxis"], settings=settings, number=1)
    told.do(people.everyone_here)
    told.do(agenda.next_item)
    return told


def said(told: Told, move: Any, *args: Any, **named: Any) -> str:
    entries = told.do(move, *args, **named)
    return tell_move(entries, told.meeting)


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_has_words(reason: Reason) -> None:
    assert reason_words(reason)


def test_the_queue_closed_reordered_and_kept_for_later_is_told() -> None:
    told = meeting()
    told.do(hands.raise_hand, told.person("Amy"))
    assert said(told, hands.place_hand, told.person("Mo"), 1) == "Mo is first in the queue."
    assert said(told, hands.place_hand, told.person("Jo"), 2) == "Jo is number 2 in the queue."
    assert said(told, hands.place_hand, told.person("Mo"), 0) == "Mo waits where the rule says."
    assert said(told, hands.close_queue).startswith("Those who wait are the last on this.")
    assert said(told, hands.keep_hands) == "Those who wait are kept for later."
    assert "The queue is closed" in state(told.meeting, told.at)
    assert "3 kept for later" in state(told.meeting, told.at)
    assert said(told, hands.lower_hand, told.person("Jo")) == "Jo's hand is not kept for later any more."
    assert said(told, hands.bring_hands_back) == "Those kept for later wait again."
    assert said(told, hands.open_queue) == "The queue is open again."
    assert said(told, agenda.next_item) == "Item 2, Taxis, has begun."


def test_who_is_next_is_said_aloud_with_the_rule() -> None:
    told = meeting(Settings(order="new-voices"))
    assert said_aloud(told.meeting) == "Nobody waits to speak."
    told.do(hands.raise_hand, told.person("Amy"))
    assert said_aloud(told.meeting) == "Next is Amy, who has not spoken yet."


def test_somebodys_own_time_and_what_they_bring_are_never_told() -> None:
    told = meeting(Settings(turn_minutes=2))
    assert said(told, limits.set_turn_time, told.person("Amy"), 0) == ""
    assert said(told, heard.count_brings, told.person("Amy")) == ""
    told.do(turns.give_turn, told.person("Mo"))
    assert over_words(told.meeting, told.at + MINUTE) == ""
    assert over_words(told.meeting, told.at + 3 * MINUTE) == "One more minute, or finish your point?"
    assert said(told, limits.one_more_minute) == "1 minute more for whoever is speaking."


def test_writing_signing_and_speaking_through_somebody_are_told() -> None:
    told = meeting()
    assert said(told, contributions.contribute, told.person("Amy")) == "Amy is heard, in writing."
    assert said(told, contributions.contribute, told.person("Amy"), by="signed") == "Amy is heard, by signing."
    assert said(told, interpreting.voice_for, told.person("Jo"), told.person("Amy")) == "Jo is here with Amy."
    assert said(told, interpreting.voice_for, told.person("Jo")) == "Jo speaks for themselves."


def test_a_round_that_goes_on_and_who_joins_it_are_told() -> None:
    told = meeting()
    told.do(rounds.begin_round)
    told.do(rounds.end_round)
    assert said(told, rounds.resume_round) == "We go on with the round. It is fine to pass."
    assert said(told, people.add_guest, "Sam") == "Sam is here as a guest. Welcome."


def test_small_groups_are_told_with_their_numbers() -> None:
    told = meeting()
    assert said(told, small_groups.split_up, 2, 10, "What matters?") == "2 small groups, for 10 minutes. What matters?"
    assert "Group 1: Amy and Jo" in state(told.meeting, told.at)
    assert said(told, small_groups.join_group, told.person("Jo"), 2) == "Jo is in group 2."
    assert said(told, small_groups.more_group_time, 5) == "5 minutes more for the groups."
    assert said(told, small_groups.more_group_time, -5) == "5 minutes less for the groups."
    assert said(told, small_groups.tell_from_group, 2, "More seats") == "Group 2 said: More seats."
    assert said(told, small_groups.come_together).startswith("The groups are back.")


def test_a_break_that_is_due_says_how_long_it_has_been() -> None:
    told = meeting(Settings(break_every=60))
    assert due_words(told.meeting, told.at) == ""
    assert due_words(told.meeting, told.at + 61 * MINUTE) == "Time for a break? It has been about 1 hour 1 minute."
    told.do(flow.pause, "break", 10)
    assert due_words(told.meeting, told.at + 61 * MINUTE) == ""


def test_figures_are_words_without_praise_or_blame() -> None:
    one = heard.Voice(
        turns=2, length=4 * MINUTE, longest=3 * MINUTE, otherwise=1, share=1.0, heard=True, person=told_id()
    )
    assert figures(one) == "2 turns, about 4 minutes, the longest about 3 minutes, 1 in writing or signed"
    assert figures(heard.Voice(told_id())) == "not heard from yet"
    assert figures(heard.Voice(told_id(), heard=True)) == "heard in the round"
    assert brought_words(heard.GroupVoice("lived experience", 6, 9, 62 * MINUTE, 0.34)) == (
        "6 people, 34% of the time, 1 hour 2 minutes"
    )


def told_id() -> Any:
    return Told("Amy").person("Amy")


def test_off_says_so_and_on_tells_whoever_asks() -> None:
    off, on = meeting(), meeting(Settings(count_voices=True, unheard="count"))
    assert own_words(off.meeting, off.person("Amy"), off.at) == (
        "This group does not count who speaks. Nothing was added up."
    )
    assert heard_words(off.meeting, "", off.at) == "This group does not count who speaks."
    assert heard_words(on.meeting, "", on.at) == "We count who speaks. 3 people not heard from yet."
    assert heard_words(on.meeting, "1", on.at) == "Amy: not heard from yet."


def test_whoever_passes_with_the_floor_is_not_told_of_and_the_round_goes_on() -> None:
    told = Told("Amy", "Mo", "Jo", number=1)
    told.do(people.everyone_here)
    told.do(rounds.begin_round)
    told.do(rounds.round_next)
    passed = told.do(rounds.pass_turn)
    assert tell_move(passed, told.meeting) == "Next in the round: Mo."
    told.do(rounds.pass_turn)
    assert tell_move(passed, told.meeting) == "", "who is next by now was not next then"


def test_whoever_interprets_is_told_whose_their_words_are() -> None:
    told = Told("Amy", "Ines", settings=Settings(count_voices=True))
    told.do(people.everyone_here)
    told.do(interpreting.voice_for, told.person("Ines"), told.person("Amy"))
    assert own_words(told.meeting, told.person("Ines"), told.at) == (
        "Ines voices what Amy says. It is counted as Amy's."
    )


def test_going_on_to_another_item_says_that_a_turn_has_ended_with_it() -> None:
    told = Told("Amy", items=["Letters", "Taxis"])
    told.do(agenda.next_item)
    told.do(turns.give_turn, told.person("Amy"))
    assert said(told, agenda.next_item) == "Amy has finished speaking. Item 2, Taxis, has begun."
    assert said(told, agenda.carry_item, told.item("Taxis")) == "Taxis is saved for the next meeting."
