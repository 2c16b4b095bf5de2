"""What a page shows: what the Room shows, each new thing once, and nothing at all while the screen is hidden."""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from http.client import IncompleteRead
from typing import TYPE_CHECKING

import pytest

from coprod_tui.failure import kept_failures
from coprod_tui.model.agenda import ItemAdded, begin
from coprod_tui.model.decisions import propose, read_back
from coprod_tui.model.entry import Id
from coprod_tui.model.hands import raise_hand
from coprod_tui.model.held import hide, show
from coprod_tui.model.notes import explain_word, take_note
from coprod_tui.model.parking import park
from coprod_tui.model.undo import undo
from coprod_tui.share.events import EventStream
from coprod_tui.share.view import MOST_MOVES, view
from tests.building import Told
from tests.share.phones import SOON, shared, until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.share.phones import Shared

BUS = "We heard: The bus is late."


def sentences(news: dict[str, list[list[str]]]) -> list[str]:
    return [words for _line, words in news["told"]]


def test_a_page_without_script_has_all_that_the_room_shows(here: Shared) -> None:
    here.do(begin)
    here.do(park, "Car-park charges", whose="Estates")
    here.do(explain_word, "PPI", "Working with patients")
    here.do(raise_hand, Id(here.people["Amy"]))
    page = here.phone().get()
    for words in (
        "Waiting to speak: Amy", "Letters", "Car-park charges", "PPI", "Working with patients", "Here: Amy",
        "Willow Group", "Tuesday 13 October 2026",
    ):  # fmt: skip
        assert words in page.words
    assert 'content="10"' in page.text, "it loads itself again"


def test_what_was_done_is_shown_without_script_only_when_it_is_asked_for(here: Shared) -> None:
    here.do(take_note, "The bus is late")
    phone = here.phone()
    assert "The bus is late" not in phone.get().words
    assert "The bus is late" in phone.get("/told").words


def test_a_page_is_sent_each_thing_as_it_is_done(here: Shared) -> None:
    with here.phone().listening() as events:
        assert sentences(until(events, "message")) == []
        here.do(take_note, "The bus is late")
        assert sentences(until(events, "message")) == [BUS]
        here.do(raise_hand, Id(here.people["Mo"]))
        news = until(events, "message", lambda news: len(news["told"]) > 1)
        assert sentences(news)[-1] == "Mo's hand is up."
        assert "Waiting to speak: Mo" in news["parts"]["now"]
        assert "list-rules" not in news["parts"], "what is as it was is not sent again"


def test_a_page_that_comes_back_is_sent_what_it_missed_with_the_numbers_it_knows(here: Shared) -> None:
    phone = here.phone()
    here.do(take_note, "The bus is late")
    with phone.listening() as events:
        before = until(events, "message")["told"]
    here.do(take_note, "And cold")
    with phone.listening() as events:
        after = until(events, "message")["told"]
    assert after[:-1] == before
    assert after[-1][1] == "We heard: And cold."
    assert after[-1][0] > before[-1][0]


def test_hidden_there_is_nothing_on_any_page(here: Shared) -> None:
    phone = here.phone()
    here.do(take_note, "The bus is late")
    with phone.listening() as events:
        until(events, "message")
        here.do(hide)
        news = until(events, "message", lambda news: news["hidden"])
        assert news["told"] == []
        assert news["parts"].pop("title") == "<h1>The screen is hidden.</h1>"
        assert set(news["parts"].values()) <= {""}
    for path in ("/", "/told"):
        page = phone.get(path).words
        assert "The screen is hidden." in page
        assert not [words for words in ("Letters", "Willow", "Amy", "bus") if words in page]


def test_words_that_were_kept_off_the_screen_stay_off_the_pages(here: Shared) -> None:
    here.do(take_note, "Her name is Ann")
    here.do(hide)
    here.do(show)
    phone = here.phone()
    with phone.listening() as events:
        assert "Ann" not in str(until(events, "message"))
    assert "Ann" not in phone.get("/told").words


