"""The Room as people look back: by itself as they check out, words only where their owner agrees, a rule in one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.wanted import Wanted
from tests.app.rooms import WAYS, begun, planned

if TYPE_CHECKING:
    from pathlib import Path

ITEMS = (Wanted("Check in"), Wanted("Letters"), Wanted("Check out", purpose="check-out"))


async def test_a_group_looks_back_as_it_checks_out_and_keeps_only_what_somebody_agrees_to(home: Path) -> None:
    of = planned(home, "Amy", "Mo", items=ITEMS, rules=("Phones off",), ways=WAYS.but(look_back=True))
    async with begun(of, size=(140, 40)) as sat:
        await sat.strike("n")
        assert sat.situation == "look-question"
        await sat.strike("w")
        await sat.enter("Mo was rude")
        await sat.strike("n")
        assert not sat.meeting.look_back.all, "whoever said it did not agree"
        await sat.strike("w")
        await sat.enter("It was ours")
        await sat.strike("y")
        assert [one.words for one in sat.meeting.look_back.all] == ["It was ours"]
        assert "It was ours" in sat.text
        await sat.strike("space", "m")
        assert "Did we keep to this?" in sat.text
        assert "Mostly." in sat.text
        await sat.strike("space")
        assert sat.situation == "now"
        await sat.strike("slash")
        await sat.enter("components end")
        assert sat.situation == "look-component"
        assert "At the end" in sat.text
        assert "Mo was rude" not in " ".join(str(one.entry) for one in sat.meeting.history)


async def test_nothing_stands_large_where_the_group_does_not_look_back(home: Path) -> None:
    async with begun(planned(home, "Amy", "Mo", items=ITEMS), size=(100, 30)) as sat:
        await sat.strike("n")
        assert sat.situation == "now"
        await sat.strike("f", "l")
        assert "does not look back together" in sat.text
