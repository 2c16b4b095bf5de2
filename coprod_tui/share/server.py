"""The server, on a thread and an event loop of its own: it begins with sockets that listen, and ends when it is told.

It keeps no log of who asked for what. A fault of ours is written down without anybody's words, as everywhere.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Self

import uvicorn
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ExceptionHandler

from coprod_tui.failure import keep_failure
from coprod_tui.model.entry import Id
from coprod_tui.record.session import MeetingSession
from coprod_tui.share.address import hosts
from coprod_tui.share.broadcast import Broadcast
from coprod_tui.share.code import MemberCode
from coprod_tui.share.connections import Connection
from coprod_tui.share.doors import Doors
from coprod_tui.share.pages import page
from coprod_tui.share.routes import Routes
from coprod_tui.share.visitors import Visitors
from coprod_tui.wording import _

ENDS = 3
"""Seconds for open pages to hear that they are closed."""


class ShareServer:
    """Phone pages of one meeting. Use it in a `with`: the sockets are closed with it.

    told: called, on the loop, where a code was not the one, or who waits to be confirmed has changed.
    """

    def __init__(
        self, session: MeetingSession, sockets: list[socket.socket], told: Callable[[], object] = lambda: None
    ) -> None:
        self._session, self._sockets = session, sockets
        self.code, self._visitors, self._told = MemberCode(), Visitors(), told
        self._claims: tuple[tuple[str, Id], ...] = ()
        self._routes = Routes(self.code, self._visitors, session, told, self._changed)
        app = self._routes.app()
        broke: ExceptionHandler = self._broke
        app.add_exception_handler(Exception, broke)
        config = uvicorn.Config(
            Doors(app, hosts(sockets)),
            http=Connection,
            loop="asyncio",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            date_header=False,
            timeout_graceful_shutdown=ENDS,
        )
        self._server = uvicorn.Server(config)
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="share", daemon=True)
        self._thread.start()
        self._ready.wait()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._ready.set()
            self._loop.close()

    async def _serve(self) -> None:
        broadcast = self._routes.broadcast = Broadcast(self._session)
        self._loop.call_soon(self._ready.set)
        try:
            await self._server.serve(sockets=self._sockets)
        finally:
            broadcast.close()

    def _broke(self, _request: Request, fault: Exception) -> Response:
        keep_failure(self._session.shelf.home, fault, "phone pages")
        words = _("Something we did not expect got in the way. The meeting goes on. Load the page again.")
        return HTMLResponse(page("said", words=words), 500)

    @property
    def claims(self) -> tuple[tuple[str, Id], ...]:
        """Who says who they are, and is not confirmed yet."""
        return self._claims

    def answer(self, claim: str, *, yes: bool) -> None:
        """Whether somebody is who they say. Never waits."""

        def answered() -> None:
            self._visitors.answer(claim, yes=yes)
            self._changed()

        with suppress(RuntimeError):  # it has ended
            self._loop.call_soon_threadsafe(answered)

    def _changed(self) -> None:
        """On the loop: somebody said who they are, or was answered; each page looks again what it is offered."""
        self._claims = self._visitors.claims()
        if self._routes.broadcast:
            self._routes.broadcast.stir()
        self._told()

    def change_code(self) -> None:
        """Another code, and everybody needs it."""

        def change() -> None:
            self.code.change()
            self._visitors.send_out()
            self._changed()

        asyncio.run_coroutine_threadsafe(_done(change), self._loop).result()

    def close(self) -> None:
        """Tell every page that this is over, and end. May be called twice, and by any thread but the server's own."""

        def end() -> None:
            if self._routes.broadcast:
                self._routes.broadcast.close()
            self._server.should_exit = True

        with suppress(RuntimeError):  # it has ended
            self._loop.call_soon_threadsafe(end)
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


async def _done(does: Callable[[], object]) -> None:
    does()
