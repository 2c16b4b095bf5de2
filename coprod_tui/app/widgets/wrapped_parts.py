"""Things to choose from, over as many lines as they need: answers to a question, people's names."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from coprod_tui.app.widgets.pieces import Part, Parts, PartsLine, cells, height_changes, muted
from coprod_tui.wording import ngettext

GAP = 3


class WrappedParts(Parts):
    """Parts one after another, a new line where one does not fit. What is over `max-height` is counted, not cut."""

    DEFAULT_CSS = "WrappedParts { height: auto; width: 1fr; }"

    def show(self, parts: Sequence[Part]) -> None:
        self._parts = tuple(parts)
        self.refresh(layout=height_changes(self))

    def _all_lines(self, width: int) -> list[PartsLine]:
        lines: list[PartsLine] = [[]]
        end = 0
        for part in self._parts:
            start = end + GAP if lines[-1] else 0
            if lines[-1] and start + cells(part) > width:
                lines.append([])
                start = 0
            lines[-1].append((start, part))
            end = start + cells(part)
        return lines

    def placed(self, width: int, height: int) -> list[PartsLine]:
        lines = self._all_lines(width)
        if len(lines) <= height:
            return lines
        shown = lines[: max(height - 1, 1)]
        left = len(self._parts) - sum(len(line) for line in shown)
        words = ngettext("{count} more: type letters", "{count} more: type letters", left).format(count=left)
        return [*shown, [(0, Part(muted(words)))]] if height > 1 else shown

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        del container, viewport
        return len(self._all_lines(width))
