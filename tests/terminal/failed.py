"""Coprod with a fault in it: `python -m tests.terminal.failed WHERE ARGUMENT ...` runs the command with that one.

The fault carries somebody's words, as a real one may: in its message, and in the variables where it happens.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NoReturn, cast

from coprod_tui.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_tui.app.app import Coprod

WORDS = "Lucy's brother died"


class Fault(Exception):  # noqa: N818  it is one
    pass


def fail(*_told: object, **_named: object) -> NoReturn:
    words = WORDS
    raise Fault(f"{words} in a message")


async def fail_later(*_told: object) -> NoReturn:
    fail()


def _start() -> None:
    from coprod_tui.app.app import Coprod  # noqa: PLC0415  each fault brings what it is in

    Coprod._problems = fail  # type: ignore[method-assign]


def _compose() -> None:
    from coprod_tui.app.keyboard.help import Help  # noqa: PLC0415  the same

    Help.compose = fail  # type: ignore[method-assign]


def _handler() -> None:
    from coprod_tui.app.widgets.typed_line import TypedLine  # noqa: PLC0415  the same

    TypedLine.on_input_changed = fail  # type: ignore[method-assign]


def _key() -> None:
    from coprod_tui.app.room.room import Room  # noqa: PLC0415  the same

    Room.help = fail  # type: ignore[method-assign]


def _rich() -> None:
    Fault.__rich__ = lambda _fault: WORDS  # type: ignore[attr-defined]
    _key()


def _on_key(of: Callable[[Coprod], object]) -> None:
    from coprod_tui.app.room.room import Room  # noqa: PLC0415  the same

    Room.help = lambda room: of(cast("Room", room).app)  # type: ignore[method-assign,assignment,arg-type]


def _repaint() -> None:
    from coprod_tui.app.widgets.typed_line import TypedLine  # noqa: PLC0415  the same

    TypedLine.render = fail  # type: ignore[method-assign]


def _record() -> None:
    from coprod_tui.record.recorder import Recorder  # noqa: PLC0415  the same

    looked: list[int] = []

    def look(_recorder: Any) -> None:
        looked.append(1)
        if len(looked) > 20:
            fail()

    Recorder.look = look  # type: ignore[method-assign,assignment]


def _callback() -> None:
    from coprod_tui.app.seat.seated import Seated  # noqa: PLC0415  the same

    Seated.on_move_answered = fail  # type: ignore[method-assign]


def _told() -> None:
    from coprod_tui.app.seat.session_messages import SessionMessages  # noqa: PLC0415  the same

    SessionMessages.published = fail  # type: ignore[method-assign]


def _peek() -> None:
    from coprod_tui.app.seat.together import Together  # noqa: PLC0415  the same

    Together.peek = fail  # type: ignore[method-assign]


def _half() -> None:
    from coprod_tui.record.seats import Seat  # noqa: PLC0415  the same

    Seat.keep_draft = fail  # type: ignore[method-assign]


def _leaving() -> None:
    from coprod_tui.record.drafts import Drafts  # noqa: PLC0415  the same

    Drafts.close = lambda self: self._keep("", "", "", fail)  # type: ignore[method-assign,assignment,return-value]


def _opening() -> None:
    from coprod_tui.record.recorder import Recorder  # noqa: PLC0415  the same

    Recorder.tick = fail  # type: ignore[method-assign]


def _thread(app: Coprod) -> None:
    app.run_worker(fail, thread=True)


FAULTS: dict[str, Callable[[], object]] = {
    "start": _start,
    "compose": _compose,
    "handler": _handler,
    "key": _key,
    "rich": _rich,
    "worker": lambda: _on_key(lambda app: app.run_worker(fail_later())),
    "thread": lambda: _on_key(_thread),
    "timer": lambda: _on_key(lambda app: app.set_timer(0.1, fail)),
    "later": lambda: _on_key(lambda app: app.call_later(fail)),
    "refresh": lambda: _on_key(lambda app: app.call_after_refresh(fail)),
    "repaint": _repaint,
    "answer": _callback,
    "record": _record,
    "opening": _opening,
    "told": _told,
    "peek": _peek,
    "half": _half,
    "leaving": _leaving,
}


if __name__ == "__main__":
    FAULTS[sys.argv[1]]()
    del sys.argv[1]
    main()
