"""What a member needs, what to prepare, and the terms: pages that show to each what was chosen for them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.home.needs import NeedsPage
from coprod_tui.app.home.planned import PlannedPage
from coprod_tui.app.home.planned_facts import FACTS
from coprod_tui.app.home.terms import TermsPage
from coprod_tui.app.pages.prepare import PreparePage
from coprod_tui.app.themes import read_themes
from coprod_tui.model.entry import NOBODY
from coprod_tui.model.group import choose_group_ways
from coprod_tui.model.needs import say_need
from coprod_tui.model.plan import Settings
from coprod_tui.model.terms import agree_terms, renew_terms
from coprod_tui.record.records import change_group, read_group, read_meeting
from coprod_tui.record.shelf import Shelf
from tests.app.contrast import missed
from tests.app.homes import NOW, HomeBuilder, at_home, press, write
from tests.app.pictures import check, text
from tests.record.circles import found_on_disk

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.group import Group

SIZES = [(140, 40), (100, 30), (80, 24)]
LONG = "Christopher Featherstonehaugh-Montgomery"
WORDS = "Qzlightszq [b]low[/] [@click=x]"
"""What would be markup, if anybody took it so."""


def group(home: Path) -> Group:
    return read_group(Shelf(home).groups()[0])


def build_home(home: Path) -> None:
    """Four people with needs, one of them for the list alone, and a meeting that is planned."""
    here = HomeBuilder(home)
    place = here.group("Riverside Voices", ("Amy", "Mo", LONG, "Amy"))
    change_group(place, partial(choose_group_ways, settings=Settings(expenses="Ask Jo", ours="Letters")), NOW)
    for who, sort, words, shown_to in (
        (0, "signer", "", "meeting"),
        (1, "large-print", "", "planning"),
        (2, "large-print", "at least 18 point, on cream paper", "meeting"),
        (2, "other", WORDS, "list"),
        (3, "contact", "ring Mo before ten", "planning"),
        (3, "expenses", "", "meeting"),
    ):
        member = read_group(place).members.all[who].id
        change_group(place, partial(say_need, member=member, sort=sort, words=words, shown_to=shown_to), NOW)  # type: ignore[arg-type]
    here.meeting(place, "Letters", "2025-12-04", ("Letters",))


async def test_somebody_says_what_they_need_and_it_is_gone_when_they_ask(home: Path) -> None:
    HomeBuilder(home).group("Riverside Voices", ("Amy", "Mo"))
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "m", "enter", "n", "a")
        await write(pilot, "something else")
        await press(pilot, "enter")
        await write(pilot, WORDS)
        await press(pilot, "escape")
        assert isinstance(app.screen, NeedsPage)
        assert WORDS not in app.screen.office.drafts.values(), "half typed, it is kept nowhere"
        for answer, count in (("n", 0), ("y", 1)):
            await press(pilot, "a")
            await write(pilot, "something else")
            await press(pilot, "enter")
            await write(pilot, WORDS)
            await press(pilot, "enter", "1", answer)
            assert len(group(home).needs.all) == count
        assert group(home).needs.all[0].shown_to == "list"
        assert WORDS not in text(app), "it is only counted, so nobody is shown it here"
        await press(pilot, "o", "n")
        assert WORDS not in text(app)
        await press(pilot, "o", "y")
        assert WORDS in text(app)
        await press(pilot, "enter", "1", "2")
        assert group(home).needs.all[0].shown_to == "planning"
        await press(pilot, "enter", "2", "ctrl+u")
        await write(pilot, "a chair with arms")
        await press(pilot, "enter")
        assert "a chair with arms" in text(app)
        assert found_on_disk(home, ["Qzlightszq"]) == []
        await press(pilot, "enter", "x", "y")
        assert "Gone for good." in text(app)
        assert WORDS not in text(app)
    assert found_on_disk(home, [WORDS, "Qzlightszq"]) == []


async def test_who_leaves_the_group_takes_along_what_they_needed(home: Path) -> None:
    build_home(home)
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "m", "down", "down", "enter", "x", "y", *["escape"] * 3)
        assert f"{LONG} has left the group." in text(app)
    assert group(home).members.all[2].left
    assert found_on_disk(home, [WORDS, "on cream paper"]) == []
    assert len(group(home).needs.all) == len(("signer", "large-print", "contact", "expenses"))


async def test_what_a_guest_needs_is_said_where_they_are_expected(home: Path) -> None:
    build_home(home)
    async with at_home(home) as (app, pilot):
        expected = [fact.label for fact in FACTS].index("Expected")
        await press(pilot, "1", "enter", *["down"] * (expected + 1), "enter")
        await write(pilot, "Bea Lund")
        await press(pilot, "enter", "enter")
        await write(pilot, "Bea Lund")
        await press(pilot, "enter", "n")
        assert isinstance(app.screen, NeedsPage)
        await press(pilot, "a", "1", "enter", "enter", "3", "y", "escape", "h")
        assert "Bea Lund" in text(app)
    (need,) = group(home).needs.of(NOBODY, "Bea Lund")
    assert (need.sort, need.shown_to) == ("step-free", "meeting")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
async def test_the_new_pages_look_as_in_their_pictures(home: Path, size: tuple[int, int]) -> None:
    build_home(home)
    async with at_home(home, size) as (app, pilot):
        await press(pilot, "1", "m")
        assert WORDS not in text(app)
        assert "large print" not in text(app)
        await press(pilot, "down", "down", "enter", "n")
        assert isinstance(app.screen, NeedsPage)
        assert WORDS not in text(app)
        check(app, f"needs-{size[0]}")
        await press(pilot, "escape", "escape", "enter")
        assert isinstance(app.screen, PlannedPage)
        assert "5 things, 0 ready" in text(app)
        await press(pilot, "h", "enter", "down")
        assert isinstance(app.screen, PreparePage)
        check(app, f"prepare-{size[0]}")


async def test_what_is_ready_is_ticked_and_the_reminder_goes_with_its_tick_until_it_is_taken_back(home: Path) -> None:
    build_home(home)
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "enter", "h", "enter")
        assert "✓  A BSL interpreter" in text(app)
        await press(pilot, "enter")
        assert "✓" not in text(app)
        await press(pilot, "down", "down", "down", "enter")
        assert "Offer the expenses form" not in text(app)
        await press(pilot, "u")
        assert "Offer the expenses form" in text(app)
        await press(pilot, "u")
        assert "Nothing to take back" in text(app)


async def test_what_is_ours_and_what_is_said_of_money_are_said_for_one_meeting_alone(home: Path) -> None:
    build_home(home)
    async with at_home(home) as (app, pilot):
        ours = [fact.label for fact in FACTS].index("Ours to change")
        await press(pilot, "1", "enter", *["down"] * (ours + 1), "enter", "2")
        await write(pilot, "What the posts cost")
        await press(pilot, "enter")
        assert "We cannot change: What the posts cost" in text(app)
        money = [fact.label for fact in FACTS].index("Expenses and pay")
        await press(pilot, *["down"] * (money - ours), "enter", "2")
        await write(pilot, "Into 12-34-56 12345678")
        await press(pilot, "enter")
        assert "This looks like bank details" in text(app)
    (place,) = Shelf(home).meetings()
    ways = read_meeting(place).plan.settings
    assert (ways.not_ours, ways.payment, group(home).settings.not_ours) == ("What the posts cost", "", "")


async def test_terms_are_written_with_who_was_asked_and_those_before_stay(home: Path) -> None:
    HomeBuilder(home).group("Riverside Voices", ("Amy", "Mo"))
    async with at_home(home) as (app, pilot):
        await press(pilot, "1", "t", "a", "enter", "enter")
        assert "Which members were asked?" in text(app)
        await write(pilot, "Zoe")
        await press(pilot, "enter")
        assert "Nobody in this group is called “Zoe”" in text(app)
        await press(pilot, "backspace", "backspace", "backspace", "enter", "enter", "enter")
        assert "Say who was asked" in text(app)
        await press(pilot, "escape", "escape")
        await write(pilot, "all")
        await press(pilot, "enter", "enter", "enter")
        assert isinstance(app.screen, TermsPage)
        assert "Asked: Amy and Mo" in text(app)
        await press(pilot, "a")
        await write(pilot, " And tea.")
        await press(pilot, "enter", "enter")
        await write(pilot, "mo")
        await press(pilot, "enter")
        await write(pilot, "the trust")
        await press(pilot, "enter")
        await write(pilot, "1 november")
        await press(pilot, "enter", "enter", "2")
        await write(pilot, "1 march")
        await press(pilot, "enter")
        check(app, "terms-100")
    terms = group(home).terms
    assert ([len(one.asked) for one in terms.all], terms.renew) == ([2, 1], "2026-03-01")
    assert terms.all[1].words == f"{terms.all[0].words} And tea."


@pytest.mark.parametrize("theme", read_themes().themes)
async def test_every_word_can_be_read_in_every_theme(home: Path, theme: str) -> None:
    build_home(home)
    (place,) = Shelf(home).groups()
    for words in ("Pay: £12 an hour.", "Pay: £15 an hour."):
        change_group(place, partial(agree_terms, words=words, others="the trust"), NOW)
    change_group(place, partial(renew_terms, date="2025-11-01"), NOW)
    least = 7.0 if theme == "high-contrast" else 4.5
    async with at_home(home, theme=theme) as (app, pilot):
        await press(pilot, "1", "m", "down", "enter", "n")
        assert not missed(app, least)
        await press(pilot, "escape", "escape", "enter", "h", "enter")
        assert not missed(app, least)
        await press(pilot, "escape", "escape")
        assert "to look at again, due 1 November" in text(app)
        assert not missed(app, least)
        await press(pilot, "t")
        assert "Pay: £15 an hour." in text(app)
        assert not missed(app, least)
