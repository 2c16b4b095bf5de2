"""What a key means is worked out in one place, from what its seat has seen."""

from __future__ import annotations

import pytest

from coprod_tui.model import intents
from coprod_tui.model.agenda import carry_item, change_item, go_to_item, next_item
from coprod_tui.model.agreement import agree, count_support, raise_worry, settle_worry
from coprod_tui.model.cards import answer_card, slower_card, stop_card
from coprod_tui.model.command import Command, command
from coprod_tui.model.decisions import confirm_words, propose
from coprod_tui.model.entry import Refused
from coprod_tui.model.flow import pause, resume
from coprod_tui.model.hands import bring_hands_back, close_queue, keep_hands, lower_hand, open_queue, raise_hand
from coprod_tui.model.intents import AskFirst, ContentNote, Sight
from coprod_tui.model.people import arrive, everyone_here
from coprod_tui.model.plan import Settings
from coprod_tui.model.scales import Level
from coprod_tui.model.small_groups import come_together, split_up
from coprod_tui.model.turns import give_turn
from tests.building import MINUTE, Told


def begun(*, settings: Settings | None = None) -> Told:
    told = Told("Ruth", "Mo", "Amy", "Jo", items=["Letters", "Car park"], settings=settings)
    told.do(everyone_here)
    told.do(next_item)
    return told


def by(told: Told, seat: str = "Room") -> Sight:
    return Sight(told.meeting, told.at, seat)


def test_a_digit_is_who_is_here_then_a_hand_then_the_turn() -> None:
    told = Told("Ruth", "Mo")
    mo = told.person("Mo")
    assert intents.digit(by(told), "2") == command(arrive, mo)
    told = begun()
    mo = told.person("Mo")
    assert intents.digit(by(told), "2") == command(raise_hand, person=mo)
    told.do(raise_hand, mo)
    assert intents.digit(by(told), "2") == command(give_turn, person=mo)
    with pytest.raises(Refused, match="nobody-has-that-key"):
        intents.digit(by(told), "9")


def test_two_seats_that_press_a_digit_at_once_put_a_hand_up_and_give_nobody_the_turn() -> None:
    told = begun()
    room, desk = intents.digit(by(told), "2"), intents.digit(by(told, "Desk"), "2")
    told.do(room)
    with pytest.raises(Refused, match="hand-is-up"):
        told.do(desk, seat="Desk")
    assert told.meeting.turns.now is None


def test_two_seats_that_press_pause_at_once_pause_and_do_not_go_on() -> None:
    told = begun()
    room, desk = (intents.pause_or_go_on(by(told), "moment") for _ in range(2))
    assert isinstance(room, Command)
    assert isinstance(desk, Command)
    told.do(room)
    with pytest.raises(Refused, match="already-moment"):
        told.do(desk, seat="Desk")
    assert told.meeting.flow.pause is not None


def test_the_hand_that_comes_down_is_the_one_put_up_last_at_this_seat_and_else_the_last_of_all() -> None:
    told = begun()
    with pytest.raises(Refused, match="no-hand-is-up"):
        intents.hand_down(by(told))
    for name, seat in (("Ruth", "Room"), ("Mo", "Room"), ("Amy", "Desk")):
        told.do(raise_hand, told.person(name), seat=seat)
    assert intents.hand_down(by(told)) == command(lower_hand, told.person("Mo"))
    assert intents.hand_down(by(told, "Desk")) == command(lower_hand, told.person("Amy"))
    assert intents.hand_down(by(told, "Plain")) == command(lower_hand, told.person("Amy"))


def test_the_queue_closes_and_opens_and_hands_are_kept_and_come_back() -> None:
    told = begun()
    assert intents.close_or_open_queue(by(told)) == command(close_queue)
    told.do(close_queue)
    assert intents.close_or_open_queue(by(told)) == command(open_queue)
    assert intents.keep_or_bring_back_hands(by(told)) == command(bring_hands_back)
    told.do(raise_hand, told.person("Mo"), "question")
    assert intents.keep_or_bring_back_hands(by(told)) == command(keep_hands)


