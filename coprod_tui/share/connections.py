"""Limits on connections: how many there may be, and how long the head of a request may take.

uvicorn has neither limit. A browser has six connections to a place at most; somebody who means harm opens thousands,
and sends one letter of a request on each now and then.
"""

from __future__ import annotations

import asyncio
from typing import Any, TypeVar

import h11
from starlette.requests import Request
from uvicorn.protocols.http.h11_impl import H11Protocol

from coprod_tui.share.address import HERE

MOST, CROWDED, MOST_EACH = 400, 200, 30
"""Connections in all; and once CROWDED are open, connections of strangers from one address. People who were let in do
not count there, so a whole room may come through one router. This laptop's own address has no such limit, because
everybody who comes through a tunnel has it."""
HEAD = 5.0
"""Seconds in which the head of a request has to be there."""
Known = TypeVar("Known")


class Connection(H11Protocol):
    """uvicorn's own connection with those limits. One that is over a limit is closed without an answer."""

    _head: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn's own
        super().connection_made(transport)
        address = self.client[0] if self.client else ""
        from_there = sum(_stranger_from(each, address) for each in self.connections)
        count = len(self.connections)
        if count > MOST or (count > CROWDED and address != HERE and from_there > MOST_EACH):
            transport.abort()
        else:
            self._expect_head()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._expect_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._forget_head()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        """Close where the request still sends: a body that was refused as too large may have no end."""
        if self.conn.their_state is h11.SEND_BODY:
            self.transport.close()
        else:
            super().on_response_complete()

    def _expect_head(self) -> None:
        if self.conn.their_state is not h11.IDLE or self.transport.is_closing():
            self._forget_head()
        elif self._head is None:
            self._head = self.loop.call_later(HEAD, self.transport.abort)

    def _forget_head(self) -> None:
        if self._head is not None:
            self._head.cancel()
            self._head = None


def mark_known(request: Request, who: Known | None) -> Known | None:
    """who, unchanged. Where that is None its connection counts as a stranger's (MOST_EACH), until its next request."""
    request.state.known = who is not None
    return who


def _stranger_from(connection: Any, address: str) -> bool:
    """Whether it comes from this address, and its last request was from nobody we know."""
    state = connection.cycle.scope["state"] if connection.cycle else {}
    return (connection.client or ("",))[0] == address and not state.get("known")
