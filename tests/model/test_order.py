"""Whose turn next: whichever way a group chose, everyone is reached, and the reason given is the rule that made it."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import agenda, contributions, hands, order, people, rounds, turns
from coprod_tui.model.entry import NOBODY, Refused
from coprod_tui.model.order import MOST_PASSED
from coprod_tui.model.plan import Order, Settings
from tests.building import Told

NAMES = ("Amy", "Mo", "Jo", "Lucy", "Sam", "Priya")
WAYS: tuple[Order, ...] = ("first-come", "new-voices", "round")
ways = st.builds(
    Settings, order=st.sampled_from(WAYS), first_in_a_row=st.integers(0, 4), count_voices=st.booleans()
)  # fmt: skip
askings = st.lists(st.tuples(st.integers(0, 5), st.sampled_from(("speak", "question", "answer"))), max_size=25)


def talk(settings: Settings, *, items: int = 1) -> Told:
    told = Told(*NAMES, items=[f"Item {n}" for n in range(items)], settings=settings)
    told.do(people.everyone_here)
    told.do(agenda.next_item)
    return told


def up(told: Told, name: str, asking: hands.Asking = "speak") -> None:
    told.do(hands.raise_hand, told.person(name), asking)


def said(told: Told, *names: str) -> None:
    for name in names:
        told.do(turns.give_turn, told.person(name))
    told.do(turns.end_turn)


def speaking(told: Told) -> str:
    return told.meeting.people.name(told.meeting.turns.now.person if told.meeting.turns.now else None)


def called(told: Told) -> list[str]:
    return [told.meeting.people.name(one.person) for one in order.ranked(told.meeting)]


def reasons(told: Told) -> list[str]:
    return [one.reason for one in order.ranked(told.meeting)]


@given(ways, askings, st.integers(0, 9_999))
def test_whoever_waits_and_does_not_withdraw_is_reached_however_others_go_on_asking(
    settings: Settings, before: list[tuple[int, hands.Asking]], seed: int
) -> None:
    told = talk(settings)
    for who, asking in before:
        told.write(hands.HandRaised(told.person(NAMES[who]), asking))
    up_first = told.meeting.hands.of(told.person("Amy"))
    if up_first is None:
        up(told, "Amy")
    chance = Random(seed)  # noqa: S311  examples, not secrets
    most = (MOST_PASSED + 1) * len(NAMES) * 2
    for _ in range(most):
        told.do(turns.next_speaker)
        if speaking(told) == "Amy":
            return
        for name in NAMES[1:]:  # everyone else asks again at once, with whatever comes first
            if told.meeting.hands.of(told.person(name)) is None and name != speaking(told):
                told.write(hands.HandRaised(told.person(name), chance.choice(("speak", "question", "answer"))))
    pytest.fail(f"Amy waited through {most} turns")


@given(ways, askings, st.lists(st.integers(0, 5), max_size=8))
def test_the_reason_given_is_the_rule_that_put_them_there(
    settings: Settings, asked: list[tuple[int, hands.Asking]], spoke: list[int]
) -> None:
    told = talk(settings)
    for who in spoke:
        told.write(turns.TurnBegan(told.person(NAMES[who]), told.meeting.agenda.current or NOBODY))
    for who, asking in asked:
        told.write(hands.HandRaised(told.person(NAMES[who]), asking))
    heard = {turn.person for turn in (*told.meeting.turns.past, told.meeting.turns.now) if turn}
    every = order.ranked(told.meeting)
    assert sorted(one.person for one in every) == sorted(hand.person for hand in told.meeting.hands.waiting)
    for one in every:
        hand = told.meeting.hands.of(one.person)
        assert hand is not None
        _explains(one.reason, hand, settings, spoke_already=one.person in heard)
    if settings.order == "first-come" and not settings.first_in_a_row:
        assert [one.person for one in every] == [hand.person for hand in told.meeting.hands.waiting]


def _explains(reason: str, hand: hands.Hand, settings: Settings, *, spoke_already: bool) -> None:
    if reason in ("answer", "question"):
        assert hand.asking == reason
        assert settings.first_in_a_row
    elif settings.order == "first-come":
        assert reason == "asked-first"
    elif settings.order == "round":
        assert reason == "circle"
    else:
        least = "fewest-turns" if settings.count_voices else "longest-ago"
        assert reason == (least if spoke_already else "not-spoken")


def test_new_voices_come_first_on_the_item_then_today_then_whoever_had_fewer_turns() -> None:
    told = talk(Settings(order="new-voices", count_voices=True), items=2)
    said(told, "Amy", "Mo", "Amy", "Jo")
    told.do(agenda.next_item)
    said(told, "Jo", "Amy", "Jo")
    for name in ("Amy", "Jo", "Mo", "Lucy"):
        up(told, name)
    assert called(told) == ["Lucy", "Mo", "Amy", "Jo"]
    assert reasons(told) == ["not-spoken", "not-on-item", "fewest-turns", "fewest-turns"]


def test_where_nobody_counts_least_is_who_spoke_longest_ago_and_no_turns_are_added_up() -> None:
    told = talk(Settings(order="new-voices"))
    said(told, "Jo", "Mo", "Jo", "Amy")
    for name in ("Amy", "Jo", "Mo"):
        up(told, name)
    assert called(told) == ["Mo", "Jo", "Amy"]
    assert set(reasons(told)) == {"longest-ago"}


def test_those_not_heard_at_all_keep_the_order_of_asking() -> None:
    told = talk(Settings(order="new-voices"))
    for name in ("Sam", "Amy", "Mo"):
        up(told, name)
    assert called(told) == ["Sam", "Amy", "Mo"]


def test_the_circle_goes_on_from_whoever_spoke_last() -> None:
    told = talk(Settings(order="round"))
    said(told, "Jo")
    for name in ("Amy", "Jo", "Sam", "Lucy"):
        up(told, name)
    assert called(told) == ["Lucy", "Sam", "Amy", "Jo"]


def test_after_so_many_answers_and_questions_in_a_row_somebody_else_is_next() -> None:
    told = talk(Settings(first_in_a_row=2))
    up(told, "Amy")
    for name in ("Mo", "Jo", "Lucy"):
        up(told, name, "question")
    up(told, "Sam", "answer")
    assert called(told) == ["Sam", "Mo", "Amy", "Jo", "Lucy"]
    told.do(turns.next_speaker)
    told.do(turns.next_speaker)
    assert called(told)[0] == "Amy"


def test_a_group_may_want_no_answers_and_questions_first() -> None:
    told = talk(Settings(first_in_a_row=0))
    up(told, "Amy")
    up(told, "Mo", "question")
    assert called(told) == ["Amy", "Mo"]


def test_a_hand_put_in_a_place_stands_there_whatever_the_rule_says_and_moves_up_with_the_queue() -> None:
    told = talk(Settings())
    for name in ("Amy", "Mo", "Jo"):
        up(told, name)
    told.do(hands.place_hand, told.person("Lucy"), 2)
    assert called(told) == ["Amy", "Lucy", "Mo", "Jo"]
    assert reasons(told)[1] == "placed"
    told.do(turns.next_speaker)
    assert called(told) == ["Lucy", "Mo", "Jo"]
    told.do(hands.place_hand, told.person("Lucy"), 0)
    assert called(told) == ["Mo", "Jo", "Lucy"]


def test_either_chair_chooses_somebody_else_and_nobody_asks_why() -> None:
    told = talk(Settings(order="new-voices"))
    up(told, "Amy")
    told.do(turns.give_turn, told.person("Mo"))
    assert told.meeting.turns.now is not None
    assert told.meeting.turns.now.person == told.person("Mo")
    assert called(told) == ["Amy"]


def test_a_closed_queue_lets_those_who_wait_speak_and_questions_in() -> None:
    told = talk(Settings())
    up(told, "Amy")
    told.do(hands.close_queue)
    with pytest.raises(Refused, match="queue-closed"):
        up(told, "Mo")
    up(told, "Jo", "question")
    told.do(hands.place_hand, told.person("Sam"), 3)
    assert called(told) == ["Jo", "Amy", "Sam"]
    told.do(hands.open_queue)
    up(told, "Mo")
    assert "Mo" in called(told)


def test_a_new_item_opens_the_queue_and_brings_back_who_was_kept_for_later_from_it() -> None:
    told = talk(Settings(), items=2)
    up(told, "Amy")
    up(told, "Mo")
    told.do(hands.keep_hands)
    assert called(told) == []
    told.do(agenda.next_item)
    up(told, "Jo")
    told.do(hands.close_queue)
    told.do(agenda.go_to_item, told.item("Item 0"))
    assert called(told) == ["Amy", "Mo", "Jo"]
    assert not told.meeting.hands.closed


def test_who_was_kept_for_later_comes_back_when_asked_for_and_speaks_only_once() -> None:
    told = talk(Settings())
    for name in ("Amy", "Mo", "Jo"):
        up(told, name)
    told.do(hands.keep_hands)
    said(told, "Mo")
    told.do(hands.lower_hand, told.person("Jo"))
    told.do(hands.bring_hands_back)
    assert called(told) == ["Amy"]
    with pytest.raises(Refused, match="no-hands-kept"):
        told.do(hands.bring_hands_back)


def test_what_was_written_counts_as_being_heard() -> None:
    told = talk(Settings(order="new-voices"))
    told.do(contributions.contribute, told.person("Amy"), "Please use larger print")
    assert told.person("Amy") not in order.unheard(told.meeting)
    assert told.meeting.notes.all[-1].person == NOBODY
    up(told, "Amy")
    up(told, "Mo")
    assert called(told) == ["Mo", "Amy"]


def test_in_a_round_the_round_says_who_is_next() -> None:
    told = talk(Settings(order="new-voices"))
    up(told, "Amy")
    told.do(rounds.begin_round, first=told.person("Jo"))
    assert order.suggest(told.meeting) == order.Suggestion(told.person("Jo"), "round")


@given(st.sampled_from(WAYS), st.integers(2, 6), st.data())
def test_passing_loses_nobody_their_place_in_the_queue(way: Order, count: int, data: st.DataObject) -> None:
    told = talk(Settings(order=way))
    for name in data.draw(st.permutations(NAMES[:count])):
        up(told, name)
    before = called(told)
    told.do(rounds.begin_round)
    for _ in range(data.draw(st.integers(1, len(NAMES)))):
        told.do(rounds.pass_turn)
    told.do(rounds.end_round)
    assert called(told) == before
