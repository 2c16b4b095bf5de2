"""Closing a meeting: what is still open, finishing all the same, and opening it again."""

from __future__ import annotations

import pytest

from coprod_tui.model import (
    actions,
    agenda,
    agreement,
    closing,
    decisions,
    hands,
    notes,
    parking,
    people,
    rounds,
    turns,
)
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.entry import Refused
from coprod_tui.model.flow import start
from coprod_tui.model.parking import IssueParked
from tests.building import Told


def still_open(told: Told) -> list[tuple[str, str, str]]:
    return [(one.sort, one.mark, one.words) for one in closing.still_open(told.meeting)]


def test_what_is_still_open_is_shown_before_people_go() -> None:
    told = Told("Amy", "Mo", items=["Letters", "Taxis", "Thanks"])
    told.do(agenda.next_item)
    told.do(decisions.propose, "14 point")
    told.do(parking.park, "Car-park charges")
    told.do(parking.park, "Lifts", person=told.person("Amy"))
    told.do(actions.add_action, "Ring the printer")
    told.do(actions.add_action, "Bring cake", who="Sam")
    told.do(hands.raise_hand, told.person("Mo"))
    told.do(notes.explain_word, "PPI")
    assert still_open(told) == [
        ("decision", "", "14 point"),
        ("issue", "P1", "Car-park charges"),
        ("action", "A1", "Ring the printer"),
        ("item", "1", "Letters"),
        ("item", "2", "Taxis"),
        ("item", "3", "Thanks"),
        ("hand", "", "Mo"),
        ("word", "", "PPI"),
    ]


def test_what_is_settled_or_carried_is_not_open() -> None:
    told = Told(items=["Letters", "Taxis"])
    told.do(agenda.next_item)
    told.do(decisions.propose, "14 point")
    told.do(agreement.not_agree, told.made(DecisionWorded))
    told.do(agenda.carry_item, told.item("Taxis"))
    assert still_open(told) == [], "the last item is on; it ends with the meeting"


def test_what_was_answered_is_not_open_although_nobody_took_it() -> None:
    told = Told("Amy")
    told.do(parking.park, "Car-park charges")
    assert still_open(told) == [("issue", "P1", "Car-park charges")]
    told.do(parking.answer, told.made(IssueParked), "Free from May")
    assert still_open(told) == []


def test_people_may_close_all_the_same_and_what_was_open_is_kept() -> None:
    told = Told(items=["Letters", "Taxis"])
    told.do(agenda.next_item)
    told.do(parking.park, "Car-park charges")
    told.do(closing.finish)
    assert told.meeting.flow.closed_with == ("issue P1", "item 1", "item 2")


def test_the_item_we_were_on_stays_open_although_finishing_ended_it() -> None:
    told = Told(items=["Letters", "Taxis", "Thanks"])
    told.do(agenda.next_item)
    told.do(agenda.next_item)
    before = still_open(told)
    assert before == [("item", "2", "Taxis"), ("item", "3", "Thanks")]
    told.do(closing.finish)
    assert still_open(told) == before
    told.do(closing.reopen)
    told.do(agenda.go_to_item, told.item("Thanks"))
    told.do(closing.finish)
    assert still_open(told) == [], "it was the last one, and what was ended before it is done"


def test_finishing_ends_the_turn_the_round_and_the_item() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(people.everyone_here)
    told.do(agenda.next_item)
    told.do(rounds.begin_round)
    told.do(turns.next_speaker)
    told.do(closing.finish)
    meeting = told.meeting
    assert (meeting.turns.now, meeting.rounds.now, meeting.agenda.current) == (None, None, None)
    assert meeting.flow.ended == told.stamped[-1].stamp.at


def test_a_meeting_is_finished_once_started_and_opened_again_once_finished() -> None:
    told = Told()
    with pytest.raises(Refused, match="not-open"):
        told.do(closing.finish)
    told.do(start)
    with pytest.raises(Refused, match="not-finished"):
        told.do(closing.reopen)
    told.do(closing.finish)
    with pytest.raises(Refused, match="meeting-finished"):
        told.do(closing.finish)
    told.do(closing.reopen)
    assert told.meeting.flow.stage == "open"
    assert told.meeting.flow.closed_with == ()


def test_a_finished_meeting_takes_nothing_live_but_may_still_be_corrected() -> None:
    told = Told("Amy")
    told.do(hands.raise_hand, told.person("Amy"))
    told.do(decisions.propose, "14 point")
    told.do(agreement.not_agree, told.made(DecisionWorded))
    told.do(actions.add_action, "Ring the printer")
    told.do(closing.finish)
    for move in (hands.raise_hand, hands.lower_hand, turns.give_turn, people.arrive, people.leave):
        with pytest.raises(Refused, match="meeting-finished"):
            told.do(move, told.person("Amy"))
    with pytest.raises(Refused, match="decision-is-closed"):
        told.do(decisions.reword, told.made(DecisionWorded), "16 point")
    told.do(actions.finish_action, told.meeting.actions.all[0].id)
    assert told.meeting.actions.all[0].finished