def test_what_was_taken_back_is_told_as_that(here: Shared) -> None:
    here.do(begin)
    here.do(take_note, "The bus is late")
    here.do(undo, seat="Room")
    with here.phone().listening() as events:
        assert sentences(until(events, "message")) == [
            "Item 1, Check in, has begun.",
            "Taken back: We heard: The bus is late.",
        ]


def test_no_page_tells_what_to_type(here: Shared) -> None:
    here.do(begin)
    here.do(propose, "We write plain letters")
    here.do(read_back, here.room.meeting.decisions.all[0].id)
    page = here.phone().get().words
    assert "We write plain letters" in page
    assert "type" not in page.casefold()


def test_a_content_note_stands_there_before_the_item_begins() -> None:
    builder = Told("Amy")
    builder.write(ItemAdded("Letters", content_note="We will talk about a death"))
    builder.do(take_note, "We are here")
    shown = view(builder.meeting, builder.at)
    assert builder.meeting.agenda.now is None
    assert "Content note: We will talk about a death." in shown.now


def test_a_long_meeting_is_told_from_its_end() -> None:
    builder = Told("Amy")
    for number in range(400):
        builder.do(take_note, f"Note number {number}")
    shown = view(builder.meeting, builder.at)
    assert len(shown.told) == MOST_MOVES
    assert shown.told[-1][1] == "We heard: Note number 399."


def test_every_open_page_is_told_that_this_is_over(home: Path) -> None:
    with shared(home) as here, here.phone().listening() as first, here.phone().listening() as second:
        until(first, "message")
        here.server.close()
        for events in (first, second):
            until(events, "closed")
        with pytest.raises(ConnectionRefusedError):
            here.phone(inside=False).get()


def test_a_page_that_has_gone_is_waited_for_no_more(here: Shared) -> None:
    server = here.server
    with here.phone().listening() as events:
        until(events, "message")
        answering = set(server._server.server_state.tasks)
    del events  # its connection closes with the last that reads it
    ended = asyncio.run_coroutine_threadsafe(asyncio.wait(answering, timeout=SOON), server._loop)
    assert ended.result(SOON * 2) == (answering, set())
    assert answering


def test_a_fault_of_ours_says_nothing_of_its_insides(here: Shared, monkeypatch: pytest.MonkeyPatch) -> None:
    phone = here.phone()
    monkeypatch.setattr("coprod_tui.share.routes.page", lambda *_of, **_how: 1 / 0)
    answered = phone.get()
    assert answered.status == 500
    assert "The meeting goes on." in answered.words
    assert "Zero" not in answered.text
    assert len([*(here.room.shelf.home / "trouble").iterdir()]) == 1


def test_a_fault_in_what_a_page_is_sent_is_kept_with_where_it_came_from(
    here: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = here.phone()
    monkeypatch.setattr(EventStream, "events", lambda _all: 1 / 0)
    with suppress(IncompleteRead), phone.listening() as events:
        assert list(events) == []
    (kept,) = kept_failures(here.room.shelf.home)
    told = kept.read_text("utf-8")
    assert "ZeroDivisionError\n" in told
    assert "coprod_tui.share.routes:" in told


def test_a_page_that_stopped_reading_is_let_go_of_at_the_end(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coprod_tui.share.server.ENDS", 0.1)
    with shared(home) as here, socket.create_connection(("127.0.0.1", here.port), SOON) as stalled:
        phone, stream = here.phone(), here.server._routes.broadcast
        assert stream
        stream._loop.call_soon_threadsafe(stream.put, "y" * 20_000_000, "")  # more than any way there holds
        more = f"Host: {phone.host}\r\nCookie: coprod={phone.cookies['coprod']}\r\n\r\n"
        stalled.sendall(f"GET /events HTTP/1.1\r\n{more}".encode())
        assert stalled.recv(1)
        here.caught_up()
        here.server.close()
        assert not here.server._server.server_state.tasks
        assert [one.listening for one in here.server._visitors._known.values()] == [0]
