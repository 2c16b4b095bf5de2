"""Actions: who does what by when, and what came of it."""

from __future__ import annotations

import pytest

from coprod_tui.model import actions, agenda
from coprod_tui.model.actions import Action, ActionAdded
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.meeting import EMPTY, fold
from coprod_tui.model.without import without_people
from tests.building import Told


def action(told: Told) -> Action:
    return told.meeting.actions.all[-1]


def test_somebody_does_something_by_a_day() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(agenda.next_item)
    told.do(actions.add_action, " Ring the printer ", told.person("Amy"), by="2026-11-01")
    one = action(told)
    assert (one.name, one.words, one.person, one.by, one.item) == (
        "A1", "Ring the printer", told.person("Amy"), "2026-11-01", told.item("Letters"),
    )  # fmt: skip


def test_one_person_does_it_a_member_or_somebody_by_name() -> None:
    told = Told("Amy")
    told.do(actions.add_action, "Ring the printer", who="The union")
    told.do(actions.change_action, action(told).id, person=told.person("Amy"))
    assert (action(told).person, action(told).who) == (told.person("Amy"), "")
    told.do(actions.change_action, action(told).id, who="The union", by="2026-12-01")
    assert (action(told).person, action(told).who) == (0, "The union")
    assert actions.change_action(told.meeting, action(told).id, by="2026-12-01") == []
    with pytest.raises(Refused, match="no-such-person"):
        told.do(actions.add_action, "Ring", Id(99))


def test_several_people_do_something_together_and_whoever_is_named_next_takes_the_place_of_all() -> None:
    told = Told("Amy", "Mo", "Jo")
    amy, mo, jo = (told.person(name) for name in ("Amy", "Mo", "Jo"))
    told.do(actions.add_action, "Bring cake", amy, others=(mo,), who="The union")
    assert (action(told).people, action(told).who, action(told).taken) == ((amy, mo), "The union", True)
    told.do(actions.change_action, action(told).id, by="2026-12-01")
    assert action(told).people == (amy, mo), "what is not said stays"
    told.do(actions.change_action, action(told).id, person=jo)
    assert (action(told).people, action(told).who) == ((jo,), "")
    with pytest.raises(Refused, match="no-such-person"):
        told.do(actions.add_action, "Ring", amy, others=(Id(99),))


def test_a_change_written_before_there_were_several_still_names_one_and_nobody_beside_them() -> None:
    told = Told("Amy", "Mo", "Jo")
    told.do(actions.add_action, "Bring cake", told.person("Amy"), others=(told.person("Mo"),))
    told.write(actions.ActionChanged(action(told).id, person=told.person("Jo"), who=""))
    assert action(told).people == (told.person("Jo"),)


def test_of_two_who_do_something_one_may_be_taken_out_and_the_other_does_it_still() -> None:
    told = Told("Amy", "Mo")
    amy, mo = told.person("Amy"), told.person("Mo")
    told.do(actions.add_action, "Bring cake", amy, others=(mo,))
    told.do(actions.change_action, action(told).id, person=mo, others=(amy,))
    for gone, left in ((amy, mo), (mo, amy)):
        without = fold(EMPTY, without_people(told.stamped, {gone}, "")).actions.all[0]
        assert (without.people, without.taken) == ((left,), True)
        assert gone not in {without.person, *without.others}


def test_a_finished_action_says_what_came_of_it() -> None:
    told = Told()
    told.do(actions.add_action, "Ring the printer")
    told.do(actions.finish_action, action(told).id)
    assert told.meeting.actions.open == ()
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(actions.finish_action, action(told).id)
    told.do(actions.tell_outcome, action(told).id, "14 point costs no more")
    assert action(told).outcome == "14 point costs no more"


def test_telling_what_came_of_it_finishes_it() -> None:
    told = Told()
    told.do(actions.add_action, "Ring the printer")
    told.do(actions.tell_outcome, action(told).id, "14 point costs no more")
    assert action(told).finished
    with pytest.raises(Refused, match="no-words"):
        told.do(actions.tell_outcome, action(told).id, "")


def test_an_action_from_an_earlier_meeting_keeps_its_name() -> None:
    told = Told()
    told.write(ActionAdded("Ring Estates", 0, ref="13-A2"))
    told.do(actions.add_action, "Ring the printer")
    assert [one.name for one in told.meeting.actions.all] == ["13-A2", "A1"]
    assert told.meeting.actions.named("13-a2") == told.meeting.actions.all[0]


def test_an_action_needs_words_and_must_be_there() -> None:
    with pytest.raises(Refused, match="no-words"):
        Told().do(actions.add_action, "\u200b")
    with pytest.raises(Refused, match="no-such-action"):
        Told().do(actions.finish_action, Id(99))
    told = Told()
    told.do(actions.add_action, "Ring the printer")
    with pytest.raises(Refused, match="no-words"):
        told.do(actions.change_action, action(told).id, words=" ")
