"""The record on the Desk: a row for each thing that was done, the newest last; one may be picked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from coprod_tui.app.pieces import bold, muted, now, wrap
from coprod_tui.app.rows import window
from coprod_tui.wording import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from coprod_tui.app.recorded import Told

LABEL = 10
"""Cells for the word that says what sort of thing it is: the longest of ours is "taken back"."""
LEAST = 30
"""Cells that people's words need beside the seat's name; with fewer, only a picked row names its seat."""


class RecordList(Widget):
    """Draws only the rows that there is room for, however long the record is."""

    DEFAULT_CSS = "RecordList { height: 1fr; width: 1fr; }"

    @dataclass
    class Picked(Message):
        """A row was clicked: its line in the record."""

        line: int

    class Wheeled(Message):
        """The wheel was turned, by so many rows."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._rows: Sequence[Told] = ()
        self._taken: frozenset[int] = frozenset()
        self._picked = 0
        self._marked: frozenset[int] = frozenset()
        self._places: list[int] = []

    def show(self, rows: Sequence[Told], taken: frozenset[int], picked: int, marked: frozenset[int]) -> None:
        """taken: lines that do not count any more. picked, marked: lines somebody chose; 0 and none for none."""
        self._rows, self._taken, self._picked, self._marked = rows, taken, picked, marked
        self.refresh()

    def render(self) -> Content:
        rows, width = self._rows, self.size.width
        self._places = []
        if not rows:
            return muted(_("Nothing is written down yet."))
        drawn: dict[int, list[Content]] = {}

        def block(place: int) -> list[Content]:
            if place not in drawn:
                drawn[place] = self._row(rows[place], width)
            return drawn[place]

        keep = next((place for place, told in enumerate(rows) if told.line == self._picked), len(rows) - 1)
        start, end = window(len(rows), keep, self.size.height, lambda place: len(block(place)))
        earlier = ngettext("{count} earlier", "{count} earlier", start).format(count=start)
        lines = [muted(f"  {earlier}")] if start else []
        self._places = [start - 1] if start else []
        for place in range(start, end):
            lines += block(place)
            self._places += [place] * len(block(place))
        if more := len(rows) - end:
            later = ngettext("{count} more", "{count} more", more).format(count=more)
            lines.append(muted(f"  {later}"))
            self._places.append(end)
        return Content("\n").join(lines)

    def _row(self, told: Told, width: int) -> list[Content]:
        """One row in lines of this width: mark, time, what sort, words, and the seat it was written at."""
        chosen = told.line == self._picked
        mark = now("►") if chosen else now("+") if told.line in self._marked else Content(" ")
        head = Content.assemble(mark, " ", muted(f"{told.clock}  {told.label:<{LABEL}}"), "  ")
        seat = told.seat.partition(", ")[2] or told.seat
        room = width - head.cell_length - len(seat) - 2
        if room < LEAST and not chosen:
            seat, room = "", width - head.cell_length
        gone = told.line in self._taken
        words = muted(told.words) if gone or told.passing else bold(told.words) if chosen else Content(told.words)
        first, *rest = wrap(words, max(room, 10))
        space = " " * max(width - head.cell_length - first.cell_length - len(seat), 0)
        return [
            Content.assemble(head, first, space, muted(seat)) if seat else Content.assemble(head, first),
            *(line.pad_left(head.cell_length) for line in rest),
        ]

    def on_click(self, event: events.Click) -> None:
        at = event.get_content_offset(self)
        if at is not None and at.y < len(self._places):
            event.stop()
            self.post_message(self.Picked(self._rows[self._places[at.y]].line))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.post_message(self.Wheeled(-3))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.post_message(self.Wheeled(3))
