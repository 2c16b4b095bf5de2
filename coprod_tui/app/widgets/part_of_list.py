"""A long list of which only the rows there is room for are drawn, round the one that is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from coprod_tui.app.widgets.pieces import muted
from coprod_tui.app.widgets.rows import window
from coprod_tui.wording import ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events

NOT_A_ROW = -1


class PartOfList(Widget):
    """Posts Picked with the place of a row that was clicked, and Wheeled. A subclass draws with `part`."""

    DEFAULT_CSS = "PartOfList { height: 1fr; width: 1fr; }"

    @dataclass
    class Picked(Message):
        """A row was clicked, or what says how many come before or after: place is that of the row there."""

        place: int

    class Wheeled(Message):
        """The wheel was turned, by so many rows."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._places: list[int] = []

    def part(
        self, count: int, keep: int, block: Callable[[int], list[Content]], heads: Sequence[Content] = ()
    ) -> Content:  # fmt: skip
        """The rows round the one to keep, with how many come earlier and how many more. block: a row's lines."""
        start, end = window(count, keep, max(self.size.height - len(heads), 1), lambda place: len(block(place)))
        lines, self._places = list(heads), [NOT_A_ROW] * len(heads)
        if start:
            earlier = ngettext("{count} earlier", "{count} earlier", start).format(count=start)
            lines.append(muted(f"  {earlier}"))
            self._places.append(start - 1)
        for place in range(start, end):
            row = block(place)
            lines += row
            self._places += [place] * len(row)
        if more := count - end:
            later = ngettext("{count} more", "{count} more", more).format(count=more)
            lines.append(muted(f"  {later}"))
            self._places.append(end)
        return Content("\n").join(lines)

    def on_click(self, event: events.Click) -> None:
        at = event.get_content_offset(self)
        if at is not None and at.y < len(self._places) and self._places[at.y] != NOT_A_ROW:
            event.stop()
            self.post_message(self.Picked(self._places[at.y]))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.post_message(self.Wheeled(-3))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.post_message(self.Wheeled(3))
