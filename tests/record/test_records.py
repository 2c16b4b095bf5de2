"""What a command reads, it reads once; and what was written meanwhile it sees all the same."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import notes, people
from coprod_tui.model.group import choose_group_ways
from coprod_tui.model.undo import undo
from coprod_tui.record import file as journal_file
from coprod_tui.record import journal_lines
from coprod_tui.record.journal import start_journal
from coprod_tui.record.read_cache import Records
from coprod_tui.record.recorder import MEETING
from coprod_tui.record.records import (
    change_group,
    change_meeting,
    open_group,
    open_meeting,
    read_group,
    read_heading,
    read_identity,
    read_meeting,
)
from coprod_tui.record.rewrite import strip_speaking
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.shelf import Shelf
from coprod_tui.record.trouble import CannotOpen, Damaged, NotSaved
from tests.afterwards.agreed_here import Circle

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.shelf import MeetingPlace

NOW = 1_791_896_400_000


@pytest.fixture
def kept(tmp_path: Path) -> MeetingPlace:
    shelf = Shelf(tmp_path)
    return make_meeting(shelf, make_group(shelf, "Riverside", zone="UTC", at=NOW), zone="UTC", at=NOW)


@pytest.fixture
def opens(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every file that was opened as a record from now on."""
    found: list[Path] = []
    begin = journal_file.JournalFile.__init__

    def counted(self: journal_file.JournalFile, path: Path, *, format: int, readable_part: bool = False) -> None:
        found.append(path)
        begin(self, path, format=format, readable_part=readable_part)

    monkeypatch.setattr(journal_file.JournalFile, "__init__", counted)
    return found


def one(shelf: Shelf) -> MeetingPlace:
    return shelf.meetings()[0]


def said(place: MeetingPlace) -> list[str]:
    return [note.words for note in read_meeting(place).notes.all]


def test_a_record_is_read_once_however_often_it_is_asked_for(kept: MeetingPlace, opens: list[Path]) -> None:
    with Shelf(kept.folder.parents[3]).reading_once() as shelf:
        for _ in range(3):
            read_meeting(one(shelf))
            read_group(one(shelf).of_group)
        assert len(opens) == 2
    read_meeting(kept)
    assert len(opens) == 3, "and without that it is read each time"


def test_what_is_written_in_the_same_command_is_seen(kept: MeetingPlace, opens: list[Path]) -> None:
    with Shelf(kept.folder.parents[3]).reading_once() as shelf:
        before = read_meeting(one(shelf))
        change_meeting(one(shelf), lambda _: notes.take_note(before, "First"), NOW)
        assert said(one(shelf)) == ["First"]
        assert len(opens) == 1


def test_what_another_seat_writes_meanwhile_is_seen_and_read_on_not_anew(kept: MeetingPlace, opens: list[Path]) -> None:
    with Shelf(kept.folder.parents[3]).reading_once() as shelf:
        assert said(one(shelf)) == []
        change_meeting(kept, lambda meeting: notes.take_note(meeting, "At another seat"), NOW)
        opens.clear()
        assert said(one(shelf)) == ["At another seat"]
        assert opens == []


def test_a_record_that_was_rewritten_meanwhile_is_read_anew(kept: MeetingPlace) -> None:
    with Shelf(kept.folder.parents[3]).reading_once() as shelf, open_meeting(one(shelf)) as record:
        generation = record.generation
        content = kept.record.read_bytes()
        fresh = kept.record.with_name("fresh")
        fresh.write_bytes(content)
        fresh.replace(kept.record)
        change_meeting(kept, lambda meeting: notes.take_note(meeting, "After"), NOW)
        assert said(one(shelf)) == ["After"]
        assert record.generation > generation
    assert strip_speaking(kept, NOW) is False


def test_two_who_use_a_record_at_once_share_it_and_each_writes_at_its_own_seat(kept: MeetingPlace) -> None:
    with Shelf(kept.folder.parents[3]).reading_once() as shelf, open_meeting(one(shelf), "Replies, Amy") as outer:
        with open_meeting(one(shelf), "Home") as inner:
            inner.do(lambda meeting: notes.take_note(meeting, "Within"), NOW)
        outer.do(lambda meeting: notes.take_note(meeting, "Around"), NOW)
        assert [each.stamp.seat for each in outer.state.history[-2:]] == ["Home", "Replies, Amy"]


def test_a_move_may_ask_for_the_record_it_is_made_in_and_no_other_seat_writes_meanwhile(kept: MeetingPlace) -> None:
    with Shelf(kept.folder.parents[3]).reading_once() as shelf:
        refused: list[str] = []

        def move(_: object) -> list[notes.NoteTaken]:
            seen = read_meeting(one(shelf))
            with pytest.MonkeyPatch.context() as quick:
                quick.setattr(journal_file, "LOCK_WAIT", 0.2)
                try:
                    change_meeting(kept, lambda meeting: notes.take_note(meeting, "Between"), NOW)
                except NotSaved as trouble:
                    refused.append(trouble.reason)
            return list(notes.take_note(seen, "Mine"))  # type: ignore[arg-type]

        change_meeting(one(shelf), move, NOW)
        assert refused == ["busy"]
        assert said(one(shelf)) == ["Mine"]


