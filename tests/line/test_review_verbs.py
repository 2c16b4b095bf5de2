from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.notes import WordExplained
from tests.line.circle import TODAY, after, answered, heard, problem, put

if TYPE_CHECKING:
    from coprod_tui.model.review import Review

SEAT = "Review"


def reviewed(*lines: str) -> Review:
    return after(*lines, meeting=answered(), seat=SEAT).review


def test_a_note_is_said_in_other_words_by_its_number() -> None:
    meeting = answered()
    (one, *_rest) = meeting.notes.all
    assert reviewed("summary says note 1: Other words: short ones").words(one.id) == "Other words: short ones"


@pytest.mark.parametrize("line", ["summary says P1: Signs", "summary says p1 Signs", "Summary says P1, Signs"])
def test_a_mark_names_a_thing_with_a_colon_or_without(line: str) -> None:
    issue = answered().parking.named("P1")
    assert issue is not None
    assert reviewed(line).words(issue.id).endswith("Signs")


def test_as_recorded_takes_the_other_words_away() -> None:
    assert not reviewed("summary says note 1: Other", "summary as recorded note 1").reworded


@pytest.mark.parametrize(
    "line", ["summary without note 1 because it is private", "summary without note 1: it is private"]
)
def test_what_is_left_out_has_a_reason(line: str) -> None:
    (one,) = reviewed(line).left_out
    assert (one.why, one.seat) == ("it is private", SEAT)


def test_what_was_left_out_comes_in_again() -> None:
    assert not reviewed("summary without note 1 because why not", "summary with note 1").left_out


def test_words_are_added_under_an_item_where_one_is_named() -> None:
    meeting = answered()
    (one,) = reviewed("summary adds item 2: Tea was at three").added
    assert (one.words, one.item) == ("Tea was at three", meeting.agenda.items[1].id)
    (one,) = reviewed("add to summary Tea was at three").added
    assert one.words == "Tea was at three"
    (one,) = reviewed("summary adds Tea was at three", "summary says added 1: Tea was at four").added
    assert one.words == "Tea was at four"


def test_a_word_is_named_by_itself() -> None:
    meeting = put(answered(), [WordExplained("PALS", "the people who help")])
    (word,) = (one for one in meeting.notes.words if one.word == "PALS")
    assert after("summary says word PALS: people to ask", meeting=meeting).review.words(word.id) == "people to ask"


def test_somebody_was_shown_their_words() -> None:
    assert len(reviewed("shown to Lucy").shown) == 1


def test_it_is_ready_by_a_day_or_by_none() -> None:
    assert reviewed("summary adds Tea", "summary ready").versions[-1].answer_by == ""
    ready = reviewed("summary adds Tea", "summary ready by friday").versions[-1]
    assert ready.answer_by > TODAY.isoformat()
    assert heard("summary ready by friday", answered())["answers-by"] == ready.answer_by


@pytest.mark.parametrize(
    "line", ["summary says note 99: x", "summary says tea: x", "summary without A99", "summary with"]
)
def test_what_is_not_in_the_summary_is_pointed_at(line: str) -> None:
    assert problem(line, answered()).reason in ("no-such-line-of-summary", "words-missing")


def test_summary_alone_is_half_a_command() -> None:
    assert problem("summary", answered()).reason == "verb-half"
