"""Forms that a browser sends, and cookies that it keeps and no script reads."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from coprod_tui.share.doors import LONGEST
from coprod_tui.share.pages import page
from coprod_tui.wording import _

PATIENCE = 10.0
"""Seconds for all of a form to be here."""
TOKEN = re.compile(r"[A-Za-z0-9_-]{8,64}")
"""What a page may call a line that it sends, so that sending it again is idempotent."""


class TooLong(Exception):  # noqa: N818  not a fault of ours
    """A form is larger than any of ours."""


async def form(request: Request) -> dict[str, str]:
    """The fields of a form, the first of each name; none where it does not come in time. Raises TooLong."""
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
    """Whether the browser disconnects within these seconds. The body of its request must have been read."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while (await request.receive())["type"] != "http.disconnect":
                pass
            return True
    return False


def line_token(sent: Mapping[str, str]) -> str:
    """The page's own token for this line; "" where it sent none, or one that is not valid."""
    token = sent.get("line", "")
    return token if TOKEN.fullmatch(token) else ""


def number(sent: Mapping[str, str], name: str, otherwise: int = 0) -> int:
    """The number of that field; otherwise where it is none, or has ten digits or more."""
    digits = sent.get(name, "")
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else otherwise  # noqa: PLR2004


def cookie_digest(cookie: str) -> bytes:
    """What a cookie is known by here: its SHA-256, so that no cookie is kept."""
    return hashlib.sha256(cookie.encode()).digest()


class FormOwner:
    """Somebody who is let in. form_token: in each of their forms, so that no other page can send one."""

    def __init__(self) -> None:
        self.form_token = secrets.token_urlsafe(16)

    def owns_form(self, token: str) -> bool:
        """Whether a form with this token is theirs."""
        return hmac.compare_digest(token.encode(), self.form_token.encode())


async def take_form(request: Request, who: FormOwner) -> Response | None:
    """Put the fields of a POST into `request.state.form`; the answer where it is too long or not theirs, else None."""
    if request.method != "POST":
        return None
    try:
        sent = await form(request)
    except TooLong:
        return PlainTextResponse("", 413)
    if not who.owns_form(sent.get("token", "")):
        words = _("Nothing was done. Load the page again, and do it once more.")
        return HTMLResponse(page("message", words=words), 403)
    request.state.form = sent
    return None


def set_cookie(answer: Response, name: str, value: str, *, secure: bool = False) -> None:
    """Set a cookie that no script reads, that our own pages alone send back, and that ends with the browser."""
    answer.set_cookie(name, value, httponly=True, samesite="strict", path="/", secure=secure)