def test_an_item_begins_with_its_content_note_where_it_has_one() -> None:
    told = begun()
    letters, car_park = told.item("Letters"), told.item("Car park")
    assert intents.on_to_next_item(by(told)) == command(next_item)
    assert intents.on_to_item(by(told), car_park) == command(go_to_item, car_park)
    for item in (letters, car_park):
        told.do(change_item, item, content_note="We talk about loss")
    assert intents.on_to_next_item(by(told)) == ContentNote(car_park)
    assert intents.on_to_item(by(told), car_park) == ContentNote(car_park)
    assert intents.on_to_item(by(told), letters) == command(go_to_item, letters)
    assert intents.keep_item_for_next_time(by(told)) == command(carry_item, letters)
    with pytest.raises(Refused, match="no-item-to-keep"):
        intents.keep_item_for_next_time(by(Told("Ruth")))


def test_going_on_asks_first_where_people_are_away_or_wait_to_understand() -> None:
    told = begun(settings=Settings(break_minutes=10))
    assert intents.pause_or_go_on(by(told), "break") == command(pause, "break", 10)
    assert intents.pause_or_go_on(by(told), "wait") == command(pause, "wait", 0)
    told.do(pause, "break", 10)
    assert intents.go_on(by(told)) == AskFirst("everyone-back", command(resume))
    assert intents.pause_or_go_on(by(told), "break") == intents.go_on(by(told))
    told.at += 11 * MINUTE
    assert intents.go_on(by(told)) == command(resume)
    told.do(stop_card)
    assert intents.go_on(by(told)) == AskFirst("explained-pause-stays", command(answer_card))
    told = begun()
    assert intents.stop_or_explained(by(told)) == command(stop_card)
    told.do(stop_card)
    assert intents.stop_or_explained(by(told)) == AskFirst("explained", command(answer_card))


def test_a_slower_card_comes_up_and_down_and_never_takes_a_stop_card_down() -> None:
    told = begun()
    assert intents.slower_or_done(by(told)) == command(slower_card)
    told.do(slower_card)
    assert intents.slower_or_done(by(told)) == command(answer_card)
    told.do(stop_card)
    assert intents.slower_or_done(by(told)) == command(slower_card)


def test_groups_that_have_time_left_are_asked_back() -> None:
    told = begun()
    assert intents.groups_back(by(told)) == command(come_together)
    told.do(split_up, 2, minutes=10)
    assert intents.groups_back(by(told)) == AskFirst("groups-back", command(come_together))
    told.at += 11 * MINUTE
    assert intents.groups_back(by(told)) == command(come_together)


def test_answers_are_for_the_decision_that_is_on() -> None:
    told = begun()
    with pytest.raises(Refused, match="no-decision-on"):
        intents.of_decision(by(told), agree)
    told.do(propose, "Letters go out in 14 point")
    (decision,) = told.meeting.decisions.all
    assert intents.of_decision(by(told), agree) == command(agree, decision=decision.id)


def test_a_worry_that_is_met_is_the_one_named_or_the_first_that_stands() -> None:
    told = begun()
    told.do(propose, "Letters go out in 14 point")
    (decision,) = told.meeting.decisions.all
    told.do(confirm_words, decision.id)
    with pytest.raises(Refused, match="no-worry-waits"):
        intents.worry_met(by(told))
    told.do(count_support, decision.id, "thumbs", (Level("down", "down", "block", 1),))
    with pytest.raises(Refused, match="objection-not-written"):
        intents.worry_met(by(told))
    told.do(raise_worry, decision.id, "Who pays?")
    told.do(raise_worry, decision.id, "And when?")
    one, two = told.meeting.decisions.all[0].worries
    assert intents.worry_met(by(told)) == command(settle_worry, decision.id, one.id)
    assert intents.worry_met(by(told), two.id) == command(settle_worry, decision.id, two.id)
