"""Testing agreement: nothing turns silence or a majority into agreement."""

from __future__ import annotations

import pytest

from coprod_tui.model import agreement, decisions, people
from coprod_tui.model.agreement import WorryRaised
from coprod_tui.model.decisions import Decision, DecisionWorded
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.plan import Settings
from coprod_tui.model.scales import SCALES, Level
from tests.building import Told


def read_back(settings: Settings | None = None, here: int = 2) -> Told:
    """Amy, Mo and as many others as make that number are here."""
    told = Told("Amy", "Mo", *(f"Person {number}" for number in range(3, here + 1)), settings=settings)
    told.do(people.everyone_here)
    told.do(decisions.propose, "Letters go out in 14 point")
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    return told


def now(told: Told) -> Id:
    return told.made(DecisionWorded)


def decision(told: Told) -> Decision:
    return told.meeting.decisions.all[-1]


def counted(scale: str, *counts: int) -> tuple[Level, ...]:
    steps = zip(SCALES[scale], counts, strict=True)
    return tuple(Level(level, f"words for {level}", meaning, count) for (level, meaning), count in steps)


def test_when_nobody_objects_that_is_all_it_says() -> None:
    told = read_back()
    told.do(agreement.agree, now(told))
    one = decision(told)
    assert (one.stage, one.outcome, one.number, one.came) == (
        "concluded", "nobody-objected", 1, told.stamped[-1].stamp.at,
    )  # fmt: skip
    assert told.meeting.decisions.concluded == (one,)


def test_nothing_is_agreed_before_its_words_are() -> None:
    told = Told()
    told.do(decisions.propose, "Letters go out in 14 point")
    with pytest.raises(Refused, match="words-not-confirmed"):
        told.do(agreement.agree, now(told))
    with pytest.raises(Refused, match="words-not-confirmed"):
        told.do(agreement.count_support, now(told), "thumbs", counted("thumbs", 3, 0, 0))


def test_a_worry_is_kept_in_its_own_words_and_shows_in_the_outcome() -> None:
    told = read_back()
    told.do(agreement.raise_worry, now(told), "The envelopes are too small")
    told.do(agreement.agree, now(told))
    assert decision(told).outcome == "with-worries"
    assert [(worry.words, worry.person) for worry in decision(told).worries] == [("The envelopes are too small", 0)]


def test_an_objection_keeps_it_from_being_agreed_until_whoever_made_it_says_it_is_met() -> None:
    told = read_back()
    told.do(agreement.raise_worry, now(told), "Blind members get nothing", objection=True, person=told.person("Mo"))
    with pytest.raises(Refused, match="objection-stands"):
        told.do(agreement.agree, now(told))
    told.do(agreement.settle_worry, now(told), told.made(WorryRaised))
    told.do(agreement.agree, now(told))
    assert decision(told).outcome == "with-worries"
    assert decision(told).worries[0].settled


def test_a_worry_is_met_once() -> None:
    told = read_back()
    told.do(agreement.raise_worry, now(told), "Too small")
    told.do(agreement.settle_worry, now(told), told.made(WorryRaised))
    with pytest.raises(Refused, match="no-such-worry"):
        told.do(agreement.settle_worry, now(told), told.made(WorryRaised))


def test_a_worry_may_be_told_after_it_was_agreed_and_stays_with_it() -> None:
    told = read_back()
    told.do(agreement.agree, now(told))
    told.do(agreement.raise_worry, now(told), "I did not dare to say")
    assert decision(told).outcome == "nobody-objected"
    assert len(decision(told).worries) == 1


@pytest.mark.parametrize(
    ("scale", "counts"),
    [
        ("thumbs", (9, 1, 0)),
        ("fist", (5, 2, 1, 0, 1, 0)),
        ("six", (4, 1, 1, 1, 1, 0)),
        ("hands", (8, 1, 0)),
        ("cards", (7, 2, 0)),
    ],
)
def test_on_any_scale_each_step_is_kept_in_its_words(scale: str, counts: tuple[int, ...]) -> None:
    told = read_back(here=sum(counts))
    told.do(agreement.count_support, now(told), scale, counted(scale, *counts))
    told.do(agreement.agree, now(told))
    one = decision(told)
    assert one.outcome == "agreed"
    assert one.support is not None
    assert tuple(level.count for level in one.support.levels) == counts
    assert all(level.words for level in one.support.levels)


