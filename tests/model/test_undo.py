"""Taking back the last thing done at a seat, and putting it back."""

from __future__ import annotations

import pytest

from coprod_tui.model import (
    actions,
    agenda,
    agreement,
    closing,
    decisions,
    flow,
    hands,
    held,
    notes,
    parking,
    people,
    rules,
    small_groups,
    turns,
)
from coprod_tui.model.agreement import WorryRaised
from coprod_tui.model.clock import clock_changed
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import PARTS
from coprod_tui.model.plan import Settings, change_plan, choose_ways
from coprod_tui.model.scales import Level
from coprod_tui.model.undo import TakenBack, depending, redo, take_back, undo
from tests.building import Told


def test_a_move_of_several_facts_is_taken_back_whole() -> None:
    told = Told("Amy", "Mo", items=["Letters", "Taxis"])
    told.do(agenda.next_item)
    told.do(turns.give_turn, told.person("Amy"))
    before = told.meeting
    told.do(agenda.next_item)
    told.do(undo, "Room")
    assert told.meeting.turns == before.turns
    assert told.meeting.agenda == before.agenda


def test_what_was_taken_back_stays_in_the_record() -> None:
    told = Told()
    told.do(notes.take_note, "Said in anger")
    written = told.meeting.history
    told.do(undo, "Room")
    assert told.meeting.notes.all == ()
    assert told.meeting.history[: len(written)] == written
    assert isinstance(told.meeting.history[-1].entry, TakenBack)


def test_somebody_whom_another_seat_has_put_in_a_small_group_is_not_taken_back() -> None:
    told = Told("Amy", "Mo")
    told.do(people.everyone_here)
    told.do(people.add_guest, "Kit", seat="Desk")
    amy, mo, kit = map(told.person, ("Amy", "Mo", "Kit"))
    told.do(small_groups.form_groups, ((amy, kit), (mo,)), seat="Room")
    with pytest.raises(Refused, match="another-seat-built-on-it"):
        told.do(undo, "Desk", seat="Desk")


def test_undo_goes_back_step_by_step_and_redo_forward_again() -> None:
    told = Told()
    for words in ("one", "two", "three"):
        told.do(notes.take_note, words)
    for _ in range(2):
        told.do(undo, "Room")
    assert [note.words for note in told.meeting.notes.all] == ["one"]
    told.do(redo, "Room")
    told.do(redo, "Room")
    assert [note.words for note in told.meeting.notes.all] == ["one", "two", "three"]
    with pytest.raises(Refused, match="nothing-to-put-back"):
        told.do(redo, "Room")


def test_after_something_new_there_is_nothing_to_put_back() -> None:
    told = Told()
    told.do(notes.take_note, "one")
    told.do(undo, "Room")
    told.do(notes.take_note, "two")
    with pytest.raises(Refused, match="nothing-to-put-back"):
        told.do(redo, "Room")


def test_each_seat_puts_back_its_own_whatever_others_did_since() -> None:
    told = Told()
    told.do(notes.take_note, "from the Room")
    told.do(undo, "Room")
    with pytest.raises(Refused, match="nothing-to-put-back"):
        told.do(redo, "Desk", seat="Desk")
    told.do(notes.take_note, "from the Desk", seat="Desk")
    told.do(redo, "Room")
    assert [note.words for note in told.meeting.notes.all] == ["from the Room", "from the Desk"]


def test_each_seat_takes_back_its_own() -> None:
    told = Told()
    told.do(notes.take_note, "from the Desk", seat="Desk")
    told.do(notes.take_note, "from the Room")
    told.do(undo, "Desk", seat="Desk")
    assert [note.words for note in told.meeting.notes.all] == ["from the Room"]
    with pytest.raises(Refused, match="nothing-to-take-back"):
        told.do(undo, "Desk", seat="Desk")


def test_what_another_seat_built_on_is_not_taken_from_under_it() -> None:
    told = Told()
    told.do(decisions.propose, "14 point")
    told.do(agreement.raise_worry, told.made(DecisionWorded), "Too small", seat="Desk")
    with pytest.raises(Refused, match="another-seat-built-on-it") as refused:
        told.do(undo, "Room")
    assert refused.value.fields == {"seat": "Desk"}
    told.do(undo, "Desk", seat="Desk")
    told.do(undo, "Room")
    assert told.meeting.decisions.all == ()


def test_lines_picked_in_the_record_are_taken_back_together_whoever_wrote_them() -> None:
    told = Told()
    told.do(flow.start)
    told.do(notes.take_note, "Rain")
    proposed = told.do(decisions.propose, "14 point")[0].stamp.line
    worry = told.do(agreement.raise_worry, told.made(DecisionWorded), "Too small", seat="Desk")[0].stamp.line
    told.do(notes.take_note, "Sun")
    with pytest.raises(Refused, match="another-seat-built-on-it"):
        told.do(take_back, [proposed], seat="Desk")
    told.do(take_back, [worry, proposed], seat="Desk")
    assert told.meeting.decisions.all == ()
    assert [note.words for note in told.meeting.notes.all] == ["Rain", "Sun"]
    told.do(redo, "Desk", seat="Desk")
    assert [len(one.worries) for one in told.meeting.decisions.concluded + told.meeting.decisions.open] == [1]


