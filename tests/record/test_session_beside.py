"""Several seats of one program at one meeting: each asks and is told as by itself, and one thread keeps the record."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.command import command
from coprod_tui.model.undo import undo
from coprod_tui.record.trouble import NotSaved
from tests.record.sessions import BUS, SOON, Hears, Kept, note, words

if TYPE_CHECKING:
    from coprod_tui.record.session import MeetingSession

OTHER = "The ramp is steep"


def test_each_writes_under_its_own_name_keeps_its_own_line_and_both_are_told(kept: Kept, room: MeetingSession) -> None:
    threads = threading.active_count()
    with kept.sit("Desk, Lucy", "desk", beside=room) as lucy, kept.sit("Desk, Lucy", "desk", beside=room) as other:
        assert threading.active_count() == threads
        heard, at_room = Hears(), Hears()
        lucy.listen(heard)
        room.listen(at_room)
        other.do(note(BUS)).result(SOON)
        room.do(note(OTHER)).result(SOON)
        for each in (heard, at_room):
            each.hears("published", lambda meeting: words(meeting) == [BUS, OTHER])
        assert [one.stamp.seat for one in lucy.meeting.history[-2:]] == ["Desk, Lucy 2", "Room"]
        other.do(command(undo, other.seat)).result(SOON)
        assert words(room.meeting) == [OTHER], "its own line, and not the newest"
        lucy.drafts.keep("note", "half a line")
    assert b"half a line" in kept.seats_files()
    with kept.sit("Desk, Lucy", "desk", beside=room) as again:
        assert again.drafts.words("note") == "half a line"


def test_whoever_leaves_lets_go_of_their_seat_alone(kept: Kept, room: MeetingSession) -> None:
    lucy = kept.sit("Desk, Lucy", "desk", beside=room)
    heard = Hears()
    lucy.listen(heard)
    asked = lucy.do(note(BUS))
    lucy.close()
    assert asked.result(SOON).entries, "it was asked for before"
    with pytest.raises(NotSaved, match="closed"):
        lucy.do(note(OTHER)).result(SOON)
    lucy.close()
    assert [sign.name for sign in kept.place.seats.open_seats()] == ["Room"]
    room.do(note(OTHER)).result(SOON)
    assert [words(news) for name, news in list(heard.told.queue) if name == "published"] == [[BUS]]


def test_the_record_that_is_left_first_lets_go_of_every_seat(kept: Kept) -> None:
    room = kept.sit()
    lucy = kept.sit("Desk, Lucy", "desk", beside=room)
    room.close()
    with pytest.raises(NotSaved, match="closed"):
        lucy.do(note(BUS)).result(SOON)
    assert kept.place.seats.open_seats() == []
    lucy.close()
