"""Items wanted before a meeting begins: where they go, and how long all of it takes."""

from __future__ import annotations

import pytest

from coprod_tui.model import agenda
from coprod_tui.model.agenda import Item
from coprod_tui.model.carried import left_waiting
from coprod_tui.model.entry import Id
from coprod_tui.model.plan import change_plan
from coprod_tui.model.series import is_bare
from coprod_tui.model.undo import undo
from coprod_tui.model.wanted import (
    Wanted,
    ends_at,
    fill,
    finish_for,
    minutes_between,
    planned_length,
    put_on,
)
from tests.building import Told
from tests.model.told_group import ToldGroup

WHOLE = (
    Wanted("Check in", 10, "check-in"), Wanted("Letters", 20, asked_by="Mo"), Wanted("Check out", 5, "check-out"),
)  # fmt: skip


def titles(told: Told) -> list[str]:
    return [item.title for item in told.meeting.agenda.items]


@pytest.fixture
def carrying() -> ToldGroup:
    """A group whose last meeting carried an item of 15 minutes."""
    group = ToldGroup("Amy", "Mo")
    told = group.plan(1, Wanted("Taxis", 15))
    told.do(agenda.carry_item, told.item("Taxis"))
    group.finish(told)
    return group


def test_what_was_carried_comes_before_the_check_out(carrying: ToldGroup) -> None:
    assert titles(carrying.plan(2, *WHOLE)) == ["Check in", "Letters", "Taxis", "Check out"]


def test_a_meeting_with_only_what_was_carried_has_no_agenda_of_its_own_until_it_is_filled(carrying: ToldGroup) -> None:
    told = carrying.plan(2)
    assert is_bare(told.meeting, carrying.group)
    told.do(change_plan, start="14:00")
    told.do(fill, WHOLE)
    assert titles(told) == ["Check in", "Taxis", "Letters", "Check out"]
    assert told.meeting.agenda.items[2].asked_by == told.meeting.people.all[1].id
    assert told.meeting.plan.finish == "14:50"  # with what was carried
    assert not is_bare(told.meeting, carrying.group)


def test_a_finish_that_somebody_set_stays_as_it_is(carrying: ToldGroup) -> None:
    told = carrying.plan(2)
    told.do(change_plan, start="14:00", finish="16:00")
    told.do(fill, WHOLE)
    assert told.meeting.plan.finish == "16:00"


def test_items_put_on_later_come_before_the_check_out_that_is_there() -> None:
    told = ToldGroup("Amy").plan(1, *WHOLE)
    told.do(put_on, (Wanted("Car park"),))
    assert titles(told) == ["Check in", "Letters", "Car park", "Check out"]
    told.do(put_on, (Wanted("Lifts"), Wanted("Thanks", purpose="check-out")))
    assert titles(told) == ["Check in", "Letters", "Car park", "Lifts", "Check out", "Thanks"]


def test_how_long_it_takes_counts_what_has_minutes_and_says_what_has_none() -> None:
    items = [Item(Id(1), "A", 20), Item(Id(2), "B"), Item(Id(3), "C", 45)]
    assert planned_length(items) == (65, 1)
    assert finish_for("14:00", items) == ""
    assert finish_for("14:00", [items[0], items[2]]) == "15:05"
    assert finish_for("14:00", []) == ""


def test_a_meeting_past_midnight_has_no_finish() -> None:
    assert ends_at("23:30", 45) == ""
    assert ends_at("", 45) == ""
    assert (minutes_between("14:00", "15:30"), minutes_between("15:30", "14:00")) == (90, -90)
    assert minutes_between("", "14:00") == 0


def test_a_filled_agenda_has_what_was_carried_once_in_its_own_place_with_what_was_known_of_it(
    carrying: ToldGroup,
) -> None:
    told = carrying.plan(2)
    told.do(change_plan, start="14:00")
    told.do(fill, (*WHOLE[:2], Wanted("taxis", purpose="decide"), WHOLE[2]))
    assert titles(told) == ["Check in", "Letters", "taxis", "Check out"]
    taxis = told.meeting.agenda.items[2]
    assert (taxis.minutes, taxis.purpose, told.meeting.plan.finish) == (15, "decide", "14:50")
    assert left_waiting(carrying.group, told.meeting) == ()
    told.do(undo, "Room")
    assert titles(told) == ["Taxis"]
