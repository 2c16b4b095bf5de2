"""The server, on a thread and an event loop of its own: it begins with sockets that listen, and ends when it is told.

It keeps no log of who asked for what. A fault of ours is written down without anybody's words, as everywhere.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, Self

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ExceptionHandler

from coprod_tui.failure import keep_failure
from coprod_tui.model.entry import Id
from coprod_tui.record.phone_pages import CLOSE, COUNT, FREE, LEFT, NO, YES, CountShown, WritingState, read_count
from coprod_tui.record.session import MeetingSession
from coprod_tui.record.trouble import NotSaved
from coprod_tui.share.address import SCHEME, hosts
from coprod_tui.share.answers import PhoneAnswers
from coprod_tui.share.broadcast import Broadcast
from coprod_tui.share.code import MemberCode
from coprod_tui.share.connections import Connection
from coprod_tui.share.doors import Doors
from coprod_tui.share.pages import page
from coprod_tui.share.routes import Routes, static_routes
from coprod_tui.share.visitors import Visitors
from coprod_tui.share.write_server import WriteServer
from coprod_tui.wording import _

THREADS = 2
"""Threads for what waits for the disk: each holds memory of its own, and few people write."""
ENDS = 3
"""Seconds for open pages to hear that they are closed."""


class ShareServer:
    """Phone pages of one meeting. Use it in a `with`: the sockets are closed with it.

    told: called, on the loop, where a code was not the one, or anything else that other seats are shown has changed.
    """

    def __init__(
        self, session: MeetingSession, sockets: list[socket.socket], told: Callable[[], object] = lambda: None
    ) -> None:
        self._session, self._sockets = session, sockets
        self.code, self._visitors, self._told = MemberCode(), Visitors(), told
        self._answers = PhoneAnswers()
        self._claims: tuple[tuple[str, Id, bool], ...] = ()
        self._count: CountShown | None = None
        self._routes = Routes(self.code, self._visitors, self._answers, session, self._tell_seats, self._changed)
        self._write = WriteServer(session, self._visitors, self._tell_seats, lambda: self._claims, self._do_asked)
        app = self._routes.app(self._write.routes.routes())
        self._server = uvicorn.Server(self._config(app, hosts(sockets)))
        self._loop = asyncio.new_event_loop()
        self._loop.set_default_executor(ThreadPoolExecutor(THREADS, "share"))
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="share", daemon=True)
        self._thread.start()
        self._ready.wait()

    def _config(self, app: Starlette, names: frozenset[str], scheme: str = SCHEME) -> uvicorn.Config:
        """names: what a browser may call us by."""
        broke: ExceptionHandler = self._broke
        app.add_exception_handler(Exception, broke)
        return uvicorn.Config(
            Doors(app, names, scheme),
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

    def _answering(self, app: Starlette, names: frozenset[str], scheme: str) -> Callable[[], asyncio.Protocol]:
        """What answers on connections that are not of `uvicorn`'s own making."""
        config = self._config(app, names, scheme)
        return lambda: Connection(config, self._server.server_state, {}, self._loop)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._ready.set()
            self._loop.close()

    async def _serve(self) -> None:
        broadcast = self._routes.broadcast = Broadcast(self._session, self._look_at_count)
        self._loop.call_soon(self._ready.set)
        try:
            await self._server.serve(sockets=self._sockets)
        finally:
            broadcast.close()
            await self._let_go()

    async def _let_go(self) -> None:
        """Of pages that did not read to the end: what answers them would be thrown away in the middle."""
        left = self._server.server_state
        for each in tuple(left.connections):
            each.transport.abort()
        if left.tasks:
            await asyncio.wait(tuple(left.tasks))
        await self._loop.shutdown_asyncgens()

    def _broke(self, _request: Request, fault: Exception) -> Response:
        keep_failure(self._session.shelf.home, fault, "phone pages")
        words = _("Something we did not expect got in the way. The meeting goes on. Load the page again.")
        return HTMLResponse(page("said", words=words), 500)

    @property
    def claims(self) -> tuple[tuple[str, Id, bool], ...]:
        """Who says who they are, and is not confirmed yet."""
        return self._claims

    @property
    def flooded(self) -> bool:
        """Whether somebody says again and again who they are not."""
        return self._visitors.flooded

    @property
    def count(self) -> CountShown | None:
        """How far phones are with the count that goes on."""
        return self._count

    @property
    def writing(self) -> WritingState | None:
        """How pages for writing can be had; None while they are not open."""
        return self._write.state

    def open_writing(self, address: str) -> None:
        """Let people write by a page: on this laptop, and over TLS at this address where it is another. Never waits."""
        self._later(self._write.open(address, static_routes(), self._answering))

    def end_writing(self) -> None:
        """Nobody writes by a page any more. Never waits."""
        self._later(self._write.close())

    def _later(self, does: Coroutine[Any, Any, None]) -> None:
        try:
            asyncio.run_coroutine_threadsafe(does, self._loop)
        except RuntimeError:  # it has ended
            does.close()

    def asked(self, what: str, about: str) -> None:
        """What another seat asks, one of `record.phone_pages`. Never waits."""
        with suppress(RuntimeError):  # it has ended
            self._loop.call_soon_threadsafe(self._do_asked, what, about)

    def _do_asked(self, what: str, about: str) -> None:
        if what in (YES, NO):
            if what == YES:
                self._answers.forget(self._visitors.claimed(about))
            self._visitors.answer(about, yes=what == YES)
        elif what == FREE and about.isdecimal() and len(about) < 10:  # noqa: PLR2004
            self._visitors.free(Id(int(about)))
            self._answers.forget(Id(int(about)))
        elif what in (COUNT, CLOSE, LEFT) and (count := read_count(about)) is not None:
            if what == CLOSE:
                self._answers.close(count)
                self._tell_seats()
                return
            if what == COUNT:
                self._answers.begin(count, self._session.meeting)
            else:
                self._answers.leave(count)
        self._changed()

    def _look_at_count(self) -> None:
        if self._answers.look(self._session.meeting, self._is_open):
            self._changed()

    def _is_open(self, seat: str) -> bool:
        try:
            return any(sign.name == seat for sign in self._session.place.seats.open_seats())
        except (OSError, NotSaved):
            return True  # it cannot be told now, and is looked at again

    def _changed(self) -> None:
        """On the loop: what other seats are shown has changed; each page looks again what it is offered."""
        if self._routes.broadcast:
            self._routes.broadcast.stir()
        self._write.changed()
        self._tell_seats()

    def _tell_seats(self) -> None:
        self._claims, self._count = self._visitors.claims(), self._answers.shown
        self._told()

    def change_code(self) -> None:
        """Another code, and everybody needs it."""

        def change() -> None:
            self.code.change()
            self._visitors.send_out()
            self._answers.forget_all()
            self._changed()

        asyncio.run_coroutine_threadsafe(_done(change), self._loop).result()

    def close(self) -> None:
        """Tell every page that this is over, and end. May be called twice, and by any thread but the server's own."""
        self._later(self._end())
        self._thread.join()

    async def _end(self) -> None:
        try:
            if self._routes.broadcast:
                self._routes.broadcast.close()
            await self._write.close()
        finally:
            self._server.should_exit = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


async def _done(does: Callable[[], object]) -> None:
    does()
