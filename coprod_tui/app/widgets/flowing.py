"""Things to choose from, over as many lines as they need: answers to a question, people's names."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from coprod_tui.app.widgets.pieces import Part, as_content, height_changes, muted
from coprod_tui.wording import ngettext

GAP = 3


class Flowing(Widget):
    """Parts one after another, a new line where one does not fit. What is over `max-height` is counted, not cut."""

    DEFAULT_CSS = "Flowing { height: auto; width: 1fr; }"

    class Picked(Message):
        """A part with a name was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, parts: Sequence[Part] = (), *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._parts = tuple(parts)

    def show(self, parts: Sequence[Part]) -> None:
        self._parts = tuple(parts)
        self.refresh(layout=height_changes(self))

    def _lines(self, width: int) -> list[list[tuple[int, Part]]]:
        """Each line as (column, part)."""
        lines: list[list[tuple[int, Part]]] = [[]]
        end = 0
        for part in self._parts:
            length = as_content(part.text).cell_length
            start = end + GAP if lines[-1] else 0
            if lines[-1] and start + length > width:
                lines.append([])
                start = 0
            lines[-1].append((start, part))
            end = start + length
        return lines

    def _shown(self, width: int, height: int) -> list[list[tuple[int, Part]]]:
        lines = self._lines(width)
        if len(lines) <= height:
            return lines
        kept = lines[: max(height - 1, 1)]
        left = len(self._parts) - sum(len(line) for line in kept)
        words = ngettext("{count} more: type letters", "{count} more: type letters", left).format(count=left)
        return [*kept, [(0, Part(muted(words)))]] if height > 1 else kept

    def render(self) -> Content:
        rows = []
        for line in self._shown(self.size.width, self.size.height):
            row = Content()
            for column, part in line:
                row = Content.assemble(row, " " * (column - row.cell_length), part.text)
            rows.append(row)
        return Content("\n").join(rows)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        del container, viewport
        return len(self._lines(width))

    def on_click(self, event: events.Click) -> None:
        at = event.get_content_offset(self)
        if at is None:
            return
        lines = self._shown(self.size.width, self.size.height)
        for column, part in lines[at.y] if at.y < len(lines) else []:
            if part.name and column <= at.x < column + as_content(part.text).cell_length:
                self.post_message(self.Picked(part.name))
