"""What the Room says of turns, breaks, rounds and small groups: nothing a group did not choose, and all that it did."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.model.limits import set_turn_time
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.records import change_meeting
from tests.app.rooms import FULL, MIDDLE, SMALL, WAYS, begun, opened, planned

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.rooms import Sat


async def line(sat: Sat, words: str) -> None:
    await sat.strike("slash")
    await sat.enter(words)


async def test_a_turn_that_passes_its_time_changes_mark_and_words_and_goes_on(home: Path) -> None:
    async with begun(planned(home, "Amy", "Mo", ways=WAYS.but(turn_minutes=2)), size=SMALL) as sat:
        await sat.strike("1", "1")
        assert "one more minute" not in sat.words
        await sat.wait(minutes=2, seconds=10)
        assert "○ Speaking one more minute, or finish your point?" in " ".join(sat.inside("#speaking").split())
        assert ". gives one more minute" in sat.words
        assert sat.speaker == "Amy"
        await sat.strike("full_stop")
        assert sat.said.startswith("1 minute more for whoever is speaking.")
        assert "● Speaking" in sat.words
        assert "gives one more minute" not in sat.words


async def test_what_is_said_of_a_turn_stays_when_other_words_move_the_screen(home: Path) -> None:
    ways = WAYS.but(turn_minutes=2, signing=True, count_voices=True, unheard="count")
    async with begun(planned(home, ways=ways), size=FULL) as sat:
        await sat.strike("1", "1", "2", "3")
        await sat.wait(minutes=31)
        assert "○ Speaking one more minute, or finish your point?" in " ".join(sat.inside("#speaking").split())


async def test_nothing_on_the_room_shows_that_somebodys_own_time_was_set(home: Path) -> None:
    of = planned(home, "Amy", "Mo", ways=WAYS.but(turn_minutes=2))
    async with begun(of, size=SMALL) as sat:
        before = sat.text
        amy = sat.meeting.people.all[0].id
        change_meeting(of.place, partial(set_turn_time, person=amy, minutes=0), sat.clock.at)
        await sat.until(lambda: bool(sat.meeting.turns.times))
        assert sat.text == before
        await sat.strike("1", "1")
        await sat.wait(minutes=20)
        assert "one more minute" not in sat.words


async def test_a_break_is_offered_and_the_keys_may_change_hands_in_it(home: Path) -> None:
    async with begun(planned(home, "Amy", "Mo", ways=WAYS.but(signing=True))) as sat:
        await line(sat, "role keys Mo")
        assert "Time for a break?" not in sat.words
        await sat.wait(minutes=31)
        assert "Time for a break? It has been about 31 minutes." in sat.words
        await sat.strike("b")
        assert "Mo until now. Would somebody else like a turn? i changes it." in sat.words
        await sat.strike("space")
        assert "Time for a break?" not in sat.words


async def test_the_room_says_that_the_group_counts_and_shows_nobodys_own_figures(home: Path) -> None:
    async with begun(planned(home / "on", "Amy", "Mo", ways=WAYS.but(count_voices=True, unheard="count"))) as sat:
        assert "2 people not heard from yet" in sat.words
        assert "We count who speaks" in sat.words
        await sat.strike("1", "1")
        await sat.wait(minutes=3)
        await line(sat, "heard Amy")
        assert "At the Desk anyone may ask for their own figures." in sat.words
        assert "1 turn" not in sat.words
    async with begun(planned(home / "off", "Amy", "Mo")) as sat:
        await line(sat, "heard Amy")
        assert "does not count who speaks" in sat.said


async def test_a_content_note_is_shown_before_its_item_begins(home: Path) -> None:
    items = ("Check in", "Welcome", Wanted("Loss", content_note="We will talk about bereavement."))
    async with begun(planned(home, "Amy", items=items), size=SMALL) as sat:
        await sat.strike("n")
        assert sat.situation == "note"
        assert sat.meeting.agenda.now is not None
        assert sat.meeting.agenda.now.title == "Welcome"
        assert "Before we begin · Loss" in sat.words
        await sat.strike("escape", "n", "enter")
        assert sat.meeting.agenda.now.title == "Loss"
        assert sat.situation == "now"


async def test_a_moment_can_be_taken_before_a_hard_item(home: Path) -> None:
    items = (Wanted("Loss", content_note="We will talk about bereavement."),)
    async with opened(planned(home, "Amy", items=items), size=SMALL) as sat:
        await sat.strike("enter", "n", "m")
        assert sat.situation == "pause"
        assert sat.meeting.agenda.now is None


async def test_small_groups_have_the_whole_screen_a_timer_and_their_say(home: Path) -> None:
    for size in (FULL, MIDDLE, SMALL):
        folder = home / str(size[0])
        async with begun(planned(folder), size=size) as sat:
            await line(sat, "groups 3 for 10m: What matters most?")
            assert sat.situation == "groups"
            for words in ("Group 1", "Group 3", "Amy", "Ruth", "What matters most?", "about 10 minutes"):
                assert words in sat.words, (size, words)
            await sat.wait(minutes=11)
            assert "it is time, when every group is ready" in sat.words
            await sat.strike("plus", "comma", "2")
            await sat.enter("More seats")
            await sat.strike("space")
            assert "Is everyone back? The small groups end." in sat.words, "they were given five minutes more"
            assert sat.situation == "groups"
            await sat.strike("y")
            assert sat.situation == "now"
            assert [(note.words, note.small_group) for note in sat.meeting.notes.all] == [("More seats", 2)]


async def test_a_round_that_was_left_can_be_gone_on_with(home: Path) -> None:
    async with begun(planned(home, "Amy", "Mo", "Jo"), size=SMALL) as sat:
        await sat.strike("o", "enter", "space", "o")
        assert sat.meeting.rounds.now is None
        await sat.strike("o", "1")
        assert sat.meeting.rounds.now is not None
        assert len(sat.meeting.rounds.now.waiting) == 2


async def test_the_queue_says_that_it_is_closed_and_who_is_kept_for_later(home: Path) -> None:
    async with begun(planned(home, "Amy", "Mo", "Jo")) as sat:
        await sat.strike("1")
        await line(sat, "keep hands")
        await sat.strike("2", "3")
        await line(sat, "close queue")
        assert "the queue is closed · 1 kept for later" in sat.words
        await line(sat, "put Jo first")
        assert sat.said.startswith("Jo is first in the queue.")
        await sat.strike("space")
        assert sat.speaker == "Jo"


async def test_reasons_are_the_same_on_the_screen_and_when_asked_for(home: Path) -> None:
    async with begun(planned(home, "Amy", "Mo", ways=WAYS.but(reasons=True, order="new-voices"))) as sat:
        await sat.strike("1", "1", "e", "1", "2")
        assert sat.following == "Mo Next who has not spoken yet"
        await line(sat, "who waits")
        assert sat.said.startswith("Next is Mo, who has not spoken yet.")
