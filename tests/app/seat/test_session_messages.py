"""A screen hears of the meeting as a move left it, and of what is to be said of that move, at once: in one frame."""

from __future__ import annotations

import asyncio
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, cast

import pytest

from coprod_tui.app.seat.session_messages import KeepingChanged, MeetingPublished, MoveAnswered, SessionMessages
from coprod_tui.model.meeting import Meeting
from coprod_tui.record.live import Keeping

if TYPE_CHECKING:
    from textual.message import Message
    from textual.screen import Screen


class Screened:
    """A screen as far as it is sent messages."""

    is_running = True

    def __init__(self) -> None:
        self.sent: list[type[Message]] = []

    def post_message(self, message: Message) -> bool:
        self.sent.append(type(message))
        return True


async def heard(news: SessionMessages) -> list[type[Message]]:
    await asyncio.sleep(0)
    return cast("Screened", news._screen).sent


@pytest.fixture
async def news() -> SessionMessages:
    return SessionMessages(cast("Screen[Any]", Screened()))


async def test_the_meeting_comes_with_what_is_said_of_the_move(news: SessionMessages) -> None:
    news.published(Meeting())
    assert await heard(news) == []
    news.post(MoveAnswered(Future(), None, None))
    assert await heard(news) == [MeetingPublished, MoveAnswered]


async def test_the_meeting_comes_where_nothing_is_said(news: SessionMessages) -> None:
    news.published(Meeting())
    news.settled()
    news.settled()
    assert await heard(news) == [MeetingPublished]


async def test_how_keeping_goes_comes_at_once(news: SessionMessages) -> None:
    news.keeping_changed(Keeping("busy"))
    assert await heard(news) == [KeepingChanged]
