"""The record thread: screens ask and never wait, every seat sees every entry, and leaving loses nothing."""

from __future__ import annotations

import threading
from concurrent.futures import CancelledError
from queue import Queue
from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.model import flow, notes
from coprod_tui.model.entry import Refused
from coprod_tui.model.undo import undo
from coprod_tui.record import file as journal_file
from coprod_tui.record.journal import Journal
from coprod_tui.record.live import Keeping, Live, steady_clock, wall_clock
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.seats import TOUCH_EVERY, Seats
from coprod_tui.record.trouble import CannotOpen, NotSaved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from coprod_tui.model.entry import Entry
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.seats import SeatTaken

TEN = 1_700_000_000_000
HOUR = 3_600_000
SOON = 10
"""Seconds after which a test gives up on something that takes a tenth of one."""


class Clocks:
    """Both clocks of a laptop, moved by the test."""

    def __init__(self) -> None:
        self.wall, self.steady = TEN, 0

    def pass_by(self, ms: int) -> None:
        self.wall, self.steady = self.wall + ms, self.steady + ms


class Screen:
    """What a screen is told: every state in `seen`, every change in keeping in `told`."""

    def __init__(self, path: Path, seat: SeatTaken | str = "Room") -> None:
        self.seen: Queue[Meeting] = Queue()
        self.told: Queue[Keeping] = Queue()
        self.clocks = Clocks()
        self.live = Live(
            path, MEETING, seat, self.seen.put, keeping_changed=self.told.put,
            clock=lambda: self.clocks.wall, steady=lambda: self.clocks.steady,
        )  # fmt: skip

    def sees(self, what: Callable[[Meeting], bool]) -> Meeting:
        """The first state of which this is true, waiting for it."""
        while not what(meeting := self.seen.get(timeout=SOON)):
            pass
        return meeting

    def hears(self, reason: str) -> None:
        while self.told.get(timeout=SOON).reason != reason:
            pass

    def note(self, words: str) -> Any:
        return self.live.do(lambda meeting: notes.take_note(meeting, words))


@pytest.fixture
def room(record: Path) -> Iterator[Screen]:
    screen = Screen(record)
    yield screen
    screen.live.close()


def words(meeting: Meeting) -> list[str]:
    return [note.words for note in meeting.notes.all]


def test_a_screen_is_told_the_meeting_it_opens(room: Screen) -> None:
    assert room.seen.get(timeout=SOON).flow.stage == "planned"
    assert room.live.about["id"] == "willow-group-1"
    assert room.live.seat == "Room"


def test_what_is_asked_is_on_disk_and_shown_before_it_is_called_done(room: Screen, record: Path) -> None:
    done = room.note("The bus is late").result(SOON)
    assert done.line == 1
    assert words(room.live.state) == ["The bus is late"]
    assert words(room.sees(lambda meeting: bool(words(meeting)))) == ["The bus is late"]
    with Journal(record) as journal:
        assert len(journal) == len(done.entries)


def test_what_is_refused_says_why(room: Screen) -> None:
    with pytest.raises(Refused) as refused:
        room.live.do(flow.resume).result(SOON)
    assert refused.value.reason == "not-paused"


def test_a_move_that_breaks_is_told_to_the_one_who_asked_and_the_record_goes_on(room: Screen) -> None:
    def broken(_: Meeting) -> Sequence[Entry]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        room.live.do(broken).result(SOON)
    assert room.note("and on").result(SOON)


def test_moves_are_made_in_the_order_they_were_asked_for(room: Screen) -> None:
    asked = [room.note(str(number)) for number in range(20)]
    lines = [each.result(SOON).line for each in asked]
    assert lines == sorted(lines)
    assert words(room.live.state) == [str(number) for number in range(20)]


def test_a_move_that_was_called_off_in_time_is_not_made(room: Screen) -> None:
    held, go = threading.Event(), threading.Event()

    def slow(_: Meeting) -> Sequence[Entry]:
        held.set()
        go.wait(SOON)
        return []

    slowly = room.live.do(slow)
    held.wait(SOON)
    called_off = room.note("no")
    assert called_off.cancel()
    go.set()
    assert slowly.result(SOON).line == 0
    with pytest.raises(CancelledError):
        called_off.result(SOON)
    room.note("yes").result(SOON)
    assert words(room.live.state) == ["yes"]


def test_what_one_seat_does_the_other_is_shown(room: Screen, record: Path) -> None:
    desk = Screen(record, "Desk")
    desk.note("from the desk").result(SOON)
    assert words(room.sees(lambda meeting: bool(words(meeting)))) == ["from the desk"]
    room.live.do(lambda meeting: flow.pause(meeting, "break")).result(SOON)
    assert desk.sees(lambda meeting: meeting.flow.pause is not None).flow.stopped
    desk.live.close()


def test_a_seat_takes_back_what_it_did_last(room: Screen) -> None:
    room.note("one").result(SOON)
    room.note("two").result(SOON)
    room.live.do(lambda meeting: undo(meeting, "Room")).result(SOON)
    assert words(room.live.state) == ["one"]


def test_leaving_does_first_what_was_asked_for(record: Path) -> None:
    screen = Screen(record)
    asked = [screen.note(str(number)) for number in range(10)]
    screen.live.close()
    screen.live.close()
    assert [each.done() for each in asked] == [True] * 10
    reader = Recorder(record, MEETING, "Desk")
    assert len(words(reader.state)) == 10
    reader.close()


