"""What is half typed: there again after a restart, offered once, held while hidden, forgotten in time."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.session import WorkedOut
from tests.building import START
from tests.filling import filling_up
from tests.record.sessions import BUS, SOON, Hears, Kept, note

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.session import MeetingSession


def half(session: MeetingSession, id: str = "kind-note") -> str:
    return session.drafts.words(id)


def test_words_half_typed_are_there_again_after_a_restart_with_the_same_token(kept: Kept) -> None:
    with kept.sit() as session:
        for typed in ("The", "The bus", "The bus is"):
            session.drafts.keep("kind-note", typed)
        session.drafts.keep("kind-park", "A lift")
        session.drafts.keep_place("there")
        token = session.drafts.token("kind-note")
    with kept.sit() as session:
        assert session.drafts.restored
        assert (half(session), half(session, "kind-park")) == ("The bus is", "A lift")
        assert session.drafts.place == "there"
        assert session.drafts.token("kind-note") == token


def test_words_that_are_in_the_record_are_not_offered_again(kept: Kept) -> None:
    with kept.sit() as session:
        session.drafts.keep("kind-note", BUS)
        session.do(note(BUS), token=session.drafts.token("kind-note")).result(SOON)
    with kept.sit() as session:  # the power went before the seat's own file heard of it
        assert half(session) == ""
        assert not session.drafts.restored


def test_other_words_than_those_that_were_asked_for_have_another_token(room: MeetingSession) -> None:
    room.drafts.keep("kind-note", BUS)
    asked = room.drafts.token("kind-note")
    room.drafts.keep("kind-note", BUS)
    assert room.drafts.token("kind-note") == asked, "an impatient second Enter writes nothing twice"
    room.drafts.keep("kind-note", f"{BUS} again")
    assert room.drafts.token("kind-note") != asked, "and what was typed after it is not taken for the same"


def test_a_line_that_goes_on_under_another_kind_is_kept_once(kept: Kept) -> None:
    with kept.sit("Desk", "desk") as session:
        session.drafts.keep("kind-note", "The bus")
        session.drafts.move("kind-note", "kind-park")
        session.drafts.keep("kind-park", "The bus is")
    with kept.sit("Desk", "desk") as session:
        assert (half(session), half(session, "kind-park")) == ("", "The bus is")


def test_what_a_full_disk_did_not_keep_is_kept_with_the_next_letter(kept: Kept, room: MeetingSession) -> None:
    with filling_up(0):
        room.drafts.keep("kind-note", "The")
        assert not room.drafts.wait_until_kept(SOON)
    room.drafts.keep("kind-note", "The")
    assert room.drafts.wait_until_kept(SOON)
    assert b"The" in kept.seats_files()
    room.drafts.keep("kind-note", "")
    assert room.drafts.wait_until_kept(SOON)
    assert b"The" not in kept.seats_files()


def test_held_words_come_back_by_no_restart_until_somebody_has_chosen(kept: Kept) -> None:
    with kept.sit() as session:
        session.drafts.keep("kind-note", BUS)
        assert session.drafts.hold()
    with kept.sit() as session:
        assert half(session) == ""
        assert session.drafts.waits
        session.drafts.let_go("fine")
        assert half(session) == BUS
        assert session.drafts.hold()
        session.drafts.let_go("out")
        assert half(session) == ""
        assert not session.drafts.waits
    with kept.sit("Desk", "desk") as session:
        session.drafts.keep("kind-note", BUS)
        assert not session.drafts.hold(), "a Desk's line is private"
        assert half(session) == BUS


@pytest.mark.parametrize("held", [False, True])
def test_words_begun_before_words_were_taken_out_for_good_are_kept_on_no_disk(kept: Kept, *, held: bool) -> None:
    with kept.sit() as session:
        hears = Hears()
        session.listen(hears)
        session.drafts.keep("kind-note", "Amy said")
        session.drafts.show("note\nAmy said")
        assert session.drafts.wait_until_kept(SOON)
        kept.place.seats.forget_drafts()
        session.drafts.keep("kind-note", "Amy said so")
        hears.hears("forgotten")
        session.drafts.keep_place("Amy")
        session.drafts.show("note\nAmy said so")
        assert not session.drafts.wait_until_kept(SOON)
        if held:
            session.drafts.hold()
            session.drafts.keep("kind-park", "A lift")
            assert session.drafts.wait_until_kept(SOON)
            assert b"Amy" not in kept.seats_files()
            session.drafts.let_go("fine")
        assert half(session) == "Amy said so", "they stay where they are typed"
        session.drafts.dropped()
        session.drafts.keep_place("elsewhere")
        session.drafts.wait_until_kept(SOON)
        assert b"elsewhere" in kept.seats_files()
        assert b"Amy" not in kept.seats_files()
        session.drafts.keep("kind-note", "")
        session.drafts.keep("kind-note", "A new line")
        assert session.drafts.wait_until_kept(SOON)
    assert b"A new line" in kept.seats_files()
    assert b"Amy" not in kept.seats_files()


def test_what_a_seat_shows_ends_with_the_seat(kept: Kept) -> None:
    with kept.sit("Desk", "desk") as session:
        session.drafts.show("note\nThe bus")
        assert session.drafts.wait_until_kept(SOON)
        assert kept.place.seats.open_seats()[0].shows == "note\nThe bus"
    assert [seat.shows for seat in kept.place.seats.all()] == [""]


def test_a_line_kept_by_an_earlier_coprod_is_there_too_and_what_steers_a_terminal_is_not(kept: Kept) -> None:
    taken = kept.place.seats.take("plain", "Plain", START).seat
    taken.keep_draft("note The \x1b[2Jbus", "t1")
    taken.close()
    with kept.sit("Plain", "plain") as session:
        assert half(session, "") == "note The [2Jbus"
        assert session.drafts.token("") == "t1"


def test_letters_on_their_way_as_the_line_was_emptied_and_words_were_taken_out_are_kept_on_no_disk(kept: Kept) -> None:
    with kept.sit() as session:
        session.drafts.keep("kind-note", "Amy said")
        assert session.drafts.wait_until_kept(SOON)
        held, go = threading.Event(), threading.Event()

        def slow(_: Meeting) -> tuple[()]:
            held.set()
            assert go.wait(SOON)
            return ()

        session.do(WorkedOut(slow))
        assert held.wait(SOON)
        kept.place.seats.forget_drafts()
        session.drafts.keep("kind-note", "")
        session.drafts.keep("kind-note", "Amy said so")  # while the disk is busy with the line being empty
        go.set()
        assert not session.drafts.wait_until_kept(SOON)
        assert b"Amy" not in kept.seats_files()
    assert b"Amy" not in kept.seats_files()
