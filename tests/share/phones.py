"""Phone pages of a meeting on this laptop alone, and a phone: a browser without script, made of plain requests."""

from __future__ import annotations

import asyncio
import html
import json
import re
import socket
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPResponse
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode

from coprod_tui.model.command import command
from coprod_tui.record.session import MeetingSession
from coprod_tui.share.address import origin_of
from coprod_tui.share.server import ShareServer
from tests.building import START
from tests.plain.sittings import circle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from coprod_tui.model.entry import Entry

SOON = 20
"""Seconds after which a test gives up on something that takes a moment."""
TOKEN = re.compile(r'name="token" value="([^"]*)"')


def read_to_end(connection: socket.socket) -> bytes:
    """All that comes until the other side has closed."""
    received = b""
    with suppress(OSError):
        while piece := connection.recv(65_536):
            received += piece
    return received


class Answered(NamedTuple):
    """What came back: its status, its headers by name in small letters, its text."""

    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def token(self) -> str:
        match = TOKEN.search(self.text)
        assert match, self.text
        return match[1]

    @property
    def words(self) -> str:
        """What a person reads of it."""
        return html.unescape(re.sub(r"<[^>]*>", " ", self.text))


class Phone:
    """One browser at these pages, with its cookies. at: by which address of this laptop's."""

    at = "127.0.0.1"

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}

    @property
    def host(self) -> str:
        return f"{self.at}:{self.port}"

    def ask(
        self, method: str, path: str, sent: Mapping[str, str] | None = None, body: str = "", **headers: str
    ) -> Answered:
        """One request. headers: their names with _ for -; sent: a form's fields."""
        connection = self.connection()
        try:
            response = self._ask(connection, method, path, urlencode(sent) if sent else body, headers)
            answered = Answered(response.status, _headers(response), response.read().decode())
        finally:
            connection.close()
        for cookie in response.headers.get_all("set-cookie") or ():
            name, _is, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answered

    def connection(self) -> HTTPConnection:
        return HTTPConnection(self.at, self.port, timeout=SOON)

    def _ask(
        self, connection: HTTPConnection, method: str, path: str, body: str, headers: Mapping[str, str]
    ) -> HTTPResponse:
        fields = {"Host": self.host, "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        fields |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body or None, {name: value for name, value in fields.items() if value})
        return connection.getresponse()

    def get(self, path: str = "/", **headers: str) -> Answered:
        return self.ask("GET", path, None, "", **headers)

    def post(self, path: str, **sent: str) -> Answered:
        return self.ask("POST", path, sent, Origin=origin_of(self.host))

    def join(self, code: str) -> Answered:
        """Load the page, type the code and send it."""
        return self.post("/join", token=self.get().token, code=code)

    @contextmanager
    def listening(self, path: str = "/events") -> Iterator[Iterator[tuple[str, Any]]]:
        """What an open page is sent: each event's name ("message" where it has none) and what is in it."""
        connection = self.connection()
        try:
            response = self._ask(connection, "GET", path, "", {"Sec_Fetch_Site": "same-origin"})
            assert response.status == 200
            yield _events(response)
        finally:
            connection.close()


def _headers(response: HTTPResponse) -> dict[str, str]:
    return {name.lower(): value for name, value in response.getheaders()}


def _events(response: HTTPResponse) -> Iterator[tuple[str, Any]]:
    name = "message"
    for line in response:
        field, _colon, value = line.decode().rstrip("\n").partition(":")
        if field == "event":
            name = value.strip()
        elif field == "data":
            yield name, json.loads(value) if value.strip() else None
            name = "message"


def until(events: Iterator[tuple[str, Any]], name: str, of: Callable[[Any], bool] = lambda _: True) -> Any:
    """What is in the first event of that name of which this is true."""
    return next(news for event, news in events if event == name and of(news))


async def _nothing() -> None:
    """What comes after all that the server was to do before."""


class Shared(NamedTuple):
    """A meeting with phone pages. do: a move made at the Room, and shown on every page by then."""

    room: MeetingSession
    session: MeetingSession
    server: ShareServer
    port: int

    def do(self, move: Callable[..., Sequence[Entry]], *args: Any, **named: Any) -> None:
        self.room.shown(self.room.meeting, at_once=True)
        self.room.do(command(move, *args, **named)).result(SOON)
        self.caught_up()

    def caught_up(self) -> None:
        """All that was done is at the Room and on every page."""
        for each in (self.room, self.session):
            each.look().result(SOON)
        asyncio.run_coroutine_threadsafe(_nothing(), self.server._loop).result(SOON)

    def phone(self, *, inside: bool = True) -> Phone:
        made = Phone(self.port)
        if inside:
            assert made.join(self.server.code.digits).status == 303
        return made

    @property
    def people(self) -> dict[str, int]:
        return {person.name: person.id for person in self.room.meeting.people.all}


@contextmanager
def shared(home: Path, *names: str, at: str = "127.0.0.1", **how: Any) -> Iterator[Shared]:
    """A meeting of the Willow Group with a Room and phone pages, at this address, on a port that was free."""
    shelf, place = circle(home, *names, **how)
    listens = socket.create_server((at, 0))
    clock: Callable[[], int] = lambda: START  # noqa: E731  a clock that stands still
    with (
        MeetingSession(shelf, place, clock=clock, steady=lambda: 0) as room,
        MeetingSession(shelf, place, seat="Phones", kind="share", clock=clock, steady=lambda: 0) as session,
        ShareServer(session, [listens]) as server,
    ):
        yield Shared(room, session, server, listens.getsockname()[1])
