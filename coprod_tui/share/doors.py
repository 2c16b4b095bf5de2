"""What every request passes first: it is meant for us, comes from a page of ours, and is small enough.

- **Host** must be an address that we listen on. A page from elsewhere whose name was made to lead here (DNS rebinding)
  is refused: its browser still says that name.
- **Origin** and **Sec-Fetch-Site** must be ours where anything is sent or listened to. A page from elsewhere that was
  opened in the same browser is refused.
- No browser or proxy keeps an answer (`no-store`). A page of ours loads from us alone, sends to us alone, and stands
  in no frame.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from coprod_tui.share.address import SCHEME, origin_of

LONGEST = 10_000
"""Bytes that a form may have."""
OWN = ("same-origin", "none")
"""What Sec-Fetch-Site says of a request from our own page, or of one that a person typed."""
OPENED = ("/", "/write")
"""Paths that a link on another page may open: opening them does nothing."""
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "cache-control": "no-store",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "x-robots-tag": "noindex",
}


class Doors:
    """Middleware around an app. hosts: the Host headers that are ours (`address.hosts`). scheme: of our own pages."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str], scheme: str = SCHEME) -> None:
        self.app, self._hosts, self._scheme = app, hosts, scheme

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = self._turned_away(scope["method"], scope["path"], Headers(scope=scope))
        answer: ASGIApp = self.app if refusal is None else refusal
        await answer(scope, receive, _with_headers(send))

    def _turned_away(self, method: str, path: str, headers: Headers) -> PlainTextResponse | None:
        """The answer to a request that is refused, empty as it may come from anybody; None where it may pass."""
        host = headers.get("host", "").lower()
        if host not in self._hosts:
            return PlainTextResponse("", 421)
        may_open = method in ("GET", "HEAD") and path in OPENED
        own_origin = origin_of(host, self._scheme)
        if not may_open and headers.get("sec-fetch-site", "none") not in OWN:
            return PlainTextResponse("", 403)
        if not may_open and headers.get("origin", own_origin) != own_origin:
            return PlainTextResponse("", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > LONGEST:
            return PlainTextResponse("", 413)
        return None


def _with_headers(send: Send) -> Callable[[MutableMapping[str, Any]], Awaitable[None]]:
    async def sends(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(HEADERS)
        await send(message)

    return sends
