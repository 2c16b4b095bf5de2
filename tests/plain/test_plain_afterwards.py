"""A summary read over, marked ready and answered by somebody who reads lines of text and sees no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.records import read_meeting
from tests.afterwards.on_disk import on_disk
from tests.commands.running import program
from tests.plain.sittings import Circle, Sitting, circle
from tests.summary.meetings import riverside

if TYPE_CHECKING:
    from pathlib import Path

NOTE = "My mother rang four numbers before anyone answered."


@pytest.fixture
def over(home: Path) -> Circle:
    return Circle(*on_disk(riverside(), home))


def sat(at: Circle, *lines: str) -> list[str]:
    return Sitting(at, name="Plain, Tasleem").sit(*lines)


def test_finishing_says_what_can_be_typed_next(home: Path) -> None:
    said = sat(circle(home), "start", "finish")
    assert "This is a draft. Nobody has been sent it." in said
    assert "Next, somebody reads the summary over before it goes out. list summary reads it here." in said
    assert "When it is right, type summary ready." in said


def test_a_finished_meeting_opens_with_where_its_summary_stands(over: Circle) -> None:
    sitting = Sitting(over)
    sitting.sit()
    assert "This is a draft. Nobody has been sent it." in sitting.opening
    assert "When it is right, type summary ready." in sitting.opening


def test_every_line_of_the_summary_is_read_after_its_name_and_can_be_changed_by_it(over: Circle) -> None:
    said = sat(over, "list summary")
    line = next(each for each in said if NOTE in each)
    assert line == f"note 2: Mo: {NOTE}"
    said = sat(
        over,
        "summary says note 2: It took four calls",
        "summary without note 1 because it was said twice",
        "summary adds Thank you to the library",
        "list summary",
    )
    assert f"note 2: Mo: It took four calls. Put in other words afterwards. The record says: Mo: {NOTE}" in said
    assert any(
        each.startswith("Left out by Tasleem. Why: it was said twice. The record says: note 1:") for each in said
    )
    assert any(each == "added 1: Thank you to the library. Added when this summary was written." for each in said)


def test_every_name_it_reads_out_is_understood_when_it_is_typed(over: Circle) -> None:
    named = {
        each.split(":", maxsplit=1)[0]
        for each in sat(over, "list summary")
        if each.split(" ", maxsplit=1)[0] in ("note", "idea", "item", "worry", "word")
    }
    assert {name.split()[0] for name in named} == {"note", "idea", "item", "worry", "word"}
    for name in sorted(named):
        said = sat(over, f"summary as recorded {name}")
        assert not any("Nothing in the summary is called that" in each or "not something" in each for each in said), (
            said
        )


def test_what_trips_readers_is_read_with_the_name_to_type(over: Circle) -> None:
    said = sat(over, "list trips")
    assert said[0].endswith("may trip readers:")
    assert any(each.startswith("Nobody takes P2 there yet.") for each in said)


def test_easy_read_is_read_with_what_a_computer_proposes(over: Circle) -> None:
    said = sat(over, "easy picture D1: letter", "list easy")
    assert "Easy Read draft: nobody has checked it." in said
    assert any(each.endswith("(picture: letter)") for each in said)
    assert any("A computer chose this picture." in each for each in said)


def test_somebody_hears_the_words_under_their_own_name_and_that_is_written_down(over: Circle) -> None:
    said = sat(over, "own words mo", "shown to mo", "own words mo")
    assert said[0] == "In the summary Mo Ali is called Mo."
    assert any(each.startswith("You said:") and NOTE in each for each in said)
    assert "shown to Mo Ali writes down that they have heard it." in said
    assert said.count("Mo Ali has seen the words under their own name.") == 2


def test_from_ready_to_answers_each_step_says_what_comes_next(over: Circle) -> None:
    said = sat(
        over, "summary ready", "what now", "heard from tasleem change: Say who rings", "what now", "list answers"
    )
    assert any(each.startswith("The summary is ready: version 1.") for each in said)
    assert "Next, send it. In a terminal: coprod send riverside-voices-14" in said
    assert "Somebody asked for a change. list answers reads their words." in said
    assert any(each.startswith("Version 1: 0 agree, 1 asks for a change") for each in said)
    assert any(each.startswith("Tasleem Begum: asks for a change") and "“Say who rings”" in each for each in said)
    assert "Amy Shah: not heard from." in said
    assert read_meeting(over.place).review.version is not None


def test_nothing_of_it_is_read_while_the_meeting_goes_on(home: Path) -> None:
    said = sat(circle(home), "start", "list summary", "list answers", "own words amy")
    assert sum("once the meeting is finished" in each for each in said) == 3


def test_help_on_a_finished_meeting_is_about_its_summary(over: Circle) -> None:
    said = sat(over, "help")
    assert said[0] == "list summary, list trips, list easy, list answers and list copies read out the review."
    assert any(each.startswith("summary ready by DATE:") for each in said)
    assert not any(each.startswith("hand NAME:") for each in said)


def test_with_nothing_open_or_planned_plain_sits_at_the_meeting_finished_last(over: Circle) -> None:
    ran = program("plain", home=over.shelf.home)
    assert ran.code == 0
    assert "Riverside Voices, meeting 14" in ran.out
    assert "When it is right, type summary ready." in ran.out
    ran = program("--home", str(over.shelf.home), "list", "--waiting")
    assert f"Next: coprod --home {over.shelf.home} review riverside-voices-14" in ran.out
