"""A meeting open at one seat: asked for once and written once, shown once it is on disk, left without a loss."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future, wait
from copy import copy
from queue import Queue
from typing import TYPE_CHECKING, Any

import pytest

from coprod_tui.model.agenda import next_item
from coprod_tui.model.command import Command, command
from coprod_tui.model.entry import Refused
from coprod_tui.model.flow import resume
from coprod_tui.model.notes import take_note
from coprod_tui.record import file as journal_file
from coprod_tui.record import live
from coprod_tui.record.journal import Journal
from coprod_tui.record.recorder import Recorder
from coprod_tui.record.records import change_meeting
from coprod_tui.record.session import Listener, MeetingSession, WorkedOut
from coprod_tui.record.trouble import NotSaved
from tests.building import START
from tests.filling import filling_up
from tests.record.sessions import BUS, SOON, Hears, Kept, note, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_tui.model.entry import Entry
    from coprod_tui.model.meeting import Meeting

ONE, OTHER = "t1", "t2"
"""Tokens."""


# Asking


def test_an_entry_is_on_disk_before_it_is_shown_and_shown_before_it_is_called_done(
    kept: Kept, room: MeetingSession
) -> None:
    on_disk: Queue[tuple[list[str], list[str]]] = Queue()

    class Reads(Listener):
        def published(self, meeting: Meeting) -> None:
            on_disk.put((words(meeting), kept.words()))

    room.listen(Reads())
    done = room.do(note(BUS)).result(SOON)
    assert words(room.meeting) == [BUS]
    assert done.entries[-1] == room.meeting.history[-1]
    while (seen := on_disk.get(timeout=SOON))[0] != [BUS]:
        pass
    assert seen == ([BUS], [BUS])


def test_what_is_refused_says_why_and_writes_nothing(room: MeetingSession) -> None:
    before = room.meeting
    with pytest.raises(Refused, match="not-paused"):
        room.do(command(resume)).result(SOON)
    assert room.meeting is before


def test_a_command_goes_by_what_its_seat_has_seen_and_any_other_move_by_the_record(
    kept: Kept, room: MeetingSession
) -> None:
    change_meeting(kept.place, next_item, START)  # at another seat, and nothing here has shown it yet
    room.look().result(SOON)
    with pytest.raises(Refused, match="item"):
        room.do(command(next_item)).result(SOON)
    assert kept.words() == []
    room.shown(room.meeting, at_once=True)
    assert room.do(command(take_note, BUS)).result(SOON).entries
    assert room.do(command(next_item)).result(SOON).entries
    with kept.sit("Desk", "desk") as desk:
        assert desk.seen is desk.meeting, "nothing else can be in anybody's mind as it opens"


def test_the_same_token_twice_writes_once_and_is_answered_as_the_first_time(kept: Kept, room: MeetingSession) -> None:
    first = room.do(note(BUS), token=ONE).result(SOON)
    assert room.do(note(BUS), token=ONE).result(SOON) == first
    assert room.do(note(BUS), token=OTHER).result(SOON) != first
    with kept.sit("Desk", "desk") as desk:
        assert desk.do(note(BUS), token=ONE).result(SOON) == first
    assert kept.words() == [BUS, BUS]


def test_a_token_counts_after_a_restart_and_after_its_line_was_taken_back(kept: Kept) -> None:
    with kept.sit() as session:
        first = session.do(note(BUS), token=ONE).result(SOON)
        session.do(Command("undo.undo")).result(SOON)
    with kept.sit() as session:
        assert session.do(note(BUS), token=ONE).result(SOON) == first
        assert words(session.meeting) == []


def test_without_a_token_and_with_nothing_to_do_nothing_is_remembered(room: MeetingSession) -> None:
    assert room.do(WorkedOut(lambda _: ()), token=ONE).result(SOON) == (0, ())
    assert room.do(note(BUS), token=ONE).result(SOON).entries
    room.do(note(BUS)).result(SOON)
    room.do(note(BUS)).result(SOON)
    assert words(room.meeting) == [BUS] * 3


def test_after_a_full_disk_the_same_is_asked_again_and_nothing_is_lost_or_doubled(
    kept: Kept, room: MeetingSession
) -> None:
    room.drafts.keep("kind-note", BUS)
    assert room.drafts.wait_until_kept(SOON)
    token = room.drafts.token("kind-note")
    with filling_up(0):
        for _ in range(3):
            with pytest.raises(NotSaved, match="disk-full"):
                room.do(note(BUS), token=token).result(SOON)
    assert kept.words() == []
    assert room.drafts.words("kind-note") == BUS
    assert room.drafts.token("kind-note") == token
    for _ in range(2):
        room.do(note(BUS), token=token).result(SOON)
    assert kept.words() == [BUS]


def test_a_record_that_another_seat_holds_for_long_is_tried_again_by_itself(
    kept: Kept, room: MeetingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_file, "LOCK_WAIT", 0.01)
    monkeypatch.setattr(live, "AGAIN", 10_000)  # the other seat may be slow to let go, on a laptop with much to do
    hears = Hears()
    room.listen(hears)
    with Journal(kept.place.record) as desk:

        def slow(_: int) -> list[dict[str, Any]]:
            asked.append(room.do(note(BUS)))
            hears.hears("keeping", lambda reason: reason == "waiting")
            return []

        asked: list[Future[Any]] = []
        desk.append(slow)
        while told := hears.hears("keeping"):
            assert told == "waiting", "nobody is asked to do again what is done again by itself"
    asked[0].result(SOON)
    assert kept.words() == [BUS]


def test_a_move_that_waits_for_the_record_comes_before_those_asked_for_after_it(
    kept: Kept, room: MeetingSession
) -> None:
    later: list[Future[Any]] = []

    def held_at_first(meeting: Meeting) -> Sequence[Entry]:
        if not later:
            later.extend(room.do(note(said)) for said in ("second", "third"))
            raise NotSaved("busy")
        return take_note(meeting, words="first")

    room.do(WorkedOut(held_at_first)).result(SOON)
    wait(later, SOON)
    assert kept.words() == ["first", "second", "third"]


def test_half_typed_words_are_kept_while_a_move_waits_for_the_record_and_leaving_waits_for_both(
    kept: Kept, room: MeetingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_file, "LOCK_WAIT", 0.01)
    monkeypatch.setattr(live, "AGAIN", 10_000)
    asked: list[Future[Any]] = []
    with Journal(kept.place.record) as desk:

        def slow(_: int) -> list[dict[str, Any]]:
            asked.extend(room.do(note(said)) for said in ("first", "second"))
            room.drafts.keep("kind-note", BUS)
            assert room.drafts.wait_until_kept(SOON)
            return []

        desk.append(slow)
    room.close()
    assert all(one.done() for one in asked)
    assert [one.exception() for one in asked] == [None, None]
    assert kept.words() == ["first", "second"]


def test_one_that_is_held_for_ever_is_not_waited_for_for_ever(
    kept: Kept, room: MeetingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_file, "LOCK_WAIT", 0.01)
    with Journal(kept.place.record) as desk:

        def slow(_: int) -> list[dict[str, Any]]:
            with pytest.raises(NotSaved, match="busy"):
                room.do(note(BUS)).result(SOON)
            return []

        desk.append(slow)
    assert kept.words() == []


async def test_a_handler_of_an_event_loop_waits_for_the_answer_without_holding_up_the_loop(
    room: MeetingSession,
) -> None:
    loop = asyncio.get_running_loop()
    told: asyncio.Queue[Meeting] = asyncio.Queue()

    class Followers(Listener):
        def published(self, meeting: Meeting) -> None:
            loop.call_soon_threadsafe(told.put_nowait, meeting)

    room.listen(Followers())
    done = await asyncio.wait_for(asyncio.wrap_future(room.do(note(BUS), token=ONE)), SOON)
    while words(await asyncio.wait_for(told.get(), SOON)) != [BUS]:
        pass
    assert await asyncio.wait_for(asyncio.wrap_future(room.do(note(BUS), token=ONE)), SOON) == done


def test_that_all_is_told_of_a_move_is_told_after_its_answer(room: MeetingSession) -> None:
    told: Queue[str] = Queue()

    class Follower(Listener):
        def published(self, meeting: Meeting) -> None:
            told.put("published" if words(meeting) else "as it was")

        def settled(self) -> None:
            told.put("settled")

    room.listen(Follower())
    room.do(note(BUS), answered=lambda _: told.put("answered")).result(SOON)
    heard = [told.get(timeout=SOON)]
    while heard[-2:] != ["answered", "settled"]:
        heard.append(told.get(timeout=SOON))
    assert heard[-3:] == ["published", "answered", "settled"]


def test_what_is_told_as_half_a_line_is_kept_is_told_whole(
    room: MeetingSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The laptop woke: the record has it before what was asked for is done."""
    told: Queue[str] = Queue()

    class Follower(Listener):
        def published(self, _meeting: Meeting) -> None:
            told.put("published")

        def settled(self) -> None:
            told.put("settled")

    monkeypatch.setattr(live.Live, "_look", lambda _live: None)
    room.listen(Follower())
    recorder = room._live._recorder
    monkeypatch.setattr(recorder, "tick", lambda *_at: setattr(recorder, "state", copy(recorder.state)))
    room._live.keep_draft(BUS, ONE).result(SOON)
    assert told.get(timeout=SOON) == "published"
    assert told.get(timeout=SOON) == "settled"


