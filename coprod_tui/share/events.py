"""What open pages are sent (server-sent events): all of it as a page comes, then what changed, and signs of life."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

ALIVE = 2.0
"""Seconds between two signs to every page that we are there."""


class EventStream:
    """The newest of what all pages that listen are sent. On the server's loop."""

    def __init__(self) -> None:
        self.number, self.closed = 0, False
        self._all = self._change = b""
        self._changed = asyncio.Event()

    def put(self, everything: Any, change: Any) -> None:
        """Send the change to every page that has what was before it, and everything to others."""
        self.number += 1
        self._all, self._change = _event(everything), _event(change)
        self._tell()

    def stir(self) -> None:
        """Have every page look whether it is still let in, and at what is its own."""
        self.number += 1
        self._change = self._all
        self._tell()

    def _tell(self) -> None:
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    async def events(self) -> AsyncIterator[bytes]:
        """What a page is sent, for as long as it listens and we are there."""
        yield b"retry: 1000\n\n"
        seen = 0
        while not self.closed:
            changed = self._changed
            if seen != self.number:
                news = self._change if seen and seen == self.number - 1 else self._all
                seen = self.number
                yield news
                continue
            try:
                async with asyncio.timeout(ALIVE):
                    await changed.wait()
            except TimeoutError:
                yield b"event: alive\ndata:\n\n"
        yield b"event: closed\ndata:\n\n"

    def end(self) -> None:
        """Every page is told that this is over."""
        self.closed = True
        self._tell()


class EventResponse(StreamingResponse):
    """What a page that listens is answered with, until there is no more or it has gone.

    Starlette's own does that by anyio, which brings much with it and held 15 kB more for each page.
    """

    media_type = "text/event-stream"

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        async with asyncio.TaskGroup() as tasks:
            sends = tasks.create_task(self.stream_response(send))
            await self.listen_for_disconnect(receive)  # the server says so too where there is no more
            sends.cancel()


def _event(told: Any) -> bytes:
    return b"data: " + msgspec.json.encode(told) + b"\n\n"