@pytest.mark.parametrize("scale", sorted(SCALES))
def test_one_who_blocks_outweighs_any_number(scale: str) -> None:
    told = read_back(here=51)
    counts = [50, *([0] * (len(SCALES[scale]) - 2)), 1]
    told.do(agreement.count_support, now(told), scale, counted(scale, *counts))
    with pytest.raises(Refused, match="objection-stands"):
        told.do(agreement.agree, now(told))
    counts[-1] = 0
    told.do(agreement.count_support, now(told), scale, counted(scale, *counts))
    told.do(agreement.agree, now(told))
    assert decision(told).outcome == "agreed", "the last count is the one that counts"


def test_every_scale_has_a_way_to_say_yes_first_and_no_last() -> None:
    for steps in SCALES.values():
        assert steps[0][1] == "for"
        assert steps[-1][1] == "block"
        assert len({level for level, _ in steps}) == len(steps)


def test_a_count_of_nobody_or_on_no_known_scale_is_told() -> None:
    told = read_back()
    for levels in (counted("thumbs", 0, 0, 0), counted("thumbs", 3, -1, 0)):
        with pytest.raises(Refused, match="nobody-counted"):
            told.do(agreement.count_support, now(told), "thumbs", levels)
    for scale, levels in (("applause", counted("thumbs", 3, 0, 0)), ("six", counted("thumbs", 3, 0, 0))):
        with pytest.raises(Refused, match="no-such-scale"):
            told.do(agreement.count_support, now(told), scale, levels)
    kinder = (Level("down", "thumbs down", "for", 3),)
    with pytest.raises(Refused, match="no-such-scale"):
        told.do(agreement.count_support, now(told), "thumbs", kinder)


@pytest.mark.parametrize("kept", [True, False])
def test_who_stood_where_is_kept_only_where_the_group_chose_so(kept: bool) -> None:
    told = read_back(Settings(names_in_support=kept))
    level = Level("up", "thumbs up", "for", 1, (told.person("Amy"),))
    told.do(agreement.count_support, now(told), "thumbs", (level,))
    assert decision(told).support is not None
    assert (told.person("Amy") in decision(told).support.levels[0].people) is kept  # type: ignore[union-attr]


def test_not_agreed_is_recorded_as_a_decision_is() -> None:
    told = read_back()
    told.do(agreement.raise_worry, now(told), "No", objection=True)
    told.do(agreement.not_agree, now(told))
    assert (decision(told).outcome, decision(told).number) == ("not-agreed", 1)
    assert told.meeting.decisions.now is None


def test_whoever_needs_more_time_gets_it_and_we_come_back_to_it() -> None:
    told = read_back()
    told.do(agreement.more_time, now(told), "2026-11-10")
    one = decision(told)
    assert (one.stage, one.until) == ("more-time", "2026-11-10")
    assert one in told.meeting.decisions.open
    with pytest.raises(Refused, match="words-not-confirmed"):
        told.do(agreement.agree, now(told))
    told.do(decisions.read_back, now(told))
    told.do(decisions.confirm_words, now(told))
    told.do(agreement.agree, now(told))
    assert decision(told).until == ""


def test_decisions_are_numbered_as_they_are_concluded_not_as_they_are_worded() -> None:
    told = Told()
    told.do(decisions.propose, "First worded")
    first = now(told)
    told.do(decisions.set_aside, first)
    told.do(decisions.propose, "Second worded")
    told.do(agreement.not_agree, now(told))
    told.do(agreement.not_agree, first)
    assert [(one.number, one.words) for one in told.meeting.decisions.concluded] == [
        (1, "Second worded"),
        (2, "First worded"),
    ]


def test_a_worry_without_words_is_told() -> None:
    told = read_back()
    with pytest.raises(Refused, match="no-words"):
        told.do(agreement.raise_worry, now(told), "  ")
    with pytest.raises(Refused, match="no-such-decision"):
        told.do(agreement.raise_worry, Id(99), "Too small")
