"""Connections that are locked on their way (TLS), for whoever writes. uvicorn then answers on them as on any other.

asyncio would give a handshake a minute, and count none of those that are on their way.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from contextlib import suppress

from coprod_tui.share.connections import HEAD

MOST = 40
"""Handshakes at a time. Few people write, and a browser opens six connections."""


class Handshakes:
    """answers: makes the protocol that answers on a connection once it is locked."""

    def __init__(self, context: ssl.SSLContext, answers: Callable[[], asyncio.Protocol]) -> None:
        self._context, self._answers = context, answers
        self._now: set[asyncio.Task[None]] = set()

    def __call__(self) -> asyncio.Protocol:
        return _Handshake(self._begin)

    def _begin(self, transport: asyncio.Transport) -> None:
        transport.pause_reading()  # all that comes is the handshake's
        if len(self._now) >= MOST:
            transport.abort()
            return
        task = asyncio.get_running_loop().create_task(self._lock(transport))
        self._now.add(task)
        task.add_done_callback(self._now.discard)

    async def _lock(self, transport: asyncio.Transport) -> None:
        loop, held = asyncio.get_running_loop(), _Held()
        with suppress(OSError):  # ssl.SSLError and a handshake that takes too long too: whoever it was is not answered
            locked = await loop.start_tls(transport, held, self._context, server_side=True, ssl_handshake_timeout=HEAD)
            if locked is None or held.lost:
                return
            answers = self._answers()
            locked.set_protocol(answers)
            answers.connection_made(locked)
            if held.came:
                answers.data_received(bytes(held.came))


class _Held(asyncio.Protocol):
    """What comes on a connection that is locked already, before anybody answers on it."""

    def __init__(self) -> None:
        self.came, self.lost = bytearray(), False

    def data_received(self, data: bytes) -> None:
        self.came += data

    def connection_lost(self, _fault: Exception | None) -> None:
        self.lost = True


class _Handshake(asyncio.Protocol):
    """A connection before it is locked."""

    def __init__(self, begin: Callable[[asyncio.Transport], None]) -> None:
        self._begin = begin

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  for the type checker: a stream's always is
        self._begin(transport)
