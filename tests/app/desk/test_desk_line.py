"""The Desk's line always has the cursor: what is typed is text, nothing typed is lost, and what is recorded shows."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from coprod_tui.model.decisions import propose
from coprod_tui.model.notes import explain_word, take_note
from coprod_tui.record.records import change_meeting, read_group, read_meeting
from coprod_tui.record.series import make_meeting
from coprod_tui.record.shelf import Shelf
from tests.app.desks import NAME, another, at_desk, begun_at_desk
from tests.app.rooms import Planned, planned
from tests.building import START

if TYPE_CHECKING:
    from pathlib import Path


async def test_plain_typing_is_a_note_and_digits_are_text(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.enter("3 people said: u turn? / 10 + 1")
        assert sat.notes == ["3 people said: u turn? / 10 + 1"]
        assert sat.in_line == ""
        assert isinstance(sat.app.focused, Input)
        assert sat.waiting == []


async def test_tab_changes_the_kind_and_keeps_the_words(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("Car-park charges")
        kinds = []
        for _ in range(5):
            kinds.append(sat.kind)
            await sat.strike("tab")
        assert kinds == ["note", "decide", "park", "action", "word"]
        assert sat.kind == "note"
        await sat.strike("shift+tab", "shift+tab", "shift+tab")
        assert (sat.kind, sat.in_line) == ("park", "Car-park charges")
        await sat.strike("enter")
        assert [issue.words for issue in sat.meeting.parking.all] == ["Car-park charges"]


async def test_what_will_be_recorded_shows_as_it_is_typed(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("/park Car-park charges @Estates by 1 Dec: Amy")
        told = sat.inside("#told")
        assert "whose Estates" in told
        assert "1 December" in told
        assert "who asks Amy" in told
        assert sat.meeting.parking.all == ()


async def test_a_slash_begins_a_command_and_tab_ends_its_word(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("/hand Tasl")
        await sat.strike("tab")
        assert sat.in_line == "/hand Tasleem"
        await sat.strike("enter")
        assert sat.waiting == ["Tasleem"]
        assert sat.in_line == ""


async def test_a_command_that_is_not_understood_keeps_its_words_and_says_why(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        before = sat.meeting
        await sat.enter("/hnad Mo")
        assert sat.in_line == "/hnad Mo"
        assert sat.inside("#told")
        assert sat.meeting is before


async def test_what_is_refused_keeps_its_words_and_says_why(home: Path) -> None:
    of = planned(home)
    async with begun_at_desk(of) as sat:
        with another(of, sat.clock) as amy:
            await sat.type("Letters go out in 14 point")
            await sat.strike("tab")
            amy.do(partial(propose, words="Letters go by post")).result()
            await sat.strike("enter")
            assert sat.in_line == "Letters go out in 14 point"
            assert "another decision" in sat.inside("#told").casefold()
            assert len(sat.meeting.decisions.all) == 1


async def test_enter_twice_writes_once(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("Heard")
        sat.send("enter")
        sat.send("enter")
        await sat.rest()
        assert sat.notes == ["Heard"]


async def test_what_is_typed_while_a_note_is_being_saved_stays_in_the_line(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("First")
        sat.send("enter")
        for letter in "Next":
            sat.send(letter)
        await sat.rest()
        assert sat.notes == ["First"]
        assert sat.in_line == "Next"


async def test_several_lines_that_are_pasted_become_one_and_none_is_left_out(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.paste("One letter\nin Bengali\r\nfor each of us")
        assert sat.in_line == "One letter in Bengali for each of us"


async def test_two_seats_in_the_same_second_both_write(home: Path) -> None:
    of = planned(home)
    async with begun_at_desk(of) as sat:
        with another(of, sat.clock) as amy:
            await sat.type("From Tasleem")
            sat.send("enter")
            amy.do(partial(take_note, words="From Amy")).result()
            await sat.rest()
            sat.session.look().result()
            await sat.rest()
            assert sorted(note.words for note in of.read().notes.all) == ["From Amy", "From Tasleem"]


# Words that nobody has explained


async def test_letters_that_nobody_explained_are_named_and_f6_adds_their_one_meaning(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("CQC should check the letters")
        assert "CQC has no meaning here yet. Is it “Care Quality Commission”?" in sat.words
        await sat.strike("f6")
        assert sat.meeting.notes.meaning("CQC").meaning == "Care Quality Commission"  # type: ignore[union-attr]
        assert sat.in_line == "CQC should check the letters"
        assert "CQC has no meaning" not in sat.words


async def test_letters_of_several_meanings_are_named_with_all_and_f6_asks_which(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("CD should know")
        assert "CD may mean: A disc for music or data; Clinical Director; Controlled Drug. Which?" in sat.words
        await sat.strike("f6", "3")
        assert sat.meeting.notes.meaning("CD").meaning == "Controlled Drug"  # type: ignore[union-attr]
        assert sat.in_line == "CD should know"


async def test_ctrl_s_leaves_what_is_offered_and_the_next_is_pointed_out_then_none_is(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("CQC will utilise ")
        await sat.strike("ctrl+s")
        assert "CQC has no meaning" not in sat.words
        assert "Plainer than “utilise”: use." in sat.words
        await sat.strike("f6")
        assert sat.in_line == "CQC will use "
        await sat.strike("enter")
        await sat.type("CQC came")
        assert "CQC has no meaning" not in sat.words  # each once


async def test_letters_with_no_usual_meaning_are_asked_about_and_the_line_waits(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("The QZX came")
        await sat.strike("f6")
        assert sat.open_line == "QZX"
        await sat.enter("Quiet Zone eXample")
        assert sat.meeting.notes.meaning("QZX").meaning == "Quiet Zone eXample"  # type: ignore[union-attr]
        assert sat.in_line == "The QZX came"
        await sat.strike("enter")
        assert sat.notes == ["The QZX came"]


async def test_the_groups_own_meaning_comes_first(home: Path) -> None:
    of = planned(home)
    change_meeting(of.place, partial(explain_word, word="ppi", meaning="people who pester us"), START)
    async with begun_at_desk(of) as sat:
        await sat.type("PPI should check the letters")
        assert "has no meaning" not in sat.words


async def test_what_a_parked_issue_still_lacks_is_offered_and_the_cursor_is_not_taken(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.enter("/park The lift")
        assert sat.open_line == ""
        assert "Whose control is it in, who asks, and by when?" in sat.words
        await sat.strike("f6")
        await sat.enter("Estates")
        await sat.enter("Amy")
        await sat.enter("1 December 2026")
        issue = sat.meeting.parking.all[0]
        assert (issue.whose, issue.by) == ("Estates", "2026-12-01")
        assert sat.meeting.people.name(issue.person) == "Amy"
        assert isinstance(sat.app.focused, Input)


# A crash


def as_the_power_went(of: Planned, elsewhere: Path) -> Planned:
    """The same meeting from what is on the disk now."""
    shutil.copytree(of.shelf.home, elsewhere)
    shelf = Shelf(elsewhere)
    return Planned(shelf, shelf.find_meeting(of.place.id))


@pytest.mark.parametrize("words", ["Half a note about", "/park The li"])
async def test_half_typed_words_and_the_kind_are_there_again_after_the_power_went(
    home: Path, tmp_path: Path, words: str
) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.strike("tab", "tab")
        await sat.type(words)
        await sat.kept()
        left = as_the_power_went(sat.of, tmp_path / "again")
    async with at_desk(left) as sat:
        assert sat.in_line == words
        assert sat.desk.writing.chosen == "park"
        assert sat.said == "The words you were typing are in the line again."
        assert sat.desk.seat == NAME


async def test_the_picked_entry_and_the_search_are_there_again(home: Path, tmp_path: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        for words in ("Letters in Bengali", "Buses", "Letters by post"):
            await sat.enter(words)
        await sat.enter("/search letters")
        await sat.strike("up", "up")
        await sat.kept()
        left = as_the_power_went(sat.of, tmp_path / "again")
    async with at_desk(left) as sat:
        assert sat.picked == "We heard: Letters in Bengali."
        assert "Buses" not in sat.record


async def test_words_that_were_saved_are_not_in_the_line_again(home: Path, tmp_path: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.type("Heard")
        await sat.kept()
        sign = next(sat.of.place.seats.folder.glob("*asleem*.json"))
        half = sign.read_bytes()
        await sat.strike("enter")
        await sat.kept()
        left = as_the_power_went(sat.of, tmp_path / "again")
    (left.place.seats.folder / sign.name).write_bytes(half)  # the power went between the record and the seat's own file
    async with at_desk(left) as sat:
        assert (sat.notes, sat.in_line) == (["Heard"], "")


async def test_words_dictated_while_an_entry_is_picked_all_come_into_the_line_in_their_order(home: Path) -> None:
    async with begun_at_desk(planned(home)) as sat:
        await sat.enter("A note")
        await sat.strike("up")
        await sat.burst("dictated words")
        assert sat.in_line == "dictated words"


async def test_a_way_of_working_changed_here_is_offered_to_what_is_planned_already(home: Path) -> None:
    of = planned(home)
    other = make_meeting(of.shelf, of.place.of_group, zone="Europe/London", at=START)
    async with begun_at_desk(of) as sat:
        await sat.enter("/way support person Amy")
        await sat.until("Is it to be so later too, and in meeting 15, which is planned?")
        assert read_meeting(other).plan.settings.support_person == "Ruth", "it is asked first"
        await sat.strike("f6")
        await sat.until("Kept, there too.")
    assert read_meeting(other).plan.settings.support_person == "Amy"
    assert read_group(of.place.of_group).settings.support_person == "Amy"
