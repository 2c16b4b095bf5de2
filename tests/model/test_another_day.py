"""A meeting of another day is not begun by a slip: every move that would begin it is known, and no other."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import agenda, closing, decisions, flow, hands, held, invitations, plan
from coprod_tui.model.another_day import opens_out_of_plan
from coprod_tui.model.since_invited import as_invited
from coprod_tui.sentences.plan import out_of_plan
from tests.building import Told

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = "2026-10-13"


def moves(told: Told) -> dict[str, Callable[..., object]]:
    amy = told.person("Amy")
    return {
        "begin": agenda.begin,
        "next item": agenda.next_item,
        "start": flow.start,
        "hand": partial(hands.raise_hand, person=amy),
        "moment": partial(flow.pause, why="moment"),
        "decide": partial(decisions.propose, words="Tea first"),
    }


@pytest.mark.parametrize("date", ["2026-12-14", "2026-10-12"])
@pytest.mark.parametrize("name", list(moves(Told("Amy", items=["Letters"]))))
def test_whatever_would_begin_a_meeting_of_another_day_is_known(name: str, date: str) -> None:
    told = Told("Amy", items=["Letters"], date=date)
    move = moves(told)[name]
    assert opens_out_of_plan(told.meeting, move, TODAY)  # type: ignore[arg-type]
    told.do(move)  # type: ignore[arg-type]
    assert told.meeting.flow.stage == "open"
    assert not opens_out_of_plan(told.meeting, move, TODAY)  # type: ignore[arg-type]


@pytest.mark.parametrize("date", ["", TODAY])
def test_a_meeting_of_today_or_of_no_day_begins_at_once(date: str) -> None:
    told = Told("Amy", items=["Letters"], date=date)
    assert not any(opens_out_of_plan(told.meeting, move, TODAY) for move in moves(told).values())  # type: ignore[arg-type]


def test_what_begins_nothing_asks_nothing() -> None:
    told = Told("Amy", items=["Letters"], date="2026-12-14")
    for move in (partial(plan.change_plan, date="2026-12-15"), closing.finish, held.hide):
        assert not opens_out_of_plan(told.meeting, move, TODAY)


def test_a_meeting_that_was_called_off_is_asked_about_on_its_own_day_too() -> None:
    told = Told("Amy", items=["Letters"], date=TODAY)
    told.do(invitations.invite, as_invited(told.meeting), 0)
    told.do(invitations.call_off, 0)
    assert opens_out_of_plan(told.meeting, flow.start, TODAY)
    today = date.fromisoformat(TODAY)
    asked = out_of_plan(told.meeting, today)
    assert asked == "People were told that this meeting is called off. Start it all the same?"
    other = out_of_plan(told.meeting, today + timedelta(days=1))
    assert "called off" in other
    assert "This meeting was planned for" in other