# Two seats


def test_two_sessions_in_one_process_have_names_of_their_own_and_see_each_other(
    kept: Kept, room: MeetingSession
) -> None:
    with kept.sit() as second:
        assert (room.seat, second.seat) == ("Room", "Room 2")
        hears = Hears()
        room.listen(hears)
        second.do(note(BUS)).result(SOON)
        assert words(hears.hears("published", lambda meeting: bool(words(meeting)))) == [BUS]
        with pytest.raises(Refused, match="nothing-to-take-back"):
            room.do(Command("undo.undo")).result(SOON)
        assert words(room.meeting) == [BUS], "a seat takes back only what is its own"


def test_a_look_takes_in_now_what_others_wrote(kept: Kept, room: MeetingSession) -> None:
    change_meeting(kept.place, note(BUS), START)
    room.look().result(SOON)
    assert words(room.meeting) == [BUS]


# Hearing


def test_a_listener_hears_of_what_came_about_in_that_order_and_no_more_once_it_has_stopped(
    room: MeetingSession,
) -> None:
    hears = Hears()
    stop = room.listen(hears)
    for said in ("one", "two"):
        room.do(note(said), answered=lambda _done: hears.told.put(("answered", None))).result(SOON)
    room.look().result(SOON)
    stop()
    room.do(note("three")).result(SOON)
    told = [hears.told.get_nowait() for _ in range(hears.told.qsize())]
    named = [(name, words(news) if name == "published" else news) for name, news in told]
    assert named[-4:] == [("published", ["one"]), ("answered", None), ("published", ["one", "two"]), ("answered", None)]


