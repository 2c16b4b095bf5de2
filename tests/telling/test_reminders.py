"""What may be good to remember: a break, a content note, a role nobody has, what is still open."""

from __future__ import annotations

from coprod_tui.model.actions import add_action
from coprod_tui.model.agenda import add_item, begin, change_item, next_item
from coprod_tui.model.agreement import more_time
from coprod_tui.model.closing import finish
from coprod_tui.model.decisions import confirm_words, propose
from coprod_tui.model.flow import pause, resume
from coprod_tui.model.notes import explain_word
from coprod_tui.model.parking import park
from coprod_tui.model.people import take_role
from coprod_tui.telling.reminders import Reminder, reminders
from tests.building import Told


def of(told: Told) -> list[tuple[str, str, bool]]:
    return [tuple(each) for each in reminders(told.meeting, told.meeting.clock.read(told.at))]  # type: ignore[misc]


def test_a_meeting_that_is_not_open_has_nothing_to_remember() -> None:
    told = Told("Amy", items=["Letters"])
    assert of(told) == []
    told.do(begin)
    assert of(told)
    told.do(finish)
    assert of(told) == []


def test_the_break_is_due_when_what_is_planned_before_it_is_over() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(change_item, told.item("Letters"), minutes=20)
    told.do(add_item, "Tea", minutes=10, purpose="break")
    told.do(begin)
    assert of(told)[0][:2] == ("14:20", "Tea is due")
    assert of(told)[0][2] is False
    told.wait(minutes=20)
    assert of(told)[0][2]
    told.do(next_item)
    assert all(about != "14:20" for about, _words, _due in of(told))


def test_people_who_sat_for_an_hour_may_want_a_break_and_have_one() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(begin)
    told.wait(minutes=59)
    assert ("Break", "No break for over an hour", True) not in of(told)
    told.wait(minutes=2)
    assert ("Break", "No break for over an hour", True) in of(told)
    told.do(pause, "break", 10)
    assert ("Break", "No break for over an hour", True) not in of(told)
    told.do(resume)
    assert ("Break", "No break for over an hour", True) not in of(told)


def test_a_content_note_is_told_before_its_item_and_during_it() -> None:
    told = Told("Amy", items=["Check in", "Letters"])
    told.do(change_item, told.item("Letters"), content_note="We will talk about bereavement")
    told.do(begin)
    assert ("Next", "We will talk about bereavement", False) in of(told)
    told.do(next_item)
    assert ("Now", "We will talk about bereavement", False) in of(told)


def test_roles_that_nobody_has_are_told() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(begin)
    assert {about for about, _words, _due in of(told)} == {"Chair", "Notes"}
    told.do(take_role, told.person("Amy"), "chair")
    told.do(take_role, told.person("Amy"), "notes")
    assert of(told) == []


def test_loose_ends_are_told_with_their_marks() -> None:
    told = Told("Amy", items=["Letters"])
    told.do(begin)
    told.do(park, "The lift")
    told.do(park, "The car park")
    told.do(add_action, "Write to Estates")
    told.do(explain_word, "PPI")
    told.do(propose, "Large letters")
    decision = told.meeting.decisions.all[0].id
    told.do(confirm_words, decision)
    told.do(more_time, decision, until="2026-11-02")
    found = of(told)
    assert ("Word", "to explain: PPI", True) in found
    assert ("Later", "Large letters (more time, until 2 November)", False) in found
    assert ("Parked", "P1 and P2 need someone to ask", False) in found
    assert ("Action", "A1 needs someone to do it", False) in found


def test_a_reminder_is_not_for_now_unless_it_says_so() -> None:
    assert not Reminder("Break", "soon").due
