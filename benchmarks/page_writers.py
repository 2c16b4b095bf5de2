"""People who write by a page, as a browser does: what they enter, and a page of theirs that listens."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from coprod_tui.record.phone_pages import KIND, ON, WRITE, WritingState, open_pages
from coprod_tui.share.address import origin_of

if TYPE_CHECKING:
    from coprod_tui.record.shelf import MeetingPlace

TOKEN = re.compile(rb'name="token" value="([^"]*)"')


class EnteredBy:
    """One who writes, on a connection of their own. events: what their page is sent."""

    def __init__(self, host: str, code: str, name: str) -> None:
        self._page = HTTPConnection(host, timeout=60)
        self._host, self._cookie = host, ""
        token = self._token(self._ask("GET", "/write"))
        self._ask("POST", "/write/join", {"token": token, "code": code, "name": name})
        self._form = self._token(self._ask("GET", "/write"))
        self._listens = HTTPConnection(host, timeout=60)
        self._listens.request("GET", "/write/events", headers={"Cookie": self._cookie})
        self.events: HTTPResponse = self._listens.getresponse()

    def _token(self, page: bytes) -> str:
        found = TOKEN.search(page)
        assert found, page
        return found[1].decode()

    def _ask(self, method: str, path: str, sent: dict[str, str] | None = None) -> bytes:
        headers = {"Cookie": self._cookie, "Origin": origin_of(self._host), "Accept": "application/json"}
        self._page.request(method, path, urlencode(sent) if sent else None, headers)
        answered = self._page.getresponse()
        for cookie in answered.headers.get_all("set-cookie") or ():
            self._cookie = "; ".join(filter(None, (self._cookie, cookie.partition(";")[0])))
        return answered.read()

    def enter(self, words: str) -> None:
        """Enter this line, and wait until it is answered."""
        self._ask("POST", "/write/do", {"token": self._form, "words": words, "kind": "note", "saw": "999999999"})

    def close(self) -> None:
        self._listens.close()
        self._page.close()


@contextmanager
def writing(place: MeetingPlace, host: str, count: int) -> Iterator[list[EnteredBy]]:
    """So many people who write, let in one after the other: each code is for one."""
    if count:
        place.seats.ask(KIND, f"{WRITE} {ON}")
    made: list[EnteredBy] = []
    before = ""
    for each in range(count):
        state = _there(place, before)
        before = state.code
        made.append(EnteredBy(host, state.code, f"Writer {each}"))
    try:
        yield made
    finally:
        for one in made:
            one.close()


def _there(place: MeetingPlace, before: str) -> WritingState:
    while True:
        state = open_pages(place.seats)
        if state is not None and state.writing is not None and state.writing.code != before:
            return state.writing
        time.sleep(0.05)
