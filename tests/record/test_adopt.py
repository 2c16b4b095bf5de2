"""What a finished meeting came to is in the group's record, once, whatever happened in between."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import closing, flow, group, parking, series
from coprod_tui.record.adopt import GROUP, adopt_finished, waiting
from coprod_tui.record.journal import Journal
from coprod_tui.record.lines import last_number
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.shelf import MeetingPlace, Shelf
from tests.record.noting import said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting

TEN = 1_700_000_000_000


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path)
    shelf.make_group("Hill", zone="Europe/London", made=TEN)
    return shelf


@pytest.fixture
def hill(shelf: Shelf) -> Iterator[Recorder[group.Group]]:
    recorder = Recorder(shelf.group("hill").record, GROUP, "Home")
    recorder.do(partial(group.make_group, name="Hill"), TEN)
    yield recorder
    recorder.close()


def meeting(shelf: Shelf) -> MeetingPlace:
    return shelf.make_meeting("hill", zone="Europe/London", made=TEN)


def hold(place: MeetingPlace) -> Recorder[Meeting]:
    recorder = Recorder(place.record, MEETING, "Room")
    recorder.do(lambda _: series.plan_meeting(group.NO_GROUP, place.group, place.number), TEN)
    recorder.do(flow.start, TEN)
    recorder.do(lambda meeting: parking.park(meeting, "Car-park charges"), TEN + 1)
    return recorder


def test_a_finished_meeting_is_adopted_once(shelf: Shelf, hill: Recorder[group.Group]) -> None:
    with_issue = meeting(shelf)
    recorder = hold(with_issue)
    recorder.do(closing.finish, TEN + 2)
    assert adopt_finished(hill, shelf.meetings(), TEN + 3) == (("hill-1",), ())
    assert [issue.words for issue in hill.state.history.issues] == ["Car-park charges"]
    last = hill.state.last
    assert adopt_finished(hill, shelf.meetings(), TEN + 4) == ((), ())
    assert hill.state.last == last
    recorder.close()


def test_an_open_or_planned_meeting_is_left_alone(shelf: Shelf, hill: Recorder[group.Group]) -> None:
    meeting(shelf)
    hold(meeting(shelf)).close()
    assert waiting(hill.state, shelf.meetings()) == ((), ())


def test_a_meeting_that_went_on_is_adopted_again_when_it_is_finished_again(
    shelf: Shelf, hill: Recorder[group.Group]
) -> None:
    recorder = hold(meeting(shelf))
    recorder.do(closing.finish, TEN + 2)
    adopt_finished(hill, shelf.meetings(), TEN + 3)
    recorder.do(closing.reopen, TEN + 4)
    assert adopt_finished(hill, shelf.meetings(), TEN + 5).adopted == ()
    recorder.do(lambda meeting: parking.park(meeting, "The bus"), TEN + 6)
    recorder.do(closing.finish, TEN + 7)
    assert adopt_finished(hill, shelf.meetings(), TEN + 8).adopted == ("hill-1",)
    assert [issue.words for issue in hill.state.history.issues] == ["Car-park charges", "The bus"]
    recorder.close()


def test_two_seats_that_adopt_at_once_adopt_once(shelf: Shelf, hill: Recorder[group.Group]) -> None:
    recorder = hold(meeting(shelf))
    recorder.do(closing.finish, TEN + 2)
    recorder.close()
    other = Recorder(shelf.group("hill").record, GROUP, "Home")
    adopt_finished(other, shelf.meetings(), TEN + 3)
    assert adopt_finished(hill, shelf.meetings(), TEN + 3).adopted == ()
    assert hill.state == other.state
    other.close()


def test_a_meeting_that_cannot_be_read_is_named_and_keeps_no_other_from_being_adopted(
    shelf: Shelf, hill: Recorder[group.Group]
) -> None:
    damaged, newer, fine = meeting(shelf), meeting(shelf), meeting(shelf)
    for place in (damaged, newer, fine):
        recorder = hold(place)
        recorder.do(closing.finish, TEN + 2)
        recorder.close()
    damaged.record.write_bytes(damaged.record.read_bytes().replace(b"Car-park", b"Cat-park"))
    with Journal(newer.record) as later:
        later.append(said("of a kind not known here"))
    found = adopt_finished(hill, shelf.meetings(), TEN + 3)
    assert found.adopted == ("hill-3",)
    assert found.unread == (("hill-1", "damaged"), ("hill-2", "newer"))


def test_the_last_number_is_found_at_the_end_of_the_file(record: Path) -> None:
    assert last_number(record) == 0
    assert last_number(record.with_name("none")) == 0
    with Journal(record) as journal:
        journal.append(said("one", "two"))
        assert last_number(record) == 2
        journal.append(said("x" * 70_000))
        assert last_number(record) == 0
        journal.append(said("four"))
        journal.table("about").insert({"zone": "UTC"})
    with record.open("ab") as file:
        file.write(b"half a line")
    assert last_number(record) == 4
