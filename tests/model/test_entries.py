"""A record's entries: they never change, whoever goes on from them. What is kept on the way shows in nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from coprod_tui.model import entries, held
from coprod_tui.model.entries import Entries
from coprod_tui.model.entry import Refused, Stamp, Stamped
from coprod_tui.model.meeting import EMPTY, Meeting, fold, unheld
from coprod_tui.model.notes import NoteTaken, take_note
from coprod_tui.model.undo import redo, undo
from tests.building import Told
from tests.model.playing import Step, play, steps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coprod_tui.model.entry import Entry


def noted(number: int) -> Stamped:
    return Stamped(Stamp(number, number, number, "Room"), NoteTaken(str(number)))


def some(first: int, last: int) -> tuple[Stamped, ...]:
    return tuple(map(noted, range(first, last)))


def test_entries_are_read_as_a_tuple_is() -> None:
    three = Entries(some(1, 4))
    assert len(three) == 3
    assert three[0] == noted(1)
    assert three[-1] == noted(3)
    assert three[1:] == some(2, 4)
    assert three[::-1] == tuple(reversed(three)) == (noted(3), noted(2), noted(1))
    assert list(three) == list(some(1, 4))
    assert three == some(1, 4) == tuple(three)
    assert noted(2) in three
    assert not Entries()


def test_what_follows_changes_nothing_that_was_there() -> None:
    one = Entries(some(1, 2))
    two = one.followed_by(some(2, 3))
    other = one.followed_by(some(7, 9))
    three = two.followed_by(some(3, 4))
    assert one == some(1, 2)
    assert two == some(1, 3)
    assert three == some(1, 4)
    assert other == (noted(1), noted(7), noted(8))
    assert list(reversed(two)) == [noted(2), noted(1)]
    assert {hash(two), hash(Entries(some(1, 3)))} == {hash(two)}
    assert two != three


def test_nothing_is_everybodys_to_begin_with() -> None:
    nothing = Entries()
    assert nothing.followed_by(some(1, 3)) == some(1, 3)
    assert nothing.followed_by(some(5, 6)) == some(5, 6)
    assert nothing == ()


def test_of_many_threads_that_go_on_from_the_same_none_meets_what_another_added() -> None:
    with ThreadPoolExecutor(8) as threads:
        for _again in range(50):
            begun = Entries(some(1, 3))
            added = [some(number, number + 2) for number in range(10, 26, 2)]
            went_on = list(threads.map(begun.followed_by, added))
            assert [tuple(each) for each in went_on] == [(*some(1, 3), *own) for own in added]
            assert begun == some(1, 3)


def test_states_of_one_folding_neither_make_way_for_those_of_another_nor_stand_for_them() -> None:
    read = Entries(some(1, 2 * entries.APART + 1))
    read.keep(entries.APART, "as everybody sees it")
    read.keep(entries.APART, "as the Desk sees it", True)
    assert [each.state for each in read.kept()] == ["as everybody sees it"]
    assert [each.state for each in read.kept(True)] == ["as the Desk sees it"]
    assert list(read.worth_keeping(0, False)) == [entries.APART, 2 * entries.APART]


def test_what_is_kept_lies_apart_and_is_no_more_than_so_many() -> None:
    read = Entries()
    for number in range(1, 2_000):
        read = read.followed_by((noted(number),))
        for length in read.worth_keeping(len(read) - 1):
            read.keep(length, length)
    lengths = [each.length for each in read.kept()]
    assert len(lengths) == entries.MOST
    assert lengths[0] > 2_000 - 2 * entries.APART
    assert {later - earlier for later, earlier in pairwise(lengths)} == {entries.APART}


def at_once(told: Meeting) -> Meeting:
    """The same record worked out without anything that was kept."""
    with patch.object(Entries, "kept", lambda *_of: []):
        return fold(EMPTY, list(told.history))


ACTS: dict[str, Callable[[Meeting], Sequence[Entry]]] = {
    "hide": held.hide,
    "show": held.show,
    "choose desk": partial(held.choose_words, choice="desk"),
    "choose fine": partial(held.choose_words, choice="fine"),
    "undo": partial(undo, seat="Room"),
    "redo": partial(redo, seat="Room"),
}


@given(steps(), st.lists(st.sampled_from(list(ACTS)), max_size=8), st.data())
def test_a_state_that_was_kept_on_the_way_shows_in_nothing(
    played: list[Step], acts: list[str], data: st.DataObject
) -> None:
    with patch.object(entries, "APART", data.draw(st.sampled_from((1, 2, 5)))):
        told = play(played)
        meeting = told.meeting
        number = meeting.last + 1
        for act in acts:
            try:
                made = ACTS[act](meeting)
            except Refused:
                continue
            stamped = [
                Stamped(Stamp(number + place, number, 10**12 + number, "Room"), entry)
                for place, entry in enumerate(made)
            ]
            number += len(stamped)
            meeting = fold(meeting, stamped)
            assert meeting == at_once(meeting)
            assert unheld(meeting) == unheld(at_once(meeting))


def test_a_state_on_the_way_holds_none_of_the_entries_so_that_a_meeting_that_was_read_is_let_go() -> None:
    told = Told("Amy")
    for n in range(3 * entries.APART):
        told.do(take_note, f"Note {n}")
    states = [each.state for each in told.meeting.history.kept(told.meeting.held.seen)]
    assert states
    assert all(len(state.history) == 0 for state in states)
    told.do(undo, "Room")
    assert len(told.meeting.notes.all) == 3 * entries.APART - 1
    assert told.meeting.history[-1] is told.stamped[-1]
