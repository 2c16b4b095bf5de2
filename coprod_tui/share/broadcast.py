"""What all pages show now: worked out once for each change, and the same bytes sent to every page that is open.

It hears of changes on the record's thread, and does the rest on the server's loop. Times that are shown move on without
any change, so it also looks at the clock, a few times a minute.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from coprod_tui.model.meeting import Meeting
from coprod_tui.record.live import Keeping
from coprod_tui.record.session import Listener, MeetingSession
from coprod_tui.share.events import EventStream
from coprod_tui.share.pages import parts
from coprod_tui.share.view import FollowView, view
from coprod_tui.wording import speak

CLOCK = 10.0
"""Seconds between two looks at the clock: times are told in minutes."""


class Broadcast(EventStream, Listener):
    """shown, parts: the newest view of the meeting, and its HTML. Made on the server's loop, and closed there."""

    def __init__(self, session: MeetingSession, renewed: Callable[[], object]) -> None:
        """renewed: called, on the loop, each time the meeting was looked at."""
        super().__init__()
        self._session, self._loop, self._renewed = session, asyncio.get_running_loop(), renewed
        self.shown = FollowView(hidden=True)
        self.parts: dict[str, str] = {}
        self._look_due = False
        self._show(session.meeting)
        self._stop = session.listen(self)
        self._clock = self._loop.create_task(self._look_at_clock())

    # The record's thread

    def published(self, _meeting: Meeting) -> None:
        """Ask the loop for one look, however many changes come before it."""
        if not self._look_due:
            self._look_due = True
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(self._renew)

    def keeping_changed(self, _keeping: Keeping) -> None:
        """Whoever runs the meeting is told on their own screens."""

    # The loop

    def _renew(self) -> None:
        self._look_due = False  # before the meeting is read: what comes after it is asked for anew
        if not self.closed:
            self._show(self._session.meeting)
            self._renewed()

    def _show(self, meeting: Meeting) -> None:
        """Work out the view of this meeting, and send what of it is new to pages."""
        speak(meeting.plan.settings.language)
        old_shown, old_parts = self.shown, self.parts
        self.shown = view(meeting, self._session.at)
        self._session.shown(meeting, at_once=True)
        if self.shown == old_shown and self.number:
            return
        self.parts = parts(self.shown)
        changed = {name: words for name, words in self.parts.items() if old_parts.get(name) != words}
        self.put(self._content(self.parts), self._content(changed))

    def _content(self, parts: dict[str, str]) -> dict[str, Any]:
        return {"hidden": self.shown.hidden, "parts": parts, "told": self.shown.told}

    async def _look_at_clock(self) -> None:
        while True:
            await asyncio.sleep(CLOCK)
            self._renew()

    def close(self) -> None:
        self._stop()
        self._clock.cancel()
        self.end()