def test_a_move_that_cannot_be_saved_is_answered_after_its_trouble_was_told(room: MeetingSession) -> None:
    hears = Hears()
    room.listen(hears)
    with filling_up(0), pytest.raises(NotSaved):
        room.do(note(BUS), answered=lambda _done: hears.told.put(("answered", None))).result(SOON)
    hears.hears("answered")
    room.do(note(BUS)).result(SOON)
    assert hears.hears("keeping") == ""


def test_a_listener_that_breaks_stops_neither_the_record_nor_the_others_and_its_fault_is_told(
    kept: Kept, room: MeetingSession
) -> None:
    class Broken(Listener):
        def published(self, meeting: Meeting) -> None:
            raise ZeroDivisionError(words(meeting))

        def failed(self, fault: Exception) -> None:
            raise fault

    hears = Hears()
    room.listen(Broken())
    room.listen(hears)
    room.do(note("one")).result(SOON)
    room.do(note("two")).result(SOON)
    fault = hears.hears("failed")
    assert isinstance(fault, ZeroDivisionError)
    assert room.fault is fault
    assert kept.words() == ["one", "two"]
    with pytest.raises(AssertionError):
        room.listen(Late(fault))


class Late(Listener):
    """Somebody who comes once something broke."""

    def __init__(self, fault: Exception) -> None:
        self._fault = fault

    def failed(self, fault: Exception) -> None:
        assert fault is not self._fault, "told at once"


def test_a_callback_that_breaks_is_told_too(room: MeetingSession) -> None:
    hears = Hears()
    room.listen(hears)

    def broken(_done: object) -> None:
        raise ZeroDivisionError

    room.do(note(BUS), answered=broken).result(SOON)
    assert isinstance(hears.hears("failed"), ZeroDivisionError)


def test_a_record_thread_that_fails_tells_it_also_to_who_comes_later_and_leaves_nobody_waiting(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_recorder: object, _at: int, _steady: int) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Recorder, "tick", broken)
    with kept.sit() as session:
        with pytest.raises(NotSaved, match="closed"):
            session.do(note(BUS)).result(SOON)
        while session.fault is None:
            pass
        hears = Hears()
        session.listen(hears)
        assert isinstance(hears.hears("failed"), ZeroDivisionError)
        session.drafts.keep("kind-note", BUS)
        assert not session.drafts.wait_until_kept(SOON)


# Leaving
