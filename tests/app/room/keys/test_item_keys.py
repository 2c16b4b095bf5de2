"""Items, time, breaks, moments, cards and rounds, each one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace as change

from coprod_tui.model.parking import IssueParked
from coprod_tui.record.records import change_meeting
from coprod_tui.sentences import name_of
from tests.app.rooms import FULL, MIDDLE, SMALL, WAYS, begun, opened, planned
from tests.building import START

if TYPE_CHECKING:
    from pathlib import Path


async def test_the_opening_page_asks_for_nothing_but_the_first_item(home: Path) -> None:
    async with opened(planned(home)) as sat:
        assert sat.situation == "opening"
        for words in ("Who is here", "One person at a time", "Car park", "Finish about"):
            assert words in sat.words
        for words in ("We can change: How letters are written.", "We cannot"):
            assert words in sat.inside("#back")
        await sat.strike("n")
        assert (sat.situation, sat.item) == ("now", "Check in")


async def test_who_chairs_stands_on_the_opening_page_once(home: Path) -> None:
    async with opened(planned(home)) as sat:
        await sat.strike("slash")
        await sat.enter("role chair Amy")
        for size in (FULL, MIDDLE, SMALL):
            await sat.resize(*size)
            assert sat.words.count("Chair Amy") == 1, size


async def test_what_came_back_is_all_read_with_tab_on_a_small_screen_and_beside_the_item_of_that_name(
    home: Path,
) -> None:
    made = planned(home, items=("What came back", "Letters"))
    for number in range(1, 5):
        parked = IssueParked(f"Thing {number} that the group asked about", 0, ref=f"13-P{number}")
        change_meeting(made.place, lambda _meeting, parked=parked: [parked], START)  # type: ignore[misc]
    async with opened(made, size=SMALL) as sat:
        assert "Letters" in sat.inside("#opening-agenda")
        assert "13-P1" not in sat.words
        seen = []
        for _turn in range(4):
            await sat.strike("tab")
            seen += [name for name in ("13-P1", "13-P2", "13-P3", "13-P4") if name in sat.words and name not in seen]
        assert seen == ["13-P1", "13-P2", "13-P3", "13-P4"]
        await sat.strike("n", "escape")
        assert "13-P1" in sat.inside("#rules")


async def test_a_digit_on_the_opening_page_marks_who_is_here_and_enter_everyone(home: Path) -> None:
    async with opened(planned(home)) as sat:
        await sat.strike("2", "5")
        assert [person.name for person in sat.meeting.people.being("here")] == ["Shabir", "Mo"]
        assert "2 here" in sat.words
        assert sat.situation == "opening"
        await sat.strike("enter")
        assert len(sat.meeting.people.being("here")) == 9


async def test_typing_start_begins_as_the_key_does(home: Path) -> None:
    async with opened(planned(home)) as sat:
        await sat.strike("slash")
        await sat.enter("start")
        assert sat.meeting.flow.stage == "open"
        assert sat.situation == "now"


async def test_the_next_item_ends_the_one_before_and_any_item_can_be_gone_to(home: Path) -> None:
    async with begun(planned(home)) as sat:
        assert sat.item == "Appointment letters"
        await sat.wait(minutes=12)
        await sat.strike("n")
        assert sat.item == "Car park"
        assert "✓ Appointment letters took 12 min" in sat.inside("#agenda")
        await sat.strike("g")
        assert sat.choices == ["Check in", "Appointment letters", "Car park", "Check out"]
        await sat.strike("4")
        assert sat.item == "Check out"
        await sat.strike("g")
        await sat.enter("letters")
        assert sat.item == "Appointment letters"


async def test_plus_and_minus_change_the_items_time_by_five_minutes(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("plus")
        assert "of 25 minutes" in sat.words
        await sat.strike("minus", "minus")
        assert "of 15 minutes" in sat.words


async def test_time_that_has_passed_is_said_in_the_same_voice(home: Path) -> None:
    async with begun(planned(home)) as sat:
        assert "Time left of 20 minutes" in sat.words
        await sat.wait(minutes=23)
        assert "More than the planned 20 minutes" in sat.words


async def test_the_check_in_has_no_clock(home: Path) -> None:
    async with opened(planned(home)) as sat:
        await sat.strike("enter", "n")
        assert sat.item == "Check in"
        assert "Time left" not in sat.words


async def test_a_moment_stops_every_clock_and_names_the_quiet_room_and_no_time_to_be_back(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("1", "space", "m")
        assert sat.situation == "pause"
        assert "first door on the left" in sat.words
        assert "Support Ruth" in sat.words
        await sat.wait(minutes=9)
        await sat.strike("m")
        assert sat.situation == "now"
        assert sat.speaker == "Amy"
        item = sat.meeting.agenda.now
        assert item is not None
        assert item.took(sat.meeting.flow, sat.room.at) == 0


async def test_a_break_says_when_to_be_back_and_can_be_made_longer(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("b")
        assert sat.situation == "break"
        assert sat.meeting.flow.pause is not None
        assert sat.said == "A break of 10 minutes. u takes it back."
        await sat.strike("plus")
        assert sat.meeting.flow.pause.minutes == 15
        for slip in ("enter", "escape"):
            await sat.strike(slip)
            assert sat.situation == "break", slip
            assert "does nothing here" in sat.said
        await sat.strike("space")
        assert "Is everyone back?" in sat.words
        await sat.strike("enter")
        assert sat.situation == "break", "a nervous Enter ends no break"
        await sat.strike("b", "n")
        assert sat.situation == "break"
        await sat.strike("space", "y")
        assert sat.situation == "now"
        assert sat.meeting.flow.rested is None, "nobody rested"


async def test_a_break_whose_time_is_over_ends_with_the_key_that_is_shown(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("b")
        await sat.wait(minutes=11)
        await sat.strike("space")
        assert sat.situation == "now"
        assert sat.meeting.flow.rested is not None


async def test_please_wait_stops_the_clock_until_the_note_taker_is_ready(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("k")
        assert "Please wait" in sat.words
        await sat.wait(minutes=3)
        await sat.strike("k")
        assert sat.situation == "now"
        assert "Time left of 20 minutes" in sat.words


async def test_a_stop_card_stops_everything_with_no_name_and_the_word_can_be_explained_at_once(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("3", "space", "s")
        assert sat.situation == "pause"
        assert "Stop card" in sat.words
        assert "Tasleem" not in sat.inside("#stage")
        await sat.strike("w")
        await sat.enter("PALS = a team that listens")
        assert sat.meeting.notes.words[-1].meaning == "a team that listens"
        for slip in (("enter",), ("escape",), ("space", "enter"), ("s", "escape")):
            await sat.strike(*slip)
            assert sat.situation == "pause", slip
        await sat.strike("space")
        assert "Has it been explained?" in sat.words
        await sat.strike("y")
        assert (sat.situation, sat.speaker) == ("now", "Tasleem")


async def test_a_card_in_a_break_stands_on_the_wall_and_the_break_goes_on_after_it(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("b", "s")
        assert "Someone asks us to stop and explain." in sat.inside("#meanwhile")
        await sat.strike("space")
        assert "The card comes down, and the break or pause goes on." in sat.words
        await sat.strike("y")
        assert sat.situation == "break"
        assert sat.said.startswith("The card is down.")
        assert "carry on" not in sat.said


async def test_slower_please_stands_there_until_it_is_answered_and_stops_nothing(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("3", "space", "l")
        assert sat.situation == "now"
        assert "Slower, please" in sat.large
        assert sat.speaker == "Tasleem"
        await sat.strike("l")
        assert "Slower, please" not in sat.large
        assert "Tasleem" in sat.large


async def test_slower_please_is_never_beside_a_name_in_large_letters(home: Path) -> None:
    for size in (FULL, MIDDLE, SMALL):
        async with begun(planned(home / str(size[0])), size=size) as sat:
            await sat.strike("3", "space", "l")
            assert "Tasleem" not in sat.large
            assert "● Tasleem l takes the card down" in sat.inside("#now")
            await sat.wait(seconds=2)
            assert "● Tasleem" in sat.inside("#now")


async def test_slower_please_can_be_asked_while_a_decision_is_read_back(home: Path) -> None:
    async with begun(planned(home)) as sat:
        await sat.strike("d")
        await sat.enter("Letters go out in 14 point")
        await sat.strike("l")
        assert "■ Slower, please" in sat.inside("#about-decision")


async def test_a_round_goes_to_everyone_who_may_pass_or_come_back(home: Path) -> None:
    async with begun(planned(home, "Amy", "Mo", "Jo", "Sam")) as sat:
        await sat.strike("o")
        assert sat.open_line == "A round"
        await sat.enter("What matters most?")
        assert sat.meeting.rounds.now is not None
        assert sat.meeting.rounds.now.question == "What matters most?"
        assert "We invite" in sat.words
        first, second, third, fourth = [name_of(sat.meeting, id) for id in sat.meeting.rounds.now.waiting]
        await sat.strike("space")
        assert sat.speaker == first
        await sat.strike("c")
        assert sat.said == f"We will come back to {first}. Next in the round: {second}. u takes it back."
        assert sat.speaker == ""
        await sat.strike("x")
        assert sat.said == f"Next in the round: {third}. u takes it back."
        for name in (third, fourth, first):
            await sat.wait(seconds=3)
            await sat.strike("space")
            assert sat.speaker == name
        await sat.strike("o")
        assert sat.meeting.rounds.now is None


async def test_a_person_who_passes_is_not_counted_as_silent(home: Path) -> None:
    ways = change(WAYS, count_voices=True, unheard="count")
    async with begun(planned(home, "Amy", "Mo", ways=ways)) as sat:
        assert "2 people not heard from yet" in sat.words
        await sat.strike("o", "enter", "x")
        assert "1 person not heard from yet" in sat.words


async def test_the_check_in_offers_the_groups_own_question_as_a_round(home: Path) -> None:
    async with opened(planned(home)) as sat:
        await sat.strike("enter", "n", "o")
        assert sat.typed == "How are you today?"
        await sat.strike("enter")
        assert sat.meeting.rounds.now is not None


async def test_the_screen_gives_no_reasons_and_counts_nobody_unless_the_group_chose_so(home: Path) -> None:
    async with begun(planned(home / "quiet", "Amy", "Mo")) as sat:
        await sat.strike("1", "2")
        assert "who asked first" not in sat.words
        assert "has not spoken" not in sat.words
        assert "not heard" not in sat.words
    ways = change(
        WAYS, reasons=True, turn_clock=True, seconds=True, count_voices=True, unheard="names", order="new-voices"
    )
    async with begun(planned(home / "open", "Amy", "Mo", ways=ways)) as sat:
        await sat.strike("1", "2")
        assert sat.following.startswith("Amy Next who ")
        assert "Not heard from yet: Amy and Mo" in sat.words
        await sat.strike("space")
        await sat.wait(seconds=72)
        assert "Speaking for 1:12" in sat.words
