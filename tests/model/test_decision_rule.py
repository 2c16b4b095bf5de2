"""A group's own rule for agreeing: which outcomes it lets stand, and what the record keeps of how it came out."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import agreement, count, decisions, interpreting, people, plan
from coprod_tui.model.agreement import WorryRaised, not_agreed_yet, said_so_far
from coprod_tui.model.decision_rule import SHARES, DecisionRule, Tally, of_group, stands_in_the_way
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.plan import Settings
from coprod_tui.sentences.agreement import came_to
from coprod_tui.wording import refusal
from coprod_tui.wording.decision_rule import our_rule
from tests.building import Told
from tests.summary.meetings import first_page, section

if TYPE_CHECKING:
    from coprod_tui.model.decisions import Decision

FEW = Settings(agree_by="few-objections", most_objections=1)
NONE_OBJECTS = Settings()
HALF = Settings(agree_by="share", share_for="more-than-half")
TWO_THIRDS = Settings(agree_by="share", share_for="two-thirds")
THREE_QUARTERS = Settings(agree_by="share", share_for="three-quarters")


def asked_for(settings: Settings | None = None, here: int = 13) -> Told:
    told = Told(*(f"Person {number}" for number in range(1, here + 1)), settings=settings)
    told.do(people.everyone_here)
    told.do(decisions.propose, "Letters go out in 14 point")
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    return told


def one(told: Told) -> Decision:
    return told.meeting.decisions.all[-1]


def counted(told: Told, *counts: int, scale: str = "six") -> Told:
    now = count.begin(told.meeting, one(told).id, scale)
    for number in counts:
        now = now.take(number)
    told.do(agreement.count_support, now.decision, scale, now.levels(lambda _scale, level: level))
    return told


NINE_THREE_ONE = (9, 0, 0, 3, 0, 1)


@pytest.mark.parametrize(
    ("settings", "in_the_way"),
    [
        (NONE_OBJECTS, "objection-stands"),
        (FEW, ""),
        (HALF, ""),
        (TWO_THIRDS, ""),
        (THREE_QUARTERS, "share-not-reached"),
        (FEW.but(most_objections=2), ""),
        (FEW.but(quorum=13), ""),
        (FEW.but(quorum=14), "too-few-here"),
        (TWO_THIRDS.but(quorum=20), "too-few-here"),
    ],
)
def test_nine_for_three_aside_one_against_comes_to_what_the_groups_rule_says(
    settings: Settings, in_the_way: str
) -> None:
    told = counted(asked_for(settings), *NINE_THREE_ONE)
    refused = not_agreed_yet(told.meeting, one(told))
    assert (refused.reason if refused else "") == in_the_way
    if in_the_way:
        with pytest.raises(Refused, match=in_the_way):
            told.do(agreement.agree, one(told).id)
        told.do(agreement.not_agree, one(told).id)
    else:
        told.do(agreement.agree, one(told).id)
    assert (one(told).outcome == "not-agreed") is bool(in_the_way)
    assert one(told).rule == of_group(settings)
    assert "9 for, 3 stand aside, 1 objects, of 13 here." in first_page(told.meeting)


@pytest.mark.parametrize("settings", [NONE_OBJECTS, FEW, HALF, TWO_THIRDS])
@pytest.mark.parametrize(
    ("scale", "counts"),
    [("six", (4, 0, 0, 0, 9, 0)), ("six", (3, 0, 0, 0, 0, 0)), ("hands", (4, 9, 0)), ("fist", (4, 0, 0, 5, 4, 0))],
)
def test_who_wants_to_talk_more_or_gave_no_answer_is_never_for_it(
    settings: Settings, scale: str, counts: tuple[int, ...]
) -> None:
    told = counted(asked_for(settings), *counts, scale=scale)
    with pytest.raises(Refused, match=r"more-not-there-yet|share-not-reached"):
        told.do(agreement.agree, one(told).id)


@pytest.mark.parametrize("settings", [NONE_OBJECTS, FEW, TWO_THIRDS])
def test_what_nobody_is_for_is_not_agreed_though_nobody_objects(settings: Settings) -> None:
    told = counted(asked_for(settings), 0, 0, 0, 13, 0, 0)
    with pytest.raises(Refused, match=r"nobody-is-for-it|share-not-reached"):
        told.do(agreement.agree, one(told).id)


def test_a_share_cannot_be_had_without_counting() -> None:
    told = asked_for(TWO_THIRDS)
    with pytest.raises(Refused, match="count-first"):
        told.do(agreement.agree, one(told).id)
    counted(told, 9, 0, 0, 0, 0, 0)
    told.do(agreement.agree, one(told).id)


@pytest.mark.parametrize(
    ("share", "here", "enough"),
    [("more-than-half", 12, 7), ("more-than-half", 13, 7), ("two-thirds", 9, 6), ("two-thirds", 13, 9),
     ("three-quarters", 13, 10), ("four-fifths", 10, 8), ("everyone", 13, 13)],
)  # fmt: skip
def test_a_share_is_of_those_here_and_not_of_those_who_answered(share: str, here: int, enough: int) -> None:
    rule = DecisionRule("share", share=share)  # type: ignore[arg-type]
    assert stands_in_the_way(rule, Tally(here, True, enough)) is None
    fewer = stands_in_the_way(rule, Tally(here, True, enough - 1))
    assert fewer is not None
    assert fewer.reason == "share-not-reached"


def test_an_objection_under_that_rule_stays_with_the_decision() -> None:
    told = asked_for(FEW)
    told.do(agreement.raise_worry, one(told).id, "It costs too much", objection=True)
    told.do(agreement.agree, one(told).id)
    assert [worry.words for worry in one(told).objections] == ["It costs too much"]
    assert "1 objection stays with it." in came_to(one(told))
    assert "It costs too much" in section(told.meeting, "agenda")


def test_one_more_than_the_rule_lets_object_is_not_agreed() -> None:
    told = asked_for(FEW)
    for words in ("It costs too much", "It is too soon"):
        told.do(agreement.raise_worry, one(told).id, words, objection=True)
    with pytest.raises(Refused, match="too-many-object") as refused:
        told.do(agreement.agree, one(told).id)
    assert refused.value.fields == {"count": 2, "most": 1}
    told.do(agreement.settle_worry, one(told).id, told.made(WorryRaised))
    told.do(agreement.agree, one(told).id)


def test_whoever_objects_in_words_and_in_the_count_is_one_person() -> None:
    told = counted(asked_for(FEW), *NINE_THREE_ONE)
    told.do(agreement.raise_worry, one(told).id, "It costs too much", objection=True)
    assert said_so_far(told.meeting, one(told)).objects == 1


def test_who_had_left_before_it_was_tested_is_not_in_it() -> None:
    told = asked_for(Settings(names_in_support=True), here=4)
    told.do(agreement.agree, one(told).id)
    told.do(people.leave, told.person("Person 4"))
    told.do(interpreting.voice_for, told.person("Person 3"), told.person("Person 1"))
    told.do(decisions.propose, "We meet on Mondays")
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    told.do(agreement.agree, one(told).id)
    first, second = told.meeting.decisions.all
    assert (first.could, second.could) == (4, 2)
    assert told.person("Person 4") in first.here
    assert set(second.here) == {told.person("Person 1"), told.person("Person 2")}
    assert came_to(second) == "Nobody objected when asked, of 2 here."


def test_who_was_here_is_kept_by_name_only_where_the_group_keeps_names() -> None:
    told = counted(asked_for(), *NINE_THREE_ONE)
    told.do(agreement.not_agree, one(told).id)
    support = one(told).support
    assert support is not None
    assert (support.could, support.here, one(told).here) == (13, (), ())


def test_where_nobody_was_marked_as_here_no_number_is_made_up() -> None:
    told = Told("Amy")
    told.do(decisions.propose, "Letters go out in 14 point")
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    told.do(agreement.agree, one(told).id)
    assert came_to(one(told)) == "Nobody objected when asked."


def test_a_view_stands_beside_it_and_counts_for_nothing() -> None:
    told = asked_for()
    before = said_so_far(told.meeting, one(told))
    told.do(agreement.add_view, one(told).id, "I would have liked blue")
    told.do(agreement.add_view, one(told).id, "My mother could read it", told.person("Person 2"))
    assert said_so_far(told.meeting, one(told)) == before
    told.do(agreement.agree, one(told).id)
    told.do(agreement.add_view, one(told).id, "So say I")
    assert one(told).outcome == "nobody-objected"
    said = section(told.meeting, "agenda")
    assert "I would have liked blue" in said
    assert "Person 2:\nMy mother could read it" in said
    with pytest.raises(Refused, match="no-words"):
        told.do(agreement.add_view, one(told).id, " ")
    with pytest.raises(Refused, match="no-such-decision"):
        told.do(agreement.add_view, Id(99), "So say I")


RULES = st.builds(
    DecisionRule, st.sampled_from(("nobody-objects", "few-objections", "share")), st.integers(1, 3),
    st.sampled_from(sorted(SHARES)), st.integers(0, 15),
)  # fmt: skip
TALLIES = st.builds(
    lambda here, counts: Tally(max(here, sum(counts)), True, *counts), st.integers(0, 20),
    st.tuples(*[st.integers(0, 6)] * 5),
)  # fmt: skip


@given(RULES, TALLIES, st.integers(1, 5))
def test_under_no_rule_does_a_person_less_for_it_make_it_agreed(rule: DecisionRule, told: Tally, fewer: int) -> None:
    """Nobody who stands aside, wants to talk, objects or says nothing helps it: only who is for it does."""
    if stands_in_the_way(rule, told) is None:
        return
    less = max(0, told.in_favour - fewer)
    moved = told.in_favour - less
    for other in (told.but(in_favour=less, not_yet=told.not_yet + moved), told.but(in_favour=less)):
        assert stands_in_the_way(rule, other) is not None
    assert stands_in_the_way(rule, told.but(in_favour=less, objects=told.objects + moved)) is not None


@given(TALLIES)
def test_nobody_who_objects_is_passed_over_where_nobody_may_object(told: Tally) -> None:
    if told.objects:
        refused = stands_in_the_way(DecisionRule(), told)
        assert refused is not None


def test_every_rule_and_whatever_is_in_its_way_has_words() -> None:
    for way, share, quorum in product(("nobody-objects", "few-objections", "share"), SHARES, (0, 1, 8)):
        rule = DecisionRule(way, 2, share, quorum)  # type: ignore[arg-type]
        assert our_rule(rule).startswith("Our rule: ")
        for told in (Tally(), Tally(3, True, 1, objects=2), Tally(9, True, 0), Tally(9, True, 4, not_yet=5)):
            refused = stands_in_the_way(rule, told)
            assert refused is None or "just now" not in refusal(refused)


def test_the_rule_is_not_changed_while_people_are_asked() -> None:
    told = counted(asked_for(), *NINE_THREE_ONE)
    with pytest.raises(Refused, match="rule-while-deciding"):
        told.do(plan.choose_ways, FEW)
    told.do(plan.choose_ways, Settings(break_minutes=15))
    told.do(decisions.set_aside, one(told).id)
    told.do(plan.choose_ways, FEW)


def test_an_objection_that_was_met_is_told_as_one() -> None:
    told = asked_for()
    told.do(agreement.raise_worry, one(told).id, "It costs too much", objection=True)
    told.do(agreement.settle_worry, one(told).id, told.made(WorryRaised))
    told.do(agreement.agree, one(told).id)
    assert came_to(one(told)).endswith("13 people were here. 1 objection was met, and is kept.")
