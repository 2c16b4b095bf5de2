"""What happened in a meeting, as plain sentences."""

from __future__ import annotations

from typing import Any

import pytest

from coprod_tui.model import (
    actions,
    agenda,
    agreement,
    cards,
    closing,
    decisions,
    flow,
    hands,
    notes,
    parking,
    people,
    rounds,
    rules,
    turns,
)
from coprod_tui.model.clock import ClockChanged
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import MEETING_KINDS
from coprod_tui.model.plan import Settings
from coprod_tui.model.scales import Level
from coprod_tui.model.undo import redo, undo
from coprod_tui.sentences import label, name_of, record_line, tell, tell_move, tells
from tests.building import MINUTE, START, Told

HOSTILE = ["[m]", "Kevin [Spruce]", "ken[", "A[/]C", "{name}", "{0}", "%s", "[@click=app.quit]x[/]", "محمد", "李明"]


def meeting() -> Told:
    return Told("Amy", "Shabir", "Lucy", "Mo", items=["Check in", "What came back", "Appointment letters"])


def said(told: Told, move: Any, *args: Any, **named: Any) -> str:
    """What the Room would say after this move."""
    entries = told.do(move, *args, **named)
    return tell_move(entries, told.meeting)


def test_every_kind_of_entry_has_words() -> None:
    assert tells().keys() == set(MEETING_KINDS.by_kind.values())


def test_a_hand_a_question_and_an_answer_are_told_apart() -> None:
    told = meeting()
    assert said(told, hands.raise_hand, told.person("Lucy")) == "Lucy's hand is up."
    assert said(told, hands.raise_hand, told.person("Mo"), "question") == "Mo has a question."
    assert said(told, hands.raise_hand, told.person("Amy"), "answer") == "Amy would like to answer this point."
    assert said(told, hands.lower_hand, told.person("Mo")) == "Mo's hand is down."


def test_a_turn_is_told_by_who_speaks_now_whatever_else_the_move_did() -> None:
    told = meeting()
    told.do(turns.give_turn, told.person("Amy"))
    told.do(hands.raise_hand, told.person("Shabir"))
    assert said(told, turns.next_speaker) == "Shabir is speaking."
    assert said(told, turns.end_turn) == "Shabir has finished speaking."


def test_the_next_item_is_told_with_its_place() -> None:
    told = meeting()
    assert said(told, agenda.next_item) == "Item 1, Check in, has begun."
    told.do(turns.give_turn, told.person("Amy"))
    assert said(told, agenda.go_to_item, told.item("Appointment letters")) == (
        "Amy has finished speaking. Item 3, Appointment letters, has begun."
    )
    assert said(told, agenda.add_time, 5) == "5 minutes more for Appointment letters."
    assert said(told, agenda.add_time, -5) == "5 minutes fewer for Appointment letters."


def test_the_end_of_the_last_item_is_told() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(agenda.next_item)
    told.do(turns.give_turn, told.person("Amy"))
    assert said(told, agenda.next_item) == "Amy has finished speaking. Letters is done."


def test_what_is_taken_back_is_named() -> None:
    told = meeting()
    told.do(hands.raise_hand, told.person("Lucy"))
    assert said(told, undo, "Room") == "Taken back: Lucy's hand is up."
    assert said(told, redo, "Room") == "Put back: Lucy's hand is up."


def test_a_guest_taken_back_still_has_a_name_in_the_record() -> None:
    told = meeting()
    came = told.do(people.add_guest, "Sam")
    told.do(undo, "Room")
    assert name_of(told.meeting, Id(came[0].stamp.number)) == "Sam"
    assert tell(came[0], told.meeting) == "Sam is here as a guest. Welcome."


def test_a_decision_is_told_with_its_words_and_how_it_was_agreed() -> None:
    told = meeting()
    told.do(agenda.next_item)
    asked = said(told, decisions.propose, "Every letter names a person to ring")
    assert asked == "Are these the right words? Every letter names a person to ring."
    letter = told.made(decisions.DecisionWorded)
    told.do(decisions.confirm_words, letter)
    assert said(told, agreement.agree, letter) == (
        "D1: Every letter names a person to ring. Nobody objected when asked."
    )


def test_new_words_for_a_decision_leave_what_was_told_of_the_old_ones() -> None:
    told = meeting()
    told.do(decisions.propose, "Old words")
    one = told.made(decisions.DecisionWorded)
    told.do(decisions.confirm_words, one)
    concluded = told.do(agreement.agree, one)
    assert said(told, decisions.reword, one, "New words") == "Other words were written down for D1: New words."
    assert "Old words" in tell(concluded[0], told.meeting)


