"""A group ends on its own page: something handed on, thanks as a member wishes, closed; and everywhere says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.never_write import may_write
from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import Shelf
from tests.app.homes import at_home, press, write
from tests.app.pictures import text
from tests.year_told import at, tell_year

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_group_ends_well_is_closed_and_opened_again(home: Path) -> None:
    place = tell_year(Shelf(home)).group
    async with at_home(home, size=(100, 70), clock=lambda: at("2026-12-01")) as (app, pilot):
        await press(pilot, "1", "c", "h", "1")
        await write(pilot, "the council")
        await press(pilot, "enter")
        await press(pilot, "t", "1", "1", "escape", "c")
        await write(pilot, "Cake on 5 December")
        await press(pilot, "enter")
        assert "It is with the council now." in text(app)
        assert "Cake on 5 December" in text(app)
        assert text(app).index("Thank you") < text(app).index("We could not, and why"), "what is seen to here is first"
        farewell = read_group(place).farewell
        assert [(one.ref, one.to) for one in farewell.all] == [("6-P1", "the council")]
        assert [wish for _member, wish in farewell.wishes] == ["named"]
        await press(pilot, "y", "y", "y", "y")
        assert read_group(place).farewell.closed == "2026-12-01", "it asked what is open, what is kept, and then"
        assert "This group closed on 1 December 2026." in text(app)
        await press(pilot, "escape", "n")
        assert "Riverside Voices is closed, so nothing new is planned." in text(app)
        assert "6-P1" not in text(app), "it waits in no list any more"
        await press(pilot, "escape")
        assert "closed on 1 December" in text(app)
        await press(pilot, "1", "c", "y", "y", "escape", "n")
        assert not read_group(place).farewell.closed
        assert "is closed" not in text(app)


async def test_who_leaves_is_thanked_and_never_written_to_where_they_ask(home: Path) -> None:
    place = tell_year(Shelf(home), held=1).group
    async with at_home(home, size=(100, 40), clock=lambda: at("2026-02-01")) as (app, pilot):
        await press(pilot, "1", "m", "enter", "x", "y", "1", "1", "2")
        assert "Amy has left the group. Thank you." in text(app)
        await press(pilot, "enter", "x", "y", "escape", "escape", "escape")
        assert "Shabir has left the group." in text(app)
        await press(pilot, "enter", "w", "y")
        assert "asked never to be written to" in text(app)
        await press(pilot, "enter", "w", "y")
        assert "asked never to be written to" not in text(app)
    group = read_group(place)
    amy, shabir, tasleem = (one.id for one in group.members.all[:3])
    assert [one.left for one in group.members.all[:3]] == [True, True, False]
    assert group.farewell.wishes == ((amy, "named"),), "nobody answers for who was not asked"
    assert [may_write(group, one) for one in (amy, shabir, tasleem)] == [False, True, True]
