"""What all pages show now: worked out once for a change, and the same bytes sent to every page that is open.

It hears of changes on the record's thread, and does the rest on the server's loop. Times go on without any change, so
it also looks at the clock, a few times a minute. A page is sent all of it when it comes; then what changed.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import msgspec

from coprod_tui.model.meeting import Meeting
from coprod_tui.record.live import Keeping
from coprod_tui.record.session import Listener, MeetingSession
from coprod_tui.share.pages import parts
from coprod_tui.share.view import FollowView, view
from coprod_tui.wording import speak

CLOCK = 10.0
"""Seconds between two looks at the clock: times are told in minutes."""
ALIVE = 2.0
"""Seconds between two signs to every page that we are there."""


class Broadcast(Listener):
    """shown, parts: the newest. Made on the server's loop, and closed there."""

    def __init__(self, session: MeetingSession) -> None:
        self._session, self._loop = session, asyncio.get_running_loop()
        self._waits = self._closed = False
        self.shown = FollowView(hidden=True)
        self.parts: dict[str, str] = {}
        self._number = 0
        self._all = self._change = b""
        self._changed = asyncio.Event()
        self._show(session.meeting)
        self._stop = session.listen(self)
        self._clock = self._loop.create_task(self._look_at_clock())

    # The record's thread

    def published(self, _meeting: Meeting) -> None:
        with suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(self._renew)

    def keeping_changed(self, _keeping: Keeping) -> None:
        """Whoever runs the meeting is told on their own screens."""

    # The loop

    def _renew(self) -> None:
        if not self._closed:
            self._show(self._session.meeting)

    def _show(self, meeting: Meeting) -> None:
        """Have this state as the newest, if anything of it is new to a page."""
        speak(meeting.plan.settings.language)
        before, were = self.shown, self.parts
        self.shown = view(meeting, self._session.at)
        self._session.shown(meeting, at_once=True)
        if self.shown == before and self._number:
            return
        self.parts = parts(self.shown)
        changed = {name: words for name, words in self.parts.items() if were.get(name) != words}
        self._number += 1
        self._all = self._event(self.parts)
        self._change = self._event(changed)
        self._tell()

    def _event(self, parts: dict[str, str]) -> bytes:
        told: dict[str, Any] = {"hidden": self.shown.hidden, "parts": parts, "told": self.shown.told}
        return b"data: " + msgspec.json.encode(told) + b"\n\n"

    def _tell(self) -> None:
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    async def _look_at_clock(self) -> None:
        while True:
            await asyncio.sleep(CLOCK)
            self._renew()

    def stir(self) -> None:
        """Have every page look whether it is still let in."""
        self._number += 1
        self._change = self._all
        self._tell()

    async def events(self) -> AsyncIterator[bytes]:
        """What a page is sent, for as long as it listens and we are there."""
        yield b"retry: 1000\n\n"
        seen = 0
        while not self._closed:
            changed = self._changed
            if seen != self._number:
                news = self._change if seen and seen == self._number - 1 else self._all
                seen = self._number
                yield news
                continue
            try:
                async with asyncio.timeout(ALIVE):
                    await changed.wait()
            except TimeoutError:
                yield b"event: alive\ndata:\n\n"
        yield b"event: closed\ndata:\n\n"

    def close(self) -> None:
        """Every page is told that this is over."""
        self._closed = True
        self._stop()
        self._clock.cancel()
        self._tell()
