"""A whole meeting as plain text holds the facts of the Room, and nothing that is nobody's business."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import agenda, agreement, closing, decisions, flow, hands, notes, parking, people, rules, turns
from coprod_tui.model.meeting import EMPTY, fold
from coprod_tui.model.plan import Settings
from coprod_tui.sentences import record_line, state, tell, tell_move
from tests.building import MINUTE, START, Told


def busy() -> Told:
    ways = Settings(quiet_room="first door on the left", not_ours="prices", labels=(("parked", "Car park"),))
    told = Told("Amy", "Shabir", "Lucy", "Mo", items=["Check in", "Letters"], settings=ways)
    told.do(people.could_not_come, told.person("Mo"), "in hospital")
    told.do(rules.add_rule, "Say words in full")
    told.do(agenda.next_item)
    told.do(agenda.next_item)
    told.do(turns.give_turn, told.person("Shabir"))
    told.do(hands.raise_hand, told.person("Lucy"))
    told.do(hands.raise_hand, told.person("Amy"), "question")
    told.do(parking.park, "Car-park charges", "Estates", told.person("Amy"), by="2026-12-01")
    told.do(notes.explain_word, "IT", "the computer team")
    told.do(decisions.propose, "Letters go out in 14 point")
    one = told.made(decisions.DecisionWorded)
    told.do(decisions.confirm_words, one)
    told.do(agreement.raise_worry, one, "It costs more", person=told.person("Lucy"))
    told.do(agreement.agree, one)
    return told


def test_the_state_in_words_holds_what_the_room_shows() -> None:
    told = busy()
    text = state(told.meeting, told.at)
    for fact in (
        "Riverside Voices, meeting 14",
        "Tuesday 13 October 2026, 14:00 to 16:00",
        "Open since 14:00.",
        "Speaking: Shabir",
        "Next: Amy",
        "Waiting to speak: Amy (a question), Lucy",
        "✓ 1  Check in · took less than a minute",
        "► 2  Letters · now, less than a minute",
        "1  Say words in full",
        "D1  Letters go out in 14 point.",
        "Agreed by our rule: nobody objects. 3 people were here. 1 worry is kept.",
        "A worry: It costs more.",
        "Car park\n  P1  Car-park charges.\n      Amy asks Estates, by 1 December",
        "IT: the computer team",
        "Quiet room: first door on the left",
        "1 could not come",
    ):
        assert fact in text, fact


def test_the_state_in_words_keeps_reasons_and_whose_worries_to_those_they_belong_to() -> None:
    text = state(busy().meeting, START)
    assert "hospital" not in text
    assert not [line for line in text.splitlines() if "worry" in line and "Lucy" in line]


def test_a_finished_meeting_took_no_longer_however_late_it_is_shown() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(agenda.next_item)
    told.wait(minutes=10)
    told.do(closing.finish)
    assert "took about 10 minutes" in state(told.meeting, told.at)
    open_item = Told("Amy", items=["Letters"])
    open_item.do(agenda.next_item)
    open_item.wait(minutes=10)
    open_item.write(flow.MeetingFinished())
    assert "now, about 10 minutes" in state(open_item.meeting, open_item.at + 60 * MINUTE)


def test_a_record_with_nothing_in_it_has_a_state_too() -> None:
    assert state(EMPTY, START).endswith("\n")


@given(st.data())
def test_any_part_of_a_record_can_be_told(data: st.DataObject) -> None:
    told = busy()
    lines = sorted({one.stamp.line for one in told.stamped})
    kept = data.draw(st.sets(st.sampled_from(lines)))
    part = [one for one in told.stamped if one.stamp.line in kept]
    meeting = fold(EMPTY, part)
    assert all(isinstance(tell(one, meeting), str) for one in part)
    assert all(record_line(one, meeting).clock for one in part)
    assert isinstance(tell_move(part, meeting), str)
    assert state(meeting, told.at)
