"""What one connection may cost us: how many there may be, and how long the head of a request may take.

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
"""Connections at all; and of strangers from one address, once there are so many: a whole room may come through one
router, and whoever fills the rest from elsewhere does not stand in its way. All who come through a tunnel have this
laptop's own."""
HEAD = 5.0
"""Seconds in which the head of a request has to be there."""
Known = TypeVar("Known")


class Connection(H11Protocol):
    """uvicorn's own, with those limits. Whoever is over one is not answered."""

    _head: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn's own
        super().connection_made(transport)
        where = self.client[0] if self.client else ""
        same = sum(_stranger_from(each, where) for each in self.connections)
        taken = len(self.connections)
        if taken > MOST or (taken > CROWDED and where != HERE and same > MOST_EACH):
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
        """What a request still sends once it is answered is not read: a body that is too large may have no end."""
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


def let_in(request: Request, who: Known | None) -> Known | None:
    """The same; and its connection is that of somebody we know, or of a stranger, until it asks for something else."""
    request.state.let_in = who is not None
    return who


def _stranger_from(connection: Any, where: str) -> bool:
    """Whether it comes from there, and nobody who was let in asked for something on it last."""
    last = connection.cycle.scope["state"] if connection.cycle else {}
    return (connection.client or ("",))[0] == where and not last.get("let_in")
