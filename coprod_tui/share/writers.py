"""Who writes: browsers that gave the code for writing, each with a seat of its own, and what its pages are sent."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from itertools import count
from typing import Any, ParamSpec, TypeVar

from coprod_tui.model.entry import Refused
from coprod_tui.share.events import EventStream
from coprod_tui.share.write import WriteSeat
from coprod_tui.share.write_pages import write_parts
from coprod_tui.share.write_view import Claim, WriteView, view

MOST = 8
"""People who may write at a time; more is a fault or a flood."""
CLOCK = 10.0
"""Seconds between two looks at the clock: times are told in minutes."""
AFTER = 0.02
"""Seconds until what another seat did is worked out here: the pages that everybody follows come first."""
NUMBERS = count(1_000_000, 1_000_000)
"""What each seat numbers from what its pages show: a page that was there before a later seat showed nothing of it."""
Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class PageWriter(EventStream):
    """One who writes, on the server's loop. form_token: what each form of theirs carries. shown: what all pages show.

    claims: who waits to be confirmed, asked at each look.
    """

    def __init__(self, claims: Callable[[], tuple[Claim, ...]]) -> None:
        super().__init__()
        self.number = next(NUMBERS)
        self.form_token = secrets.token_urlsafe(16)
        self.seat: WriteSeat
        self.shown = WriteView(blank=True)
        self.parts: dict[str, str] = {}
        self.rows: dict[int, str] = {}
        self._claims, self._loop = claims, asyncio.get_running_loop()
        self._turn = asyncio.Lock()
        self._asked = False
        self._clock: asyncio.Task[None] | None = None

    async def sit_down(self, seat: Callable[[Callable[[], object]], WriteSeat]) -> None:
        """Take a seat. Raises CannotOpen, Refused."""
        self.seat = await asyncio.to_thread(seat, self.changed)
        await self._renew()
        self._clock = self._loop.create_task(self._look_at_clock())

    async def do(self, does: Callable[Given, Answer], *args: Given.args, **kwargs: Given.kwargs) -> Answer:
        """Have the seat do something, one thing at a time, and give what came of it."""
        async with self._turn:
            return await asyncio.to_thread(partial(does, *args, **kwargs))

    def changed(self) -> None:
        """What is shown may be another. Any thread may say so."""
        with suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(self._ask)

    def _ask(self) -> None:
        if not self._asked and not self.closed:
            self._asked = True
            self._loop.call_later(AFTER, self._begin)

    def _begin(self) -> None:
        if not self.closed:
            self._loop.create_task(self._renew()).add_done_callback(_fails)

    async def _renew(self) -> None:
        self._asked = False
        await self.do(self._look)

    async def renewed(self) -> None:
        """Have what is shown be what is in the record now."""
        await self.do(self.seat.look)
        await self._renew()

    def _look(self) -> None:
        """In a thread: work out what is shown, and send what of it is new."""
        self.seat.renew()
        upto = self.seat.session.meeting.last  # what comes while it is worked out was not shown
        shown = view(self.seat, self._claims())
        same = shown == self.shown and bool(self.parts)
        self.seat.showing(self.number if same else self.number + 1, upto)
        if same:
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
            self._ask()

    async def leave(self) -> None:
        """Nobody writes here any more: what was half typed is kept, and the seat is free."""
        if self._clock is not None:
            self._clock.cancel()
        self.end()
        await self.do(self.seat.close)

    def owns_form(self, token: str) -> bool:
        """Whether a form with this token is this writer's own."""
        return hmac.compare_digest(token.encode(), self.form_token.encode())


def _fails(done: asyncio.Task[None]) -> None:
    """A fault of ours reaches the loop's own handler."""
    if not done.cancelled():
        done.result()


class Writers:
    """Everybody who writes. Of a cookie only its SHA-256 is held."""

    def __init__(self) -> None:
        self._known: dict[bytes, PageWriter] = {}

    @property
    def all(self) -> Iterable[PageWriter]:
        return tuple(self._known.values())

    def need_room(self) -> None:
        """Refused ("too-many-writers") where there are too many."""
        if len(self._known) >= MOST:
            raise Refused("too-many-writers")

    def let_in(self, writer: PageWriter) -> str:
        """Their cookie."""
        cookie = secrets.token_urlsafe(32)
        self._known[_digest(cookie)] = writer
        return cookie

    def get(self, cookie: str) -> PageWriter | None:
        return self._known.get(_digest(cookie)) if cookie else None

    async def leave(self, cookie: str) -> None:
        writer = self._known.pop(_digest(cookie), None)
        if writer is not None:
            await writer.leave()

    async def send_out(self) -> None:
        """Nobody is let in any more, and every seat is free."""
        writers, self._known = self.all, {}
        for each in writers:
            await each.leave()


def _digest(cookie: str) -> bytes:
    return hashlib.sha256(cookie.encode()).digest()
