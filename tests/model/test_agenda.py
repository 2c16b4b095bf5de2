"""The agenda: what we talk about, who asked for it, what for, how long, and what is ours to change."""

from __future__ import annotations

import pytest

from coprod_tui.model import agenda, closing, flow, turns
from coprod_tui.model.entry import MOVES, Id, Refused
from coprod_tui.model.wanted import planned_length
from tests.building import MINUTE, Told


def titles(told: Told) -> list[str]:
    return [item.title for item in told.meeting.agenda.items]


def test_an_item_says_who_asked_for_it_what_for_and_what_is_ours_to_change() -> None:
    told = Told("Amy")
    amy, note = told.person("Amy"), "We talk about loss"
    told.do(agenda.add_item, "  Letters ", 20, "decide", asked_by=amy, ours="partly", content_note=note)
    (item,) = told.meeting.agenda.items
    assert (item.title, item.minutes, item.purpose) == ("Letters", 20, "decide")
    assert (item.asked_by, item.ours, item.content_note) == (amy, "partly", note)


def test_somebody_who_is_not_of_the_group_may_ask_for_an_item() -> None:
    told = Told()
    told.do(agenda.add_item, "Taxis", asked_name="Estates")
    assert told.meeting.agenda.items[0].asked_name == "Estates"


def test_who_asked_can_be_put_right_and_only_one_asks() -> None:
    told = Told("Amy", items=["Taxis"])
    told.do(agenda.change_item, told.item("Taxis"), asked_name="Estates")
    told.do(agenda.change_item, told.item("Taxis"), asked_by=told.person("Amy"))
    item = told.meeting.agenda.items[0]
    assert (item.asked_by, item.asked_name) == (told.person("Amy"), "")


def test_what_changes_nothing_writes_nothing() -> None:
    told = Told(items=["Taxis", "Letters"])
    told.do(agenda.change_item, told.item("Taxis"), minutes=10)
    assert agenda.change_item(told.meeting, told.item("Taxis"), minutes=10, title="Taxis") == []
    assert agenda.change_item(told.meeting, told.item("Taxis")) == []
    assert agenda.move_item(told.meeting, told.item("Taxis"), before=told.item("Letters")) == []


@pytest.mark.parametrize("minutes", [0, -5, 24 * 60 + 1])
def test_an_item_takes_between_a_minute_and_a_day(minutes: int) -> None:
    told = Told(items=["Taxis"])
    with pytest.raises(Refused, match="minutes-out-of-range"):
        told.do(agenda.add_item, "Letters", minutes)
    if minutes:
        with pytest.raises(Refused, match="minutes-out-of-range"):
            told.do(agenda.change_item, told.item("Taxis"), minutes=minutes)


def test_an_items_minutes_are_taken_away_again() -> None:
    told = Told(items=["Taxis"])
    taxis = told.item("Taxis")
    assert agenda.change_item(told.meeting, taxis, minutes=0) == [], "it has none"
    told.do(agenda.change_item, taxis, minutes=10)
    told.do(agenda.change_item, taxis, minutes=0)
    item = told.meeting.agenda.get(taxis)
    assert item is not None
    assert item.minutes is None
    assert planned_length(told.meeting.agenda.items) == (0, 1)


def test_a_meeting_needs_no_agenda() -> None:
    told = Told("Amy")
    told.do(agenda.next_item)
    assert told.meeting.flow.began is not None
    told.do(turns.give_turn, told.person("Amy"))
    with pytest.raises(Refused, match="no-more-items"):
        told.do(agenda.next_item)
    with pytest.raises(Refused, match="no-item-on"):
        told.do(agenda.add_time)
    told.do(closing.finish)
    assert told.meeting.flow.stage == "finished"


def test_seventy_one_items_are_gone_through_in_order() -> None:
    told = Told(items=[f"Item {n}" for n in range(1, 72)])
    been = []
    for _ in range(71):
        told.do(agenda.next_item)
        assert told.meeting.agenda.now is not None
        been.append(told.meeting.agenda.now.title)
    told.do(agenda.next_item)
    assert been == titles(told)
    assert told.meeting.agenda.now is None
    assert all(item.done for item in told.meeting.agenda.items)


def test_the_next_item_ends_the_turn_and_the_item_before() -> None:
    told = Told("Amy", items=["Letters", "Taxis"])
    told.do(agenda.next_item)
    told.do(turns.give_turn, told.person("Amy"))
    told.do(agenda.next_item)
    assert told.meeting.turns.now is None
    assert [item.done for item in told.meeting.agenda.items] == [True, False]


def test_items_may_be_taken_in_any_order_and_those_left_out_come_last() -> None:
    told = Told(items=["A", "B", "C"])
    told.do(agenda.go_to_item, told.item("B"))
    told.do(agenda.next_item)
    assert told.meeting.agenda.current == told.item("C")
    told.do(agenda.next_item)
    assert told.meeting.agenda.current == told.item("A")
    with pytest.raises(Refused, match="item-is-on"):
        told.do(agenda.go_to_item, told.item("A"))


