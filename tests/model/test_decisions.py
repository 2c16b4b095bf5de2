"""Decisions: exact words, read back, reworded in sight of everyone."""

from __future__ import annotations

import pytest

from coprod_tui.model import agenda, agreement, closing, decisions, parking, people
from coprod_tui.model.decisions import Decision, DecisionWorded
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.scales import Level
from tests.building import MINUTE, SECOND, Told


@pytest.fixture
def told() -> Told:
    told = Told("Amy", "Mo", items=["Letters", "Taxis"])
    told.do(agenda.next_item)
    told.do(decisions.propose, "Letters go out in 14 point", told.person("Amy"), why="Nobody could read them")
    return told


def now(told: Told) -> Id:
    return told.made(DecisionWorded)


def decision(told: Told, place: int = -1) -> Decision:
    return told.meeting.decisions.all[place]


def agreed(told: Told) -> Decision:
    told.do(decisions.confirm_words, now(told))
    told.do(agreement.agree, now(told))
    return decision(told)


def test_a_decision_keeps_its_words_its_item_who_proposed_it_and_why(told: Told) -> None:
    one = decision(told)
    assert (one.words, one.stage) == ("Letters go out in 14 point", "reading")
    assert (one.item, one.proposed_by, one.why) == (
        told.item("Letters"), told.person("Amy"), "Nobody could read them",
    )  # fmt: skip
    assert told.meeting.decisions.now == one.id


def test_one_decision_at_a_time_is_before_everyone(told: Told) -> None:
    with pytest.raises(Refused, match="decision-is-on"):
        told.do(decisions.propose, "Taxis are paid for")
    first = now(told)
    told.do(decisions.set_aside, first)
    told.do(decisions.propose, "Taxis are paid for")
    for move in (decisions.read_back, decisions.confirm_words):
        with pytest.raises(Refused, match="decision-is-on"):
            told.do(move, first)


def test_confirming_the_words_records_no_consent(told: Told) -> None:
    told.do(decisions.confirm_words, now(told))
    assert (decision(told).stage, decision(told).outcome, decision(told).number) == ("testing", None, 0)
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(decisions.confirm_words, now(told))


def test_words_that_were_set_aside_are_read_back_before_they_are_confirmed(told: Told) -> None:
    told.do(decisions.set_aside, now(told))
    assert told.meeting.decisions.now is None
    assert decision(told) in told.meeting.decisions.open
    with pytest.raises(Refused, match="words-not-confirmed"):
        told.do(decisions.confirm_words, now(told))
    told.do(decisions.read_back, now(told))
    told.do(decisions.confirm_words, now(told))
    assert decision(told).stage == "testing"


def test_new_words_are_read_back_anew_and_what_was_counted_on_the_old_does_not_count(told: Told) -> None:
    told.do(people.everyone_here)
    told.do(decisions.confirm_words, now(told))
    told.do(agreement.count_support, now(told), "thumbs", (Level("up", "thumbs up", "for", 2),))
    told.do(decisions.reword, now(told), "Letters go out in 16 point")
    assert (decision(told).stage, decision(told).support) == ("reading", None)
    with pytest.raises(Refused, match="words-not-confirmed"):
        told.do(agreement.agree, now(told))


def test_new_words_after_it_was_agreed_stand_beside_the_old_with_their_time(told: Told) -> None:
    assert not agreed(told).reworded
    told.do(decisions.reword, now(told), "Letters go out in 16 point", at=told.stamped[-1].stamp.at)
    one = decision(told)
    assert [version.words for version in one.versions] == ["Letters go out in 14 point", "Letters go out in 16 point"]
    assert one.reworded, "even in the same moment"
    assert (one.stage, one.number, one.versions[one.held - 1].words) == ("concluded", 1, "Letters go out in 14 point")


def test_words_put_right_while_they_were_read_back_are_not_a_later_version(told: Told) -> None:
    told.do(decisions.reword, now(told), "Letters go out in 16 point")
    assert not agreed(told).reworded


def test_the_same_words_again_are_no_change(told: Told) -> None:
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(decisions.reword, now(told), " Letters go out in 14 point ")
    with pytest.raises(Refused, match="no-words"):
        told.do(decisions.reword, now(told), "")


def test_while_a_decision_is_read_back_the_items_clock_stands() -> None:
    told = Told(items=["Letters"])
    told.do(agenda.next_item)
    told.do(decisions.propose, "Letters go out in 14 point")
    told.wait(minutes=10)
    told.do(decisions.confirm_words, now(told))
    told.do(agreement.agree, now(told))
    told.do(agenda.next_item)
    assert told.meeting.agenda.items[0].took(told.meeting.flow, told.at) == 2 * SECOND


def test_setting_it_aside_starts_the_items_clock_again(told: Told) -> None:
    told.do(decisions.set_aside, now(told))
    began = told.meeting.clock.last
    letters = told.meeting.agenda.items[0]
    flow = told.meeting.flow
    assert letters.took(flow, began + MINUTE) - letters.took(flow, began) == MINUTE


def test_what_is_not_ours_to_decide_is_parked_in_its_own_words(told: Told) -> None:
    told.do(parking.park_decision, now(told))
    assert [issue.words for issue in told.meeting.parking.all] == ["Letters go out in 14 point"]
    assert decision(told).stage == "parked"
    assert told.meeting.decisions.now is None
    assert told.meeting.decisions.open == ()
    for move in (decisions.read_back, parking.park_decision, agreement.agree):
        with pytest.raises(Refused, match="decision-is-parked"):
            told.do(move, now(told))
    with pytest.raises(Refused, match="decision-is-parked"):
        told.do(decisions.reword, now(told), "Other words")


def test_who_proposed_it_why_and_a_day_to_look_again_may_come_later(told: Told) -> None:
    agreed(told)
    told.do(decisions.describe, now(told), proposed_name="Estates", look_again="2027-01-15")
    one = decision(told)
    assert (one.proposed_by, one.proposed_name, one.why) == (0, "Estates", "Nobody could read them")
    assert one.look_again == "2027-01-15"
    assert decisions.describe(told.meeting, now(told), look_again="2027-01-15") == []


def test_a_decision_is_found_by_its_number_and_none_has_number_nought(told: Told) -> None:
    assert told.meeting.decisions.numbered(0) is None
    agreed(told)
    assert told.meeting.decisions.numbered(1) == decision(told)
    with pytest.raises(Refused, match="decision-is-done") as refused:
        told.do(decisions.set_aside, now(told))
    assert refused.value.fields == {"number": 1}


def test_a_decision_that_is_not_there_is_told(told: Told) -> None:
    with pytest.raises(Refused, match="no-such-decision"):
        told.do(decisions.read_back, Id(99))
    told.do(closing.finish)
    with pytest.raises(Refused, match="meeting-finished"):
        told.do(decisions.confirm_words, now(told))
