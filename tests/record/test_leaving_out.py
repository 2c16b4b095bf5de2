"""One entry's words, left out for good: with the same words wherever they were copied to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.commands.what_goes import of_decision
from coprod_tui.model import agreement, closing, decisions, notes, people
from coprod_tui.model.entry import Refused
from coprod_tui.model.hashes import HashesKept
from coprod_tui.model.scales import SCALES, Level
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.removal import carry_out
from coprod_tui.record.removal_preview import find_words
from coprod_tui.record.series import take_over
from tests.record.circles import DAY, START, Held, circle, found_on_disk, meet, write_summaries

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.shelf import MeetingPlace, Shelf

LATER = START + 30 * DAY
INSTEAD = "[left out for good]"
PRIVATE = "Her daughter’s diagnosis is <none> of our business"


def leave_out(shelf: Shelf, place: MeetingPlace, number: int) -> None:
    found = find_words(shelf, place, number)
    chosen = [mention for mention in found.mentions if mention.sure]
    carry_out(shelf, found.chosen(chosen, at=LATER, instead=INSTEAD), summaries_anew(shelf), found.sought)


def test_the_words_of_one_note_are_nowhere_on_the_disk_and_the_rest_is(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    made = meet(shelf, place, finish=False)
    held = Held(made, LATER - DAY)
    number = held.do(notes.take_note, PRIVATE)
    held.do(closing.finish)
    held.close()
    write_summaries(made, LATER - DAY)
    take_over(shelf, place, LATER - DAY)
    count = len(read_meeting(made).notes.all)
    assert found_on_disk(tmp_path, [PRIVATE])
    leave_out(shelf, made, number)
    assert found_on_disk(tmp_path, [PRIVATE, "diagnosis"]) == []
    meeting = read_meeting(made)
    assert len(meeting.notes.all) == count
    assert meeting.notes.all[-1].words == INSTEAD
    assert [one.sort for one in meeting.removals.made] == ["words"]


def test_a_decision_stays_a_decision_with_its_number_and_its_worries(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    first = meet(shelf, place)
    words = read_meeting(first).decisions.all[0]
    leave_out(shelf, first, words.id)
    (decision,) = read_meeting(first).decisions.concluded
    assert (decision.number, decision.words, len(decision.worries)) == (1, INSTEAD, 1)
    held = read_group(place).history.meetings[0]
    assert [(one.ref, one.words) for one in held.decisions] == [("1-D1", INSTEAD)]
    since = [one.entry for one in read_meeting(first).history if one.stamp.number > held.up_to]
    assert [type(entry) for entry in since] == [HashesKept], "the copies that were made anew, and nothing else"
    assert found_on_disk(tmp_path, [words.words]) == []


def test_words_that_went_on_to_the_next_meeting_go_there_too(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    first = meet(shelf, place)
    meet(shelf, place, at=START + 14 * DAY, finish=False)
    issue = read_meeting(first).parking.all[0]
    found = find_words(shelf, first, issue.id)
    assert {mention.meeting for mention in found.mentions} == {"willow-group-1", "willow-group-2", ""}
    carry_out(shelf, found.chosen(found.mentions, at=LATER, instead=INSTEAD), summaries_anew(shelf))
    assert found_on_disk(tmp_path, [issue.words]) == []


def test_a_short_word_goes_from_its_own_entry_only(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    made = meet(shelf, place, finish=False)
    held = Held(made, LATER)
    number = held.do(notes.take_note, "Yes")
    held.do(notes.take_note, "Yes, taxis")
    held.close()
    leave_out(shelf, made, number)
    assert [note.words for note in read_meeting(made).notes.all[-2:]] == [INSTEAD, "Yes, taxis"]


def test_only_that_wording_of_a_decision_goes(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    made = meet(shelf, place, finish=False)
    held = Held(made, LATER)
    number = held.do(decisions.propose, PRIVATE)
    one = held.meeting.decisions.all[-1].id
    held.do(decisions.reword, one, "It is private")
    held.close()
    number = next(e.stamp.number for e in read_meeting(made).history if getattr(e.entry, "words", "") == PRIVATE)
    leave_out(shelf, made, number)
    decision = read_meeting(made).decisions.all[-1]
    assert [version.words for version in decision.versions] == [INSTEAD, "It is private"]


def test_why_somebody_could_not_come_can_be_left_out(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    made = meet(shelf, place, finish=False)
    held = Held(made, LATER)
    held.do(people.add_guest, "Pat")
    pat = held.who("Pat")
    held.do(people.leave, pat)
    number = held.do(people.could_not_come, pat, "is in hospital")
    held.close()
    leave_out(shelf, made, number)
    assert found_on_disk(tmp_path, ["is in hospital"]) == []
    assert next(person.presence for person in read_meeting(made).people.all if person.id == pat) == "absent"


def test_an_entry_without_words_or_that_names_somebody_is_refused(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    made = meet(shelf, place)
    history = read_meeting(made).history
    expected = next(one.stamp.number for one in history if type(one.entry).__name__ == "PersonExpected")
    turn = next(one.stamp.number for one in history if type(one.entry).__name__ == "TurnBegan")
    for number, reason in ((expected, "no-words-there"), (turn, "no-words-there"), (9_999, "no-such-entry")):
        with pytest.raises(Refused, match=reason):
            find_words(shelf, made, number)


def test_the_same_words_in_what_a_group_decided_go_only_where_somebody_chose_them(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    first = meet(shelf, place, finish=False)
    held = Held(first, LATER - DAY)
    words = read_meeting(first).decisions.concluded[0].words
    note = held.do(notes.take_note, words)
    held.do(closing.finish)
    held.close()
    take_over(shelf, place, LATER - DAY)
    leave_out(shelf, first, note)
    meeting = read_meeting(first)
    assert (meeting.notes.all[-1].words, meeting.decisions.concluded[0].words) == (INSTEAD, words)
    assert read_group(place).history.meetings[0].decisions[0].words == words


def test_whose_words_leave_out_a_decision_are_told_that_they_are(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    first = meet(shelf, place)
    decision = read_meeting(first).decisions.concluded[0]
    assert find_words(shelf, first, decision.id).decision == decision.number == 1
    assert "D1" in of_decision(decision.number)
    note = next(one.stamp.number for one in read_meeting(first).history if isinstance(one.entry, notes.NoteTaken))
    assert find_words(shelf, first, note).decision == 0


def test_a_count_has_no_words_of_anybodys_to_leave_out(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    first = meet(shelf, place, finish=False)
    held = Held(first, LATER - DAY)
    one = held.do(decisions.propose, "We meet in the library")
    held.do(decisions.confirm_words, one)
    levels = tuple(Level(level, level, meaning, 1 if meaning == "for" else 0) for level, meaning in SCALES["thumbs"])
    count = held.do(agreement.count_support, one, "thumbs", levels)
    held.close()
    with pytest.raises(Refused, match="no-words-there"):
        find_words(shelf, first, count)
