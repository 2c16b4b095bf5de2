"""Whatever a person, an item or a decision is called stands on the screen letter by letter, and is never obeyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.widgets.letters import Big
from coprod_tui.model.text import clean
from tests.app.names import BEYOND_LETTERS, HOSTILE
from tests.app.rooms import Sat, begun, opened, planned

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAMES = tuple(clean(name) for name in HOSTILE)
BATCHES = tuple(NAMES[start : start + 3] for start in range(0, len(NAMES), 3))


def stands(name: str, where: str) -> bool:
    """Whether the name is there whole; a long one may go over several rows, broken at its hyphens or anywhere."""
    return "".join(name.split()) in "".join(where.split())


async def check_on_the_opening_page(sat: Sat, names: Sequence[str]) -> None:
    for name in names:
        assert stands(name, sat.inside("#expected"))
        assert stands(name, sat.inside("#opening-rules"))


async def check_now(sat: Sat, name: str, digit: str) -> None:
    """A hand, a turn and an item of this name."""
    await sat.strike(digit)
    for where in (sat.inside("#agenda").replace(" now", "").replace(" 1 min", ""), sat.following, sat.said):
        assert stands(name, where)
    assert stands(name, sat.people_line)
    await sat.strike(digit)
    assert stands(name, sat.people_line)
    assert sat.room.query_one("#name", Big).text == name
    assert sat.large.splitlines()[0] == name or stands(name, sat.inside("#brief")), "the item's title"
    if name in BEYOND_LETTERS:
        assert stands(name, sat.inside("#name"))


async def check_decision(sat: Sat, name: str) -> None:
    await sat.strike("d")
    await sat.paste(f"Ask {name} about it")
    await sat.strike("enter")
    assert f"Ask {name} about it" in sat.large
    await sat.strike("enter", "y", "escape")
    assert stands(f"Ask {name} about it", sat.inside("#decided"))


@pytest.mark.parametrize("names", BATCHES, ids=range(len(BATCHES)))
async def test_a_name_is_there_whole_wherever_it_stands(home: Path, names: Sequence[str]) -> None:
    async with opened(planned(home, *names, items=[*names, "Tea"], rules=names, title=names[0])) as sat:
        await check_on_the_opening_page(sat, names)
        for digit, name in enumerate(names, 1):
            await sat.strike("n")
            await check_now(sat, name, str(digit))
            await check_decision(sat, name)
        for key in ("h", "g"):
            await sat.strike(key)
            for name in names:
                assert stands(name, sat.inside("#choices"))
            await sat.strike("escape")
        for pages in (("v",), ("escape", "f"), ("enter",)):
            await sat.strike(*pages)
            columns = [sat.inside(column) for column in sat.room.query(".column") if column.region]
            for name in names:
                assert stands(name, " ".join([sat.inside("#stage"), sat.large, *columns])), sat.text


async def test_a_name_that_asks_to_leave_is_a_name_when_it_is_clicked(home: Path) -> None:
    async with begun(planned(home, "[@click=app.quit]go[/]", "Amy")) as sat:
        await sat.click("[@click=app.quit]go", "#people")
        assert not sat.app._exit
        assert sat.waiting == ["[@click=app.quit]go[/]"]


async def test_control_marks_in_a_name_never_reach_the_screen(home: Path) -> None:
    dirty = "A\x1b[31mmy\x07 \u202eevil\u200b"
    async with begun(planned(home, dirty, "Mo", items=[dirty])) as sat:
        await sat.strike("1", "space")
        for mark in ("\x1b", "\x07", "\u202e", "\u200b"):
            assert mark not in sat.text
        assert "Amy" in sat.people_line or "A[31mmy" in sat.people_line
