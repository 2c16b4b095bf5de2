"""What a browser sends and keeps: forms, and cookies that no script reads."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Protocol
from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from coprod_tui.share.doors import LONGEST
from coprod_tui.share.pages import page
from coprod_tui.wording import _

PATIENCE = 10.0
"""Seconds for all of a form to be here."""


TOKEN = re.compile(r"[A-Za-z0-9_-]{8,64}")
"""What a page may call what it sends, so that it is written once."""


class TooLong(Exception):  # noqa: N818  not a fault of ours
    """A form is larger than any of ours."""


async def form(request: Request) -> dict[str, str]:
    """What a form sent, the first of each name. Raises TooLong; what does not come in time is none."""
    body = b""
    try:
        async with asyncio.timeout(PATIENCE):
            async for piece in request.stream():
                body += piece
                if len(body) > LONGEST:
                    raise TooLong
    except (TimeoutError, ClientDisconnect):
        return {}
    return {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


async def gone(request: Request, seconds: float) -> bool:
    """Wait for so long, unless whoever asked goes meanwhile; whether they did. Its form was read before."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while (await request.receive())["type"] != "http.disconnect":
                pass
            return True
    return False


def line_token(sent: Mapping[str, str]) -> str:
    """What the page calls this; "" for nothing, or for what is no such name."""
    given = sent.get("line", "")
    return given if TOKEN.fullmatch(given) else ""


class SendsForms(Protocol):
    """Somebody who is let in, and whose forms carry a token of their own."""

    def sent(self, token: str) -> bool: ...


async def take_form(request: Request, who: SendsForms) -> Response | None:
    """Put what a form sent into `request.state.form`; what to answer where it is too long or not theirs."""
    if request.method != "POST":
        return None
    try:
        sent = await form(request)
    except TooLong:
        return PlainTextResponse("", 413)
    if not who.sent(sent.get("token", "")):
        words = _("Nothing was done. Load the page again, and do it once more.")
        return HTMLResponse(page("said", words=words), 403)
    request.state.form = sent
    return None


def set_cookie(answer: Response, name: str, value: str, *, secure: bool = False) -> None:
    """A cookie that no script reads, and that comes from our own pages alone. It ends with the browser."""
    answer.set_cookie(name, value, httponly=True, samesite="strict", path="/", secure=secure)
