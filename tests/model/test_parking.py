"""Parked issues: what matters and is outside our control, who takes it where, and what came back."""

from __future__ import annotations

import pytest

from coprod_tui.model import agenda, parking
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.parking import Issue, IssueParked
from coprod_tui.model.undo import undo
from tests.building import Told


def issue(told: Told) -> Issue:
    return told.meeting.parking.all[-1]


def test_only_the_words_are_needed() -> None:
    told = Told(items=["Taxis"])
    told.do(agenda.next_item)
    told.do(parking.park, "Car-park charges")
    assert (issue(told).name, issue(told).words, issue(told).item) == ("P1", "Car-park charges", told.item("Taxis"))
    assert not issue(told).taken
    with pytest.raises(Refused, match="no-words"):
        told.do(parking.park, " ")


def test_whose_control_who_takes_it_and_when_we_hear_back_may_come_later() -> None:
    told = Told("Amy")
    told.do(parking.park, "Car-park charges")
    told.do(parking.change_issue, issue(told).id, whose=" Estates ", person=told.person("Amy"), by="2026-12-01")
    assert (issue(told).whose, issue(told).person, issue(told).by) == ("Estates", told.person("Amy"), "2026-12-01")
    assert issue(told).taken
    assert parking.change_issue(told.meeting, issue(told).id, whose="Estates") == []


def test_one_person_takes_it_a_member_or_somebody_by_name() -> None:
    told = Told("Amy")
    told.do(parking.park, "Car-park charges", person=told.person("Amy"))
    told.do(parking.change_issue, issue(told).id, who="The union")
    assert (issue(told).person, issue(told).who) == (0, "The union")
    told.do(parking.change_issue, issue(told).id, person=told.person("Amy"))
    assert (issue(told).person, issue(told).who) == (told.person("Amy"), "")
    with pytest.raises(Refused, match="no-such-person"):
        told.do(parking.change_issue, issue(told).id, person=Id(99))
    with pytest.raises(Refused, match="no-such-person"):
        told.do(parking.park, "Taxis", person=Id(99))


def test_we_asked_they_said_what_changed() -> None:
    told = Told()
    told.do(parking.park, "Car-park charges")
    told.do(parking.answer, issue(told).id, "They will look at it")
    assert issue(told) in told.meeting.parking.open
    told.do(parking.answer, issue(told).id, "It is free from May", "Parking is free", closed=True)
    assert [(one.words, one.changed) for one in issue(told).answers] == [
        ("They will look at it", ""),
        ("It is free from May", "Parking is free"),
    ]
    assert told.meeting.parking.open == ()


def test_an_issue_may_rest_without_an_answer() -> None:
    told = Told()
    told.do(parking.park, "Car-park charges")
    told.do(parking.close_issue, issue(told).id)
    with pytest.raises(Refused, match="nothing-changed"):
        told.do(parking.close_issue, issue(told).id)


def test_an_issue_from_an_earlier_meeting_keeps_its_name_and_takes_no_number() -> None:
    told = Told()
    told.write(IssueParked("Lifts", 0, ref="13-P1"))
    told.do(parking.park, "Car-park charges")
    assert [one.name for one in told.meeting.parking.all] == ["13-P1", "P1"]
    assert told.meeting.parking.named(" 13-p1 ") == told.meeting.parking.all[0]
    assert told.meeting.parking.named("P1") == told.meeting.parking.all[1]
    assert told.meeting.parking.named("P0") is None


def test_the_number_of_an_issue_taken_back_is_never_used_again() -> None:
    told = Told()
    told.do(parking.park, "Car-park charges")
    told.do(undo, "Room")
    told.do(parking.park, "Taxis")
    assert [one.name for one in told.meeting.parking.all] == ["P2"]


def test_an_issue_that_is_not_there_is_told() -> None:
    for move in (parking.close_issue, parking.change_issue):
        with pytest.raises(Refused, match="no-such-issue"):
            Told().do(move, Id(99))
    with pytest.raises(Refused, match="no-such-issue"):
        Told().do(parking.answer, Id(99), "Yes")
