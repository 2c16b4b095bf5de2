"""A fact put right after a meeting: the record and the summary say of what, from what, and to what."""

from __future__ import annotations

import pytest

from coprod_tui.model import actions, closing, decisions, flow, parking, people, plan
from coprod_tui.model.corrections import FactCorrected
from coprod_tui.sentences import tell, tell_move
from tests.building import Told
from tests.summary.meetings import everything, section


def finished() -> Told:
    told = Told("Amy Shah", "Mo Ali", "Sam Reed", "Jo")
    for name in ("Amy Shah", "Mo Ali", "Sam Reed"):
        told.do(people.arrive, told.person(name))
    told.do(flow.start)
    told.do(decisions.propose, "Letters go out in 14 point", told.person("Amy Shah"))
    told.do(actions.add_action, "Phone Estates", told.person("Amy Shah"), by="2026-11-01")
    told.do(parking.park, "Car-park charges", "Estates")
    told.do(people.leave, told.person("Sam Reed"))
    told.do(closing.finish)
    return told


@pytest.mark.parametrize(
    ("correct", "words"),
    [
        (lambda told: told.do(people.was_here, told.person("Jo")), "Jo: was there. Before: was expected."),
        (lambda told: told.do(people.was_here, name="Zoë"), "Zoë: was there. Before: not on the list."),
        (
            lambda told: told.do(people.was_not_here, told.person("Sam Reed"), "unwell"),
            "Sam Reed: could not come. Before: was there.",
        ),
        (
            lambda told: told.do(actions.change_action, told.meeting.actions.all[0].id, who="Estates"),
            "A1: Estates, by 1 November. Before: Amy Shah, by 1 November.",
        ),
        (
            lambda told: told.do(parking.change_issue, told.meeting.parking.all[0].id, person=told.person("Mo Ali")),
            "P1: Estates, Mo Ali. Before: Estates.",
        ),
        (
            lambda told: told.do(decisions.describe, told.meeting.decisions.all[0].id, proposed_name="Estates"),
            "A decision: put forward by Estates. Before: put forward by Amy Shah.",
        ),
        (
            lambda told: told.do(flow.set_next_meeting, "2026-11-10"),
            "The next meeting: 10 November. Before: nothing yet.",
        ),
        (
            lambda told: told.do(plan.change_plan, date="2026-10-14"),
            "This meeting: 14 October, 14:00, 16:00. Before: 13 October, 14:00, 16:00.",
        ),
    ],
)
def test_it_is_told_from_what_to_what(correct: object, words: str) -> None:
    told = finished()
    made = correct(told)  # type: ignore[operator]
    assert tell_move(made, told.meeting) == f"Put right: {words}"
    assert section(told.meeting, "corrections").splitlines() == [f"13 October: {words}"]
    assert "unwell" not in everything(told.meeting)


def test_what_somebody_was_called_before_is_not_told_again() -> None:
    told = finished()
    made = told.do(people.rename, told.person("Mo Ali"), "Maya Ali")
    assert tell_move(made, told.meeting) == "Put right: A name: Maya Ali."
    assert "Maya Ali" in section(told.meeting, "corrections")
    assert "Mo Ali" not in everything(told.meeting)


def test_who_would_rather_not_be_named_is_not_named_there_either() -> None:
    told = finished()
    told.do(people.rename, told.person("Sam Reed"), named="nobody")
    told.do(people.was_not_here, told.person("Sam Reed"))
    said = section(told.meeting, "corrections")
    assert "someone who would rather not be named: could not come" in said
    assert "Sam" not in said


def test_each_says_what_it_put_right_itself_and_not_what_came_later() -> None:
    told = finished()
    action = told.meeting.actions.all[0].id
    first = told.do(actions.change_action, action, who="Estates")
    told.do(actions.change_action, action, who="Finance", by="2026-12-01")
    mark = next(one for one in first if isinstance(one.entry, FactCorrected))
    assert tell(mark, told.meeting) == "Put right: A1: Estates, by 1 November. Before: Amy Shah, by 1 November."


def test_a_meeting_in_which_nothing_was_put_right_has_no_such_section() -> None:
    assert section(finished().meeting, "corrections") == ""
