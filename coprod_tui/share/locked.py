"""TLS connections, for whoever writes. After the handshake uvicorn answers on them as on any other.

The handshake is done here because asyncio would give it a minute, and has no limit to how many go on at once.
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
    """Makes a protocol for each connection. answers: makes the one that takes over after the handshake."""

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
        loop, buffer = asyncio.get_running_loop(), _Buffer()
        with suppress(OSError):  # a failed handshake or a late one: the connection is dropped
            secured = await loop.start_tls(
                transport, buffer, self._context, server_side=True, ssl_handshake_timeout=HEAD
            )
            if secured is None or buffer.lost:
                return
            protocol = self._answers()
            secured.set_protocol(protocol)
            protocol.connection_made(secured)
            if buffer.data:
                protocol.data_received(bytes(buffer.data))


class _Buffer(asyncio.Protocol):
    """Keeps what comes right after the handshake, until the protocol that answers has the connection."""

    def __init__(self) -> None:
        self.data, self.lost = bytearray(), False

    def data_received(self, data: bytes) -> None:
        self.data += data

    def connection_lost(self, _fault: Exception | None) -> None:
        self.lost = True


class _Handshake(asyncio.Protocol):
    """A new connection, before its handshake."""

    def __init__(self, begin: Callable[[asyncio.Transport], None]) -> None:
        self._begin = begin

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  for the type checker: a stream's always is
        self._begin(transport)