def test_a_damaged_record_is_refused_each_time_and_read_once_with_its_readable_part(
    kept: MeetingPlace, opens: list[Path]
) -> None:
    lines = kept.record.read_bytes().splitlines(keepends=True)
    kept.record.write_bytes(b"".join([*lines, b"00000000 {}\n"]))
    with pytest.raises(Damaged) as alone:
        read_meeting(kept)
    opens.clear()
    with Shelf(kept.folder.parents[3]).reading_once() as shelf:
        for _ in range(2):
            with pytest.raises(Damaged) as found:
                read_meeting(one(shelf))
            assert (found.value.lines, found.value.readable) == (alone.value.lines, alone.value.readable)
        with open_meeting(one(shelf), readable_part=True) as record:
            assert record.reason == "damaged"
            with pytest.raises(NotSaved):
                record.do(people.everyone_here, NOW)
    assert len(opens) == 1


def test_a_record_that_goes_is_missing_and_one_that_comes_back_is_there(kept: MeetingPlace) -> None:
    with Shelf(kept.folder.parents[3]).reading_once() as shelf:
        place = one(shelf)
        read_meeting(place)
        away = kept.record.rename(kept.record.with_name("away"))
        with pytest.raises(CannotOpen) as found:
            read_meeting(place)
        assert found.value.reason == "missing"
        away.rename(kept.record)
        assert read_meeting(place).plan.number == 1


def test_nothing_stays_open_between_two_uses_and_all_is_forgotten_at_the_end(
    kept: MeetingPlace, opens: list[Path]
) -> None:
    def held() -> int:
        return len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0  # noqa: PTH112, PTH208

    before = held()
    with Shelf(kept.folder.parents[3]).reading_once() as shelf:
        place = one(shelf)
        change_meeting(place, lambda meeting: notes.take_note(meeting, "Kept"), NOW)
        assert held() == before
    read_meeting(place)
    read_meeting(place)
    assert len(opens) == 3, "a place of a shelf that is closed is read each time"


def test_what_was_asked_for_first_is_dropped_when_there_is_too_much(
    tmp_path: Path, opens: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / f"{name}.journal" for name in "abc"]
    for path in paths:
        start_journal(path, what="meeting", id=path.stem, zone="UTC", made=NOW)
    monkeypatch.setattr("coprod_tui.record.read_cache.MOST", paths[0].stat().st_size * 2)
    with Records() as records:
        for path in (*paths, paths[2], paths[1], paths[0]):
            records.read(path, MEETING)
    assert opens == [*paths, paths[0]]


def test_the_group_that_a_meeting_is_of_is_read_through_the_same(kept: MeetingPlace, opens: list[Path]) -> None:
    with Shelf(kept.folder.parents[3]).reading_once() as shelf:
        with open_group(shelf.groups()[0]) as record:
            assert record.state == read_group(one(shelf).of_group)
        assert len(opens) == 1


def test_a_heading_says_what_the_whole_record_says_of_plan_and_stage(tmp_path: Path, opens: list[Path]) -> None:
    circle = Circle(tmp_path)
    planned = make_meeting(circle.shelf, circle.group, zone="UTC", at=NOW, title="Later", date="2026-12-01")
    change_meeting(planned, people.everyone_here, NOW, seat="Desk")
    change_meeting(planned, lambda meeting: undo(meeting, "Desk"), NOW)
    for place in (circle.place, planned):
        opens.clear()
        heading = read_heading(place)
        whole = read_meeting(place)
        assert len(opens) == 2
        assert (heading.plan, heading.flow) == (whole.plan, whole.flow)
        assert len(heading.history) < len(whole.history)
    assert read_heading(circle.place).flow.stage == "finished"


def test_what_a_group_is_called_and_how_it_works_is_told_without_the_rest(tmp_path: Path) -> None:
    circle = Circle(tmp_path)
    change_group(circle.group, lambda group: choose_group_ways(group, group.settings.but(language="cy")), NOW)
    told, whole = read_identity(circle.group), read_group(circle.group)
    assert (told.identity, told.settings.language) == (whole.identity, "cy")
    assert whole.members.all
    assert not told.members.all


def test_a_heading_of_what_was_read_whole_is_not_read_again(kept: MeetingPlace, opens: list[Path]) -> None:
    with Shelf(kept.folder.parents[3]).reading_once() as shelf:
        assert read_heading(one(shelf)).plan == read_meeting(one(shelf)).plan
        opens.clear()
        assert read_heading(one(shelf)) is read_meeting(one(shelf))
        assert opens == []


def test_whose_a_record_is_is_looked_up_once_for_a_file(kept: MeetingPlace, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def first_id(path: Path) -> str:
        asked.append(path)
        return journal_lines.first_id(path)

    monkeypatch.setattr("coprod_tui.record.read_cache.first_id", first_id)
    with Shelf(kept.folder.parents[3]).reading_once() as shelf:
        for _ in range(3):
            assert [place.id for place in shelf.meetings()] == [kept.id]
        assert sorted(asked) == sorted([kept.of_group.record, kept.record])
        start_journal(kept.record.with_name("other"), what="meeting", id="another-1", zone="UTC", made=NOW)
        kept.record.with_name("other").replace(kept.record)
        assert shelf.meetings() == [], "another file in its place is looked at anew"


def test_how_far_a_record_goes_is_looked_up_once_for_as_long_as_it_is_as_it_was(
    kept: MeetingPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def last_number(path: Path) -> int:
        asked.append(path)
        return journal_lines.last_number(path)

    monkeypatch.setattr("coprod_tui.record.read_cache.last_number", last_number)
    records = Records()
    before = read_meeting(kept).last
    assert [records.last_number(kept.record) for _ in range(3)] == [before] * 3
    assert asked == [kept.record]
    change_meeting(kept, lambda meeting: notes.take_note(meeting, "After"), NOW)
    assert records.last_number(kept.record) == read_meeting(kept).last > before
    kept.record.unlink()
    assert records.last_number(kept.record) == 0
