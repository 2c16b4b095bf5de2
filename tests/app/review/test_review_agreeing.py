"""On the review a summary becomes the agreed record: one key, how many stand where, and a yes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from coprod_tui.afterwards.agreed.sealed_store import sealed_path
from coprod_tui.afterwards.agreed.verify import verify
from coprod_tui.app.review import read_over
from coprod_tui.model.plan import choose_ways
from coprod_tui.model.replies import asked, reply
from coprod_tui.model.review import mark_ready
from coprod_tui.model.sending import stood
from coprod_tui.record.trouble import NotFinished
from tests.afterwards.on_disk import on_disk
from tests.app.contrast import missed
from tests.app.reviews import MIDDLE, SMALL, WIDE, at_review
from tests.summary.meetings import riverside

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.app.review.review import ReviewScreen
    from tests.building import Told


def answered(most: int = 99) -> Told:
    builder = riverside()
    builder.do(mark_ready, "2026-11-03")
    for one in asked(builder.meeting)[:most]:
        builder.do(reply, one.id, "agrees")
    return builder


@pytest.mark.parametrize("size", [WIDE, MIDDLE, SMALL])
async def test_g_tells_how_people_stand_and_a_yes_seals_it(home: Path, size: tuple[int, int]) -> None:
    planned = on_disk(answered(), home)
    async with at_review(planned, size=size) as sat:
        await sat.strike("g")
        words = " ".join(sat.words.split())
        assert "Version 1. Final: 8 agree. Once it is agreed nothing in it can be changed. Agree it?" in words
        assert not missed(sat.app)
        await sat.strike("y")
        assert sat.meeting.sealing.sealed
        assert "agreed and sealed" in sat.said
        assert "Version 1 was agreed on 13 October 2026. Final: 8 agree." in " ".join(sat.words.split())
    assert sealed_path(planned.place, 1).exists()
    page = next(planned.place.summaries.glob("*.html"))
    assert verify(planned.shelf, page).good


@pytest.mark.parametrize("key", ["n", "enter", "escape"])
async def test_anything_but_yes_agrees_nothing(home: Path, key: str) -> None:
    async with at_review(on_disk(answered(), home)) as sat:
        await sat.strike("g", key)
        assert not sat.meeting.sealing.sealed


async def test_who_is_not_heard_from_is_named_and_nothing_is_asked(home: Path) -> None:
    async with at_review(on_disk(answered(7), home)) as sat:
        await sat.strike("g")
        assert "Not heard from yet: Sam Field." in sat.said
        await sat.strike("y")
        assert not sat.meeting.sealing.sealed


async def test_what_is_agreed_takes_no_other_words(home: Path) -> None:
    async with at_review(on_disk(answered(), home)) as sat:
        await sat.strike("g", "y")
        before = sat.meeting.review
        await sat.choose("quiet")
        await sat.strike("x")
        assert sat.meeting.review == before
        await sat.strike("u")
        assert sat.meeting.sealing.sealed
        await sat.strike("g")
        assert "This record is agreed already." in sat.said


async def test_where_its_files_cannot_be_saved_it_is_agreed_all_the_same(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise NotFinished("disk-full")

    monkeypatch.setattr(read_over, "settle", full)
    async with at_review(on_disk(answered(), home)) as sat:
        await sat.strike("g", "y")
        assert sat.meeting.sealing.sealed
        assert sat.said.startswith("The record is agreed. Begun, and not finished. What is done so far stays.")


async def test_asked_for_twice_it_is_asked_once_more_and_one_yes_agrees_it(home: Path) -> None:
    async with at_review(on_disk(answered(), home)) as sat:
        review = cast("ReviewScreen", sat.screen)
        for _time in range(2):
            review.keys.by_id["review-agree"].press(review)
            await sat.rest()
        assert not sat.meeting.sealing.sealed
        await sat.strike("y")
        assert sat.meeting.sealing.sealed
        assert "The record is agreed and sealed." in sat.said


async def test_on_its_day_it_is_closed_and_never_called_agreed(home: Path) -> None:
    builder = riverside()
    builder.do(choose_ways, builder.meeting.plan.settings.but(agreed_when="by-date"))
    builder.do(mark_ready, "2026-10-14")
    for one in asked(builder.meeting):
        builder.do(stood, one.id, 1, "hand", "done")
    async with at_review(on_disk(builder, home)) as sat:
        await sat.strike("g")
        assert "People have until Wednesday 14 October 2026 to answer." in sat.said
        sat.clock.at += 2 * 24 * 60 * 60 * 1000
        await sat.strike("g")
        assert "It is not agreed. Once it is closed nothing in it can be changed. Close it?" in " ".join(
            sat.words.split()
        )
        await sat.strike("y")
        assert sat.meeting.sealing.closed
        assert "The record is closed and sealed, and not agreed." in sat.said
