"""Browsers that gave the code for writing, each with a seat of its own, and the events that its pages are sent."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from itertools import count
from typing import Any, ParamSpec, TypeVar

from coprod_tui.model.entry import Refused
from coprod_tui.share.events import EventStream
from coprod_tui.share.sent import FormOwner, cookie_digest
from coprod_tui.share.write import WriteSeat
from coprod_tui.share.write_pages import write_parts
from coprod_tui.share.write_view import Claim, WriteView, view

MOST = 8
"""People who may write at a time; more is a fault or a flood."""
CLOCK = 10.0
"""Seconds between two looks at the clock: times are told in minutes."""
AFTER = 0.02
"""Seconds before what another seat did is worked out for writers: the pages that everybody follows come first."""
NUMBERS = count(1_000_000, 1_000_000)
"""Where each seat begins to number its views: a page left open from an earlier seat has no number of this one."""
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class PageWriter(EventStream, FormOwner):
    """One who writes, on the server's loop. number: of the newest view.

    shown, parts, rows: the newest view and its HTML, the same on all their pages. claims: gives those that wait.
    """

    def __init__(self, claims: Callable[[], tuple[Claim, ...]]) -> None:
        EventStream.__init__(self)
        FormOwner.__init__(self)
        self.number = next(NUMBERS)
        self.seat: WriteSeat
        self.shown = WriteView(blank=True)
        self.parts: dict[str, str] = {}
        self.rows: dict[int, str] = {}
        self._claims, self._loop = claims, asyncio.get_running_loop()
        self._turn = asyncio.Lock()
        self._renew_due = False
        self._clock: asyncio.Task[None] | None = None

    async def sit_down(self, seat: Callable[[Callable[[], object]], WriteSeat]) -> None:
        """Take a seat. Raises CannotOpen, Refused."""
        self.seat = await asyncio.to_thread(seat, self.changed)
        await self._renew()
        self._clock = self._loop.create_task(self._look_at_clock())

    async def do(self, job: Callable[Given, Answer], *args: Given.args, **kwargs: Given.kwargs) -> Answer:
        """Run a job of the seat in a thread, one at a time, and give its result."""
        async with self._turn:
            return await asyncio.to_thread(partial(job, *args, **kwargs))

    def changed(self) -> None:
        """Renew what is shown soon. Any thread may call it."""
        with suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(self._renew_soon)

    def _renew_soon(self) -> None:
        if not self._renew_due and not self.closed:
            self._renew_due = True
            self._loop.call_later(AFTER, self._start_renewing)

    def _start_renewing(self) -> None:
        if not self.closed:
            self._loop.create_task(self._renew()).add_done_callback(_raise_fault)

    async def _renew(self) -> None:
        self._renew_due = False
        await self.do(self._look)

    async def renewed(self) -> None:
        """Read the record, and have what is shown up to date as this returns."""
        await self.do(self.seat.look)
        await self._renew()

    def _look(self) -> None:
        """In a thread: work out what is shown, and send what has changed."""
        self.seat.renew()
        upto = self.seat.session.meeting.last  # read before the view is made: later entries may not be in it
        shown = view(self.seat, self._claims())
        unchanged = shown == self.shown and bool(self.parts)
        self.seat.showing(self.number if unchanged else self.number + 1, upto)
        if unchanged:
            return
        parts, rows = write_parts(shown)
        changed = {name: words for name, words in parts.items() if self.parts.get(name) != words}
        fresh = {line: words for line, words in rows.items() if self.rows.get(line) != words}
        at = self.number + 1
        self.shown, self.parts, self.rows = shown, parts, rows
        self._loop.call_soon_threadsafe(self.put, self._event(at, parts, rows), self._event(at, changed, fresh))

    def _event(self, at: int, parts: dict[str, str], rows: dict[int, str]) -> dict[str, Any]:
        shown = self.shown
        return {
            "at": at,
            "blank": shown.blank,
            "parts": parts,
            "rows": rows,
            "order": [row.line for row in shown.rows],
            "told": shown.told,
            "asks": shown.asks,
            "together": shown.together,
        }

    async def _look_at_clock(self) -> None:
        while True:
            await asyncio.sleep(CLOCK)
            self._renew_soon()

    async def leave(self) -> None:
        """End this writer's pages, and free the seat. Drafts are kept."""
        if self._clock is not None:
            self._clock.cancel()
        self.end()
        await self.do(self.seat.close)


def _raise_fault(done: asyncio.Task[None]) -> None:
    """Raise what the task raised, so that the loop's handler hears of it."""
    if not done.cancelled():
        done.result()


class Writers:
    """Everybody who writes. Of a cookie only its SHA-256 is kept."""

    def __init__(self) -> None:
        self._known: dict[bytes, PageWriter] = {}

    @property
    def all(self) -> Iterable[PageWriter]:
        return tuple(self._known.values())

    def need_room(self) -> None:
        """Refused ("too-many-writers") where MOST write already."""
        if len(self._known) >= MOST:
            raise Refused("too-many-writers")

    def let_in(self, writer: PageWriter) -> str:
        """Let this writer in: their cookie."""
        cookie = secrets.token_urlsafe(32)
        self._known[cookie_digest(cookie)] = writer
        return cookie

    def get(self, cookie: str) -> PageWriter | None:
        return self._known.get(cookie_digest(cookie)) if cookie else None

    async def leave(self, cookie: str) -> None:
        writer = self._known.pop(cookie_digest(cookie), None)
        if writer is not None:
            await writer.leave()

    async def send_out(self) -> None:
        """End every writer's pages."""
        writers, self._known = self.all, {}
        for each in writers:
            await each.leave()
