"""A count, one step at a time: no number stands in it that the people who are here cannot have given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import agreement, count, decisions, interpreting, people
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.entry import Refused
from coprod_tui.model.plan import Settings
from coprod_tui.model.scales import SCALES, Level
from tests.building import Told

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_tui.model.count import Count
    from coprod_tui.model.person import Person

THIRTEEN = tuple(f"Person {number}" for number in range(1, 14))


def asked_for(*names: str, named: bool = False) -> Told:
    """A meeting with everyone here, whose decision's words have been confirmed."""
    told = Told(*names, settings=Settings(names_in_support=named))
    if names:
        told.do(people.everyone_here)
    told.do(decisions.propose, "Letters go out in 14 point")
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    return told


def counting(told: Told, scale: str = "six") -> Count:
    return count.begin(told.meeting, told.made(DecisionWorded), scale)


def person(told: Told, name: str) -> Person:
    found = told.meeting.people.get(told.person(name))
    assert found is not None
    return found


def as_they_are(scale: str, level: str) -> str:
    return f"{scale} {level}"


def test_thirteen_people_are_counted_on_six_levels_one_step_at_a_time() -> None:
    told = asked_for(*THIRTEEN)
    asked = []
    now = counting(told)
    for number in (9, 0, 0, 3, 0, 1):
        asked.append((now.step, now.answered, now.could))
        now = now.take(number)
    assert asked == [("1", 0, 13), ("2", 9, 13), ("3", 9, 13), ("4", 9, 13), ("5", 12, 13), ("6", 12, 13)]
    assert (now.closed, now.step, now.answered, now.unanswered) == (True, "", 13, 0)
    levels = now.levels(as_they_are)
    assert [(level.words, level.meaning, level.count) for level in levels] == [
        ("six 1", "for", 9), ("six 2", "for", 0), ("six 3", "worry", 0), ("six 4", "aside", 3), ("six 5", "talk", 0),
        ("six 6", "block", 1),
    ]  # fmt: skip
    told.do(agreement.count_support, now.decision, "six", levels)
    assert told.meeting.decisions.all[0].support is not None


def test_more_than_could_take_part_are_refused_with_the_number_and_the_count_stays() -> None:
    now = counting(asked_for(*THIRTEEN)).take(9)
    with pytest.raises(Refused, match="more-than-here") as refused:
        now.take(5)
    assert refused.value.fields == {"count": 14, "here": 13, "left": 4}
    assert (now.answered, now.place) == (9, 1)
    assert now.take(4).unanswered == 0


def test_the_step_before_is_asked_again_without_what_was_taken_for_it() -> None:
    now = counting(asked_for(*THIRTEEN)).take(9).take(3)
    back = now.back()
    assert (back.step, back.answered) == ("2", 9)
    assert back.take(1).answered == 10
    assert now.answered == 12, "a count that was gone back from is as it was"
    with pytest.raises(Refused, match="first-step"):
        counting(asked_for(*THIRTEEN)).back()


def test_it_is_closed_only_when_every_step_was_answered() -> None:
    now = counting(asked_for(*THIRTEEN), "thumbs").take(9).take(0)
    assert not now.closed
    with pytest.raises(Refused, match="steps-to-ask"):
        now.levels(as_they_are)
    closed = now.take(0)
    assert (closed.closed, closed.unanswered) == (True, 4)
    assert sum(level.count for level in closed.levels(as_they_are)) == 9, "who gave no answer stands nowhere"
    with pytest.raises(Refused, match="count-is-closed"):
        closed.take(0)


def test_a_count_of_nobody_says_nothing() -> None:
    now = counting(asked_for(*THIRTEEN), "hands").take(0).take(0).take(0)
    with pytest.raises(Refused, match="nobody-counted"):
        now.levels(as_they_are)
    with pytest.raises(Refused, match="nobody-counted"):
        counting(asked_for(*THIRTEEN)).take(-1)


def test_with_names_nobody_is_counted_twice_and_nobody_who_is_not_here() -> None:
    told = asked_for("Amy", "Mo", "Lucy", named=True)
    told.do(people.leave, told.person("Lucy"))
    amy, mo, lucy = (person(told, name) for name in ("Amy", "Mo", "Lucy"))
    now = counting(told, "thumbs").take_people([amy])
    for counted, reason in (([amy], "counted-already"), ([mo, mo], "counted-already"), ([lucy], "not-here")):
        with pytest.raises(Refused, match=reason):
            now.take_people(counted)
    done = now.take_people([]).take_people([mo])
    assert [level.people for level in done.levels(as_they_are)] == [(amy.id,), (), (mo.id,)]


def test_somebody_named_on_a_step_that_was_gone_back_from_may_be_counted_again() -> None:
    told = asked_for("Amy", "Mo", named=True)
    now = counting(told, "thumbs").take_people([person(told, "Amy")]).back()
    assert now.take(0).take_people([person(told, "Amy")]).answered == 1


def test_who_voices_what_somebody_else_says_could_not_take_part() -> None:
    told = asked_for("Amy", "Mo", "Sam", named=True)
    told.do(interpreting.voice_for, told.person("Sam"), told.person("Mo"))
    now = counting(told)
    assert now.could == 2
    with pytest.raises(Refused, match="speaks-for-another"):
        now.take_people([person(told, "Sam")])


def test_a_group_that_keeps_no_names_counts_without_them() -> None:
    told = asked_for("Amy", "Mo")
    with pytest.raises(Refused, match="names-not-kept"):
        counting(told).take_people([person(told, "Amy")])


