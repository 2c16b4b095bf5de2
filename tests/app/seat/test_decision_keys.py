"""A decision from words to record. What Enter can never do here is record that people agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.wanted import Wanted
from coprod_tui.model.whose import Attribution
from coprod_tui.sentences.agreement import came_to
from tests.app.rooms import Sat, begun, planned

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.decisions import Decision

WORDS = "Appointment letters go out in 14 point"


async def put(sat: Sat, words: str = WORDS) -> None:
    """Put a decision into words, and say that they are the right ones."""
    await sat.strike("d")
    await sat.enter(words)
    await sat.strike("enter")


async def skip(sat: Sat) -> None:
    """Enter on every question that follows."""
    for _ in range(9):
        if sat.open_line:
            await sat.strike("enter")
    assert sat.open_line == ""


def only(sat: Sat) -> Decision:
    (one,) = sat.meeting.decisions.all
    return one


async def test_however_often_enter_is_pressed_nobody_has_agreed(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("d")
        assert sat.open_line == "Decision"
        await sat.enter(WORDS)
        assert sat.situation == "reading"
        assert "Are these the right words?" in sat.inside("#agreement")
        await sat.strike("enter")
        assert sat.situation == "testing"
        for words in ("Any worries?", "Anyone need more time?", "Have the people this affects most been heard?"):
            assert words in sat.words
        await sat.strike("enter", "enter", "enter", "space", "enter")
        assert sat.situation == "testing"
        assert only(sat).outcome is None
        await sat.strike("y")
        assert only(sat).outcome == "nobody-objected"
        assert "nobody objected when asked" in sat.said.lower()


async def test_who_proposed_it_and_why_and_when_to_look_again_can_all_be_skipped_or_told(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        await sat.strike("y")
        assert "Say who proposed D1, why, and when to look again?" in sat.words
        await sat.strike("a")
        assert sat.open_line == "Action", "a key that is pressed on is no letter of an answer"
        await sat.strike("escape")
        assert (only(sat).proposed_by, only(sat).why, only(sat).look_again) == (0, "", "")
        assert "D1 Appointment letters go out in" in sat.inside("#decided")
        await put(sat, "A number to ring is on each letter")
        await sat.strike("y", "enter")
        await sat.enter("Amy")
        await sat.enter("People get lost in menus")
        await sat.enter("1 Dec")
        second = sat.meeting.decisions.all[1]
        assert second.proposed_by == sat.person("Amy").id
        assert second.why == "People get lost in menus"
        assert second.look_again == "2026-12-01"
        assert sat.open_line == ""


async def test_the_items_clock_stands_still_while_words_are_read_back(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        await sat.wait(minutes=4)
        await sat.strike("y")
        item = sat.meeting.agenda.now
        assert item is not None
        assert item.took(sat.meeting.flow, sat.room.at) < 1_000


async def test_a_worry_is_kept_in_the_persons_words_with_a_name_only_if_they_wish(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        await sat.strike("w")
        await sat.enter("The time it says may not be right")
        assert sat.picking == "Whose, if they wish to be named?"
        await sat.strike("-")
        await sat.strike("w")
        await sat.enter("Who pays for it?")
        await sat.strike("5")
        nameless, named = only(sat).worries
        assert (nameless.words, sat.meeting.whose.get(nameless.id)) == ("The time it says may not be right", None)
        assert named.words == "Who pays for it?"
        assert sat.meeting.whose.get(named.id) == Attribution(named.id, sat.person("Mo").id, named=True)
        assert "Worry Who pays for it?" in sat.inside("#worries")
        await sat.strike("y")
        assert only(sat).outcome == "with-worries"
        assert len(only(sat).worries) == 2


@pytest.mark.parametrize(("key", "kept"), [("o", "worries"), ("w", "worries"), ("a", "views")])
async def test_words_are_kept_at_the_first_enter_whatever_follows(home: Path, key: str, kept: str) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        await sat.strike(key)
        await sat.enter("too dear")
        await sat.strike("escape")
        assert [one.words for one in getattr(only(sat), kept)] == ["too dear"]
        await sat.strike("y")
        assert only(sat).outcome == {"o": None, "w": "with-worries", "a": "nobody-objected"}[key]


async def test_a_met_objection_is_told_as_an_objection_that_was_met(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        for key, words in (("o", "too dear"), ("w", "too slow")):
            await sat.strike(key)
            await sat.enter(words)
            await sat.strike("escape")
        assert "a worry or objection is met" in sat.inside("#answers")
        await sat.strike("x", "1")
        assert sat.said.startswith("This objection has been met and stays in the record: too dear.")
        assert "agreed, with worries and objections kept" in sat.inside("#answers")
        await sat.strike("y")
        assert came_to(only(sat)).endswith("1 objection was met, and is kept. 1 worry is kept.")


async def test_an_objection_stands_in_the_way_until_it_is_met(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        await sat.strike("o")
        await sat.enter("It leaves out people who read Braille")
        await sat.strike("-", "y")
        assert only(sat).outcome is None
        assert sat.situation == "testing"
        assert sat.said.startswith("Someone objects, so this is not agreed.")
        assert "nobody objected" not in sat.inside("#answers")
        assert "Is the objection met?" in sat.words
        await sat.strike("x", "y")
        assert only(sat).outcome == "with-worries"
        assert only(sat).worries[0].settled


async def test_there_may_be_no_worry_to_be_met(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        await sat.strike("x")
        assert sat.said == "No worry or objection is waiting to be met."


async def test_more_time_has_a_date_to_come_back_and_the_decision_can_be_taken_up_again(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        await sat.strike("t")
        await sat.type("in 2 weeks")
        assert "Tuesday 27 October" in sat.words
        await sat.strike("enter")
        assert (only(sat).stage, sat.situation) == ("more-time", "now")
        assert only(sat).until == "2026-10-27"
        await sat.strike("y", "1")
        assert sat.situation == "reading"


async def test_not_agreed_is_recorded_too(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        await sat.strike("n")
        await skip(sat)
        assert only(sat).outcome == "not-agreed"
        assert "Not agreed D1" in sat.inside("#decided")
        assert "Not agreed, 14:00" in sat.inside("#decided")


async def test_a_scale_is_counted_one_step_at_a_time_and_never_decides(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        here = len(sat.meeting.people.being("here"))
        await sat.strike("s")
        assert sat.choices[0] == "Thumbs"
        await sat.strike("1")
        assert "1 of 3: thumb up, I am for it" in sat.words
        assert f"0 of {here} here have answered." in sat.words
        await sat.enter("7 1")
        assert "“7 1” is not a number" in sat.words
        await sat.enter(str(here + 1))
        assert f"That makes {here + 1}, and {here} people here can answer." in sat.words
        assert only(sat).support is None
        await sat.enter("4")
        assert f"4 of {here} here have answered." in sat.words
        shown = sat.inside("#count-steps")
        assert "✓ thumb up, I am for it" in shown
        assert not any(map(str.isdigit, shown)), "how they answered is not shown before all did"
        await sat.enter("back")
        assert "1 of 3: thumb up, I am for it" in sat.words
        for number in ("5", "2", "0"):
            assert only(sat).support is None
            await sat.enter(number)
        support = only(sat).support
        assert support is not None
        assert [level.count for level in support.levels] == [5, 2, 0]
        told = f"5 for, 2 have a worry, 2 gave no answer, of {here} here"
        assert told in sat.large or told in sat.words
        assert "thumb up, I am for it: 5 sideways, I have a worry: 2 thumb down" in sat.inside("#beside")
        assert only(sat).outcome is None


async def test_an_objection_reworded_is_met_in_two_keys(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        await sat.strike("o")
        await sat.enter("It leaves out people who read Braille")
        await sat.strike("-", "e")
        await sat.enter(", and in Braille")
        await sat.strike("enter")
        assert "Is the objection met?" in sat.words
        assert "the objection is met" in sat.inside("#answers")
        assert "nobody objected" not in sat.inside("#answers")
        await sat.strike("x", "y")
        assert only(sat).outcome == "with-worries"


async def test_yes_is_offered_only_where_the_groups_rule_says_agreed_and_the_rule_stands_beside_the_question(
    home: Path,
) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        assert "Our rule: nobody objects." in sat.words
        await sat.strike("s", "4")
        for number in ("2", "5", "0"):
            await sat.enter(number)
        assert "agreed" not in sat.inside("#answers").replace("not agreed", "")
        await sat.strike("y")
        assert only(sat).outcome is None
        assert sat.said.startswith("For it: 2.")


@pytest.mark.parametrize("stage", ["reading", "testing"])
async def test_what_is_not_ours_to_decide_is_parked_with_the_same_words(home: Path, stage: str) -> None:
    async with begun(planned(home)) as sat:
        await put(sat, "Parking is free")
        if stage == "reading":
            await sat.strike("escape", "y", "1")
        assert sat.situation == stage
        await sat.strike("p")
        assert sat.meeting.parking.open[0].words == "Parking is free"
        assert sat.situation == "now"
        assert sat.meeting.decisions.open == ()


async def test_escape_leaves_it_as_being_discussed_and_y_takes_it_up_again(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("y")
        assert sat.said == "No decision is being discussed."
        await put(sat)
        await sat.strike("escape")
        assert sat.situation == "now"
        assert "being discussed" in sat.inside("#decided")
        await sat.strike("y")
        assert sat.choices == [WORDS]
        await sat.strike("1")
        assert sat.situation == "reading"


@pytest.mark.parametrize("stage", ["reading", "testing"])
async def test_words_can_be_changed_before_anybody_agrees_and_are_then_read_back_again(home: Path, stage: str) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("d")
        await sat.enter(WORDS)
        if stage == "testing":
            await sat.strike("enter")
        await sat.strike("e")
        assert sat.typed == WORDS
        await sat.enter(" and in colour")
        assert sat.situation == "reading"
        assert only(sat).words == f"{WORDS} and in colour"


async def test_long_words_are_read_back_to_the_last_one_page_by_page(home: Path) -> None:
    words = " ".join(f"word{n}" for n in range(300))
    async with begun(planned(home), size=(100, 30)) as sat:
        await sat.strike("d")
        await sat.paste(words)
        await sat.strike("enter")
        seen = sat.inside("#words")
        assert "Page 1 of" in sat.words
        for _ in range(60):
            before = sat.inside("#words")
            await sat.strike("right")
            if sat.inside("#words") == before:
                break
            seen += " " + sat.inside("#words")
        assert seen.split() == words.split()
        await sat.strike("left")
        assert sat.inside("#words") != before


async def test_more_time_needs_no_date(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        await sat.strike("t", "enter")
        assert (only(sat).stage, only(sat).until) == ("more-time", "")


async def test_the_read_back_says_time_left_only_where_there_is_some(home: Path) -> None:
    items = [Wanted("Check in", 10, "check-in"), Wanted("Letters", 20), Wanted("No time was planned")]
    async with begun(planned(home, items=items)) as sat:
        await put(sat)
        assert "20 min left" in sat.inside("#about-decision")
        await sat.strike("escape")
        await sat.wait(minutes=25)
        await sat.strike("y", "1")
        assert "more than planned" in sat.inside("#about-decision")
        assert "left" not in sat.inside("#about-decision")
        await sat.strike("escape", "n", "y", "1")
        assert "left" not in sat.inside("#about-decision")


async def test_a_worry_can_be_met_only_once_there_is_one(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        assert "a worry is met" not in sat.inside("#answers")
        await sat.strike("w")
        await sat.enter("It is too soon")
        await sat.strike("enter")
        assert "a worry is met" in sat.inside("#answers")


async def test_green_cards_are_one_key_and_the_line_says_what_each_colour_means(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("d")
        await sat.type("Letters go out in 14 point")
        await sat.strike("enter", "enter", "g")
        assert "green card, I am for it" in sat.words
        for number in ("7", "1", "0"):
            await sat.enter(number)
        (level, worry, objection) = sat.meeting.decisions.all[0].support.levels  # type: ignore[union-attr]
        assert (level.count, worry.count, objection.count) == (7, 1, 0)
        assert not any(each.people for each in (level, worry, objection))


async def test_anyone_adds_how_they_see_it_named_or_not(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await put(sat)
        await sat.strike("a")
        await sat.enter("I would have liked blue")
        await sat.strike("-")
        await sat.strike("a")
        await sat.enter("My mother could read it")
        await sat.strike("5")
        nameless, named = only(sat).views
        assert (nameless.words, sat.meeting.whose.get(nameless.id)) == ("I would have liked blue", None)
        assert named.words == "My mother could read it"
        assert sat.meeting.whose.get(named.id) == Attribution(named.id, sat.person("Mo").id, named=True)
        assert only(sat).worries == ()
