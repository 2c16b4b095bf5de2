"""Cards: signals anyone may show, kept without a name."""

from __future__ import annotations

import pytest

from coprod_tui.model import cards, closing, flow
from coprod_tui.model.card import Card, CardShown
from coprod_tui.model.entry import Refused
from tests.building import Told


def shown(told: Told) -> str:
    return told.meeting.cards.shown.colour if told.meeting.cards.shown else ""


def test_a_card_has_no_name() -> None:
    assert set(CardShown.__struct_fields__) == {"colour"}
    assert set(Card.__struct_fields__) == {"colour", "at"}


def test_stop_stops_everything_until_it_is_explained() -> None:
    told = Told("Amy")
    told.do(cards.stop_card)
    assert told.meeting.flow.stopped
    told.do(cards.answer_card)
    assert shown(told) == ""
    assert not told.meeting.flow.stopped


def test_slower_stops_nothing_and_stop_may_follow_it() -> None:
    told = Told("Amy")
    told.do(cards.slower_card)
    assert not told.meeting.flow.stopped
    with pytest.raises(Refused, match="card-is-up"):
        told.do(cards.slower_card)
    told.do(cards.stop_card)
    assert shown(told) == "stop"
    with pytest.raises(Refused, match="card-is-up"):
        told.do(cards.stop_card)


def test_going_on_after_a_stop_card_takes_it_down() -> None:
    told = Told("Amy")
    told.do(cards.stop_card)
    told.do(flow.resume)
    assert shown(told) == ""
    assert not told.meeting.flow.stopped


def test_a_stop_card_shown_in_a_break_still_stops_us_when_the_break_is_over() -> None:
    told = Told("Amy")
    told.do(flow.pause, "break", 10)
    told.do(cards.stop_card)
    told.do(flow.resume)
    assert told.meeting.flow.pause is not None
    assert told.meeting.flow.pause.why == "card"
    assert told.meeting.flow.stopped
    told.do(cards.answer_card)
    assert not told.meeting.flow.stopped


def test_no_card_is_left_up_when_the_meeting_is_over() -> None:
    told = Told("Amy")
    told.do(cards.stop_card)
    told.do(closing.finish)
    told.do(closing.reopen)
    assert shown(told) == ""
    with pytest.raises(Refused, match="no-card"):
        told.do(cards.answer_card)
