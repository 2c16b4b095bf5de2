"""A meeting's session as it ends and as it begins anew: left without a loss, read where it can be, closed when over."""

from __future__ import annotations

import threading
from concurrent.futures import wait
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model.closing import finish
from coprod_tui.model.command import command
from coprod_tui.model.entry import NOBODY, Refused
from coprod_tui.model.flow import pause, start
from coprod_tui.model.hands import raise_hand
from coprod_tui.model.people import everyone_here
from coprod_tui.record.records import change_meeting, read_meeting
from coprod_tui.record.session import WorkedOut
from coprod_tui.record.trouble import Damaged, NotSaved
from tests.building import START
from tests.record.sessions import BUS, SOON, Kept, note, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_tui.model.entry import Entry
    from coprod_tui.model.meeting import Meeting


def test_closing_does_first_what_was_asked_for_also_while_a_move_waits(kept: Kept) -> None:
    session = kept.sit()
    held, go = threading.Event(), threading.Event()

    def slow(_: Meeting) -> Sequence[Entry]:
        held.set()
        assert go.wait(SOON)
        return ()

    asked = [session.do(WorkedOut(slow)), session.do(note("one")), session.do(note("two"))]
    session.drafts.keep("kind-note", BUS)
    assert held.wait(SOON)
    leaving = [threading.Thread(target=session.close) for _ in range(2)]
    for each in leaving:
        each.start()
    go.set()
    for each in leaving:
        each.join(SOON)
        assert not each.is_alive()
    assert len(wait(asked, SOON).done) == len(asked)
    assert kept.words() == ["one", "two"]
    assert BUS.encode() in kept.seats_files()
    assert kept.place.seats.open_seats() == []
    with pytest.raises(NotSaved, match="closed"):
        session.do(note("three")).result(SOON)
    session.drafts.keep("kind-note", "too late")
    assert not session.drafts.wait_until_kept(SOON)


def test_asking_once_more_from_a_callback_of_what_came_too_late_waits_for_nobody(kept: Kept) -> None:
    session = kept.sit()
    session.close()
    again: list[BaseException | None] = []
    session.do(note("late"), answered=lambda _done: again.append(session.do(note("later")).exception(SOON)))
    assert isinstance(again[0], NotSaved)


# Records that are not as they should be


def test_a_damaged_record_is_refused_and_its_seat_is_free_again_or_read_as_far_as_it_can_be(kept: Kept) -> None:
    for said in ("one", "two"):
        change_meeting(kept.place, note(said), START)
    lines = kept.place.record.read_bytes().splitlines(keepends=True)
    lines[-2] = lines[-2].replace(b"one", b"0ne")
    kept.place.record.write_bytes(b"".join(lines))
    before = kept.place.record.read_bytes()
    with pytest.raises(Damaged):
        kept.sit()
    with kept.sit(readable_part=True) as session:
        assert session.seat == "Room", "nobody sits at the one that was not opened"
        assert words(session.meeting) == ["two"]
        assert session.keeping.reason == "damaged"
        with pytest.raises(NotSaved, match="damaged"):
            session.do(note("three")).result(SOON)
    assert kept.place.record.read_bytes() == before


def test_where_no_seat_can_be_taken_the_record_is_read_all_the_same(kept: Kept) -> None:
    kept.place.seats.folder.rmdir()
    kept.place.seats.folder.write_text("in the way")
    with kept.sit() as session:
        assert session.seat == "Room"
        session.drafts.keep("kind-note", BUS)
        assert not session.drafts.wait_until_kept(SOON)
        assert session.drafts.words("kind-note") == BUS
        assert session.do(note(BUS)).result(SOON).entries


def test_a_finished_meeting_opens_as_it_ended_and_takes_what_belongs_after_it(kept: Kept) -> None:
    for move in (start, everyone_here, partial(pause, why="break"), finish):
        change_meeting(kept.place, move, START)
    with kept.sit("Review", "review") as session:
        assert session.meeting.flow.stage == "finished"
        with pytest.raises(Refused):
            session.do(command(raise_hand, person=session.meeting.people.all[0].id)).result(SOON)
        with pytest.raises(Refused):
            session.do(command(raise_hand, person=NOBODY)).result(SOON)
        assert session.at == read_meeting(kept.place).clock.read(START)
        assert f"{session.today}" == "2026-10-13"
