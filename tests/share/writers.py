"""Somebody who writes by a page: a browser without script, made of plain requests, at the pages of `phones`."""

from __future__ import annotations

import asyncio
import json
import re
import ssl
from http.client import HTTPConnection, HTTPSConnection
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from coprod_tui.share import address
from coprod_tui.share.address import origin_of
from coprod_tui.share.routes import static_routes
from tests.share.phones import SOON, Answered, Phone, Shared

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coprod_tui.record.phone_pages import WritingState

SHOWN = re.compile(r'name="saw" value="([0-9]+)"')


class WriterPage(Phone):
    """One browser that writes. locked: over TLS."""

    def __init__(self, port: int, *, locked: bool = False) -> None:
        super().__init__(port)
        self.locked = locked
        self.token = ""
        self.saw = "0"

    @property
    def origin(self) -> str:
        return origin_of(self.host, address.LOCKED if self.locked else address.SCHEME)

    def connection(self) -> HTTPConnection:
        if not self.locked:
            return super().connection()
        trusts = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        trusts.check_hostname, trusts.verify_mode = False, ssl.CERT_NONE
        return HTTPSConnection("127.0.0.1", self.port, timeout=SOON, context=trusts)

    def post(self, path: str, **sent: str) -> Answered:
        return self.ask("POST", path, sent, Origin=self.origin)

    def send_and_go(self, path: str, sent: Mapping[str, str]) -> None:
        """Send a form, and be gone before it is answered."""
        connection = self.connection()
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request("POST", path, urlencode(sent), {"Origin": self.origin, "Cookie": cookies})
        connection.close()

    def write_as(self, name: str, code: str) -> Answered:
        """Type the code for writing and a name."""
        return self.post("/write/join", token=self.get("/write").token, code=code, name=name)

    def load(self) -> Answered:
        page = self.get("/write")
        self.token = page.token
        match = SHOWN.search(page.text)
        assert match
        self.saw = match[1]
        return page

    def do(self, line: str = "", **sent: str) -> dict[str, Any]:
        """What a script is answered to what it sends. line: what the page calls it."""
        sent = {"token": self.token, "saw": self.saw} | sent | ({"line": line} if line else {})
        answered = self.ask("POST", "/write/do", sent, Origin=self.origin, Accept="application/json")
        assert answered.status == 200, answered.text
        outcome: dict[str, Any] = json.loads(answered.text)
        return outcome

    def enter(self, words: str, kind: str = "note", line: str = "") -> list[str]:
        """Write a line; what is told on the page after it."""
        self.load()
        return [words for _number, words in self.do(line, words=words, kind=kind)["told"]]

    def hears(self, words: str, kind: str = "note", line: str = "half-typed") -> dict[str, Any]:
        sent = {"token": self.token, "words": words, "kind": kind, "line": line, "cursor": str(len(words))}
        heard: dict[str, Any] = json.loads(self.ask("POST", "/write/heard", sent, Origin=self.origin).text)
        return heard


def opened(meeting: Shared, at: str = address.HERE) -> WritingState:
    """Pages for writing, once they are there."""
    server = meeting.server
    opening = server._write.open(at, static_routes(), server._answering)
    asyncio.run_coroutine_threadsafe(opening, server._loop).result(SOON)
    assert server.writing
    return server.writing


def writer(meeting: Shared, name: str = "Lucy") -> WriterPage:
    """Somebody who is let in to write, over this laptop's own address."""
    made = WriterPage(meeting.port)
    assert made.write_as(name, opened(meeting).code).status == 303
    made.load()
    return made
