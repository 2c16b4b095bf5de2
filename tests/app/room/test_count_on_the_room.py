"""A count on the Room: a screen of its own, one step at a time, and how many stand where only once all were asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.sentences.agreement import came_to
from tests.app.rooms import FULL, MIDDLE, SMALL, Sat, begun, planned

if TYPE_CHECKING:
    from pathlib import Path

THIRTEEN = tuple(f"Person {letter}" for letter in "abcdefghijklm")
SIX = ("1, all for it", "2, for it, with a small point", "3, for it, with a worry", "4, I stand aside",
       "5, let us talk more", "6, I object")  # fmt: skip
FIST = ("five, I am all for it", "four, I am for it", "three, I can go along", "two, let us talk more",
        "one, I want this changed first", "fist, I object")  # fmt: skip
WORDS = (
    "We will write every appointment letter in plain words, in fourteen point, with the name and number of a person "
    "to ring"
)


async def bring_to_testing(sat: Sat) -> None:
    await sat.strike("d")
    await sat.enter(WORDS)
    await sat.strike("enter")


async def count(sat: Sat, *numbers: str) -> None:
    for number in numbers:
        await sat.enter(number)


@pytest.mark.parametrize("size", [SMALL, MIDDLE, FULL], ids=["80x24", "100x30", "140x40"])
@pytest.mark.parametrize(("scale", "steps"), [("2", FIST), ("3", SIX)], ids=["fist", "six"])
async def test_every_step_stands_whole_and_nothing_tells_how_many_stand_where_before_the_end(
    home: Path, scale: str, steps: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with begun(planned(home, *THIRTEEN), size=size) as sat:
        await bring_to_testing(sat)
        await sat.strike("s", scale)
        for place, number in enumerate(("9", "0", "0", "3", "0", "1")):
            rows = sat.inside("#count-steps")
            assert all(step in rows for step in steps)
            assert f"► {steps[place]}" in rows
            assert rows.count("✓") == place
            so_far = sum(int(each) for each in ("9", "0", "0", "3", "0", "1")[:place])
            assert sat.inside("#count-so-far") == f"{so_far} of 13 here have answered."
            assert not any(f"{each} {step}" in sat.words for each in (9, 3) for step in steps)
            assert not sat.meeting.decisions.all[0].support
            await sat.enter(number)
        told = "9 for, 3 stand aside, 1 objects, of 13 here" if scale == "3" else "9 for"
        assert told in sat.words or told in sat.large
        counted = sat.inside("#beside")
        said = [step.partition(", ")[2] for step in steps]
        assert all(f"{step}: {number}" in counted for number, step in zip((9, 0, 0, 3, 0, 1), said, strict=True))
        assert "Our rule: nobody objects." in sat.words
        assert WORDS in sat.words or WORDS in sat.large


async def test_backspace_asks_the_step_before_again_and_escape_keeps_nothing(home: Path) -> None:
    async with begun(planned(home, *THIRTEEN), size=SMALL) as sat:
        await bring_to_testing(sat)
        await sat.strike("s", "3")
        await count(sat, "9", "2")
        await sat.strike("backspace")
        assert "► 2, for it, with a small point" in sat.inside("#count-steps")
        assert sat.inside("#count-so-far") == "9 of 13 here have answered."
        await sat.enter("8")
        assert "That makes 17, and 13 people here can answer." in sat.words
        assert sat.typed == ""
        await sat.strike("escape")
        assert "9 of 13 here have answered. Leave, and lose this count?" in sat.words
        await sat.strike("n")
        assert sat.inside("#count-so-far") == "9 of 13 here have answered."
        await sat.strike("escape", "y")
        assert sat.situation == "testing"
        assert sat.said == "The count was left. Nothing of it is kept."
        await sat.strike("s", "3")
        assert (sat.typed, sat.inside("#count-so-far")) == ("", "0 of 13 here have answered.")


async def test_an_empty_enter_asks_the_step_again_and_a_refused_number_is_not_joined_to_the_next(home: Path) -> None:
    async with begun(planned(home, *THIRTEEN), size=SMALL) as sat:
        await bring_to_testing(sat)
        await sat.strike("s", "3")
        await count(sat, "9")
        await sat.strike("enter", "enter")
        assert "► 2, for it, with a small point" in sat.inside("#count-steps")
        assert "Type 0 for nobody." in sat.words
        assert sat.inside("#count-so-far") == "9 of 13 here have answered."
        await sat.enter("26")
        assert "That makes 35, and 13 people here can answer." in sat.words
        await count(sat, "3", "0", "0", "0", "1")
        support = sat.meeting.decisions.all[0].support
        assert support is not None
        assert [level.count for level in support.levels] == [9, 3, 0, 0, 0, 1]
        assert sat.said.startswith("Counted: all for it: 9; for it, with a small point: 3; for it, with a worry: 0;")


async def test_an_objection_that_was_only_counted_can_be_counted_again_or_written_down(home: Path) -> None:
    async with begun(planned(home, *THIRTEEN)) as sat:
        await bring_to_testing(sat)
        await sat.strike("s", "3")
        await count(sat, "12", "0", "0", "0", "0", "1")
        assert "count again" in sat.inside("#answers")
        assert "write the objection down" in sat.inside("#answers")
        assert "is met" not in sat.inside("#answers")
        await sat.strike("x")
        assert sat.said == "The objection was only counted. If it is met, count again. If not, write it down."
        await sat.strike("s", "3")
        await count(sat, "13", "0", "0", "0", "0", "0")
        await sat.strike("y")
        assert sat.meeting.decisions.all[0].outcome == "agreed"


async def test_words_changed_after_a_count_say_that_the_numbers_were_for_the_words_before(home: Path) -> None:
    async with begun(planned(home, *THIRTEEN)) as sat:
        await bring_to_testing(sat)
        await sat.strike("s", "3")
        await count(sat, "9", "4", "0", "0", "0", "0")
        await sat.strike("e")
        await sat.enter(", and in Braille")
        assert "The numbers were for the words before. Count again?" in sat.said
        await sat.strike("enter")
        assert "The numbers were for the words before." in sat.words
        assert "count again" in sat.inside("#answers")
        await sat.strike("y")
        told = came_to(sat.meeting.decisions.all[0])
        assert told == (
            "Nobody objected when asked, of 13 here. "
            "These words were not counted. The words before were: 13 for, of 13 here."
        )


async def test_hiding_in_the_middle_of_a_count_leaves_it_and_nothing_is_kept(home: Path) -> None:
    async with begun(planned(home, *THIRTEEN), size=SMALL) as sat:
        await bring_to_testing(sat)
        await sat.strike("s", "3")
        await count(sat, "9")
        await sat.type("4")
        await sat.strike("f8", "enter", "y")
        assert sat.situation == "pause"
        assert sat.open_line == ""
        assert dict(sat.meeting.held.halves) == {}


@pytest.mark.parametrize("size", [SMALL, MIDDLE, FULL], ids=["80x24", "100x30", "140x40"])
async def test_a_decision_of_22_words_is_whole_on_one_page_and_in_one_type_while_agreement_is_tested(
    home: Path, size: tuple[int, int]
) -> None:
    async with begun(planned(home), size=size) as sat:
        await sat.strike("d")
        await sat.enter(WORDS)
        big = sat.room.query_one("#words")
        assert len(WORDS.split()) == 22
        assert "Page" not in sat.inside("#stage")
        assert ("▄" in sat.inside(big)) == (size == FULL), "at 140 columns there are rows for large letters"
        await sat.strike("enter")
        reading = sat.inside(big)
        assert "Page" not in sat.inside("#stage")
        for words in ("Some people need more than fourteen point", "Who pays for it?"):
            await sat.strike("w")
            assert sat.inside(big) == reading, "while it is typed"
            await sat.enter(words)
            await sat.strike("-")
            assert sat.inside(big) == reading
        await sat.strike("s", "1")
        await count(sat, "7", "2", "0")
        assert sat.inside(big) == reading
        assert "7 for, 2 have a worry, of 9 here" in sat.words + sat.large
        offered = sat.inside("#answers")
        for label in ("y agreed, with the worries kept", "n not agreed", "! stop card"):
            assert label in offered
        await sat.strike("y", "escape", "v")
        assert ("▄" in sat.inside("#page-words")) == (size == FULL), "and it has that type once it is concluded"


@pytest.mark.parametrize("size", [SMALL, MIDDLE, FULL], ids=["80x24", "100x30", "140x40"])
async def test_what_is_asked_stands_in_large_letters_one_question_at_a_time_and_so_does_a_worry(
    home: Path, size: tuple[int, int]
) -> None:
    asked = ("Any worries?", "Anyone need more time?", "Have the people this affects most been heard?")
    async with begun(planned(home), size=size) as sat:
        await sat.strike("d")
        await sat.enter("Every letter about an appointment gives the name of a person to ring, in 14 point")
        assert ("Are these the right words?" in sat.large) == (size != MIDDLE), "large where the decision leaves rows"
        assert "Are these the right words?" in sat.large or "Are these the right words?" in sat.inside("#asked")
        await sat.strike("enter")
        decision, together = sat.inside("#words"), " ".join(asked) in sat.large
        assert together == (size == FULL), "all three at once where there is room"
        for question in () if together else asked:
            assert question in sat.large
            assert "▄" in sat.inside("#questions") or (size == SMALL and question == asked[2])
            assert f"► {question}" in " ".join(sat.inside("#asked").split())
            await sat.strike("tab")
        assert "Our rule: nobody objects." in " ".join(sat.inside("#asked").split())
        assert "n not agreed" in sat.inside("#answers")
        await sat.strike("w")
        await sat.enter("Who pays for it, and when?")
        await sat.strike("-")
        assert "Who pays for it, and when?" in sat.large
        assert "▄" in sat.inside("#questions")
        for number in range(6):
            await sat.strike("w")
            await sat.enter(f"Worry number {number}")
            await sat.strike("-")
        assert "Worry number 5" in sat.large
        assert sat.inside("#words") == decision
        await sat.strike("x", "7")
        assert "Worry number" not in sat.large, "it has been met"


@pytest.mark.parametrize(
    "words", ["word " * 60, "Donau" * 14, "كل رسالة تذكر اسم شخص " * 8], ids=["60", "long", "arabic"]
)
async def test_longer_words_and_other_scripts_stand_in_plain_bold_before_they_have_pages(
    home: Path, words: str
) -> None:
    async with begun(planned(home), size=SMALL) as sat:
        await sat.strike("d")
        await sat.enter(words.strip())
        shown = sat.inside("#words")
        assert "▀" not in shown
        assert "".join(shown.split()) == "".join(words.split())
