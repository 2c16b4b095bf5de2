"""The record at the Desk: every entry with its seat, picked, searched, reworded, taken back, left out for good."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.app.desk.recorded import RecordRows
from coprod_tui.app.desk.reword import rewording
from coprod_tui.line import parse
from coprod_tui.model.agreement import raise_worry
from coprod_tui.model.decisions import propose
from coprod_tui.model.hands import raise_hand
from coprod_tui.model.notes import take_note
from coprod_tui.model.undo import take_back, undo
from coprod_tui.record import removal_intent as intents
from coprod_tui.record.records import change_meeting
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_preview import find_person
from tests.app.desks import SMALL, another, at_desk, begun_at_desk
from tests.app.rooms import planned
from tests.building import START, Told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.app.desks import AtDesk


async def three(sat: AtDesk) -> None:
    for words in ("Letters in Bengali", "Buses", "Letters by post"):
        await sat.enter(words)


async def test_each_entry_says_which_seat_made_it(home: Path) -> None:
    of = planned(home)
    async with begun_at_desk(of) as sat:
        await sat.enter("From here")
        with another(of, sat.clock) as amy:
            amy.do(partial(take_note, words="From there")).result()
            sat.session.look().result()
            await sat.rest()
        assert "note We heard: From here. Tasleem" in sat.record
        assert "note We heard: From there. Amy" in sat.record


async def test_who_speaks_and_who_waits_come_and_go_without_filling_the_record(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.enter("/hand Amy")
        await sat.enter("/next")
        assert "speaking" not in sat.record
        await sat.strike("f3")
        assert "Amy is speaking." in sat.record
        await sat.strike("f3")
        assert "speaking" not in sat.record


async def test_up_picks_and_down_past_the_newest_is_the_line_again(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await three(sat)
        await sat.strike("up")
        assert sat.picked == "We heard: Letters by post."
        await sat.strike("up", "up")
        assert sat.picked == "We heard: Letters in Bengali."
        await sat.strike("down", "down", "down")
        assert sat.picked == ""
        assert isinstance(sat.app.focused, Input)


async def test_a_letter_typed_while_an_entry_is_picked_goes_into_the_line(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.enter("Heard")
        await sat.type("half")
        await sat.strike("up", "x", "y")
        assert (sat.picked, sat.in_line) == ("", "halfxy")
        await sat.strike("up")
        await sat.paste(" and more")
        assert sat.in_line == "halfxyand more"
        assert sat.notes == ["Heard"]


async def test_the_picked_entry_is_put_in_other_words(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await three(sat)
        await sat.type("half a line")
        await sat.strike("up", "up", "enter")
        assert sat.typed == "Buses"
        await sat.enter(" and trains")
        assert sat.notes == ["Letters in Bengali", "Buses and trains", "Letters by post"]
        assert sat.in_line == "half a line"


async def test_the_picked_entry_is_taken_back_and_still_stands_in_the_record(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await three(sat)
        await sat.strike("up", "up", "delete")
        assert sat.notes == ["Letters in Bengali", "Letters by post"]
        assert sat.record.count("Buses") == 2
        assert "taken back" in sat.record


async def test_another_seats_entry_is_taken_back_here_when_it_is_picked_but_never_by_undo(home: Path) -> None:
    of = planned(home)
    async with begun_at_desk(of) as sat:
        await sat.enter("Mine")
        with another(of, sat.clock) as amy:
            amy.do(partial(take_note, words="Hers")).result()
            sat.session.look().result()
            await sat.rest()
            await sat.strike("ctrl+z")
            assert sat.notes == ["Hers"]
            await sat.strike("ctrl+y")
            assert sat.notes == ["Mine", "Hers"]
            line = next(one.line for one in sat.desk.rows if "Hers" in one.words)
            sat.desk.change(picked=line)
            await sat.strike("delete")
            assert sat.notes == ["Mine"]


async def test_undo_is_refused_where_another_seat_built_on_it_and_both_can_be_picked(home: Path) -> None:
    of = planned(home)
    async with begun_at_desk(of) as sat:
        await sat.enter("/decide Letters in 14 point")
        with another(of, sat.clock) as amy:
            decision = sat.meeting.decisions.all[0].id
            amy.do(partial(raise_worry, decision=decision, words="Too large")).result()
            sat.session.look().result()
            await sat.rest()
            await sat.strike("ctrl+z")
            assert "“Desk, Amy” has added to what was done here." in sat.said
            assert sat.meeting.decisions.all
            await sat.strike("up", "up", "delete")
            assert sat.meeting.decisions.all
            assert "Backspace takes them all back." in sat.said
            await sat.strike("delete")
            assert sat.meeting.decisions.all == ()


async def test_entries_marked_with_space_are_taken_back_together(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await three(sat)
        await sat.strike("up", "space", "up", "up", "delete")
        assert sat.notes == ["Buses"]
        await sat.strike("ctrl+y")
        assert len(sat.notes) == 3


async def test_a_search_narrows_as_it_is_typed_and_escape_shows_all(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await three(sat)
        await sat.type("/search LETTERS beng")
        assert "Letters in Bengali" in sat.record
        assert "post" not in sat.record
        assert "1 with “LETTERS beng”" in sat.words
        await sat.strike("enter")
        assert sat.in_line == ""
        await sat.strike("escape")
        assert "Buses" in sat.record


async def test_a_record_of_many_entries_shows_the_newest_and_says_how_many_are_earlier(home: Path) -> None:
    of = planned(home)
    for number in range(60):
        change_meeting(of.place, partial(take_note, words=f"Note {number}"), START)
    async with at_desk(of, size=SMALL) as sat:
        assert "Note 59." in sat.record
        assert "earlier" in sat.record
        await sat.strike("pageup", "pageup")
        assert sat.picked == "We heard: Note 40."
        assert "Note 40." in sat.record


async def test_words_are_left_out_for_good_only_after_y(home: Path) -> None:
    of = planned(home)
    async with begun_at_desk(of) as sat:
        await sat.enter("Her neighbour said something")
        await sat.strike("up", "ctrl+x")
        await sat.until("Leave this out for good?")
        assert "Her neighbour said something" in sat.inside("#sure")
        await sat.strike("enter")
        await sat.until("Nothing was left out.")
        assert sat.notes == ["Her neighbour said something"]
        await sat.strike("ctrl+x")
        await sat.until("Leave this out for good?")
        await sat.strike("y")
        await sat.until("Left out for good.")
        sat.session.look().result()
        await sat.rest()
        assert sat.notes == ["[left out for good]"]
        assert b"neighbour" not in of.place.record.read_bytes()


async def test_a_click_picks_and_the_wheel_turns(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await three(sat)
        await sat.click("Buses")
        assert sat.picked == "We heard: Buses."
        await sat.strike("escape")
        assert isinstance(sat.app.focused, Input)


# Which words an entry has to change


@pytest.mark.parametrize(
    ("line", "label", "words"),
    [
        ("note Heard", "Note", "Heard"),
        ("idea Free buses because cost", "Note", "Free buses"),
        ("decide Large letters", "Decision", "Large letters"),
        ("park The lift", "P1", "The lift"),
        ("action Jo: write", "A1", "write"),
        ("rule Be kind", "Ground rule 1", "Be kind"),
        ("word PPI = people who help", "PPI", "people who help"),
        ("item new Buses", "Item", "Buses"),
    ],
)
def test_what_was_put_into_words_can_be_put_into_others(line: str, label: str, words: str) -> None:
    told = Told("Jo", items=["Letters"])
    move = parse(line, told.meeting, date(2026, 10, 13)).move
    assert move is not None
    made = next(one for one in reversed(told.do(move)) if rewording(one, told.meeting))
    question = rewording(made, told.meeting)
    assert question is not None
    assert (question.label, question.initial) == (label, words)
    assert question.move is not None
    reworded = question.move("Other words")
    assert reworded is not None
    told.do(reworded)
    again = rewording(told.stamped[-1], told.meeting) or rewording(made, told.meeting)
    assert again is not None
    assert again.initial == "Other words"


def test_a_hand_and_a_worry_have_no_words_to_change() -> None:
    told = Told("Amy")
    hand = told.do(raise_hand, told.person("Amy"))
    told.do(propose, "Large letters")
    worry = told.do(raise_worry, told.meeting.decisions.all[0].id, "Too large")
    assert rewording(hand[-1], told.meeting) is None
    assert rewording(worry[-1], told.meeting) is None


# The rows


def test_only_what_is_new_is_worked_out_and_a_record_rewritten_is_read_anew() -> None:
    told, recorded = Told("Amy"), RecordRows()
    told.do(take_note, "One")
    recorded.read(told.meeting)
    first = recorded.all[-1]
    told.do(take_note, "Two")
    recorded.read(told.meeting)
    assert recorded.all[-2] is first
    told.do(undo, "Room")
    recorded.read(told.meeting)
    assert [row.label for row in recorded.all[-3:]] == ["note", "note", "taken back"]
    other = Told("Amy")
    other.do(take_note, "Another record")
    recorded.read(other.meeting)
    assert recorded.all[-1].words == "We heard: Another record."
    assert len(recorded.all) == 2


def test_lines_that_others_are_about_cannot_be_taken_back_alone() -> None:
    told = Told("Amy")
    made = told.do(propose, "Large letters")
    told.do(raise_worry, told.meeting.decisions.all[0].id, "Too large", seat="Desk")
    with pytest.raises(Exception, match="another-seat-built-on-it"):
        take_back(told.meeting, (made[0].stamp.line,))


async def test_somebody_is_taken_out_from_the_desk_only_after_y(home: Path) -> None:
    async with at_desk(planned(home, "Amy", "Mo", "Tasleem")) as sat:
        await sat.enter("Mo would like a lift to the clinic")
        await sat.enter("/take out Mo")
        await sat.until("the words go")
        assert "Mo would like a lift to the clinic" in sat.words
        await sat.strike("y")
        await sat.until("Take Mo out? This cannot be taken back.")
        await sat.strike("n")
        await sat.until("Nobody was taken out.")
        assert b"Mo would" in everything(home)
        await sat.strike("y")
        await sat.until("Take Mo out? This cannot be taken back.")
        await sat.strike("y")
        await sat.until("somebody was taken out")
        sat.session.look().result()
        await sat.rest()
        assert [person.name for person in sat.meeting.people.being("here", "expected")] == ["Amy", "Tasleem"]
        assert "Mo" not in sat.record
    assert b"Mo would" not in everything(home)


async def test_a_command_that_was_done_is_kept_as_half_typed_no_more(home: Path) -> None:
    async with at_desk(planned(home, "Amy", "Mo", "Tasleem")) as sat:
        await sat.enter("Mo would like a lift to the clinic")
        await sat.enter("/take out Mo")
        await sat.until("the words go")
        await sat.kept()
        assert b"/take out Mo" not in everything(home)


async def test_what_another_program_left_half_taken_out_is_finished_from_a_screen_that_is_open(home: Path) -> None:
    of = planned(home, "Amy", "Mo", "Tasleem")
    async with at_desk(of) as sat:
        await sat.enter("Mo would like a lift to the clinic")
        going = find_person(of.shelf, of.shelf.group(of.place.group), "Mo")
        intents.write_intent(home, going.decided(going.usual, at=START, instead="[out]", gone="[gone]"))
        assert "Mo would like" in sat.record
        sat.app.finish_removal()
        await sat.until("[gone]")
        assert "Mo" not in sat.record
        # the words go from the screen before the last of the steps is done
        await sat.app.workers.wait_for_complete([worker for worker in sat.app.workers if worker.group == "removal"])
    assert not intents.is_under_way(home)


async def test_what_is_half_typed_at_another_desk_stays_in_its_line_and_is_kept_nowhere_once_words_were_taken_out(
    home: Path,
) -> None:
    of = planned(home, "Amy", "Mo", "Tasleem")
    async with at_desk(of) as sat:
        await sat.enter("A first note")
        await sat.enter("/search Mo would")
        await sat.type("Mo would like a li")
        await sat.strike("f4")
        await sat.kept()
        assert b"Mo would like" in everything(home)
        going = find_person(of.shelf, of.shelf.group(of.place.group), "Mo")
        carry_out(of.shelf, going.chosen(going.mentions, at=START, instead="[out]"), summaries_anew(of.shelf))
        await sat.type("ft")
        await sat.until("kept once Enter saves them")
        assert sat.in_line == "Mo would like a lift"
        await sat.strike("tab")
        await sat.type(" on Monday")
        await sat.kept()
        assert b"Mo would" not in everything(home)
        await sat.strike("ctrl+u")
        await sat.type("The lift is out of order")
        await sat.kept()
        assert b"The lift is out" in everything(home)
    assert b"Mo would" not in everything(home)


def everything(home: Path) -> bytes:
    """All that is on the disk."""
    return b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