def test_a_guest_could_take_part_and_whoever_came_or_went_changes_how_many() -> None:
    told = asked_for("Amy", "Mo")
    told.do(people.add_guest, "Zoë")
    assert counting(told).could == 3
    told.do(people.leave, told.person("Amy"))
    assert counting(told).could == 2


def test_nothing_is_counted_before_the_words_stand_or_where_nobody_is_marked_as_here() -> None:
    told = Told("Amy")
    told.do(decisions.propose, "Letters go out in 14 point")
    with pytest.raises(Refused, match="words-not-confirmed"):
        counting(told)
    told.do(decisions.confirm_words, told.made(DecisionWorded))
    with pytest.raises(Refused, match="nobody-to-count"):
        counting(told)
    told.do(people.everyone_here)
    with pytest.raises(Refused, match="no-such-scale"):
        counting(told, "applause")


def levels(scale: str, *counts: int) -> tuple[Level, ...]:
    return tuple(Level(n, f"words for {n}", m, c) for (n, m), c in zip(SCALES[scale], counts, strict=True))


@pytest.mark.parametrize(("here", "counts"), [(13, (9, 8, 4)), (9, (26, 0, 0)), (13, (14, 0, 0)), (2, (1, 1, 1))])
def test_whatever_asks_the_record_takes_no_more_than_are_here(here: int, counts: tuple[int, ...]) -> None:
    told = asked_for(*THIRTEEN[:here])
    with pytest.raises(Refused, match="more-than-here") as refused:
        told.do(agreement.count_support, told.made(DecisionWorded), "thumbs", levels("thumbs", *counts))
    assert (refused.value.fields["count"], refused.value.fields["here"]) == (sum(counts), here)


def test_whatever_asks_the_record_takes_nobody_twice_and_nobody_who_is_away() -> None:
    told = asked_for("Amy", "Mo", "Lucy", named=True)
    told.do(people.leave, told.person("Lucy"))
    amy, lucy = told.person("Amy"), told.person("Lucy")
    up, _, down = levels("thumbs", 1, 0, 1)
    for first, last, reason in (((amy,), (amy,), "counted-already"), ((amy,), (lucy,), "not-here")):
        with pytest.raises(Refused, match=reason):
            told.do(
                agreement.count_support,
                told.made(DecisionWorded),
                "thumbs",
                (up.but(people=first), down.but(people=last)),
            )
    with pytest.raises(Refused, match="more-names-than-counted"):
        told.do(
            agreement.count_support, told.made(DecisionWorded), "thumbs", (up.but(people=(amy, told.person("Mo"))),)
        )


def test_whatever_asks_the_record_takes_each_step_once() -> None:
    told = asked_for("Amy", "Mo")
    up = levels("thumbs", 1, 0, 0)[0]
    with pytest.raises(Refused, match="no-such-scale"):
        told.do(agreement.count_support, told.made(DecisionWorded), "thumbs", (up, up))


@given(st.integers(1, 13), st.sampled_from(sorted(SCALES)), st.lists(st.integers(-1, 15), max_size=20))
def test_any_answers_at_all_come_to_no_more_than_are_here(here: int, scale: str, answers: list[int]) -> None:
    told = asked_for(*THIRTEEN[:here])
    now = counting(told, scale)
    for number in answers:
        try:
            now = now.take(number)
        except Refused:
            continue
    assert 0 <= now.answered <= here
    assert now.answered + now.unanswered == here
    assert now.closed == (len(now.asked) == len(SCALES[scale]))
    if now.closed and now.answered:
        told.do(agreement.count_support, now.decision, scale, now.levels(as_they_are))


def kept(told: Told, now: Count) -> None:
    """The whole count is written down, as every screen does it."""
    for number in (4, 0, 0)[now.place :]:
        now = now.take(number)
    told.do(agreement.count_support, now.decision, now.scale, now.levels(as_they_are), now.on)


def other_words(told: Told) -> None:
    one = told.made(DecisionWorded)
    told.do(decisions.reword, one, "Quite other words")
    told.do(decisions.confirm_words, one)


def an_objection(told: Told) -> None:
    told.do(agreement.raise_worry, told.made(DecisionWorded), "No", objection=True)


def another_count(told: Told) -> None:
    levels = (Level("up", "up", "for", 3), Level("sideways", "sideways", "worry", 0), Level("down", "down", "block", 1))
    told.do(agreement.count_support, told.made(DecisionWorded), "thumbs", levels)


def one_goes_and_one_comes(told: Told) -> None:
    told.do(people.leave, told.person("Jo"))
    told.do(people.add_guest, "Pat")


@pytest.mark.parametrize("meanwhile", [other_words, an_objection, another_count, one_goes_and_one_comes])
def test_a_count_is_kept_only_on_what_people_were_asked(meanwhile: Callable[[Told], None]) -> None:
    """Another seat changes something while people are being counted: the numbers are not put on something else."""
    told = asked_for("Amy", "Mo", "Lucy", "Jo")
    now = counting(told, "thumbs")
    meanwhile(told)
    before = told.meeting.decisions.all[0].support
    with pytest.raises(Refused, match="count-of-something-else"):
        kept(told, now)
    assert told.meeting.decisions.all[0].support == before
    kept(told, counting(told, "thumbs"))
    assert told.meeting.decisions.all[0].support != before
