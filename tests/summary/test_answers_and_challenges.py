"""The ready-made answers name what they answer, and a challenge stands with its decision in every format."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from coprod_tui.afterwards.replies.assent import answer_in_subject
from coprod_tui.afterwards.replies.understood import REFERENCE
from coprod_tui.model.replies import challenge
from coprod_tui.model.review import add_to_summary, mark_ready
from coprod_tui.summary import FORMATS, compose, plain
from coprod_tui.summary.page import Points, Summary
from tests.building import START, Told
from tests.summary.four_hours import of_four_hours
from tests.summary.meetings import NASTY, riverside, section, under


def subjects(summary: Summary) -> list[str]:
    (reply,) = [each for each in summary.first if each.name == "reply"]
    points = [point for block in reply.blocks if isinstance(block, Points) for point in block.points]
    return [unquote(point.link.partition("?subject=")[2]) for point in points]


def versions(count: int) -> Told:
    told = riverside()
    for number in range(count):
        told.do(add_to_summary, f"Thing {number}")
        told.do(mark_ready, "2026-11-03")
    return told


@pytest.mark.parametrize(("count", "version"), [(0, ""), (1, "1"), (2, "2")])
def test_a_ready_made_answer_names_the_meeting_and_the_version_and_is_understood_again(
    count: int, version: str
) -> None:
    told = subjects(compose(versions(count).meeting, made=START))
    assert [answer_in_subject(each) for each in told] == ["agrees", "change", "talk"]
    assert {REFERENCE.findall(each)[0] for each in told} == {("riverside-voices-14", version)}


def test_a_draft_that_was_changed_since_names_no_version() -> None:
    told = versions(1)
    told.do(add_to_summary, "More")
    assert "v1" not in subjects(compose(told.meeting, made=START))[0]


def test_people_are_asked_to_answer_by_the_day_that_was_named() -> None:
    asked = plain(compose(versions(1).meeting).ask)
    assert asked == "Is this right? Please answer by Tuesday 3 November. Send your answer to notes@riverside.example."


def test_the_text_of_a_letter_asks_for_the_answer_in_its_first_five_lines() -> None:
    for told in (versions(1), of_four_hours()):
        lines = FORMATS["txt"].render(compose(told.meeting, made=START)).decode().splitlines()
        asked = " ".join(lines[:5])
        assert "Is this right? Please answer by" in asked
        assert "Send your answer to notes@riverside.example." in asked


def challenged(words: str) -> Told:
    told = versions(1)
    one = next(one for one in told.meeting.decisions.all if one.number == 1)
    told.do(challenge, one.id, words, told.person("Amy Shah"), date="2026-11-01")
    told.do(challenge, one.id, "Nor was I asked", date="2026-11-02")
    return told


def test_a_challenge_stands_with_its_decision_dated_named_as_they_wish() -> None:
    told = challenged("We were not asked").meeting
    assert "Challenged since by 2 people." in section(told, "agreed")
    text = under(told, "Appointment letters")
    assert "Challenges to D1, in people's own words" in text
    assert "Amy Shah:\nWe were not asked\nSaid on 1 November 2026." in text
    assert "Nor was I asked\nSaid on 2 November 2026." in text


@pytest.mark.parametrize("name", ["html", "md", "txt"])
def test_hostile_words_of_a_challenge_are_words_in_every_format(name: str) -> None:
    for words in NASTY:
        made = FORMATS[name].render(compose(challenged(words).meeting, made=START)).decode()
        assert "<script>alert" not in made or name == "txt"
        assert "Nor was I asked" in made
