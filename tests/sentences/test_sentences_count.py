"""A count while it goes on: how many have answered, and never how."""

from __future__ import annotations

from coprod_tui.model import agreement, decisions, notes
from coprod_tui.model.count import Count
from coprod_tui.model.decisions import DecisionWorded
from coprod_tui.model.entry import Id
from coprod_tui.model.person import Person
from coprod_tui.model.undo import undo
from coprod_tui.sentences import tell_move
from coprod_tui.sentences.count import so_far
from tests.building import Told


def test_it_says_how_many_have_answered_of_those_here() -> None:
    able = tuple(Person(Id(number), f"Person {number}", number) for number in range(1, 14))
    now = Count(Id(20), "six", able)
    assert so_far(now) == "0 of 13 here have answered."
    assert so_far(now.take(9).take(2)) == "11 of 13 here have answered."


def test_undo_says_that_a_decision_made_at_another_screen_stays() -> None:
    told = Told("Amy")
    told.do(notes.take_note, "Tea at three", seat="Room")
    told.do(decisions.propose, "Letters go out in 14 point", seat="Desk")
    told.do(decisions.confirm_words, told.made(DecisionWorded), seat="Desk")
    told.do(agreement.agree, told.made(DecisionWorded), seat="Desk")
    words = tell_move(told.do(undo, "Room", seat="Room"), told.meeting)
    assert words == "Taken back: We heard: Tea at three. D1 was made later at another screen, and stays."
    assert tell_move(told.do(undo, "Desk", seat="Desk"), told.meeting).startswith("Taken back: D1: Letters")
