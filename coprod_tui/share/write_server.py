"""Pages for writing, opened when somebody asks for them: on this laptop, for tunnels, and over TLS on a network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from coprod_tui.model.entry import Refused
from coprod_tui.record.phone_pages import WritingState
from coprod_tui.record.session import MeetingSession
from coprod_tui.share.address import HERE, LOCKED, PORT, TRIES, hosts, listen_once, origin_of
from coprod_tui.share.code import WriterCode
from coprod_tui.share.visitors import Visitors
from coprod_tui.share.write import WriteSeat
from coprod_tui.share.write_record import WriteRecord
from coprod_tui.share.write_routes import WriterCallbacks, WriteRoutes
from coprod_tui.share.write_view import Claim

Answering = Callable[[Starlette, frozenset[str], str], Callable[[], asyncio.Protocol]]
"""Given an app, its own Host headers and its scheme: what makes the protocol of each connection."""


class WriteServer:
    """routes: for the main app too. All but `state` is called on the server's loop. tell_seats: `state` has changed."""

    def __init__(
        self,
        session: MeetingSession,
        visitors: Visitors,
        tell_seats: Callable[[], object],
        claims: Callable[[], tuple[Claim, ...]],
        answer: Callable[[str, str], object],
    ) -> None:
        self._session, self._tell_seats, self._record = session, tell_seats, WriteRecord()
        self.routes = WriteRoutes(visitors, WriterCallbacks(self._new_seat, tell_seats, claims, answer))
        self._locked: asyncio.Server | None = None
        self._fingerprint: tuple[str, ...] = ()
        self._turn = asyncio.Lock()

    def _new_seat(self, name: str, changed: Callable[[], object]) -> WriteSeat:
        session = self._session
        options = {"beside": session, "clock": session.clock, "steady": session.steady}
        return WriteSeat(session.shelf, session.place, name, changed, self._record, **options)

    @property
    def state(self) -> WritingState | None:
        """What the Desk shows of pages for writing; None while they are not open."""
        if not self.routes.open:
            return None
        code = self.routes.code
        return WritingState(code.digits, self.routes.locked_url, self._fingerprint, guessed=code.suspect)

    async def open(self, address: str, app: Sequence[Route], answers: Answering) -> None:
        """Open them. app: other routes to have over TLS. Where no port is free they are for tunnels alone."""
        async with self._turn:
            if self.routes.open:
                return
            try:
                if address != HERE:
                    await self._lock(address, app, answers)
            except Refused:
                self.routes.locked_url = ""
            self.routes.open, self.routes.code = True, WriterCode()  # a code seen before lets nobody in now
            self._tell_seats()

    async def _lock(self, address: str, others: Sequence[Route], answers: Answering) -> None:
        from coprod_tui.share.certificate import make_certificate, read_fingerprint  # noqa: PLC0415  once it is wanted
        from coprod_tui.share.locked import Handshakes  # noqa: PLC0415  the same

        certificate = await asyncio.to_thread(make_certificate, address, datetime.now(UTC))
        listening = listen_once(address, PORT + TRIES)
        app = Starlette(routes=[Route("/", _to_write, methods=["GET"]), *self.routes.routes(), *others])
        answering = Handshakes(certificate.context, answers(app, hosts([listening]), LOCKED))
        self._locked = await asyncio.get_running_loop().create_server(answering, sock=listening)
        self._fingerprint = read_fingerprint(certificate.fingerprint)
        self.routes.locked_url = f"{origin_of(f'{address}:{listening.getsockname()[1]}', LOCKED)}/"

    async def close(self) -> None:
        """Close them: seats are free again, and drafts are kept."""
        async with self._turn:
            self.routes.open, self.routes.locked_url, self._fingerprint = False, "", ()
            locked, self._locked = self._locked, None
            if locked is not None:
                locked.close()
            await self.routes.writers.send_out()
            self._tell_seats()

    def changed(self) -> None:
        """Have each page look again: claims that wait have changed."""
        for each in self.routes.writers.all:
            each.changed()


async def _to_write(_request: Request) -> Response:
    return RedirectResponse("/write", 303)
