"""A group's usual agenda: the shape of a meeting, kept without anybody's name, and taken whole each time."""

from __future__ import annotations

import pytest

from coprod_tui.model import agenda
from coprod_tui.model.basket import ask
from coprod_tui.model.entry import Refused
from coprod_tui.model.history import KeptItem
from coprod_tui.model.usual_agenda import keep_usual, shape
from coprod_tui.model.wanted import Wanted
from coprod_tui.wording.templates import templates
from tests.model.told_group import ToldGroup


def test_a_meetings_agenda_is_kept_as_the_usual_one_without_who_asked_or_what_was_asked_for() -> None:
    group = ToldGroup("Amy Stone")
    group.do(ask, "Bus passes", "Amy")
    request = group.group.basket.kept[0]
    told = group.plan(
        1, Wanted("Check in", 10, "check-in"), Wanted("Letters", 20, "decide", "Amy", content_note="Grief")
    )
    told.do(agenda.add_item, "Bus passes", request=request.id)
    group.do(keep_usual, shape(told.meeting.agenda.items))
    kept = list(group.group.usual_agenda.items)
    assert kept == [KeptItem("Check in", 10, "check-in"), KeptItem("Letters", 20, "decide")]
    with pytest.raises(Refused, match="nothing-changed"):
        group.do(keep_usual, group.group.usual_agenda.items)
    with pytest.raises(Refused, match="minutes-out-of-range"):
        group.do(keep_usual, (KeptItem("For ever", 9_999),))
    group.do(keep_usual)
    assert not group.group.usual_agenda.items


def test_the_agendas_that_come_with_coprod_take_the_time_they_say_and_begin_and_end_with_everyone() -> None:
    takes = {one.id: sum(item.minutes or 0 for item in one.items) for one in templates()}
    assert takes == {"first": 120, "usual": 120, "short": 45, "ending": 120}
    for one in templates():
        assert (one.items[0].purpose, one.items[-1].purpose) == ("check-in", "check-out")
        assert any(item.purpose == "break" for item in one.items) == (takes[one.id] > 60)
