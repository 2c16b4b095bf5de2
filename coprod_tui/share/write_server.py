"""Pages for writing, opened when somebody asks for them: on this laptop, for tunnels; over TLS where others see us."""

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
from coprod_tui.share.write_routes import WriteRoutes, WritersAsk
from coprod_tui.share.write_view import Claim

Answering = Callable[[Starlette, frozenset[str], str], Callable[[], asyncio.Protocol]]
"""Makes what answers on a connection of that app, under those names, over that scheme."""


class WriteServer:
    """routes: what can be asked for. All but `state` on the server's loop. told: something of `state` is another."""

    def __init__(
        self,
        session: MeetingSession,
        visitors: Visitors,
        told: Callable[[], object],
        claims: Callable[[], tuple[Claim, ...]],
        answer: Callable[[str, str], object],
    ) -> None:
        self._session, self._told, self._record = session, told, WriteRecord()
        self.routes = WriteRoutes(visitors, WritersAsk(self._sits, told, claims, answer))
        self._locked: asyncio.Server | None = None
        self._fingerprint: tuple[str, ...] = ()
        self._turn = asyncio.Lock()

    def _sits(self, name: str, changed: Callable[[], object]) -> WriteSeat:
        beside = self._session
        how = {"beside": beside, "clock": beside.clock, "steady": beside.steady}
        return WriteSeat(beside.shelf, beside.place, name, changed, self._record, **how)

    @property
    def state(self) -> WritingState | None:
        """What the Desk shows of it; None while it is not open."""
        if not self.routes.open:
            return None
        code = self.routes.code
        return WritingState(code.digits, self.routes.locked_url, self._fingerprint, guessed=code.suspect)

    async def open(self, address: str, app: Sequence[Route], answers: Answering) -> None:
        """Let people write. app: what else can be had over TLS. Where no port is free it is for tunnels alone."""
        async with self._turn:
            if self.routes.open:
                return
            try:
                if address != HERE:
                    await self._lock(address, app, answers)
            except Refused:
                self.routes.locked_url = ""
            self.routes.open, self.routes.code = True, WriterCode()  # one that was seen before lets nobody in now
            self._told()

    async def _lock(self, address: str, others: Sequence[Route], answers: Answering) -> None:
        from coprod_tui.share.certificate import make_certificate, read_fingerprint  # noqa: PLC0415  once it is wanted
        from coprod_tui.share.locked import Handshakes  # noqa: PLC0415  the same

        made = await asyncio.to_thread(make_certificate, address, datetime.now(UTC))
        listens = listen_once(address, PORT + TRIES)
        app = Starlette(routes=[Route("/", _to_write, methods=["GET"]), *self.routes.routes(), *others])
        answering = Handshakes(made.context, answers(app, hosts([listens]), LOCKED))
        self._locked = await asyncio.get_running_loop().create_server(answering, sock=listens)
        self._fingerprint = read_fingerprint(made.fingerprint)
        self.routes.locked_url = f"{origin_of(f'{address}:{listens.getsockname()[1]}', LOCKED)}/"

    async def close(self) -> None:
        """Nobody writes by a page any more; their seats are free, and what they half typed is kept."""
        async with self._turn:
            self.routes.open, self.routes.locked_url, self._fingerprint = False, "", ()
            locked, self._locked = self._locked, None
            if locked is not None:
                locked.close()
            await self.routes.writers.send_out()
            self._told()

    def changed(self) -> None:
        """Who waits to be confirmed has changed."""
        for each in self.routes.writers.all:
            each.changed()


async def _to_write(_request: Request) -> Response:
    return RedirectResponse("/write", 303)
