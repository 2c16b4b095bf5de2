"""The first screen is painted once: not before its parts were told their size, and have shared it out among themselves.

Textual paints as soon as it has laid a screen out, and tells each part its size only then. What a part does about that
would have all of it laid out and painted again: a twentieth of the whole start.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from textual.message_pump import MessagePump
from textual.screen import Screen

LONGEST = 0.5
"""Seconds after which it is painted in any case: a part that goes meanwhile never answers."""


async def sizes_known(screen: Screen[Any]) -> None:
    """Until this screen, which was just shown, is laid out, and those of its parts that ask for it know their size."""
    with suppress(TimeoutError):
        async with asyncio.timeout(LONGEST):
            await _caught_up([screen])
            await _caught_up(part for part in screen.walk_children() if hasattr(part, "on_resize"))


async def _caught_up(parts: Iterable[MessagePump]) -> None:
    """Until each has handled all it was sent so far: a message of ours is the last in its queue."""
    handled = []
    for part in parts:
        handled.append(asyncio.Event())
        part.call_later(handled[-1].set)
    for each in handled:
        await each.wait()