def test_worries_and_objections_are_told_without_whose_they_are() -> None:
    told = meeting()
    told.do(decisions.propose, "Move to Mondays")
    one = told.made(decisions.DecisionWorded)
    worry = said(told, agreement.raise_worry, one, "Mondays are clinic days", person=told.person("Amy"))
    assert worry == "A worry is kept: Mondays are clinic days."
    no = said(told, agreement.raise_worry, one, "I cannot come", objection=True, person=told.person("Lucy"))
    assert no == "Someone objects: I cannot come."


def test_a_parked_issue_is_told_with_who_asks_whom_by_when() -> None:
    told = meeting()
    words = said(told, parking.park, "Car-park charges", "Estates", told.person("Amy"), by="2026-12-01")
    assert words == "P1, outside our control: Car-park charges. Amy asks Estates, by 1 December."
    assert said(told, parking.park, "Bus times") == "P2, outside our control: Bus times."
    came = said(told, parking.answer, told.made(parking.IssueParked), "No", "The board will look again")
    assert came == "An answer on P2: No. What changed: The board will look again."


def test_a_decision_that_is_not_ours_is_told_as_what_it_became() -> None:
    told = meeting()
    told.do(agenda.next_item)
    told.do(decisions.propose, "Free parking")
    one = told.made(decisions.DecisionWorded)
    assert said(told, parking.park_decision, one) == "P1, outside our control: Free parking."


def test_an_action_is_told_with_who_and_by_when() -> None:
    told = meeting()
    assert said(told, actions.add_action, "Ring IT", told.person("Mo"), by="2026-12-01") == (
        "A1: Ring IT. Mo, by 1 December."
    )
    assert said(told, actions.tell_outcome, told.made(actions.ActionAdded), "They will try") == (
        "What came of A1: They will try."
    )


def test_a_card_is_told_without_a_name() -> None:
    told = meeting()
    assert said(told, cards.stop_card) == "Someone asks us to stop and explain."
    assert said(told, cards.answer_card) == "The card is down. We carry on."
    assert said(told, cards.slower_card) == "Someone asks us to go slower."


def test_a_rule_pointed_to_is_told_as_the_rule_alone() -> None:
    told = meeting()
    told.do(rules.add_rule, "Say words in full")
    rule = told.made(rules.RuleAdded)
    assert said(told, rules.point_to_rule, rule) == "Rule 1: Say words in full."
    dropped = told.do(rules.drop_rule, rule)
    assert tell(dropped[0], told.meeting) == "Rule 1 is dropped: Say words in full."


def people_of_round(told: Told) -> list[str]:
    now = told.meeting.rounds.now
    return [name_of(told.meeting, person) for person in now.waiting] if now else []


def test_passing_in_a_round_is_told_as_speaking_is() -> None:
    told = meeting()
    told.do(people.everyone_here)
    told.do(rounds.begin_round, "How are you today?")
    first = told.meeting.rounds.invited
    assert (
        said(told, rounds.pass_turn)
        == f"Next in the round: {name_of(told.meeting, told.meeting.rounds.invited or Id(0))}."
    )
    line = [tell(one, told.meeting) for one in told.stamped[-1:]]
    assert line == [""]
    assert name_of(told.meeting, first or Id(0)) not in said(told, rounds.pass_turn)
    assert said(told, rounds.come_back).startswith("We will come back to ")


def test_everyone_who_is_here_at_once_is_told_in_one_sentence() -> None:
    told = meeting()
    assert said(told, people.everyone_here) == "Amy, Shabir, Lucy and Mo are here."


def test_somebody_who_leaves_is_told_as_leaving() -> None:
    told = meeting()
    told.do(people.take_role, told.person("Amy"), "chair")
    told.do(turns.give_turn, told.person("Amy"))
    assert said(told, people.leave, told.person("Amy")) == "Amy has left."


def test_why_somebody_could_not_come_stays_with_them() -> None:
    told = meeting()
    assert said(told, people.could_not_come, told.person("Mo"), "in hospital") == "Mo could not come."


def test_two_people_of_one_name_are_told_apart_by_their_numbers_and_nobody_else_is() -> None:
    told = Told("Rachel Hunter", "Amy", "rachel hunter")
    ids = [person.id for person in told.meeting.people.all]
    assert [name_of(told.meeting, id) for id in ids] == ["Rachel Hunter (1)", "Amy", "rachel hunter (3)"]
    assert name_of(told.meeting, Id(0)) == ""


