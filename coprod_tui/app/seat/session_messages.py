"""What a meeting's session tells on the record's thread, as messages: a screen gets them on the app's own thread."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from textual.message import Message
from textual.screen import Screen

from coprod_tui.app.widgets.question import Question
from coprod_tui.model.meeting import Meeting
from coprod_tui.record.live import Keeping
from coprod_tui.record.recorder import Done
from coprod_tui.record.session import Listener


class MeetingPublished(Message):
    """The meeting as it is now."""

    def __init__(self, meeting: Meeting) -> None:
        super().__init__()
        self.meeting = meeting

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, MeetingPublished)


class KeepingChanged(Message):
    """How keeping the record goes has changed."""


class WordsForgotten(Message):
    """Words were taken out for good: what is half typed here is kept no more, because it may be of them."""


class SessionFailed(Message):
    """Something of ours broke on the record's thread: nothing that is done here may be kept any more."""

    def __init__(self, fault: Exception) -> None:
        super().__init__()
        self.fault = fault


class MoveAnswered(Message):
    """A move is on disk, or was refused, or could not be saved. after: what follows it; question: its line's."""

    def __init__(
        self, answer: Future[Done], after: Callable[[Any, Done], None] | None, question: Question | None
    ) -> None:  # fmt: skip
        super().__init__()
        self.answer, self.after, self.question = answer, after, question


class SessionMessages(Listener):
    """Turns what the session tells into messages for one screen.

    The meeting as a move left it waits for what is said of the move: the screen hears of both at once, and shows both
    in one frame. The record's thread may have to wait between them for as long as the screen draws.
    """

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen
        self._loop = asyncio.get_running_loop()
        self._news: deque[Message] = deque()

    def post(self, message: Message) -> None:
        self._news.append(message)
        self._wake()

    def _wake(self) -> None:
        try:
            self._loop.call_soon_threadsafe(self._hand_on)
        except RuntimeError:  # the app's loop has ended, and its screens with it: nobody looks
            if self._screen.is_running:
                raise

    def _hand_on(self) -> None:
        while self._news:
            self._screen.post_message(self._news.popleft())

    def published(self, meeting: Meeting) -> None:
        self._news.append(MeetingPublished(meeting))

    def settled(self) -> None:
        if self._news:
            self._wake()

    def keeping_changed(self, _keeping: Keeping) -> None:
        self.post(KeepingChanged())

    def forgotten(self) -> None:
        self.post(WordsForgotten())

    def failed(self, fault: Exception) -> None:
        self.post(SessionFailed(fault))
