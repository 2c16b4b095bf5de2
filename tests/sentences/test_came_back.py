"""What came back, in sentences: known of each thing, what a meeting said of it, and how its summary tells it."""

from __future__ import annotations

from coprod_tui.model import actions, agreement, decisions, in_force, parking
from coprod_tui.model.actions import ActionAdded
from coprod_tui.model.in_force import DecisionBrought
from coprod_tui.model.parking import IssueParked
from coprod_tui.sentences import tell_move
from coprod_tui.sentences.came_back import lines
from coprod_tui.summary import FORMATS, compose
from tests.building import Told


def came() -> Told:
    told = Told("Amy", "Mo")
    told.write(
        IssueParked("Car-park charges", 0, "Estates", ref="13-P1", by="2026-10-01"),
        ActionAdded("Ring Estates", 0, ref="13-A1", person=told.person("Mo")),
        DecisionBrought("12-D1", "Tea is at three", "2026-10-01"),
        DecisionBrought("13-D1", "We meet here"),
        seat="",
    )
    return told


def test_each_thing_is_told_with_what_is_known_of_it() -> None:
    assert lines(came().meeting) == [
        "13-P1  Car-park charges.",
        "    Who asks: for Estates, answer by 1 October.",
        "    No answer yet.",
        "13-A1  Ring Estates.",
        "    Who: Mo.",
        "    Not done yet.",
        "12-D1  Tea is at three.",
        "    The day to look again: 1 October 2026.",
    ]


def test_what_became_of_each_is_a_sentence_and_stands_in_the_summary() -> None:
    told = came()
    issue, action = told.meeting.parking.all[0].id, told.meeting.actions.all[0].id
    tea, here = (one.id for one in told.meeting.in_force.all)
    told.do(decisions.propose, "Tea is at four")
    one = told.meeting.decisions.all[0].id
    told.do(decisions.confirm_words, one)
    told.do(agreement.agree, one)
    said = [
        tell_move(told.do(move, *given), told.meeting)
        for move, given in (
            (parking.still_waits, (issue,)),
            (actions.still_to_do, (action,)),
            (actions.drop_action, (action, "Estates moved")),
            (in_force.replace_decision, (tea, one)),
            (in_force.still_right, (here, "2027-01-01")),
            (in_force.end_decision, (here, "The hall is sold")),
        )
    ]
    assert said == [
        "No answer yet on 13-P1: Car-park charges.",
        "13-A1 is still to do: Ring Estates.",
        "13-A1 is not done after all: Ring Estates. Why: Estates moved.",
        "D1 takes the place of 12-D1: Tea is at four.",
        "13-D1 is still right: We meet here. We look at it again on 1 January 2027.",
        "13-D1 is in force no longer: We meet here. Why: The hall is sold.",
    ]
    text = FORMATS["txt"].render(compose(told.meeting)).decode()
    assert "12-D1  Tea is at three\n       Replaced by D1: Tea is at four" in text
    assert "13-D1  We meet here\n       In force no longer. Why: The hall is sold" in text
    assert "Not done after all. Why: Estates moved" in text
