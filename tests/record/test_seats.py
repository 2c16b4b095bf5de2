"""Which seats are open, and what one that crashed was typing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coprod_tui.record import private
from coprod_tui.record.seats import Seats
from coprod_tui.record.trouble import NotSaved
from tests.record.noting import mode

TEN = 1_700_000_000_000
TICK = 0.02
"""Seconds that a disk's clock is sure to tell apart: some count in hundredths."""
ROOT = Path(__file__).resolve().parents[2]
TYPING = """
import sys
from pathlib import Path
from coprod_tui.record.seats import Seats
seat = Seats(Path(sys.argv[1])).take("desk", "Desk", 1_700_000_000_000).seat
seat.keep_draft("The bus is", "draft-3")
print("typing", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def seats(tmp_path: Path) -> Seats:
    return Seats(tmp_path / "meeting" / "seats")


def test_nobody_has_been_at_a_new_meeting(seats: Seats) -> None:
    assert (seats.all(), seats.open_seats()) == ([], [])


def test_the_first_seat_is_alone_and_the_second_is_not(seats: Seats) -> None:
    room = seats.take("room", "Room", TEN)
    desk = seats.take("desk", "Desk", TEN + 5)
    assert (room.alone, room.since) == (True, None)
    assert (desk.alone, desk.since) == (False, TEN)
    assert [(sign.kind, sign.name) for sign in seats.open_seats()] == [("desk", "Desk"), ("room", "Room")]
    room.seat.close()
    assert [sign.name for sign in seats.open_seats()] == ["Desk"]
    assert [sign.name for sign in seats.all()] == ["Desk", "Room"]
    desk.seat.close()


def test_a_seat_knows_as_others_come_and_go_whether_it_is_alone(seats: Seats) -> None:
    room = seats.take("room", "Room", TEN).seat
    assert room.is_alone()
    time.sleep(TICK)
    desk = seats.take("desk", "Desk", TEN + 5).seat
    assert not room.is_alone()
    assert not desk.is_alone()
    desk.close()
    time.sleep(TICK)
    room.touch(TEN + 10)  # as it does every ten seconds: one that was cut off says nothing when it goes
    assert room.is_alone()
    room.close()


def test_two_seats_of_one_name_are_told_apart(seats: Seats) -> None:
    taken = [seats.take("desk", "Desk", TEN) for _ in range(3)]
    assert [each.seat.name for each in taken] == ["Desk", "Desk 2", "Desk 3"]
    for each in taken:
        each.seat.close()


def test_a_seat_that_crashed_is_taken_again_with_what_was_typed(seats: Seats) -> None:
    crashed = subprocess.Popen(
        [sys.executable, "-c", TYPING, str(seats.folder)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert crashed.stdout is not None
    assert crashed.stdout.readline() == "typing\n"
    assert [sign.name for sign in seats.open_seats()] == ["Desk"]
    crashed.kill()
    crashed.communicate()
    assert seats.open_seats() == []
    assert [(sign.draft, sign.token) for sign in seats.all()] == [("The bus is", "draft-3")]
    again = seats.take("desk", "Desk", TEN + 60_000)
    assert (again.seat.name, again.alone, again.since) == ("Desk", True, TEN)
    assert (again.seat.sign.draft, again.seat.sign.token) == ("The bus is", "draft-3")
    again.seat.keep_draft("", "draft-3")
    assert again.seat.sign.token == ""
    again.seat.close()


def test_what_is_half_typed_or_shown_at_open_seats_can_be_forgotten_and_does_not_come_back(seats: Seats) -> None:
    typing, showing, idle = (seats.take("desk", name, TEN).seat for name in ("Desk", "Desk, Amy", "Room"))
    typing.keep_draft("Zuleika said", "draft-1")
    showing.keep_draft("", "", "note\nZuleika said")
    seats.forget_drafts()
    assert [(sign.draft, sign.shows) for sign in seats.all()] == [("", "")] * 3
    for seat in (typing, showing, idle):
        seat.touch(TEN + 10)
    assert [(sign.draft, sign.shows) for sign in seats.all()] == [("", "")] * 3
    assert not typing.keep_draft("Zuleika said that", "draft-1"), "typed before it"
    assert not showing.keep_draft("", "", "note\nZuleika said that"), "typed before it"
    assert idle.keep_draft("After it", "draft-2"), "nothing was typed here before it"
    assert typing.keep_draft("After it", "draft-3")
    assert sorted(sign.draft for sign in seats.all()) == ["", "After it", "After it"]
    for seat in (typing, showing, idle):
        seat.close()


def test_words_on_their_way_to_the_disk_as_drafts_are_forgotten_are_not_kept(seats: Seats) -> None:
    seat = seats.take("desk", "Desk", TEN).seat
    seats.forget_drafts()
    assert not seat.keep_draft("Zuleika", "draft-1")
    assert seats.all()[0].draft == ""
    seat.close()


def test_a_seat_shows_when_it_was_last_alive_and_what_it_shows(seats: Seats) -> None:
    room = seats.take("room", "Room", TEN).seat
    room.touch(TEN + 10_000)
    room.keep_draft("", "", "agenda")
    assert (seats.all()[0].alive, seats.open_seats()[0].shows) == (TEN + 10_000, "agenda")
    room.close()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"kind": 3}', b"\xff\xfe"])
def test_a_seats_file_that_makes_no_sense_costs_a_draft_and_nothing_more(seats: Seats, content: bytes) -> None:
    seats.folder.mkdir(parents=True)
    (seats.folder / "desk.json").write_bytes(content)
    assert seats.all() == []
    desk = seats.take("desk", "Desk", TEN)
    assert desk.seat.name == "Desk"
    desk.seat.close()


@pytest.mark.parametrize("name", ["../../etc/passwd", "CON", "غرفة", "a/b\\c:d", "", "Room\n"])
def test_a_seats_name_never_leads_out_of_its_folder(seats: Seats, name: str) -> None:
    seat = seats.take("room", name, TEN).seat
    assert seat.path.parent == seats.folder
    assert seat.name == name
    seat.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files private by the folder they are in")
def test_only_the_owner_can_read_a_seat(seats: Seats) -> None:
    seats.take("room", "Room", TEN).seat.close()
    assert mode(seats.folder) == 0o700
    assert {mode(each) for each in seats.folder.iterdir()} == {0o600}


def test_a_draft_that_cannot_be_kept_is_told(seats: Seats, monkeypatch: pytest.MonkeyPatch) -> None:
    seat = seats.take("room", "Room", TEN).seat

    def full(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patched:
        patched.setattr(private, "write_all", full)
        with pytest.raises(NotSaved) as trouble:
            seat.keep_draft("x", "y")
        seat.close()
        with pytest.raises(NotSaved):
            seats.take("room", "Room", TEN)
        with pytest.raises(NotSaved):
            seats.take("desk", "Desk", TEN)
    assert trouble.value.reason == "disk-full"
    assert sorted(each.suffix for each in seats.folder.iterdir()) == [".json", *[".lock"] * 4]
    seats.take("room", "Room", TEN).seat.close()


def test_a_place_where_no_folder_can_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(NotSaved):
        Seats(tmp_path / "file" / "seats").take("room", "Room", TEN)


def test_a_seats_file_has_nothing_to_steer_a_terminal_with(seats: Seats) -> None:
    taken = seats.take("desk", "Desk", TEN).seat
    taken.keep_draft("", "", "Before")
    taken.close()
    file = seats.folder / "desk.json"
    file.write_text(file.read_text("utf-8").replace("Before", "Be\\u001b[2Jfore\\u202e"), "utf-8")
    assert [sign.shows for sign in seats.all()] == ["Be[2Jfore"]
