"""After the laptop stopped the Room says once that it did, whose turn that cut, and how to give the turn back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.rooms import FULL, SMALL, begun, opened, planned

if TYPE_CHECKING:
    from pathlib import Path

HOUR = 3_600_000


@pytest.mark.parametrize("size", [FULL, SMALL], ids=["140x40", "80x24"])
async def test_whose_turn_was_cut_is_said_once_and_two_keys_give_it_back(home: Path, size: tuple[int, int]) -> None:
    of = planned(home)
    async with begun(of) as sat:
        await sat.strike("4", "4")
        assert sat.speaker == "Lucy"
        clock = sat.clock
    clock.at += HOUR
    async with opened(of, clock=clock, size=size) as sat:
        assert sat.inside("#message").removeprefix("► ") == (
            "The laptop stopped at 14:00. Nobody's time ran on. Lucy was speaking when the laptop stopped. "
            "j, then 4 gives the turn back to Lucy."
        )
        await sat.strike("j", "4")
        assert sat.speaker == "Lucy"
        await sat.strike("e")
        assert "laptop" not in sat.said
    async with opened(of, clock=clock) as sat:
        assert "laptop" not in sat.words


async def test_it_is_said_too_where_the_laptop_slept_while_the_screen_stood_open(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("4", "4")
        sat.clock.at += HOUR
        sat.written()
        await sat.wait(seconds=1)
        assert "Lucy was speaking when the laptop stopped. j, then 4 gives the turn back to Lucy." in sat.words


async def test_where_nobody_spoke_no_turn_is_offered(home: Path) -> None:
    of = planned(home)
    async with begun(of) as sat:
        clock = sat.clock
    clock.at += HOUR
    async with opened(of, clock=clock) as sat:
        assert sat.inside("#message").removeprefix("► ") == "The laptop stopped at 14:00. Nobody's time ran on."
