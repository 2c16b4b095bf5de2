"""Server-sent events for open pages: the whole state as a page connects, then each change, and a heartbeat."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import msgspec
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

ALIVE = 2.0
"""Seconds without news after which every page is sent a heartbeat."""


class EventStream:
    """The newest state, and the change that led to it, for every page that listens. On the server's loop.

    number: of the newest state; each page remembers the one it was sent last.
    """

    def __init__(self) -> None:
        self.number, self.closed = 0, False
        self._state = self._change = b""
        self._changed = asyncio.Event()

    def put(self, state: Any, change: Any) -> None:
        """Send the change to every page that has the state before it, and the whole state to all others."""
        self.number += 1
        self._state, self._change = _event(state), _event(change)
        self._wake()

    def resend(self) -> None:
        """Send the state again: each page then checks that it is still let in, and asks for what is its own."""
        self.number += 1
        self._change = self._state
        self._wake()

    def _wake(self) -> None:
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    async def events(self) -> AsyncIterator[bytes]:
        """The bytes that one page is sent, until it goes or the stream is closed."""
        yield b"retry: 1000\n\n"
        seen = 0
        while not self.closed:
            changed = self._changed
            if seen != self.number:
                news = self._change if seen and seen == self.number - 1 else self._state
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
        """Close the stream: every page is told so."""
        self.closed = True
        self._wake()


class EventResponse(StreamingResponse):
    """A stream of events, until it ends or the page disconnects.

    Starlette's own response runs on anyio, which brings many modules with it and took 15 kB more for each page.
    """

    media_type = "text/event-stream"

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        async with asyncio.TaskGroup() as tasks:
            sending = tasks.create_task(self.stream_response(send))
            await self.listen_for_disconnect(receive)  # uvicorn reports one too where the stream has ended
            sending.cancel()


def _event(content: Any) -> bytes:
    return b"data: " + msgspec.json.encode(content) + b"\n\n"
