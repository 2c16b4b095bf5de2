"""A screen held at the moment in which it is being left: its parts have gone, and it has not."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from textual.widget import Widget

from coprod_tui.app.widgets.message_line import MessageLine

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.app import App


class Lingers(Widget):
    """It takes as long to go as it is told: the parts beside it have gone, and its screen has not."""

    def __init__(self) -> None:
        super().__init__()
        self.goes = asyncio.Event()

    async def on_unmount(self) -> None:
        await self.goes.wait()


@asynccontextmanager
async def going(app: App[Any]) -> AsyncIterator[None]:
    """While the screen on top is being left: the line it says things in has gone, and it is still attached."""
    screen = app.screen
    await screen.mount(lingers := Lingers())
    app.pop_screen()
    for _each in range(1000):
        if not screen.query(MessageLine):
            break
        await asyncio.sleep(0)
    assert not screen.query(MessageLine)
    assert screen.is_attached
    try:
        yield
    finally:
        lingers.goes.set()
