"""Two screens on one record, and somebody at each presses a key at once: it is done once, and the other is told why."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.desk.desk import Desk
from coprod_tui.app.widgets.message_line import MessageLine
from coprod_tui.model.agenda import next_item
from coprod_tui.model.agreement import raise_worry
from coprod_tui.model.decisions import DecisionWorded, confirm_words, propose, read_back, reword, set_aside
from coprod_tui.model.entry import Id
from coprod_tui.model.flow import pause
from coprod_tui.model.hands import raise_hand
from tests.app.desks import AtDesk, another, at_desk, begun_at_desk
from tests.app.rooms import TURNS, WHILE, Clock, Planned, Sat, begun, planned

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.live import Live

CHANGED = "The screen has just changed, so nothing was done. Look again first."


@asynccontextmanager
async def room_and_desk(of: Planned) -> AsyncIterator[tuple[Sat, AtDesk]]:
    clock = Clock()
    async with begun(of, clock=clock) as room, at_desk(of, clock=clock) as desk:
        yield room, desk


async def both(room: Sat, desk: AtDesk) -> None:
    """Until both screens show the same record."""
    for _ in range(TURNS):
        await room.rest()
        await desk.rest()
        if room.meeting.last == desk.meeting.last:
            return
        await asyncio.sleep(WHILE)
    raise AssertionError("the two seats do not come to see the same")


async def sees(screen: Sat | AtDesk, other: Live[Meeting]) -> None:
    """Until the screen shows what the other seat has done."""
    for _ in range(TURNS):
        await screen.rest()
        _since, shown = screen.session._seen._shown[-1]  # the record's thread knows it a little before the screen
        if shown.last == other.state.last:
            return
        await asyncio.sleep(WHILE)
    raise AssertionError("what the other seat did does not come to be seen")


async def later(room: Sat, desk: AtDesk) -> None:
    """Two seconds after both show the same: whatever was shown has been seen."""
    await both(room, desk)
    room.clock.at += 2_000
    await both(room, desk)


def told(desk: AtDesk) -> str:
    return desk.app.screen.query_one(MessageLine)._words if isinstance(desk.app.screen, Desk) else ""


async def test_next_speaker_at_once_moves_on_once_and_says_so(home: Path) -> None:
    async with room_and_desk(planned(home)) as (room, desk):
        await room.strike("1", "2", "3", "space")
        await later(room, desk)
        assert room.speaker == "Amy"
        room.send("space")
        desk.send("ctrl+n")
        await both(room, desk)
        assert room.speaker == desk.speaker == "Shabir"
        assert "Amy's turn has already ended. Shabir speaks now." in (room.said, told(desk))
        assert room.waiting == ["Tasleem"]


async def test_next_speaker_a_breath_later_is_still_at_once_and_a_moment_later_is_not(home: Path) -> None:
    async with room_and_desk(planned(home)) as (room, desk):
        await room.strike("1", "2", "3", "space")
        await later(room, desk)
        await desk.strike("ctrl+n")
        await both(room, desk)
        assert room.speaker == "Shabir"
        await later(room, desk)
        await room.strike("space")
        await both(room, desk)
        assert room.speaker == "Tasleem"
        await desk.strike("ctrl+n")  # it stands on the Desk already, and nobody there has taken it in
        await both(room, desk)
        assert room.speaker == "Tasleem"
        assert told(desk) == "Shabir's turn has already ended. Tasleem speaks now."
        await later(room, desk)
        await desk.strike("ctrl+n")
        await both(room, desk)
        assert room.speaker == ""


async def test_nobody_agrees_at_one_seat_to_words_that_were_changed_at_another(home: Path) -> None:
    async with room_and_desk(planned(home)) as (room, desk):
        await room.strike("d")
        await room.enter("Letters go out in 14 point")
        await room.strike("enter")
        await later(room, desk)
        await desk.enter("/reword No letters go out at all")
        await desk.enter("/right")
        await both(room, desk)
        assert room.situation == "testing"
        await room.strike("y")
        (decision,) = room.meeting.decisions.all
        assert (decision.outcome, decision.words) == (None, "No letters go out at all")
        assert room.said == "Another seat has just changed these words. Nothing was done. Read them again first."
        await later(room, desk)
        await room.strike("y")
        await both(room, desk)
        assert room.meeting.decisions.all[0].outcome == desk.meeting.decisions.all[0].outcome == "nobody-objected"


async def test_agreeing_at_both_seats_at_once_is_one_decision(home: Path) -> None:
    async with room_and_desk(planned(home)) as (room, desk):
        await room.strike("d")
        await room.enter("Letters go out in 14 point")
        await room.strike("enter")
        await later(room, desk)
        await desk.type("/agree")
        room.send("y")
        desk.send("enter")
        await both(room, desk)
        (decision,) = room.meeting.decisions.all
        assert (decision.number, decision.outcome) == (1, "nobody-objected")
        assert room.said == CHANGED or "D1 is done already" in f"{room.said} {desk.words}"


async def test_a_hand_that_both_saw_goes_up_and_gives_nobody_the_turn(home: Path) -> None:
    async with begun(planned(home)) as room:
        with another(room.of, room.clock) as desk:
            desk.do(partial(raise_hand, person=room.person("Mo").id)).result()
            await sees(room, desk)
            await room.strike("5")
            assert (room.speaker, room.waiting) == ("", ["Mo"])
            assert room.said == "Mo's hand is up already."
            room.clock.at += 2_000
            await room.strike("5")
            assert room.speaker == "Mo"


async def test_a_pause_that_both_asked_for_begins_and_does_not_end(home: Path) -> None:
    async with begun(planned(home)) as room:
        with another(room.of, room.clock) as desk:
            desk.do(partial(pause, why="moment")).result()
            await sees(room, desk)
            await room.strike("m")
            assert room.meeting.flow.pause is not None
            await room.strike("space")
            assert room.meeting.flow.pause is not None
            assert room.said == CHANGED
            room.clock.at += 2_000
            await room.strike("space")
            assert room.meeting.flow.pause is None


async def test_the_next_item_begins_once(home: Path) -> None:
    async with begun(planned(home)) as room:
        with another(room.of, room.clock) as desk:
            desk.do(next_item).result()
            await sees(room, desk)
            await room.strike("n")
            assert room.item == "Car park"
            assert room.said == "We have already gone on. The item now is: Car park"
            room.clock.at += 2_000
            await room.strike("n")
            assert room.item == "Check out"


async def test_what_is_done_at_one_seat_one_stroke_after_the_other_needs_no_moment(home: Path) -> None:
    async with begun(planned(home)) as room:
        await room.strike("5", "5", "n", "m", "space", "u")
        assert room.meeting.flow.pause is not None
        assert room.item == "Car park"


async def test_a_key_that_has_just_come_to_mean_something_else_does_nothing(home: Path) -> None:
    async with begun(planned(home)) as room:
        with another(room.of, room.clock) as desk:
            desk.do(partial(propose, words="Letters go out in 14 point")).result()
            await sees(room, desk)
            room.clock.at += 2_000
            (decision,) = room.meeting.decisions.all
            desk.do(partial(confirm_words, decision=decision.id)).result()
            desk.do(partial(set_aside, decision=decision.id)).result()
            await sees(room, desk)
            room.clock.at += 2_000
            desk.do(partial(read_back, decision=decision.id)).result()
            desk.do(partial(confirm_words, decision=decision.id)).result()
            await sees(room, desk)
            await room.strike("n")  # "next item" as it was pressed; by now it would be "not agreed"
            assert room.said == CHANGED
            assert room.meeting.decisions.all[0].outcome is None
            room.clock.at += 2_000
            await room.strike("n")
            assert room.meeting.decisions.all[0].outcome == "not-agreed"


async def test_hiding_never_waits_for_anybody_to_have_seen_anything(home: Path) -> None:
    async with begun(planned(home)) as room:
        with another(room.of, room.clock) as desk:
            desk.do(partial(pause, why="moment")).result()
            await sees(room, desk)
            await room.strike("f8")
            assert room.app.is_hidden


@pytest.mark.parametrize("changed", ["words", "answers", "decision"])
async def test_an_answer_picked_from_a_list_is_for_what_the_list_was_opened_on(home: Path, changed: str) -> None:
    async with begun_at_desk(planned(home)) as desk:
        await desk.enter("/decide Letters go out in 14 point")
        await desk.enter("/right")
        await desk.strike("f9")
        (decision,) = desk.meeting.decisions.all
        with another(desk.of, desk.clock, "Plain") as plain:
            if changed == "words":
                plain.do(partial(reword, decision=decision.id, words="No letters at all")).result()
                plain.do(partial(confirm_words, decision=decision.id)).result()
            elif changed == "answers":
                plain.do(partial(raise_worry, decision=decision.id, words="Who pays?")).result()
            else:
                plain.do(partial(set_aside, decision=decision.id)).result()
                made = plain.do(partial(propose, words="Buy a lift")).result().entries
                new = next(one.stamp.number for one in made if isinstance(one.entry, DecisionWorded))
                plain.do(partial(confirm_words, decision=Id(new))).result()
            await sees(desk, plain)
            desk.clock.at += 60_000
            await desk.rest()
            await desk.strike("y")
            assert all(each.outcome is None for each in desk.meeting.decisions.all)
            assert "Nothing was done." in told(desk)


async def test_words_being_put_otherwise_here_do_not_write_over_another_seats_and_are_kept(home: Path) -> None:
    async with begun(planned(home)) as room:
        await room.strike("d")
        await room.enter("Letters go out in 14 point")
        await room.strike("e")
        await room.type(" from May")
        (decision,) = room.meeting.decisions.all
        with another(room.of, room.clock) as desk:
            desk.do(partial(reword, decision=decision.id, words="No letters at all")).result()
            await sees(room, desk)
            room.clock.at += 60_000
            await room.strike("enter")
            assert room.meeting.decisions.all[0].words == "No letters at all"
            assert "Another seat has just changed these words." in room.words
            assert room.typed == "Letters go out in 14 point from May"
            await room.strike("escape", "e")
            assert room.typed == "Letters go out in 14 point from May"
            await room.strike("enter")
            assert room.meeting.decisions.all[0].words == "Letters go out in 14 point from May"
