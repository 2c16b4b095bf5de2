"""Whose words an entry holds: kept with it, shown only where they wish, and told again by saying it anew."""

from __future__ import annotations

import pytest

from coprod_tui.model import contributions, notes, review
from coprod_tui.model.entry import NOBODY, Id, Refused
from coprod_tui.model.notes import NoteTaken
from coprod_tui.model.review import as_reviewed, changed_since_ready
from coprod_tui.model.whose import owners, say_whose, whose
from tests.line.circle import busy, put, said


def test_a_name_and_a_colon_keep_whose_a_note_is_and_nobody_is_shown_it() -> None:
    meeting = busy()
    before = meeting.last
    command = said("note Lucy: my brother died on ward SEVEN", meeting)
    assert command.move is not None
    after = put(meeting, command.move(meeting))
    note = after.notes.all[-1]
    assert (note.words, after.people.name(note.of), note.person) == ("my brother died on ward SEVEN", "Lucy", NOBODY)
    assert after.people.name(whose(after, note.id)) == "Lucy"
    assert as_reviewed(after).notes.all[-1].person == NOBODY
    assert after.last == before + 1


@pytest.mark.parametrize(
    "line",
    [
        *("note Plan: B", "note Luc: a thing", "note Lettuce: they wilt", "note Estates: will call"),
        *("note Lucy:", "note J: x"),
    ],
)
def test_what_only_comes_near_a_name_begins_the_words(line: str) -> None:
    meeting = busy()
    command = said(line, meeting)
    assert command.move is not None
    note = put(meeting, command.move(meeting)).notes.all[-1]
    assert (note.words, note.of) == (line.removeprefix("note ").strip(), NOBODY)


def test_what_came_in_writing_is_theirs_in_new_records_and_in_old_ones() -> None:
    meeting = busy()
    mo = next(one.id for one in meeting.people.all if one.name == "Mo")
    entries = list(contributions.contribute(meeting, mo, "I was not asked"))
    old = [entry.but(of=NOBODY) if isinstance(entry, NoteTaken) else entry for entry in entries]
    for each in (entries, old):
        after = put(meeting, each)
        assert whose(after, after.notes.all[-1].id) == mo


def test_it_can_be_said_afterwards_and_of_nobody_again() -> None:
    meeting = put(busy(), [])
    note, amy = meeting.notes.all[0].id, meeting.people.all[0].id
    told = put(meeting, say_whose(meeting, note, amy))
    assert (whose(told, note), as_reviewed(told).notes.all[0].person) == (amy, NOBODY)
    named = put(told, say_whose(told, note, amy, named=True))
    assert as_reviewed(named).notes.all[0].person == amy
    nobody = put(named, say_whose(named, note))
    assert (whose(nobody, note), as_reviewed(nobody).notes.all[0].person) == (NOBODY, NOBODY)
    with pytest.raises(Refused, match="nothing-changed"):
        say_whose(nobody, note)


def test_it_may_be_any_entry_with_words_and_no_name_is_one() -> None:
    meeting = busy()
    amy = meeting.people.all[0].id
    worry = meeting.decisions.all[-1].worries[0].id
    told = put(meeting, say_whose(meeting, worry, amy, named=True))
    assert as_reviewed(told).decisions.all[-1].worries[0].person == amy
    for thing in (amy, Id(9_999), Id(1)):
        with pytest.raises(Refused, match="no-words-of-somebody"):
            say_whose(meeting, thing, amy)


def test_a_version_stays_ready_while_nobody_else_is_shown_for_it() -> None:
    meeting = put(busy(), said("finish", busy()).move(busy()))  # type: ignore[misc]
    meeting = put(meeting, review.mark_ready(meeting))
    note, amy = meeting.notes.all[0].id, meeting.people.all[0].id
    kept = put(meeting, say_whose(meeting, note, amy))
    assert not changed_since_ready(kept)
    assert changed_since_ready(put(kept, say_whose(kept, note, amy, named=True)))


def test_an_undone_saying_does_not_count_and_an_undone_note_is_still_somebodys() -> None:
    meeting = busy()
    amy = meeting.people.all[0].id
    told = put(meeting, notes.take_note(meeting, "Said by Amy", of=amy))
    number = told.last
    assert owners(told.history, {number})[number] == amy
    later = put(told, say_whose(told, Id(number), meeting.people.all[1].id))
    assert owners(later.history, {later.last})[number] == amy
