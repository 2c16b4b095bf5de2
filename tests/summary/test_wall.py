"""The sheet for the wall: decisions and actions, on one page where they fit, and none left off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import agreement, closing, decisions
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.sealing import Seal
from coprod_tui.summary import FORMATS, Summary, compose
from coprod_tui.summary.wall import shown
from tests.building import START, Told
from tests.summary.meetings import LETTERS, of_40_pages, of_everybody, riverside
from tests.summary.programs import facts_of, needs_arial, needs_poppler, put, words_in
from tests.summary.test_large_print import opened, sizes

if TYPE_CHECKING:
    from pathlib import Path


def decided(*words: str) -> Summary:
    told = Told("Amy", "Mo")
    for each in words:
        told.do(decisions.propose, each)
        told.do(decisions.confirm_words, told.made(DecisionWorded))
        told.do(agreement.agree, told.made(DecisionWorded))
    told.do(closing.finish)
    return compose(told.meeting, made=START)


def test_the_wall_has_decisions_actions_and_the_next_meeting_and_not_who_was_there() -> None:
    page = FORMATS["wall"].render(compose(riverside().meeting, made=START)).decode()
    titles = re.findall(r"<h2[^>]*>(.*?)</h2>", page)
    assert titles == [
        "What we agreed",
        "What we did not agree",
        "Still being discussed",
        "Who does what",
        "Outside our control",
        "Next meeting",
    ]
    assert LETTERS in page
    assert "Send the new letter to the PPI lead" in page
    assert "Ed Wynn" not in page
    assert "mailto:" not in page


def test_a_draft_on_the_wall_says_that_it_is_one() -> None:
    meeting = riverside().meeting
    draft = "This is a draft until the people who were there agree it."
    assert draft in FORMATS["wall"].render(compose(meeting)).decode()
    assert draft not in FORMATS["wall"].render(compose(meeting, seal=Seal(1, "", "2026-10-20", 0))).decode()


@needs_arial
@needs_poppler
@pytest.mark.parametrize("count", [1, 4, 8, 11])
def test_as_many_decisions_as_a_meeting_makes_fit_on_one_sheet(count: int, tmp_path: Path) -> None:
    summary = decided(*(f"{LETTERS} ({number})" for number in range(count)))
    made = put(summary, "wall-pdf", tmp_path)
    assert facts_of(made)["Pages"] == "1"
    assert "Page 1" not in words_in(made)
    assert min(sizes(opened(summary, "wall-pdf"))) >= 14


@needs_arial
@needs_poppler
def test_what_is_too_much_for_one_sheet_of_a4_stands_on_one_of_a3(tmp_path: Path) -> None:
    summary = decided(*(f"{LETTERS} ({number})" for number in range(22)))
    made = put(summary, "wall-pdf", tmp_path)
    assert facts_of(made)["Pages"] == "1"
    assert "A3" in facts_of(made)["Page size"]
    assert min(sizes(opened(summary, "wall-pdf"))) >= 14
    assert "A4" in facts_of(put(decided(LETTERS), "wall-pdf", tmp_path))["Page size"]


def test_the_fewer_words_there_are_the_larger_they_stand() -> None:
    few, many = decided(LETTERS), decided(*[LETTERS] * 9)
    assert min(sizes(opened(few, "wall-pdf"))) > min(sizes(opened(many, "wall-pdf"))) >= 14
    assert min(sizes(opened(few, "wall-pdf"))) == 24


@needs_poppler
@pytest.mark.parametrize("told", [of_40_pages, of_everybody])
def test_what_does_not_fit_goes_on_to_another_sheet_and_no_smaller(told: object, tmp_path: Path) -> None:
    summary = compose(told().meeting, made=START)  # type: ignore[operator]
    made = put(summary, "wall-pdf", tmp_path)
    assert int(facts_of(made)["Pages"]) > 1
    assert "Page 2 of" in words_in(made)
    assert min(sizes(opened(summary, "wall-pdf"))) >= 14
    for point in (
        point for section in shown(summary) for block in section.blocks for point in getattr(block, "points", ())
    ):
        assert not point.mark or point.mark in words_in(made)