def test_asking_after_leaving_is_turned_down(record: Path) -> None:
    screen = Screen(record)
    screen.live.close()
    with pytest.raises(NotSaved) as trouble:
        screen.note("too late").result(SOON)
    assert trouble.value.reason == "closed"


def test_a_screen_that_breaks_does_not_stop_the_record(record: Path) -> None:
    def broken(_: Meeting) -> None:
        raise ZeroDivisionError

    faults: Queue[Exception] = Queue()
    with Live(record, MEETING, "Room", broken, failed=faults.put) as live:
        assert live.do(flow.start).result(SOON).entries
        assert live.state.flow.stage == "open"
        assert isinstance(faults.get(timeout=SOON), ZeroDivisionError), (
            "nobody goes on with a screen that shows nothing"
        )


def test_a_record_that_is_not_there_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        Live(tmp_path / "record.journal", MEETING, "Room", lambda _: None)


def test_a_folder_that_goes_and_comes_is_told(room: Screen, record: Path) -> None:
    away = record.parent.with_name("away")
    record.parent.rename(away)
    room.hears("gone")
    with pytest.raises(NotSaved):
        room.note("kept by whoever asked").result(SOON)
    away.rename(record.parent)
    room.note("kept by whoever asked").result(SOON)
    room.hears("")


def test_waiting_for_another_seat_is_told(room: Screen, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_file, "UNNOTICED", 0.01)
    with Journal(record) as desk:

        def slow(_: int) -> list[dict[str, Any]]:
            asked.append(room.note("after you"))
            room.hears("waiting")
            return []

        asked: list[Any] = []
        desk.append(slow)
    asked[0].result(SOON)
    room.hears("")


def test_what_a_crash_left_is_told(record: Path) -> None:
    with record.open("ab") as file:
        file.write(b"half a line")
    screen = Screen(record)
    screen.note("next").result(SOON)
    assert screen.told.get(timeout=SOON).set_aside == (record.with_name("record.journal.torn-1"),)
    screen.live.close()


def test_a_laptop_that_slept_marks_the_meeting(room: Screen) -> None:
    room.live.do(flow.start).result(SOON)
    room.clocks.pass_by(HOUR)
    assert room.sees(lambda meeting: bool(meeting.flow.interrupted))


def test_an_open_meeting_that_nobody_was_at_is_marked_by_the_first_to_come_back(record: Path) -> None:
    seats = Seats(record.parent / "seats")
    first = Screen(record, seats.take("room", "Room", TEN))
    first.live.do(flow.start).result(SOON)
    first.live.close()
    back = seats.take("room", "Room", TEN + HOUR)
    assert (back.alone, back.since) == (True, TEN)
    second = Screen.__new__(Screen)
    second.seen, second.told, second.clocks = Queue(), Queue(), Clocks()
    second.clocks.pass_by(HOUR)
    second.live = Live(record, MEETING, back, second.seen.put, clock=lambda: TEN + HOUR, steady=lambda: 0)
    stop = second.sees(lambda meeting: bool(meeting.flow.interrupted)).flow.interrupted[0]
    assert (stop.since, stop.until) == (TEN, TEN + HOUR)
    second.live.close()


def test_a_seat_shows_that_it_is_alive_and_keeps_its_draft(record: Path) -> None:
    seats = Seats(record.parent / "seats")
    screen = Screen(record, seats.take("desk", "Desk", TEN))
    screen.live.keep_draft("The bus is", "draft-1", "agenda").result(SOON)
    sign = seats.open_seats()[0]
    assert (sign.draft, sign.token, sign.shows, sign.alive) == ("The bus is", "draft-1", "agenda", TEN)
    screen.clocks.pass_by(TOUCH_EVERY)
    screen.live.do(flow.start).result(SOON)
    screen.live.close()
    assert seats.open_seats() == []
    assert seats.all()[0].alive == TEN + TOUCH_EVERY
    assert [left.draft for left in seats.all()] == ["The bus is"]


def test_a_record_without_seats_keeps_no_drafts(room: Screen, record: Path) -> None:
    with pytest.raises(NotSaved, match="gone"):
        room.live.keep_draft("x", "y").result(SOON)
    assert room.live.keep_draft("", "").result(SOON)
    assert room.live.keep_draft("", "", "x").result(SOON)
    assert not (record.parent / "seats").exists()


def test_clocks_go_on() -> None:
    assert wall_clock() > TEN
    assert 0 <= steady_clock() <= steady_clock()


def test_in_a_with_the_record_is_let_go_of(record: Path) -> None:
    with Live(record, MEETING, "Room", lambda _: None) as live:
        live.do(flow.start).result(SOON)
    assert live.do(flow.start).exception(SOON) is not None


def test_a_screen_holds_no_documents_and_takes_in_all_the_same_what_a_later_program_wrote(
    room: Screen, record: Path
) -> None:
    room.note("one").result(SOON)
    assert not room.live._recorder.journal._file.tables["entries"]  # type: ignore[attr-defined]
    with Journal(record) as later:
        later.append(lambda _: [{"kind": "not-known-here", "at": TEN}])
    room.hears("newer")
    assert words(room.live.state) == ["one"]
    with pytest.raises(NotSaved):
        room.note("two").result(SOON)
