"""Opening a meeting's session from a screen that may be gone before it is open."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from coprod_tui.record.session import MeetingSession


async def open_session(opening: Callable[[], MeetingSession]) -> MeetingSession:
    """In a thread of its own. Where whoever asked is called off meanwhile it is closed again, and its seat is free.

    Raises what `opening` does.
    """
    loop = asyncio.get_running_loop()
    opened = loop.run_in_executor(None, opening)

    def close(done: asyncio.Future[MeetingSession]) -> None:
        if not done.cancelled() and done.exception() is None:
            loop.run_in_executor(None, done.result().close)

    try:
        return await asyncio.shield(opened)
    except asyncio.CancelledError:
        opened.add_done_callback(close)
        raise
