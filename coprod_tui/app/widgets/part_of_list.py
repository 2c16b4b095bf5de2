"""A long list of which only the rows there is room for are drawn, round the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from coprod_tui.app.widgets.rows import RowLine, part_of


class PartOfList(Widget):
    """Posts Picked with the place of a row that was clicked, and Wheeled. A subclass draws with `part`."""

    DEFAULT_CSS = "PartOfList { height: 1fr; width: 1fr; }"

    @dataclass
    class Picked(Message):
        """A row was clicked, or what says how many come before or after: place is that of the row there."""

        place: int

    @dataclass
    class Wheeled(Message):
        """The wheel was turned, by so many rows."""

        by: int

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._row_lines: list[RowLine] = []

    def part(
        self, count: int, keep: int, block: Callable[[int], list[Content]], heads: Sequence[Content] = ()
    ) -> Content:  # fmt: skip
        """The rows round the one to keep, with how many come earlier and how many more. block: a row's lines."""
        height = max(self.size.height - len(heads), 1)
        self._row_lines = [*map(RowLine, heads), *(part_of(count, keep, height, block, 2) if count else ())]
        return Content("\n").join([line.content for line in self._row_lines])

    def on_click(self, event: events.Click) -> None:
        at = event.get_content_offset(self)
        row = self._row_lines[at.y].row if at is not None and at.y < len(self._row_lines) else None
        if row is not None:
            event.stop()
            self.post_message(self.Picked(row))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.post_message(self.Wheeled(-3))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.post_message(self.Wheeled(3))
