"""What a browser sends and keeps: forms, and cookies that no script reads."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from coprod_tui.share.doors import LONGEST

PATIENCE = 10.0
"""Seconds for all of a form to be here."""


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


def set_cookie(answer: Response, name: str, value: str, *, secure: bool = False) -> None:
    """A cookie that no script reads, and that comes from our own pages alone. It ends with the browser."""
    answer.set_cookie(name, value, httponly=True, samesite="strict", path="/", secure=secure)
