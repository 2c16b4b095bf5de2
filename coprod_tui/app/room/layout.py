"""Which band stands on the Room, and how many rows it has: `panels/now_share.py` says so for Now and the shelf."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol, cast

from textual.containers import Vertical

from coprod_tui.app.room.panels.now_share import LEAST_SHELF
from coprod_tui.app.room.panels.shelf import PanelRow
from coprod_tui.app.seat.panel import Band
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.seat.together import Together
from coprod_tui.app.widgets.mark import mark

if TYPE_CHECKING:
    from textual.widget import Widget

    from coprod_tui.app.room.panels.now import Now


class SharesRows(Protocol):
    """The Room, as far as its foot knows it."""

    def share_rows(self) -> None: ...


SPARE = ("agreement", "rule", "note", "back", "look", "pages")
"""Bands to whose words roles and people may give way."""


class Underneath(Vertical):
    """The foot: as it grows, by a hint or a list to pick from, Now gives it the rows."""

    def on_resize(self) -> None:
        cast("SharesRows", self.screen).share_rows()


def stand(room: Seated, bands: Mapping[str, Band], name: str) -> None:
    """Show the band of this name, and no other."""
    for each, band in bands.items():
        band.display = each == name
    mark(room, {"-full": name != "now"} | ({} if name in SPARE else {"-spare": False}))


def share_rows(room: Seated, bands: Mapping[str, Band]) -> None:
    """Give Now the rows it may have, and the shelf the rest."""
    now, shelf = cast("Now | None", bands.get("now")), room.query_one(PanelRow)
    if now is None or not now.display:
        return
    others = (room.query_one(each) for each in ("Head", "#message", "PeopleLine", "#foot"))
    used = sum(_rows(each) for each in others if each.display)
    used += sum(each.outer_size.height for each in room.query(Together) if each.display)
    rows = room.size.height - used
    away = not room.classes.isdisjoint(("-big", "-tiny", "-low"))
    least = 0 if away or room.has_class("-picking") else LEAST_SHELF
    taken = now.take_rows(rows, 0 if away else shelf.wants(room.size), least)
    shelf.visible = rows - taken >= LEAST_SHELF
    shelf.set_class(taken >= rows, "-away")
    if shelf.visible:
        shelf.take_rows(rows - taken)


def _rows(widget: Widget) -> int:
    """How high it is; until it has been laid out, a row for each thing in it."""
    return widget.size.height or max(sum(each.display for each in widget.children), 1)