def test_the_line_that_opened_the_meeting_can_be_picked_and_the_meeting_goes_on() -> None:
    told = Told("Amy")
    opened = told.do(hands.raise_hand, told.person("Amy"))[0].stamp
    told.do(notes.take_note, "Rain")
    told.do(take_back, [opened.line])
    assert told.meeting.hands.waiting == ()
    assert (told.meeting.flow.stage, told.meeting.flow.began) == ("open", opened.at)


def test_what_was_planned_or_is_taken_back_already_cannot_be_picked() -> None:
    told = Told("Amy")
    note = told.do(notes.take_note, "Rain")[0].stamp.line
    told.do(take_back, [note])
    for lines in ([], [1], [note], [999]):
        with pytest.raises(Refused, match="nothing-to-take-back"):
            told.do(take_back, lines)


def test_who_stood_where_depends_on_the_people_who_stood_there() -> None:
    told = Told("Amy", settings=Settings(names_in_support=True))
    told.do(decisions.propose, "14 point", seat="Desk")
    told.do(decisions.confirm_words, told.made(DecisionWorded), seat="Desk")
    told.do(people.add_guest, "Sam")
    sam = told.meeting.people.all[-1].id
    level = Level("up", "thumbs up", "for", 1, (sam,))
    told.do(agreement.count_support, told.made(DecisionWorded), "thumbs", (level,), seat="Desk")
    found = depending(told.meeting, sam)
    assert found is not None
    assert found.stamp.seat == "Desk"


def test_taking_back_what_opened_the_meeting_keeps_it_open_for_others() -> None:
    told = Told("Amy")
    told.do(hands.raise_hand, told.person("Amy"))
    began = told.meeting.flow.began
    told.do(notes.take_note, "Rain", seat="Desk")
    told.do(undo, "Room")
    assert told.meeting.hands.waiting == ()
    assert (told.meeting.flow.stage, told.meeting.flow.began) == ("open", began)
    told.do(redo, "Room")
    assert len(told.meeting.hands.waiting) == 1


def test_taking_back_what_opened_the_meeting_when_alone_closes_it_again() -> None:
    told = Told("Amy")
    told.do(flow.start)
    told.do(undo, "Room")
    assert told.meeting.flow.stage == "planned"


def test_hiding_sleep_and_clocks_are_passed_over() -> None:
    told = Told()
    told.do(notes.take_note, "one")
    told.do(held.hide)
    told.do(clock_changed, 60_000)
    told.do(held.show)
    told.do(turns.interrupted, told.at)
    told.do(undo, "Room")
    assert told.meeting.notes.all == ()
    with pytest.raises(Refused, match="nothing-to-take-back"):
        told.do(undo, "Room")


def test_a_finished_meeting_is_opened_again_rather_than_taken_back() -> None:
    told = Told()
    told.do(notes.take_note, "one")
    told.do(closing.finish)
    for move in (undo, redo):
        with pytest.raises(Refused, match="meeting-finished"):
            told.do(move, "Room")
    told.do(closing.reopen)
    told.do(undo, "Room")
    assert told.meeting.notes.all == ()


def test_nothing_planned_is_taken_back_in_the_meeting() -> None:
    told = Told("Amy", items=["Letters"])
    with pytest.raises(Refused, match="nothing-to-take-back"):
        told.do(undo, "")


def test_a_part_that_undo_left_as_it_was_is_the_same_object() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(agenda.next_item)
    told.do(hands.raise_hand, told.person("Amy"))
    before = told.meeting
    told.do(notes.take_note, "Rain")
    told.do(undo, "Room")
    other = [name for name in PARTS if getattr(told.meeting, name) is not getattr(before, name)]
    assert set(other) <= {"notes", "clock"}


def test_a_move_on_one_part_leaves_the_other_parts_alone() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(flow.start)
    before = told.meeting
    told.do(parking.park, "Lifts")
    assert {name for name in PARTS if getattr(told.meeting, name) is not getattr(before, name)} == {"parking", "clock"}


def test_anything_at_all_can_be_taken_back_while_nothing_rests_on_it() -> None:
    told = Told("Amy")
    told.do(flow.start)
    told.do(decisions.propose, "14 point")
    for move, arguments in (
        (agreement.raise_worry, (told.made(DecisionWorded), "Too small")),
        (actions.add_action, ("Ring the printer",)),
        (rules.add_rule, ("One at a time",)),
        (people.take_role, (told.person("Amy"), "chair")),
        (change_plan, ()),
        (choose_ways, (Settings(reasons=True),)),
    ):
        before = told.meeting
        named = {"title": "Spring"} if move is change_plan else {}
        told.do(move, *arguments, **named)  # type: ignore[arg-type]  # moves of many shapes
        told.do(undo, "Room")
        for name in PARTS:
            assert name == "clock" or getattr(told.meeting, name) == getattr(before, name), (move, name)
    assert told.made(WorryRaised)
