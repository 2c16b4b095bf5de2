from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.hide import Hide
from coprod_tui.app.review.own_words import OWN, OwnWords
from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.app.widgets.letters import Big
from coprod_tui.config import Config
from coprod_tui.model.closing import finish
from coprod_tui.model.flow import start
from coprod_tui.model.people import arrive
from tests.afterwards.on_disk import on_disk
from tests.app.contrast import missed
from tests.app.reviews import AtReview, at_review
from tests.building import Told
from tests.summary.meetings import of_everybody, riverside

if TYPE_CHECKING:
    from pathlib import Path


async def hand_to(sat: AtReview, name: str) -> None:
    await sat.strike("w")
    await sat.enter(name)


def large(sat: AtReview) -> str:
    return sat.own.query_one(Big).text


async def read_all(sat: AtReview) -> list[str]:
    """Every page, from the first."""
    found = [large(sat)]
    for _ in range(30):
        await sat.strike("space")
        if large(sat) != found[-1]:
            found.append(large(sat))
    return found


async def test_only_their_own_words_are_on_the_screen(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await hand_to(sat, "Mo")
        assert await read_all(sat) == [
            "Mo",
            "Mo: My mother rang four numbers before anyone answered.",
            "Mo: It must not become a store room.",
            "13-A2 Mo: Ask the café about large-print menus Done. What came of it: They have them from November",
        ]
        for other in ("Amy", "Shabir", "Lucy", "Riverside", "Tasleem"):
            assert other not in sat.words
        assert "That is all. y says that you have seen it." in sat.words


async def test_saying_so_writes_down_that_they_have_seen_them_and_a_page_says_to_hand_it_back(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await hand_to(sat, "Mo")
        await sat.strike("y")
        mo = next(one for one in sat.meeting.people.all if one.name == "Mo Ali")
        assert sat.meeting.review.shown == (mo.id,)
        assert "hand this back" in large(sat)
        assert "Mo" not in sat.words
        await sat.strike("y", "x")
        assert "hand this back" in large(sat)
        await sat.strike("enter")
        assert isinstance(sat.screen, ReviewScreen)
        await sat.strike("w")
        assert "has seen them" in sat.words


async def test_stopping_writes_nothing_down(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await hand_to(sat, "Mo")
        await sat.strike("escape", "enter")
        assert isinstance(sat.screen, ReviewScreen)
        assert not sat.meeting.review.shown


async def test_whoever_wants_other_words_leads_to_that_line(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await hand_to(sat, "Mo")
        await sat.strike("space", "c", "enter")
        assert "My mother rang" in sat.chosen
        assert "They asked for other words here." in sat.said
        assert not sat.meeting.review.shown


async def test_somebody_may_be_named_otherwise_there_and_then(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await hand_to(sat, "Mo")
        await sat.strike("n")
        assert large(sat) == "M.A."
        await sat.strike("n")
        assert "The summary does not name you" in sat.words
        await sat.strike("n")
        assert large(sat) == "Mo Ali"


async def test_a_name_of_one_word_is_never_offered_again_as_the_first_name(home: Path) -> None:
    builder = Told("Jo")
    builder.do(arrive, builder.person("Jo"))
    builder.do(start)
    builder.do(finish)
    async with at_review(on_disk(builder, home)) as sat:
        await hand_to(sat, "Jo")
        assert large(sat) == "Jo"
        await sat.strike("n")
        assert large(sat) == "J."


async def test_hiding_blanks_this_page_too(home: Path) -> None:
    async with at_review(on_disk(riverside(), home)) as sat:
        await hand_to(sat, "Mo")
        await sat.strike("f8")
        assert isinstance(sat.screen, Hide)


async def test_any_name_can_read_its_own_words_on_a_small_screen(home: Path) -> None:
    builder = of_everybody()
    builder.do(finish)
    async with at_review(on_disk(builder, home), size=(40, 10)) as sat:
        for person in sat.meeting.people.all[::3]:
            sat.app.push_screen(OwnWords(sat.review, person.id, sat.app.keys(OWN)))
            await sat.rest()
            assert len(sat.own.pages) >= 1
            await sat.strike("space", "space", "escape", "enter")


@pytest.mark.parametrize("theme", ["calm-dark", "calm-light", "high-contrast", "cream"])
async def test_everything_here_can_be_read_in_every_look(home: Path, theme: str) -> None:
    async with at_review(on_disk(riverside(), home), config=Config(theme=theme)) as sat:
        await hand_to(sat, "Mo")
        for _ in range(3):
            assert missed(sat.app, 7 if theme == "high-contrast" else 4.5) == []
            await sat.strike("space")
