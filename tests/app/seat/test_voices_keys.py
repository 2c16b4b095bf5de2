"""What a chair may do about turns is one key and a digit away, on the Room and on the Desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.order import queue
from coprod_tui.model.plan import Settings
from tests.app.desks import begun_at_desk
from tests.app.rooms import begun, planned

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path
    from typing import Any

    from tests.app.rooms import Sat

COUNTING = Settings(count_voices=True)


def sat_at(screen: str, home: Path, **how: Any) -> AbstractAsyncContextManager[Sat]:
    of = planned(home, "Amy", "Mo", "Jo", **how)
    return begun(of) if screen == "semicolon" else begun_at_desk(of)


BOTH = pytest.mark.parametrize("turns", ["semicolon", "ctrl+t"], ids=["Room", "Desk"])


@BOTH
async def test_the_queue_is_closed_and_opened_again_and_the_list_says_which(home: Path, turns: str) -> None:
    async with sat_at(turns, home) as sat:
        await sat.strike(turns)
        assert "Close the queue after those who wait" in sat.words
        await sat.strike("2")
        assert sat.meeting.hands.closed
        await sat.strike(turns)
        assert "Open the queue again" in sat.words
        await sat.strike("2")
        assert not sat.meeting.hands.closed


@BOTH
async def test_somebody_is_put_first_in_the_queue_whatever_the_rule_says(home: Path, turns: str) -> None:
    async with sat_at(turns, home) as sat:
        await sat.strike(turns, "1", "3")
        await sat.strike(turns, "1", "2")
        assert [sat.meeting.people.name(hand.person) for hand in queue(sat.meeting)] == ["Mo", "Jo"]


@BOTH
async def test_those_who_wait_are_kept_for_later_and_come_back(home: Path, turns: str) -> None:
    async with sat_at(turns, home) as sat:
        await sat.strike(turns, "1", "3", turns)
        assert "Keep those who wait for later" in sat.words
        await sat.strike("3")
        assert sat.waiting == []
        await sat.strike(turns, "3")
        assert sat.waiting == ["Jo"]


@BOTH
async def test_the_way_of_ordering_is_changed_in_the_meeting(home: Path, turns: str) -> None:
    async with sat_at(turns, home) as sat:
        await sat.strike(turns)
        assert "Whose turn is next: who asked first" in sat.words
        await sat.strike("6", "2")
        assert sat.meeting.plan.settings.order == "new-voices"
        assert "Whose turn is next: now new voices first, before who asked first." in sat.words


@BOTH
async def test_somebody_was_heard_in_writing_and_small_groups_are_asked_for(home: Path, turns: str) -> None:
    async with sat_at(turns, home) as sat:
        await sat.strike(turns, "4", "2")
        assert [sat.meeting.people.name(one.person) for one in sat.meeting.turns.otherwise] == ["Mo"]
        await sat.strike(turns, "5")
        assert "Small groups" in sat.words
        await sat.type("2 for 10m")
        await sat.strike("enter")
        assert sat.meeting.small_groups.now is not None


async def test_whoever_asks_at_the_desk_sees_their_own_figures(home: Path) -> None:
    async with sat_at("ctrl+t", home, ways=COUNTING) as sat:
        await sat.strike("ctrl+t", "7", "2")
        assert "Mo: not heard from yet." in sat.words


@BOTH
async def test_nobodys_figures_are_offered_on_the_room_or_where_nobody_counts(home: Path, turns: str) -> None:
    counting = turns == "semicolon"
    async with sat_at(turns, home, ways=COUNTING if counting else Settings()) as sat:
        await sat.strike(turns)
        assert "Whose turn is next" in sat.words
        assert "How often I have spoken" not in sat.words


async def test_at_the_desk_somebody_else_speaks_after_two_keys_and_the_next_after_one(home: Path) -> None:
    async with begun_at_desk(planned(home, "Amy", "Mo", "Jo")) as sat:
        await sat.type("half a note")
        await sat.strike("ctrl+g", "2")
        assert sat.speaker == "Mo"
        await sat.strike("ctrl+t", "1", "3", "ctrl+n")
        assert sat.speaker == "Jo"
        assert sat.in_line == "half a note"


async def test_at_the_desk_a_name_asks_for_somebodys_own_figures(home: Path) -> None:
    async with begun_at_desk(planned(home, "Amy", "Mo", ways=COUNTING)) as sat:
        await sat.enter("/heard Mo")
        assert "Mo: not heard from yet." in sat.words


@pytest.mark.parametrize("words", ["turn time Amy none", "Turn  Time Amy 5m", "count brings Amy"])
async def test_the_rooms_line_takes_nothing_that_would_tell_everyone_of_one_person(home: Path, words: str) -> None:
    async with begun(planned(home, "Amy", "Mo")) as sat:
        before = sat.meeting
        await sat.strike("slash")
        await sat.paste(words)
        await sat.strike("enter")
        assert "Everyone can see this line." in sat.words
        assert sat.typed == "", "and what was typed is gone from sight"
        assert sat.session.drafts.words("kind-") == ""
        assert sat.meeting is before


async def test_the_desk_gives_somebody_a_time_of_their_own_and_the_room_says_nothing(home: Path) -> None:
    async with begun_at_desk(planned(home, "Amy", "Mo", ways=Settings(turn_minutes=2))) as sat:
        await sat.enter("/turn time Amy none")
        assert dict(sat.meeting.turns.times) == {sat.meeting.people.all[0].id: 0}
        await sat.strike("f2")
        assert "Amy" not in sat.inside("#message")
