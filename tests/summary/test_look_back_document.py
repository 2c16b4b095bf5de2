"""What was said as a group looked back: in a meeting’s summary, and over time side by side. No names, no figures."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import held
from coprod_tui.model.closing import finish
from coprod_tui.model.look_back import (
    STAGES,
    look_back_on_rule,
    open_components,
    say_how_it_went,
    talk_of_component,
)
from coprod_tui.model.look_back_facts import LookBackFacts, look_back_facts
from coprod_tui.model.plan import Settings
from coprod_tui.model.review import leave_out_of_summary
from coprod_tui.model.rules import add_rule
from coprod_tui.model.undo import undo
from coprod_tui.model.year import Stretch
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS, Summary, compose
from coprod_tui.summary.look_back import compose_look_back
from tests.building import Told
from tests.commands.running import run
from tests.year_told import tell_year

if TYPE_CHECKING:
    from pathlib import Path

DATES = ("2026-01-13", "2026-06-09", "2026-11-10")
SAID = {
    "beginning": ("Mostly them", "mostly"), "middle": ("A bit of both", "yes"), "end": ("Ours", "yes"),
}  # fmt: skip


def told(number: int, when: str, question: str = "") -> Told:
    words, kept = SAID[when]
    one = Told("Amy", "Mo", number=number, date=DATES[number - 1], settings=Settings(look_back=True)
               .but(look_back_question=question))  # fmt: skip
    one.do(add_rule, "One person at a time")
    one.do(say_how_it_went, words)
    one.do(look_back_on_rule, one.meeting.rules.all[0].id, kept)
    one.do(open_components, when)
    one.do(talk_of_component, "power", f"{words}, we said")
    return one


@pytest.fixture(scope="module")
def made() -> Summary:
    meetings = [told(n, when, "Whose was it?" if n > 1 else "") for n, when in enumerate(SAID, 1)]
    # told in another order, to be put in its own
    facts = [look_back_facts("m", one.meeting).but(date=one.meeting.plan.date) for one in reversed(meetings)]
    return compose_look_back("Riverside Voices", facts, Stretch(), "2026-12-01", "riverside-voices", [(9, "damaged")])


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("wall", "wall-pdf", "ics")])
def test_it_can_be_had_in_each_format_that_is_for_reading(made: Summary, name: str) -> None:
    if name == "sound" and not shutil.which("espeak-ng"):
        pytest.skip("espeak-ng, which reads aloud, is not here")
    assert len(FORMATS[name].render(made)) > 500


def test_nothing_stands_where_a_first_part_would(made: Summary) -> None:
    assert 'class="first"' not in FORMATS["html"].render(made).decode()
    assert FORMATS["txt"].render(made).decode().count("-" * 72) == 1


def test_the_words_stand_side_by_side_in_the_order_of_meetings_and_of_the_project(made: Summary) -> None:
    text = " ".join(FORMATS["txt"].render(made).decode().split())
    assert "Whose was it? 9 June 2026: - A bit of both 10 November 2026: - Ours" in text
    assert "How did sharing power feel today? 13 January 2026: - Mostly them" in text, "as it was asked then"
    assert "One person at a time 13 January 2026: - Mostly. 9 June 2026: - Yes, we kept to it." in text
    order = [text.index(words) for words in ("At the beginning, 13", "In the middle, 9", "At the end, 10")]
    assert order == sorted(order)
    assert "Meeting 9 was not read." in text
    assert not re.search(r"\d+ (?:of|out|people|times|%)|average|score", text), "nothing is counted"


FATES = ("kept", "kept", "taken back", "hidden", "left out")
SORTS = ("question", "rule", "component")


@given(st.lists(st.lists(st.tuples(st.sampled_from(SORTS), st.sampled_from(FATES)), max_size=4), max_size=3), st.data())
def test_of_any_of_the_meetings_each_word_stands_once_and_none_that_was_taken_back_hidden_or_left_out(
    meetings: list[list[tuple[str, str]]], data: st.DataObject
) -> None:
    facts: list[LookBackFacts] = []
    stands: set[str] = set()
    gone: set[str] = set()
    for number, said in enumerate(meetings, 1):
        one = Told("Amy", "Mo", number=number, settings=Settings(look_back=True))
        one.do(add_rule, "One person at a time")
        one.do(open_components, STAGES[number - 1])
        here: set[str] = set()
        left_out: set[str] = set()
        for place, (sort, fate) in enumerate(said):
            words = f"word {number}{place}"
            one.wait(seconds=300)
            if sort == "question":
                one.do(say_how_it_went, words)
            elif sort == "rule":
                one.do(look_back_on_rule, one.meeting.rules.all[0].id, "", words)
            else:
                one.do(talk_of_component, "power", words)
            if fate == "taken back":
                one.do(undo, "Room")
            elif fate == "hidden":
                one.do(held.hide)
                one.do(held.show)
            (here if fate == "kept" else left_out if fate == "left out" else gone).add(words)
        one.do(finish)
        for each in one.meeting.look_back.all:
            if each.words in left_out:
                one.do(leave_out_of_summary, each.id, "they asked")
        gone |= left_out
        if data.draw(st.booleans()):
            facts.append(look_back_facts("m", one.meeting))
            stands |= here
        else:
            gone |= here
    text = FORMATS["txt"].render(compose_look_back("Hill", facts, Stretch(), "2027-01-01", "hill")).decode()
    assert {words: text.count(words) for words in (*stands, *gone)} == dict.fromkeys(stands, 1) | dict.fromkeys(gone, 0)
    assert not {"Amy", "Mo"} & {*text.split()}


def test_a_summary_has_what_was_said_at_its_meeting_and_nothing_where_nothing_was() -> None:
    one = told(1, "beginning")
    one.do(finish)
    text = " ".join(FORMATS["txt"].render(compose(one.meeting)).decode().split())
    section = text.partition("Looking back, without names")[2].partition("Reference")[0]
    assert "How did sharing power feel today? - Mostly them" in section
    assert "Sharing power: is it shared more than before? At the beginning: - Mostly them, we said" in section
    assert "Amy" not in section
    assert "Looking back" not in FORMATS["txt"].render(compose(Told("Amy").meeting)).decode()


def test_the_command_says_that_nothing_was_said_and_refuses_a_wall(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    tell_year(Shelf(home), held=1)
    assert "Nothing that was said as we looked back is kept" in run(capsys, "look-back").out
    refused = run(capsys, "look-back", "--format", "wall")
    assert (refused.code, "is for no wall" in refused.err) == (1, True)
