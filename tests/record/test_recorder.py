"""A meeting and its record kept together: moves, undo, interruptions, a clock that somebody sets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import flow, held, notes
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.undo import undo
from coprod_tui.record.journal import Journal
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.trouble import NotSaved

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


TEN = 1_700_000_000_000
MINUTE = 60_000
HOUR = 60 * MINUTE

Room = Recorder[Meeting]


@pytest.fixture
def room(record: Path) -> Iterator[Room]:
    recorder = Recorder(record, MEETING, "Room")
    recorder.do(flow.start, TEN)
    yield recorder
    recorder.close()


@pytest.fixture
def desk(room: Room, record: Path) -> Iterator[Room]:
    recorder = Recorder(record, MEETING, "Desk")
    yield recorder
    recorder.close()


def heard(recorder: Room) -> list[str]:
    return [note.words for note in recorder.state.notes.all]


def interrupted_since(recorder: Room) -> list[int]:
    return [stop.since for stop in recorder.state.flow.interrupted]


def test_a_move_is_in_the_meeting_and_on_disk(room: Room, record: Path) -> None:
    done = room.do(lambda meeting: notes.take_note(meeting, "The bus is late"), TEN + 1, "draft-7")
    assert heard(room) == ["The bus is late"]
    assert done.line == done.entries[0].stamp.number == 2
    with Journal(record) as journal:
        assert dict(journal.since(1))[2].items() >= {
            "line": 2, "at": TEN + 1, "seat": "Room", "token": "draft-7",
        }.items()  # fmt: skip


def test_a_meeting_opened_again_is_the_meeting_that_was_left(room: Room, record: Path) -> None:
    room.do(lambda meeting: notes.take_note(meeting, "The bus is late"), TEN + 1)
    again = Recorder(record, MEETING, "Room")
    assert again.state == room.state
    again.close()


def test_what_the_other_seat_wrote_is_taken_in(room: Room, desk: Room) -> None:
    desk.do(lambda meeting: notes.take_note(meeting, "from the desk"), TEN + 1)
    room.look()
    assert heard(room) == ["from the desk"]
    assert room.state == desk.state


def test_a_move_is_made_against_what_the_other_seat_wrote_and_may_be_turned_down(room: Room, desk: Room) -> None:
    desk.do(lambda meeting: flow.pause(meeting, "break"), TEN + 1)
    with pytest.raises(Refused) as refused:
        room.do(lambda meeting: flow.pause(meeting, "break"), TEN + 2)
    assert refused.value.reason == "already-break"
    assert room.state == desk.state
    assert room.reason == ""


def test_a_move_with_nothing_to_do_writes_nothing(room: Room, record: Path) -> None:
    before = record.read_bytes()
    assert room.do(held.show, TEN + 1) == (0, ())
    assert record.read_bytes() == before


def test_each_seat_takes_back_its_own(room: Room, desk: Room) -> None:
    room.do(lambda meeting: notes.take_note(meeting, "room"), TEN + 1)
    desk.do(lambda meeting: notes.take_note(meeting, "desk"), TEN + 2)
    room.do(partial(undo, seat=room.seat), TEN + 3)
    desk.look()
    assert heard(room) == heard(desk) == ["desk"]


def test_a_record_without_a_clock_marks_nothing(record: Path) -> None:
    plain = Recorder(record, MEETING.__class__(MEETING.empty, MEETING.kinds, MEETING.fold), "Room")
    plain.tick(TEN, 0)
    plain.tick(TEN + HOUR, HOUR)
    assert plain.state.last == 0
    plain.close()


def test_an_entry_of_a_kind_we_do_not_know_makes_the_record_read_only(room: Room, record: Path) -> None:
    with Journal(record) as later:
        later.append(lambda _: [{"kind": "hologram-shown", "at": TEN, "seat": "Room"}])
    room.look()
    assert room.reason == "newer"
    with pytest.raises(NotSaved) as trouble:
        room.do(lambda meeting: notes.take_note(meeting, "no"), TEN + 1)
    assert trouble.value.reason == "newer"
    assert room.state.flow.stage == "open"


@pytest.mark.parametrize("doc", [{"kind": "paused", "why": 7}, {"kind": "paused"}, {}])
def test_an_entry_of_another_shape_makes_the_record_read_only(room: Room, record: Path, doc: dict[str, object]) -> None:
    with Journal(record) as later:
        later.append(lambda _: [{"at": TEN, **doc}])
    again = Recorder(record, MEETING, "Desk")
    assert again.reason == "newer"
    again.close()


def test_damage_in_mid_meeting_stops_writing_and_keeps_the_meeting(room: Room, record: Path) -> None:
    with record.open("ab") as file:
        file.write(b"00000000 {}\n00000000 {}\n")
    room.look()
    assert room.reason == "damaged"
    assert room.state.flow.stage == "open"


def test_a_record_that_was_put_back_is_read_from_its_beginning(room: Room, record: Path) -> None:
    copy = record.read_bytes()
    room.do(lambda meeting: notes.take_note(meeting, "lost with the copy"), TEN + 1)
    fresh = record.with_name("copy")
    fresh.write_bytes(copy)
    fresh.replace(record)
    room.look()
    assert heard(room) == []
    room.do(lambda meeting: notes.take_note(meeting, "next"), TEN + 2)
    assert heard(room) == ["next"]


def test_what_could_not_be_saved_is_told_until_something_is(room: Room, record: Path) -> None:
    def say(words: str) -> None:
        room.do(lambda meeting: notes.take_note(meeting, words), TEN + 1)

    record.parent.rename(record.parent.with_name("away"))
    with pytest.raises(NotSaved):
        say("no")
    assert room.reason == "gone"
    record.parent.with_name("away").rename(record.parent)
    say("yes")
    assert room.reason == ""
    assert heard(room) == ["yes"]


def test_a_laptop_that_slept_marks_the_meeting_interrupted_once(room: Room, desk: Room) -> None:
    for seat in (room, desk):
        seat.tick(TEN, 0)
        seat.tick(TEN + 20_000, 20_000)
    for seat in (room, desk):
        seat.tick(TEN + HOUR, HOUR)
    room.look()
    assert [(stop.since, stop.until) for stop in room.state.flow.interrupted] == [(TEN + 20_000, TEN + HOUR)]


def test_a_slow_moment_is_no_interruption(room: Room) -> None:
    room.tick(TEN, 0)
    room.tick(TEN + 29_000, 29_000)
    assert interrupted_since(room) == []


def test_an_interruption_that_cannot_be_saved_is_marked_when_it_can(room: Room, record: Path) -> None:
    room.tick(TEN, 0)
    away = record.parent.with_name("away")
    record.parent.rename(away)
    room.tick(TEN + HOUR, HOUR)
    away.rename(record.parent)
    room.tick(TEN + HOUR + 100, HOUR + 100)
    assert interrupted_since(room) == []
    room.tick(TEN + HOUR + 1100, HOUR + 1100)
    assert interrupted_since(room) == [TEN]


def test_a_clock_that_somebody_sets_is_marked_once_whichever_seat_sees_it_first(room: Room, desk: Room) -> None:
    for seat in (room, desk):
        seat.tick(TEN, 0)
        seat.tick(TEN + HOUR + 1000, 1000)
    room.look()
    for seat in (room, desk):
        seat.tick(TEN + HOUR + 2000, 2000)
    room.look()
    assert room.state == desk.state
    assert room.state.clock.shift == -HOUR
    assert interrupted_since(room) == []


@pytest.mark.parametrize("by", [HOUR, -HOUR])
def test_a_break_lasts_as_long_as_it_did_whatever_the_clock_was_set_to(room: Room, by: int) -> None:
    room.tick(TEN, 0)
    room.do(lambda meeting: flow.pause(meeting, "break"), TEN)
    room.tick(TEN + by + 100, 100)
    room.do(flow.resume, TEN + by + 1000)
    stop = room.state.flow.stops[-1]
    assert stop.until is not None
    assert stop.until - stop.since == 1000


def test_a_clock_may_be_set_back_and_forward_again(room: Room) -> None:
    room.tick(TEN, 0)
    room.tick(TEN - HOUR, 100)
    assert abs(room.state.clock.shift - HOUR) <= 100
    room.tick(TEN + 200, 200)
    assert abs(room.state.clock.shift) <= 200


def test_a_clock_set_while_the_laptop_slept_is_both(room: Room) -> None:
    room.tick(TEN, 0)
    room.tick(TEN + HOUR + 10 * MINUTE, 10 * MINUTE)
    assert room.state.clock.shift == -HOUR
    assert interrupted_since(room) == [TEN]


def test_a_clock_set_before_the_meeting_is_open_is_nobodys_business(record: Path) -> None:
    early = Recorder(record, MEETING, "Room")
    early.tick(TEN, 0)
    early.tick(TEN + HOUR, 100)
    assert early.state.last == 0
    early.do(flow.start, TEN + HOUR)
    early.tick(TEN + HOUR + 100, 200)
    assert early.state.clock.shift == 0
    early.close()


def test_somebody_who_wrote_meanwhile_was_there(room: Room) -> None:
    room.do(lambda meeting: notes.take_note(meeting, "here"), TEN + HOUR)
    room.was_away(TEN, TEN + HOUR + 10_000)
    assert interrupted_since(room) == []
    room.was_away(TEN, TEN + 2 * HOUR)
    assert interrupted_since(room) == [TEN + HOUR]


def test_the_readable_part_of_a_damaged_record_is_a_meeting_too(room: Room, record: Path) -> None:
    room.do(lambda meeting: notes.take_note(meeting, "kept"), TEN + 1)
    room.do(lambda meeting: notes.take_note(meeting, "hurt"), TEN + 2)
    room.do(lambda meeting: notes.take_note(meeting, "kept too"), TEN + 3)
    record.write_bytes(record.read_bytes().replace(b"hurt", b"hart"))
    reader = Recorder(record, MEETING, "Room", readable_part=True)
    assert heard(reader) == ["kept", "kept too"]
    assert reader.reason == "damaged"
    reader.close()
