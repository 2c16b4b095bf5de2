"""What guidance for Easy Read asks, measured: each rule found where it is broken, and none where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import agenda, closing
from coprod_tui.summary import compose
from coprod_tui.summary.easy import page_of
from coprod_tui.words.easy_rules import rules_broken
from tests.building import START, Told
from tests.summary.four_hours import of_four_hours
from tests.summary.meetings import riverside
from tests.summary.test_easy_read import over

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("sentence", "rule", "words"),
    [
        ("The new letters will go out to every patient who waits for the clinic now.", "long", ""),
        ("We met on Monday and we agreed the new letter.", "two-ideas", ""),
        ("The lift is broken, because nobody came.", "two-ideas", ""),
        ("The ramp (by the back door) is steep.", "two-ideas", ""),
        ("Your letter was sent by the clinic.", "passive", "was sent"),
        ("Expenses are paid on the day.", "passive", "are paid"),
        ("More time was asked for.", "passive", "was asked"),
        ("Send it to the PPI lead.", "letters", "PPI"),
        ("We will commence in May.", "hard-word", "commence"),
        ("Ask five people.", "number", "five"),
        ("This is part IV.", "roman", "IV"),
    ],
)
def test_each_rule_is_found_where_it_is_broken(sentence: str, rule: str, words: str) -> None:
    assert (rule, words) in rules_broken(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "We meet on Tuesday 24 November.", "The ramp is steep.", "The café is closed.", "I am tired.",
        "Mum and Dad came.", "Amy takes this to Estates.", "You can ask somebody to help you.", "One of us rang.",
        "Nobody objected.", "She was worried.", "It was on the NHS page.", "We need more chairs and a table.",
    ],
)  # fmt: skip
def test_an_easy_sentence_breaks_none(sentence: str) -> None:
    assert rules_broken(sentence) == ()


def test_a_word_that_is_explained_and_a_name_are_not_hard() -> None:
    assert rules_broken("Ask the PPI lead.", known=["PPI"]) == ()
    assert rules_broken("We ask AJ.", names=["AJ Shah"]) == ()


def test_of_another_language_only_what_holds_in_each_is_measured() -> None:
    assert rules_broken("Cedwir two pryder because.", english=False) == ()
    assert [each.rule for each in rules_broken("un " * 13, english=False)] == ["long"]


def nothing() -> Told:
    told = Told("Amy")
    told.do(agenda.begin)
    told.do(closing.finish)
    return told


@pytest.mark.parametrize("tell", [riverside, of_four_hours, over, nothing])
def test_what_we_write_ourselves_breaks_none(tell: Callable[[], Told]) -> None:
    told = tell()
    page = page_of(compose(told.meeting, made=START, version=1))
    theirs = _words_of_people(told)
    ours = [*(line.words for line in page.begins), *page.belongs, *(part.title.words for part in page.parts)]
    ours += [line.words for part in page.parts for thing in part.things for line in thing.lines]
    ours += [page.called, *(page.notice(thing) for part in page.parts for thing in part.things)]
    names = [person.name for person in told.meeting.people.all]
    broken = {
        words: found for words in ours if words not in theirs and (found := rules_broken(words, names=names))
    }  # fmt: skip
    assert broken == {}
    assert len([words for words in ours if words not in theirs]) > 10


def _words_of_people(told: Told) -> set[str]:
    """Decisions, actions, what is outside our control, and whom it goes to: each as the page says it."""
    meeting = told.meeting
    texts = [one.words for one in meeting.decisions.all] + [one.words for one in meeting.actions.all]
    texts += [issue.words for issue in meeting.parking.all]
    page = page_of(compose(meeting, made=START, version=1))
    whose = {issue.whose for issue in meeting.parking.all if issue.whose}
    told_to = [
        line.words for part in page.parts for thing in part.things for line in thing.lines
        if any(f"to {each}" in line.words for each in whose)
    ]  # fmt: skip
    return {*texts, *told_to}
