"""Somebody asks to be taken out: no word of theirs is left on the disk, and what the group did stands."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.made_anew import summaries_anew
from coprod_tui.model import actions, closing, group, notes
from coprod_tui.model.entry import Refused
from coprod_tui.record.journal import Journal
from coprod_tui.record.live import Live
from coprod_tui.record.recorder import MEETING
from coprod_tui.record.records import change_group, read_group, read_meeting
from coprod_tui.record.removal import carry_out, finish
from coprod_tui.record.removal_preview import find_person
from coprod_tui.record.series import take_over
from tests.record.circles import DAY, EMAIL, FIRST, NAME, START, THEIRS, Held, circle, found_on_disk, meet
from tests.record.sessions import SOON

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.removal_preview import RemovalPreview
    from coprod_tui.record.shelf import GroupPlace, Shelf

LATER = START + 30 * DAY
GONE = (NAME, FIRST, "Böhm", "Zuleika Bohm", EMAIL, *THEIRS)
INSTEAD = "[a name taken out]"


def take_out(shelf: Shelf, place: GroupPlace, name: str = NAME) -> RemovalPreview:
    going = find_person(shelf, place, name)
    intent = going.chosen(going.mentions, at=LATER, instead=INSTEAD)
    carry_out(shelf, intent, summaries_anew(shelf), going.sought)
    return going


def test_no_byte_of_what_was_taken_out_is_left_in_any_file(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    first = meet(shelf, place)
    second = meet(shelf, place, at=START + 14 * DAY, finish=False)
    taken = second.seats.take("room", "Room", START)
    taken.seat.keep_draft(f"{NAME} said", "t1")
    with first.record.open("ab") as file:
        file.write(f'00000000 {{"entries":{{"99":{{"words":"{FIRST}'.encode())
    assert len(found_on_disk(tmp_path, GONE)) > 30, "there is something to take out"
    take_out(shelf, place)
    taken.seat.touch(LATER)
    assert found_on_disk(tmp_path, GONE) == []
    taken.seat.close()
    assert found_on_disk(tmp_path, GONE) == []


def test_what_the_group_did_stands_without_them(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    made = meet(shelf, place)
    before = read_meeting(made)
    take_out(shelf, place)
    after = read_meeting(made)
    (decision,) = after.decisions.concluded
    assert (decision.words, decision.number, decision.outcome) == ("Letters go out in 14 point", 1, "with-worries")
    assert [worry.words for worry in decision.worries] == [INSTEAD]
    assert decision.support is not None
    assert [(level.count, len(level.people)) for level in decision.support.levels] == [(4, 1), (0, 0)]
    assert [(issue.words, issue.taken) for issue in after.parking.all] == [
        ("Car-park charges", False),
        (f"Heating, says {INSTEAD}", False),
    ]
    assert [action.words for action in after.actions.all] == ["Phone Estates", f"Write with {INSTEAD}’s list"]
    assert len(after.people.being("here")) + len(after.people.removed) == len(before.people.being("here"))
    assert [turn.person for turn in after.turns.past] == [
        turn.person for turn in before.turns.past if before.people.name(turn.person) != NAME
    ]
    assert [one.sort for one in after.removals.made] == ["person"]


def test_the_summary_is_made_anew_and_its_earlier_versions_are_gone(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    made = meet(shelf, place)
    assert (made.summaries / "earlier").is_dir()
    had = sorted(each.name for each in made.summaries.iterdir() if each.is_file())
    take_out(shelf, place)
    assert sorted(each.name for each in made.summaries.iterdir() if each.is_file()) == had
    assert list((made.summaries / "earlier").iterdir()) == []
    told = (made.summaries / f"{made.id}-summary.txt").read_text()
    assert "A person asked to be taken out." in told
    assert "1 person who was there asked to be taken out of this record." in told


def test_an_old_meeting_is_not_adopted_over_what_later_ones_said(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    first = meet(shelf, place)
    second = meet(shelf, place, at=START + 14 * DAY, finish=False)
    held = Held(second, START + 15 * DAY)
    brought = next(action for action in held.meeting.actions.all if action.ref == f"{first.number}-A1")
    held.do(actions.finish_action, brought.id)
    held.do(closing.finish)
    held.close()
    take_over(shelf, place, START + 16 * DAY)
    before = read_group(place)
    take_out(shelf, place)
    take_over(shelf, place, LATER)  # of copies that were made anew
    assert take_over(shelf, place, LATER).meetings == ()
    after = read_group(place)
    kept = {action.ref: action.finished for action in after.history.actions}
    assert kept == {action.ref: action.finished for action in before.history.actions}
    assert kept[f"{first.number}-A1"]
    assert [member.name for member in after.members.active] == ["Amy Stone", "Will Hart", "Mo"]


def test_a_name_that_is_also_a_word_or_somebody_elses_is_shown_and_not_taken_for_granted(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    change_group(place, lambda g: group.join(g, "Will Hartley"), START)
    made = meet(shelf, place)
    going = find_person(shelf, place, "Will Hart")
    assert {(mention.text, mention.sure) for mention in going.mentions if mention.meeting == made.id} == {
        ("Will they answer? Ask WILL", False),
        (f"{FIRST} and Amy will write to them", False),
    }


def test_two_people_of_one_name_are_told_apart(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    change_group(place, lambda g: group.join(g, "Mo"), START)
    with pytest.raises(Refused) as refused:
        find_person(shelf, place, "Mo")
    assert (refused.value.reason, refused.value.fields["candidates"]) == ("several-called", ["Mo (4)", "Mo (5)"])
    assert find_person(shelf, place, "mo (5)").names == ("Mo",)
    with pytest.raises(Refused, match="nobody-kept"):
        find_person(shelf, place, "Nobody At All")


def test_only_the_mentions_that_were_chosen_go(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    made = meet(shelf, place)
    going = find_person(shelf, place, NAME)
    intent = going.chosen([], at=LATER, instead=INSTEAD)
    carry_out(shelf, intent, summaries_anew(shelf), going.sought)
    kept = [note.words for note in read_meeting(made).notes.all]
    assert kept == [f"{FIRST} and Amy will write to them", "Will they answer? Ask WILL", "Said only in meeting 1"]


def test_a_record_that_is_not_whole_stops_it_before_anything_is_changed(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    made = meet(shelf, place)
    content = made.record.read_bytes()
    made.record.write_bytes(content.replace(b'"kind":"note-taken"', b'"kind":"note-takem"', 1))
    before = place.record.read_bytes()
    with pytest.raises(Refused, match="record-not-whole"):
        find_person(shelf, place, NAME)
    assert place.record.read_bytes() == before


def test_an_open_seat_that_goes_on_writing_loses_nothing_and_sees_the_record_without_them(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    made = meet(shelf, place, finish=False)
    stop, seen = threading.Event(), threading.Event()
    saved: list[int] = []
    with Live(made.record, MEETING, made.seats.take("desk", "Desk", LATER), lambda _: None) as live:

        def write() -> None:
            while not stop.is_set():
                saved.append(live.do(lambda m: notes.take_note(m, f"Line {len(saved)}")).result(SOON).line)
                if live.state.people.removed:
                    seen.set()

        going = find_person(shelf, place, NAME)
        writing = threading.Thread(target=write)
        writing.start()
        try:
            intent = going.chosen(going.mentions, at=LATER, instead=INSTEAD)
            carry_out(shelf, intent, summaries_anew(shelf), going.sought)
            assert seen.wait(SOON), "the open seat notices"
        finally:
            stop.set()
            writing.join()
        assert NAME not in str(live.state)
        assert FIRST not in str(live.state)
    with Journal(made.record) as journal:
        numbers = {number for number, _ in journal.since(0)}
    assert set(saved) <= numbers
    assert len(set(saved)) == len(saved)
    assert found_on_disk(tmp_path, (NAME, FIRST, *THEIRS)) == []


def test_nothing_is_left_to_finish_when_it_was_done(tmp_path: Path) -> None:
    shelf, place = circle(tmp_path)
    meet(shelf, place)
    take_out(shelf, place)
    assert not finish(shelf, summaries_anew(shelf))
    assert not (tmp_path / "rewriting.json").exists()
