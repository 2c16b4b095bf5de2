"""Easy Read as the review has it: what a computer proposes, and which rules the words of people break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.afterwards.review.easy_read import easy_lines, easy_read
from coprod_tui.model import easy
from tests.afterwards.agreed_here import Circle

if TYPE_CHECKING:
    from pathlib import Path


def test_each_line_says_which_rule_it_breaks_and_what_was_chosen_says_nothing_of_a_computer(home: Path) -> None:
    circle = Circle(home)
    read = easy_read(circle.place, circle.meeting)
    first = read.rows[0]
    assert (first.thing, first.notice) == (circle.decision(), "A computer chose this picture.")
    assert read.called == "Easy Read draft"
    circle.do(easy.say_easily, circle.decision(), "Letters were changed because two people asked.")
    circle.do(easy.choose_picture, circle.decision(), "letter")
    row = easy_read(circle.place, circle.meeting).rows[0]
    assert row.notice == ""
    assert row.lines[0].picture == "letter"
    assert row.lines[0].broken == (
        "It may have two ideas. One in each sentence is easier.", "Say first who does it: “were changed”.",
        "Write “two” as a figure.",
    )  # fmt: skip
    assert row.exact == circle.meeting.decisions.all[-1].words
    assert easy_read(circle.place, circle.meeting).hard >= 1


def test_a_photograph_that_is_not_there_leaves_a_drawing_which_is_proposed(home: Path) -> None:
    circle = Circle(home)
    circle.do(easy.choose_picture, circle.decision(), "photo 7")
    row = easy_read(circle.place, circle.meeting).rows[0]
    assert row.notice == "A computer chose this picture."
    assert row.lines[0].picture == "phone"
    lines = easy_lines(easy_read(circle.place, circle.meeting))
    assert lines[0] == "Easy Read draft: nobody has checked it."
    assert "What we agreed:" in lines