@pytest.mark.parametrize("name", HOSTILE)
def test_names_come_out_as_they_went_in(name: str) -> None:
    told = Told(name, items=[name])
    assert said(told, hands.raise_hand, told.person(name)) == f"{name}'s hand is up."
    assert said(told, agenda.next_item) == f"Item 1, {name}, has begun."
    assert name in said(told, parking.park, name, name, told.person(name))
    assert name in said(told, notes.explain_word, name, name)


def test_words_of_several_lines_are_told_on_one_and_keep_their_own_end() -> None:
    told = meeting()
    assert said(told, notes.take_note, "Is it far?\nToo far") == "We heard: Is it far? Too far."
    assert said(told, notes.take_note, "Is it far?") == "We heard: Is it far?"


def test_the_meetings_start_breaks_and_end_are_told() -> None:
    told = meeting()
    assert said(told, flow.start) == "The meeting has begun."
    assert said(told, flow.pause, "break", 10) == "A break of 10 minutes."
    assert said(told, flow.resume) == "We carry on."
    assert said(told, flow.pause, "moment") == "We are taking a moment. There is no hurry."
    assert said(told, flow.resume) == "We carry on."
    assert said(told, flow.set_next_meeting, "2026-11-10", "same room") == (
        "Next meeting: Tuesday 10 November, same room."
    )
    assert said(told, closing.finish) == "The meeting is finished. Thank you, everyone."
    assert said(told, closing.reopen) == "The meeting is open again."


def test_a_move_that_wrote_nothing_tells_nothing() -> None:
    assert tell_move([], meeting().meeting) == ""


def test_a_line_of_the_record_has_its_time_its_sort_and_its_words() -> None:
    told = meeting()
    told.do(flow.start, at=START + 21 * MINUTE)
    noted = told.do(notes.take_note, "It rains")
    assert record_line(noted[0], told.meeting) == ("14:21", "note", "We heard: It rains.")


def test_times_before_the_laptops_clock_was_put_right_are_shown_put_right() -> None:
    told = meeting()
    began = told.do(flow.start)
    told.write(ClockChanged(60 * MINUTE), at=START + 61 * MINUTE)
    later = told.do(notes.take_note, "It rains", at=START + 62 * MINUTE)
    assert [record_line(one[0], told.meeting).clock for one in (began, later)] == ["15:00", "15:02"]


def test_a_laptop_that_stopped_is_told_by_the_time_on_the_wall() -> None:
    told = meeting()
    told.do(flow.start)
    told.write(ClockChanged(60 * MINUTE), at=START + 61 * MINUTE)
    told.at = START + 75 * MINUTE
    assert said(told, turns.interrupted, START + 70 * MINUTE) == ("The laptop stopped at 15:10. Nobody's time ran on.")


def test_a_turn_that_was_cut_is_named_with_it() -> None:
    told = meeting()
    told.do(turns.give_turn, told.person("Amy"))
    told.wait(minutes=30)
    assert said(told, turns.interrupted, told.meeting.clock.last) == (
        "The laptop stopped at 14:00. Nobody's time ran on. Amy was speaking when the laptop stopped."
    )


def test_planning_a_meeting_is_told_as_that_however_much_came_with_it() -> None:
    told = meeting()
    assert tell_move(told.stamped, told.meeting) == "Planned: Riverside Voices, meeting 14."


def test_every_sort_of_entry_has_a_word_for_what_it_is() -> None:
    told = meeting()
    told.do(flow.start)
    told.do(undo, "Room")
    assert all(label(one.entry) for one in told.stamped)


def test_counts_are_told_in_the_words_people_saw() -> None:
    told = Told(*(f"Person {number}" for number in range(7)), settings=Settings(scale="hands"))
    told.do(people.everyone_here)
    told.do(decisions.propose, "Move to Mondays")
    one = told.made(decisions.DecisionWorded)
    told.do(decisions.confirm_words, one)
    levels = (Level("for", "For", "for", 5), Level("unsure", "Unsure", "talk", 2))
    assert said(told, agreement.count_support, one, "hands", levels) == "Counted: For: 5; Unsure: 2."
    assert said(told, agreement.agree, one).endswith("Agreed by our rule: nobody objects. 5 for, 2 not yet, of 7 here.")
