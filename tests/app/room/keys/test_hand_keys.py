"""Hands and turns, as they are worked from the keyboard while people talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.app.rooms import begun, opened, planned

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_digit_puts_a_hand_up_again_gives_the_turn_and_backspace_takes_the_hand_down(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("4")
        assert sat.waiting == ["Lucy"]
        assert "4 Lucy ▲" in sat.people_line
        assert sat.said == "Lucy's hand is up. u takes it back."
        await sat.strike("4")
        assert (sat.speaker, sat.waiting) == ("Lucy", [])
        assert "4 Lucy ●" in sat.people_line
        await sat.strike("2", "5", "backspace")
        assert sat.waiting == ["Shabir"]
        assert "5 Mo ▲" not in sat.people_line
        await sat.strike("backspace")
        assert sat.waiting == []
        await sat.strike("backspace")
        assert sat.said == "No hand is up."


async def test_a_digit_that_is_nobodys_says_how_people_are_found(home: Path) -> None:
    async with begun(planned(home, "Amy", "Mo")) as sat:
        before = sat.meeting
        await sat.strike("7")
        assert sat.meeting is before
        assert sat.said == "Nobody here has that number. h finds people by name."


async def test_the_tenth_person_has_the_nought(home: Path) -> None:
    async with begun(planned(home, *(f"Person {n}" for n in "abcdefghij"))) as sat:
        await sat.strike("0")
        assert sat.waiting == ["Person j"]


async def test_any_part_of_a_name_finds_somebody_without_a_digit(home: Path) -> None:
    names = ("Amy Adams", "Mo Khan", *(f"Person {n}" for n in "abcdefgh"), "Siân Thomas", "Thomasina Bell")
    async with begun(planned(home, *names)) as sat:
        await sat.strike("h")
        assert sat.picking == "Whose hand is up?"
        await sat.type("sian")
        assert sat.choices == ["Siân Thomas"]
        await sat.strike("enter")
        assert sat.waiting == ["Siân Thomas"]
        await sat.strike("h")
        await sat.type("thom")
        assert sat.choices == ["Siân Thomas", "Thomasina Bell"]
        await sat.strike("escape")
        assert sat.picking == ""
        assert sat.waiting == ["Siân Thomas"]
        await sat.strike("backspace")
        assert sat.waiting == []


async def test_a_question_comes_before_hands_that_were_up_sooner(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("1", "2", "question_mark")
        assert sat.picking == "A question or an answer from"
        await sat.strike("5")
        assert sat.waiting[-1] == "Mo"
        assert "5 Mo ?" in sat.people_line
        assert sat.following == "Mo Next"
        await sat.strike("space")
        assert sat.speaker == "Mo"


async def test_space_gives_the_next_their_turn_and_a_second_space_within_two_seconds_is_a_slip(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("1", "2", "3", "space")
        assert sat.speaker == "Amy"
        await sat.wait(seconds=1.5)
        await sat.strike("space")
        assert sat.speaker == "Amy"
        await sat.wait(seconds=2.5)
        await sat.strike("space")
        assert sat.speaker == "Shabir"


async def test_someone_else_may_be_next_and_a_turn_may_end_with_nobody_next(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("1", "2", "j")
        assert sat.picking == "Who speaks next?"
        await sat.strike("6")
        assert sat.speaker == "Jo"
        await sat.strike("e")
        assert sat.speaker == ""
        assert "Nobody is speaking" in sat.words
        assert sat.waiting == ["Amy", "Shabir"]


async def test_whoever_is_only_expected_is_here_once_their_hand_goes_up(home: Path) -> None:
    async with opened(planned(home)) as sat:
        await sat.strike("n", "3")
        assert sat.person("Tasleem").presence == "here"
        assert sat.person("Amy").presence == "expected"


async def test_two_people_of_one_name_are_told_apart_wherever_they_stand(home: Path) -> None:
    async with begun(planned(home, "Rachel Hunter", "Amy", "Rachel Hunter")) as sat:
        await sat.strike("3", "h")
        assert [words for words in sat.choices if "Rachel" in words] == ["Rachel Hunter (1)", "Rachel Hunter (3)"]
        await sat.strike("escape", "space")
        assert sat.meeting.turns.now is not None
        assert sat.meeting.turns.now.person == sat.meeting.people.all[2].id
        assert "Rachel Hunter (3) is speaking" in sat.said
        assert "Rachel Hunter (3) ●" in sat.people_line
