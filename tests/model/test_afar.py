"""Who is here by phone or by page: they are here as anybody is, so they may take part in what is decided."""

from __future__ import annotations

import pytest

from coprod_tui.model.agenda import begin
from coprod_tui.model.closing import finish
from coprod_tui.model.count import could_take_part
from coprod_tui.model.entry import Refused
from coprod_tui.model.people import arrive, leave, was_here
from coprod_tui.model.person import PersonArrived
from coprod_tui.sentences import tell_move
from coprod_tui.sentences.people import from_afar, here
from tests.building import Told


def test_who_is_here_by_phone_or_page_may_take_part_and_is_told_of_as_that() -> None:
    told = Told("Amy", "Mo", "Jo")
    amy, mo, jo = told.meeting.people.all
    told.do(begin)
    for person, by in ((amy, None), (mo, "phone"), (jo, "page")):
        told.do(arrive, person.id, by)
    assert tell_move([told.meeting.history[-1]], told.meeting) == "Jo is here by page."
    assert [person.name for person in could_take_part(told.meeting)] == ["Amy", "Mo", "Jo"]
    assert here(told.meeting) == ["Here: Amy", "Here by phone: Mo", "Here by page: Jo"]
    assert from_afar(told.meeting.people.all) == "1 by phone, 1 by page"


def test_somebody_may_come_in_from_the_telephone_and_comes_back_to_the_room_if_nobody_says_otherwise() -> None:
    told = Told("Amy")
    amy = told.meeting.people.all[0].id
    told.do(begin)
    told.do(arrive, amy, "phone")
    for by in (None, "phone"):
        with pytest.raises(Refused, match="already-here"):
            arrive(told.meeting, amy, by)
    assert arrive(told.meeting, amy, "room") == [PersonArrived(amy)]
    told.do(leave, amy)
    told.do(arrive, amy)
    assert from_afar(told.meeting.people.all) == "", "not as before they left"


def test_how_somebody_was_here_is_put_right_in_the_review() -> None:
    told = Told("Amy")
    amy = told.meeting.people.all[0].id
    told.do(begin)
    told.do(arrive, amy)
    told.do(finish)
    with pytest.raises(Refused, match="already-here"):
        was_here(told.meeting, amy)
    told.do(was_here, amy, by="phone")
    assert told.meeting.people.all[0].by == "phone"
