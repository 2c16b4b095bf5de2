"""Which parts of a meeting the panels of a screen draw from, and do not name: those change and are not drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from msgspec import structs

from coprod_tui.app.seat.panel import Panel
from coprod_tui.model.meeting import PARTS, Meeting

if TYPE_CHECKING:
    from coprod_tui.app.seat.seated import Seated
    from tests.app.rooms import Sat

READ: set[str] = set()
TICKS = {"clock"}
"""Another at each entry: what shows the time is drawn as time goes by."""


class Watched(Meeting, frozen=True):
    """A meeting that notes which of its parts are read."""

    def __getattribute__(self, name: str) -> object:
        if name in PARTS:
            READ.add(name)
        return super().__getattribute__(name)


def unnamed(sat: Sat) -> dict[str, set[str]]:
    """The parts that each panel of the screen draws from and does not name."""
    watched = Watched(**structs.asdict(sat.meeting))
    found: dict[str, set[str]] = {}
    screen = cast("Seated", sat.screen)
    for panel in screen.query(Panel):
        READ.clear()
        panel.draw(watched, screen.at)
        if more := READ - set(panel.looks_at) - TICKS:
            found[type(panel).__name__] = more
    return found
