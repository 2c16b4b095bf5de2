"""The server of phone pages, on a thread and an event loop of its own, with sockets that already listen.

It keeps no log of who asked for what. A fault of ours is written to the failure file, without anybody's words.
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
"""Threads that may wait for the disk, for pages for writing: few people write, and each thread takes memory."""
ENDS = 3
"""Seconds for open pages to hear that the server ends."""


class ShareServer:
    """Phone pages of one meeting. Use it in a `with`: the sockets are closed with it.

    on_change: called, on the loop, where something that other seats are shown has changed, or a code was wrong.
    claims: those that wait (`Visitors.claims`); count: how far phones are with the count that goes on, None for none.
    """

    def __init__(
        self, session: MeetingSession, sockets: list[socket.socket], on_change: Callable[[], object] = lambda: None
    ) -> None:
        self._session, self._sockets = session, sockets
        self.code, self._visitors, self._on_change = MemberCode(), Visitors(), on_change
        self._answers = PhoneAnswers()
        self.claims: tuple[tuple[str, Id, bool], ...] = ()
        self.count: CountShown | None = None
        self._routes = Routes(self.code, self._visitors, self._answers, session, self._tell_seats, self._changed)
        self._write = WriteServer(session, self._visitors, self._tell_seats, lambda: self.claims, self._do_asked)
        app = self._routes.app(self._write.routes.routes())
        self._server = uvicorn.Server(self._config(app, hosts(sockets)))
        self._loop = asyncio.new_event_loop()
        self._loop.set_default_executor(ThreadPoolExecutor(THREADS, "share"))
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="share", daemon=True)
        self._thread.start()
        self._ready.wait()

    def _config(self, app: Starlette, names: frozenset[str], scheme: str = SCHEME) -> uvicorn.Config:
        """names: the Host headers that are ours."""
        handler: ExceptionHandler = self._answer_failure
        app.add_exception_handler(Exception, handler)
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
        """Makes the protocol for connections that `uvicorn` did not accept itself: those over TLS."""
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
            await self._abort_connections()

    async def _abort_connections(self) -> None:
        """Abort connections that are still open, and wait for their tasks: the loop would destroy these unfinished."""
        state = self._server.server_state
        for connection in tuple(state.connections):
            connection.transport.abort()
        if state.tasks:
            await asyncio.wait(tuple(state.tasks))
        await self._loop.shutdown_asyncgens()

    def _answer_failure(self, _request: Request, fault: Exception) -> Response:
        keep_failure(self._session.shelf.home, fault, "phone pages")
        words = _("Something we did not expect got in the way. The meeting goes on. Load the page again.")
        return HTMLResponse(page("message", words=words), 500)

    @property
    def flooded(self) -> bool:
        """`Visitors.flooded`."""
        return self._visitors.flooded

    @property
    def writing(self) -> WritingState | None:
        """Where pages for writing are, and their code; None while they are not open."""
        return self._write.state

    def open_writing(self, address: str) -> None:
        """Open pages for writing: on 127.0.0.1, and over TLS at this address where it is another. Does not block."""
        self._schedule(self._write.open(address, static_routes(), self._answering))

    def end_writing(self) -> None:
        """Close pages for writing. Does not block."""
        self._schedule(self._write.close())

    def _schedule(self, task: Coroutine[Any, Any, None]) -> None:
        try:
            asyncio.run_coroutine_threadsafe(task, self._loop)
        except RuntimeError:  # it has ended
            task.close()

    def asked(self, verb: str, about: str) -> None:
        """Do what another seat asks, a verb of `record.phone_pages` with what it takes. Does not block."""
        with suppress(RuntimeError):  # it has ended
            self._loop.call_soon_threadsafe(self._do_asked, verb, about)

    def _do_asked(self, verb: str, about: str) -> None:
        if verb in (YES, NO):
            if verb == YES:
                self._answers.forget(self._visitors.claimed(about))
            self._visitors.answer(about, yes=verb == YES)
        elif verb == FREE and about.isdecimal() and len(about) < 10:  # noqa: PLR2004
            self._visitors.free(Id(int(about)))
            self._answers.forget(Id(int(about)))
        elif verb in (COUNT, CLOSE, LEFT) and (count := read_count(about)) is not None:
            if verb == CLOSE:
                self._answers.close(count)
                self._tell_seats()
                return
            if verb == COUNT:
                self._answers.begin(count, self._session.meeting)
            else:
                self._answers.leave(count)
        self._changed()

    def _look_at_count(self) -> None:
        if self._answers.look(self._session.meeting, self._is_open):
            self._changed()

    def _is_open(self, seat: str) -> bool:
        try:
            return any(state.name == seat for state in self._session.place.seats.open_seats())
        except (OSError, NotSaved):
            return True  # it cannot be read now: the next look finds out

    def _changed(self) -> None:
        """On the loop: have every page ask again what it is offered, and show other seats what has changed."""
        if self._routes.broadcast:
            self._routes.broadcast.resend()
        self._write.changed()
        self._tell_seats()

    def _tell_seats(self) -> None:
        self.claims, self.count = self._visitors.claims(), self._answers.shown
        self._on_change()

    def change_code(self) -> None:
        """Change the code, and send everybody out: they need the new one."""

        async def change() -> None:
            self.code.change()
            self._visitors.send_out()
            self._answers.forget_all()
            self._changed()

        asyncio.run_coroutine_threadsafe(change(), self._loop).result()

    def close(self) -> None:
        """Tell every page that this is over, and end. Idempotent. Any thread but the server's own may call it."""
        self._schedule(self._end())
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
