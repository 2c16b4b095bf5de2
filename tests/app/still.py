"""When a screen is still: nothing is left to be done but what waits for a person, another seat or the clock.

Two waits are cut short, as if the clock had gone on: that of a held letter, and that of the next frame. What their
timers do is done as soon as nothing else is left to do, so a test waits for what is so, and never for a time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from textual import events
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.app import App
from textual.geometry import Region
from textual.keys import REPLACED_KEYS, _character_to_key
from textual.screen import Screen

from coprod_tui.app.keyboard.strokes import HOLD, Strokes

RENDER_UPDATE = Compositor.render_update
"""How Textual itself draws a frame. In tests a screen is drawn once it is still: see `conftest.py`."""
LOOK = 0.002
"""Seconds between two looks at what a thread is doing."""
LOOKS = 5000
"""How often a screen is looked at before a test says that it never is still."""
CHARACTERS = {
    "space": " ", "enter": "\r", "tab": "\t", "full_stop": ".", "question_mark": "?", "plus": "+", "minus": "-",
    "slash": "/",
}  # fmt: skip
"""Keys with a name that bring a character with them."""


class Fingers:
    """Presses keys. ahead: seconds that its clock is before the computer's, for waits that were cut short."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def strike(self, app: App[Any], key: str) -> None:
        name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
        event = events.Key(name, key if len(key) == 1 else CHARACTERS.get(REPLACED_KEYS.get(name, name)))
        event.time += self.ahead
        event.set_sender(app)
        driver = app._driver
        assert driver is not None
        driver.send_message(event)


FINGERS = Fingers()


async def still(app: App[Any], at_work: Callable[[], bool]) -> None:
    """Until nothing is left to do. at_work: whether something beside the screens is, as a record or a thread."""
    for _ in range(LOOKS):
        await _run_what_can()
        if app._exception is not None:
            raise app._exception
        if app._exit:
            return
        with app._context():  # two apps may be open side by side
            hurried = _hurry(app)
        if hurried:
            continue
        # What a thread has to say comes before it has done, so it is looked at first.
        if not at_work() and not _ready() and _all_wait(app):
            with app._context():
                _draw_changes(app.screen._compositor, app._background_screens)
            return
        await asyncio.sleep(LOOK)
    raise AssertionError("the screen does not come to rest")


def _ready() -> bool:
    """Whether anything can go on now."""
    loop: Any = asyncio.get_running_loop()
    return bool(loop._ready)


async def _run_what_can() -> None:
    for _ in range(LOOKS):
        await asyncio.sleep(0)
        if not _ready():
            return
    raise AssertionError("the screen never has nothing to do")


def _all_wait(app: App[Any]) -> bool:
    """Whether every part of the screens has done what it was told to, and waits for more."""
    for node in (app, *app.screen_stack, *app.screen.walk_children()):
        queue: Any = node._message_queue
        if queue.qsize() or node._next_callbacks or (node._running and not queue.ready_event._waiters):
            return False
    return True


def _hurry(app: App[Any]) -> bool:
    """Do now what a timer would do next. Whether there was anything."""
    if not _all_wait(app):
        return False
    for screen in app.screen_stack:
        strokes = getattr(screen, "strokes", None)
        if isinstance(strokes, Strokes) and strokes._delayed is not None:
            FINGERS.ahead += HOLD
            screen.call_later(strokes._release, strokes._number)
            return True
    return _draw(app.screen)


def _draw(screen: Screen[Any]) -> bool:
    waits = (
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )
    if waits and not screen.app._batch_count:
        screen._on_timer_update()
        return True
    return False


def _draw_changes(compositor: Compositor, under: list[Screen[Any]]) -> None:
    """Have each widget draw what has changed of it. In most tests nothing else draws: `conftest.py` says why."""
    changed = compositor._dirty_regions
    if changed:
        visible_screen_stack.set(under)
        for _ in compositor._get_renders(Region.from_union(list(changed)).intersection(compositor.size.region)):
            pass
        changed.clear()
