"""Screens that stand over one another at one session: each state is shown once, by the one that is seen."""

from __future__ import annotations

from asyncio import wrap_future
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.app.desk.desk import Desk
from coprod_tui.app.room.room import Room
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_preview import find_words
from tests.app.desks import begun_at_desk
from tests.app.rooms import begun, planned
from tests.building import START

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each screen was drawn anew."""
    counted: Counter[str] = Counter()
    for screen in (Room, Desk):
        draws = screen.show_now

        async def show_now(self: Any, draws: Any = draws, name: str = screen.__name__) -> None:
            counted[name] += 1
            await draws(self)

        monkeypatch.setattr(screen, "show_now", show_now)
    return counted


async def test_a_key_draws_the_room_once(home: Path, drawn: Counter[str]) -> None:
    async with begun(planned(home)) as sat:
        drawn.clear()
        await sat.strike("1")
        assert sat.waiting == ["Amy"]
        assert drawn["Room"] == 1


async def test_of_a_desk_and_the_room_over_it_only_what_is_seen_is_drawn(home: Path, drawn: Counter[str]) -> None:
    async with begun_at_desk(planned(home)) as sat:
        told = len(sat.session._listeners)
        sat.desk.show_room()
        await sat.rest()
        room = sat.screen
        assert isinstance(room, Room)
        drawn.clear()
        await sat.strike("1")
        assert drawn == {"Room": 1}
        assert sat.waiting == ["Amy"]
        room.leave()
        await sat.rest()
        assert isinstance(sat.screen, Desk)
        assert drawn["Desk"] == 1, "it comes back as the meeting is now"
        assert len(sat.session._listeners) == told, "a screen that has gone is told nothing"
        assert "Amy" in sat.text


async def test_words_taken_out_for_good_are_dropped_by_every_screen_of_the_session(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.strike("f4")
        await sat.type("Amy said")
        await sat.kept()
        assert sat.desk.writing.together
        sat.desk.show_room()
        await sat.rest()
        sat.of.place.seats.forget_drafts()
        sat.session.drafts.keep("kind-note", "Amy said so")
        await sat.kept()
        await sat.rest()
        assert not sat.desk.writing.together
        assert "Words were taken out for good." in sat.words
        assert b"Amy" not in b"".join(path.read_bytes() for path in sat.of.place.seats.folder.glob("*.json"))


async def test_what_was_said_of_words_that_were_taken_out_for_good_stands_on_no_screen(home: Path) -> None:
    of = planned(home)
    async with begun_at_desk(of) as sat:
        await sat.enter("My brother died")
        assert "We heard: My brother died." in sat.text
        sat.desk.show_room()
        await sat.rest()
        going = find_words(of.shelf, of.place, sat.meeting.last)
        carry_out(of.shelf, going.chosen(going.mentions, at=START, instead="[out]"), summaries_anew(of.shelf))
        await wrap_future(sat.session.look())
        await sat.rest()
        room = sat.screen
        assert isinstance(room, Room)
        room.leave()
        await sat.rest()
        assert isinstance(sat.screen, Desk)
        assert "[out]" in sat.text
        assert "brother" not in sat.text