def test_an_item_taken_up_again_adds_to_the_time_it_took() -> None:
    told = Told(items=["A", "B"])
    start = told.at
    told.do(agenda.go_to_item, told.item("A"), at=start)
    told.do(agenda.go_to_item, told.item("B"), at=start + 5 * MINUTE)
    told.do(agenda.go_to_item, told.item("A"), at=start + 7 * MINUTE)
    told.do(agenda.next_item, at=start + 10 * MINUTE)
    assert told.meeting.agenda.items[0].took(told.meeting.flow, told.at) == 8 * MINUTE


def test_more_and_fewer_minutes_are_the_groups_choice_but_never_below_none() -> None:
    told = Told(items=["Letters"])
    told.do(agenda.change_item, told.item("Letters"), minutes=7)
    told.do(agenda.next_item)
    told.do(agenda.add_time)
    told.do(agenda.add_time, -5)
    told.do(agenda.add_time, -5)
    assert told.meeting.agenda.items[0].planned_ms == 2 * MINUTE
    with pytest.raises(Refused, match="no-time-to-take"):
        told.do(agenda.add_time, -5)


def test_an_item_without_minutes_has_no_planned_time_until_some_is_given() -> None:
    told = Told(items=["Letters"])
    told.do(agenda.next_item)
    assert told.meeting.agenda.items[0].planned_ms is None
    assert agenda.finish_about(told.meeting, told.at) is None
    told.do(agenda.add_time, 10)
    assert told.meeting.agenda.items[0].planned_ms == 10 * MINUTE


def test_the_end_is_guessed_from_what_is_planned_and_left() -> None:
    told = Told()
    told.do(agenda.add_item, "Letters", 20)
    told.do(agenda.add_item, "Taxis", 10)
    told.do(agenda.add_item, "Anything else")
    told.do(agenda.next_item)
    began = told.meeting.clock.last
    assert agenda.finish_about(told.meeting, began + 5 * MINUTE) == began + 30 * MINUTE
    assert agenda.finish_about(told.meeting, began + 50 * MINUTE) == began + 60 * MINUTE


def test_an_item_carried_to_next_time_is_not_done_and_does_not_come_again_today() -> None:
    told = Told("Amy", items=["Letters", "Taxis"])
    told.do(agenda.next_item)
    told.do(turns.give_turn, told.person("Amy"))
    told.do(agenda.carry_item, told.item("Letters"))
    letters = told.meeting.agenda.items[0]
    assert (letters.carried, letters.done) == (True, False)
    assert told.meeting.agenda.current is None
    assert told.meeting.turns.now is None
    told.do(agenda.next_item)
    told.do(agenda.next_item)
    assert told.meeting.agenda.now is None
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(agenda.carry_item, told.item("Letters"))


def test_a_new_item_follows_the_one_that_is_on() -> None:
    told = Told(items=["A", "B"])
    told.do(agenda.next_item)
    told.do(agenda.add_item, "New")
    assert titles(told) == ["A", "New", "B"]
    told.do(agenda.add_item, "After B", after=told.item("B"))
    assert titles(told)[-1] == "After B"


def test_items_are_moved_and_dropped() -> None:
    told = Told(items=["A", "B", "C"])
    told.do(agenda.move_item, told.item("C"), before=told.item("A"))
    assert titles(told) == ["C", "A", "B"]
    told.do(agenda.move_item, told.item("C"))
    assert titles(told) == ["A", "B", "C"]
    told.do(agenda.next_item)
    told.do(agenda.drop_item, told.item("A"))
    assert titles(told) == ["B", "C"]
    assert told.meeting.agenda.current is None


def test_places_are_counted_as_people_count() -> None:
    told = Told(items=["A", "B"])
    assert told.meeting.agenda.place(told.item("B")) == 2
    assert told.meeting.agenda.place(Id(99)) == 0


@pytest.mark.parametrize("move", ["change_item", "go_to_item", "carry_item", "drop_item", "move_item"])
def test_an_item_that_is_not_there_is_told(move: str) -> None:
    with pytest.raises(Refused, match="no-such-item"):
        Told().do(MOVES[f"agenda.{move}"], Id(99))


def test_a_finished_meeting_takes_no_more_items() -> None:
    told = Told(items=["A"])
    told.do(flow.start)
    told.do(closing.finish)
    for move in (agenda.next_item, agenda.add_time):
        with pytest.raises(Refused, match="meeting-finished"):
            told.do(move)
    with pytest.raises(Refused, match="meeting-finished"):
        told.do(agenda.add_item, "Late")


def test_where_two_seats_begin_an_item_at_once_the_later_one_is_on_and_one_clock_runs() -> None:
    told = Told(items=["A", "B"])
    told.write(agenda.ItemBegan(told.item("A")), seat="Room")
    told.write(agenda.ItemBegan(told.item("B")), seat="Desk")
    first, second = told.meeting.agenda.items
    assert told.meeting.agenda.current == second.id
    assert [span.until is None for item in (first, second) for span in item.spans] == [False, True]
    assert first.done
