"""What the commands share: where things are kept, what time it is, how a screen is opened."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from coprod_tui.commands.ending import Ended
from coprod_tui.wording import _

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.shelf import Shelf

REFUSED = 1


def more(*paragraphs: str) -> str:
    """A help page's text: what the command does, then what else there is to know."""
    return "\n\n".join(paragraphs)


def which() -> str:
    """How a meeting is named, on every help page that asks for one."""
    return _(
        "MEETING is its name as coprod list shows it, or the start of it, or its number. "
        "Left out, it is the meeting that is open, else the one for today, else the next."
    )


def home() -> Path:
    from coprod_tui.config import home as kept  # noqa: PLC0415  each command brings only what it needs

    return kept()


def shelf(*, look_only: bool = False) -> Shelf:
    from coprod_tui.commands.finding import shelf_in  # noqa: PLC0415  the same

    return shelf_in(home(), look_only=look_only)


def zone() -> str:
    from coprod_tui.zone import local_zone  # noqa: PLC0415  the same

    return local_zone()


def now() -> int:
    from coprod_tui.record.live import wall_clock  # noqa: PLC0415  the same

    return wall_clock()


def has_screen() -> bool:
    return all(each is not None and each.isatty() for each in (sys.stdin, sys.stdout))


def open_screens(at: Path, meeting: str | None = None, *, desk: str | None = None, review: str | None = None) -> None:
    """Open the screens on Home, or on a meeting's Room, or its Desk or the review of its summary for that name.

    Refused where there is no terminal to open them on.
    """
    from coprod_tui.app import sweeping  # noqa: PLC0415  the same
    from coprod_tui.commands.finding import shelf_in  # noqa: PLC0415  the same
    from coprod_tui.model.entry import Refused  # noqa: PLC0415  the same

    shelf_in(at)
    if not has_screen():
        raise Refused("no-screen")
    sweeping.put_off()
    from coprod_tui.app.app import run_app  # noqa: PLC0415  half a second of screens, for commands that open one

    ended = run_app(at, meeting=meeting, desk=desk, review=review)
    if ended:
        raise Ended(ended)
