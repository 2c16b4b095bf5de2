"""What finished meetings came to is in the group's record, once, whatever happened in between."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import closing, flow, parking
from coprod_tui.model.entry import Refused
from coprod_tui.record.file import JournalFile
from coprod_tui.record.journal import Journal
from coprod_tui.record.journal_lines import last_number, write_line
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.records import change_group, read_group, read_meeting
from coprod_tui.record.series import make_group, make_meeting, take_over
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import NotSaved
from tests.record.noting import said

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting

TEN = 1_700_000_000_000


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


@pytest.fixture
def hill(shelf: Shelf) -> GroupPlace:
    return make_group(shelf, "Hill", zone="Europe/London", at=TEN)


def planned(shelf: Shelf, group: GroupPlace) -> MeetingPlace:
    return make_meeting(shelf, group, zone="Europe/London", at=TEN)


def hold(place: MeetingPlace, *, finish: bool) -> Recorder[Meeting]:
    recorder = Recorder(place.record, MEETING, "Room")
    recorder.do(flow.start, TEN)
    recorder.do(partial(parking.park, words="Car-park charges"), TEN + 1)
    if finish:
        recorder.do(closing.finish, TEN + 2)
    return recorder


def issues(group: GroupPlace) -> list[str]:
    return [issue.words for issue in read_group(group).history.issues]


def test_a_group_and_a_meeting_have_their_first_line(shelf: Shelf, hill: GroupPlace) -> None:
    assert read_group(hill).name == "Hill"
    place = planned(shelf, hill)
    assert (read_meeting(place).plan.group_name, read_meeting(place).plan.number) == ("Hill", 1)
    assert [held.meeting for held in read_group(hill).history.meetings] == ["hill-1"]


def test_a_group_without_a_name_is_not_made(shelf: Shelf) -> None:
    with pytest.raises(Refused):
        make_group(shelf, "\u200b", zone="Europe/London", at=TEN)
    assert not (shelf.home / "groups").exists()


def test_a_group_that_met_before_goes_on_with_its_own_numbers(shelf: Shelf, hill: GroupPlace) -> None:
    place = make_meeting(shelf, hill, zone="Europe/London", at=TEN, first=14)
    assert (place.id, planned(shelf, hill).id) == ("hill-14", "hill-15")


def test_a_finished_meeting_is_taken_over_once(shelf: Shelf, hill: GroupPlace) -> None:
    hold(planned(shelf, hill), finish=True).close()
    assert take_over(shelf, hill, TEN + 3) == (("hill-1",), ())
    assert issues(hill) == ["Car-park charges"]
    before = hill.record.read_bytes()
    assert take_over(shelf, hill, TEN + 4) == ((), ())
    assert hill.record.read_bytes() == before


def test_an_open_or_planned_meeting_is_left_alone(shelf: Shelf, hill: GroupPlace) -> None:
    planned(shelf, hill)
    hold(planned(shelf, hill), finish=False).close()
    assert take_over(shelf, hill, TEN + 3) == ((), ())


def test_a_meeting_that_went_on_is_taken_over_again_when_it_is_finished_again(shelf: Shelf, hill: GroupPlace) -> None:
    recorder = hold(planned(shelf, hill), finish=True)
    take_over(shelf, hill, TEN + 3)
    recorder.do(closing.reopen, TEN + 4)
    assert take_over(shelf, hill, TEN + 5).meetings == ()
    recorder.do(partial(parking.park, words="The bus"), TEN + 6)
    recorder.do(closing.finish, TEN + 7)
    assert take_over(shelf, hill, TEN + 8).meetings == ("hill-1",)
    assert issues(hill) == ["Car-park charges", "The bus"]
    recorder.close()


def test_a_crash_between_planning_and_telling_the_group_is_mended(shelf: Shelf, hill: GroupPlace) -> None:
    before = hill.record.read_bytes()
    planned(shelf, hill)
    hill.record.write_bytes(before)
    assert take_over(shelf, hill, TEN + 1).meetings == ("hill-1",)
    assert [held.meeting for held in read_group(hill).history.meetings] == ["hill-1"]


def test_a_meeting_that_was_made_and_never_planned_is_left_alone(shelf: Shelf, hill: GroupPlace) -> None:
    shelf.make_meeting(hill.id, zone="Europe/London", made=TEN)
    assert take_over(shelf, hill, TEN + 1) == ((), ())


def test_a_meeting_that_cannot_be_read_is_named_and_keeps_no_other_back(shelf: Shelf, hill: GroupPlace) -> None:
    damaged, newer, fine = (planned(shelf, hill) for _ in range(3))
    for place in (damaged, newer, fine):
        hold(place, finish=True).close()
    damaged.record.write_bytes(damaged.record.read_bytes().replace(b"Car-park", b"Cat-park"))
    with Journal(newer.record) as later:
        later.append(said("of a kind not known here"))
    found = take_over(shelf, hill, TEN + 3)
    assert found.meetings == ("hill-3",)
    assert found.unread == (("hill-1", "damaged"), ("hill-2", "newer"))


def test_what_the_group_refuses_changes_nothing(hill: GroupPlace) -> None:
    def refuse(_: object) -> list[object]:
        raise Refused("nothing-changed")

    before = hill.record.read_bytes()
    with pytest.raises(Refused):
        change_group(hill, refuse, TEN)  # type: ignore[arg-type]
    assert hill.record.read_bytes() == before


def test_the_last_number_is_found_at_the_end_of_the_file(record: Path) -> None:
    assert last_number(record) == 0
    assert last_number(record.with_name("none")) == 0
    with Journal(record) as journal:
        journal.append(said("one", "two"))
        assert last_number(record) == 2
        journal.append(said("x" * 70_000))
        assert last_number(record) == 0
        journal.append(said("four"))
    with record.open("ab") as file:
        file.write(write_line({"about": {"2": {"zone": "UTC"}}}))
        file.write(b"half a line")
    assert last_number(record) == 4


def test_a_meeting_or_group_that_a_full_disk_stops_leaves_nothing_behind(
    shelf: Shelf, hill: GroupPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NotSaved("disk-full")

    with monkeypatch.context() as patched:
        patched.setattr(JournalFile, "commit", full)
        with pytest.raises(NotSaved):
            planned(shelf, hill)
        with pytest.raises(NotSaved):
            make_group(shelf, "Harbour", zone="Europe/London", at=TEN)
    assert [place.id for place in shelf.groups()] == ["hill"]
    assert planned(shelf, hill).id == "hill-1"
    assert make_group(shelf, "Harbour", zone="Europe/London", at=TEN).id == "harbour"
