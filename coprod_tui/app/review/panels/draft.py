"""The draft of a summary beside the record: a row for each line that members will read; one of them is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content

from coprod_tui.afterwards.review.draft import Side
from coprod_tui.app.widgets.part_of_list import PartOfList
from coprod_tui.app.widgets.pieces import bold, muted, now, wait, wrap
from coprod_tui.wording import _

TWO = 84
"""Width in cells from which there are two columns of words."""
GUTTER = 2
BETWEEN = 3
MARKS = {"": " ", "reworded": "~", "left-out": "−", "added": "+"}


class DraftRows(PartOfList):
    """The draft, however long the summary is."""

    def __init__(self, id: str) -> None:
        super().__init__(id)
        self._rows: Sequence[Side] = ()
        self._about: Mapping[str, str] = {}
        self._chosen = ""
        self._beside = True
        self._drawn: dict[tuple[str, int, bool, bool], list[Content]] = {}
        self._down = 0

    def show(self, rows: Sequence[Side], about: Mapping[str, str], chosen: str, *, beside: bool) -> None:
        """about: remarks on rows, by their key. chosen: a row's key. beside: with the record's words."""
        if rows is not self._rows or about != self._about:
            self._drawn = {}
        if chosen != self._chosen:
            self._down = 0
        self._rows, self._about, self._chosen, self._beside = rows, about, chosen, beside
        self.refresh()

    def render(self) -> Content:
        rows, width, height = self._rows, self.size.width, max(self.size.height, 1)
        if not rows:
            self._row_lines = []
            return Content()
        keep = self._place
        heads = self._heads(width)
        height = max(height - len(heads), 1)
        room = max(height - 2, 1)  # two lines say how many rows are before and after

        def block(index: int) -> list[Content]:
            lines = self._block(index, width, chosen=index == keep)
            down = min(self._down, len(lines) - room) if index == keep and len(lines) > room else 0
            return lines[down : down + room]

        return self.part(len(rows), keep, block, heads)

    @property
    def _place(self) -> int:
        return next((place for place, side in enumerate(self._rows) if side.key == self._chosen), 0)

    def further(self, by: int) -> bool:
        """Scroll in a chosen line that is longer than the screen. Whether there was more of it in that direction."""
        if not self._rows:
            return False
        width = self.size.width
        room = max(self.size.height - len(self._heads(width)) - 2, 1)
        most = len(self._block(self._place, width, chosen=True)) - room
        down = min(max(self._down + by, 0), max(most, 0))
        moved, self._down = down != self._down, down
        self.refresh()
        return moved

    def _two(self, width: int) -> bool:
        return self._beside and width >= TWO

    def _heads(self, width: int) -> list[Content]:
        if not self._two(width):
            return []
        left = (width - GUTTER - BETWEEN) // 2
        first = Content.assemble(" " * GUTTER, bold(_("As members will read it")))
        return [Content.assemble(first.pad_right(left + GUTTER + BETWEEN - first.cell_length), muted(_("The record")))]

    def _block(self, index: int, width: int, *, chosen: bool) -> list[Content]:
        side = self._rows[index]
        key = (side.key, width, self._beside, chosen)
        if key not in self._drawn:
            self._drawn[key] = self._lines(side, width, chosen=chosen, first=not index)
        return self._drawn[key]

    def _lines(self, side: Side, width: int, *, chosen: bool, first: bool) -> list[Content]:
        """One row in lines of this width."""
        sort = side.piece.sort
        two = self._two(width)
        room = (width - GUTTER - BETWEEN) // 2 if two else width - GUTTER
        left = wrap(self._draft(side, chosen=chosen), room)
        right: list[Content] = []
        if side.record is not None and (two or side.change in ("reworded", "left-out")) and self._beside:
            right = wrap(self._record(side, two=two), room)
        mark = now("►") if chosen else wait(MARKS[side.change])
        if two:
            count = max(len(left), len(right))
            left += [Content()] * (count - len(left))
            right += [Content()] * (count - len(right))
            body = [
                Content.assemble(a.pad_right(max(room + BETWEEN - a.cell_length, 0)), b)
                for a, b in zip(left, right, strict=True)
            ]
        else:
            body = [*left, *right]
        lines = [Content.assemble(mark if not n else " ", " " * (GUTTER - 1), line) for n, line in enumerate(body)]
        return lines if first or sort != "heading" else [Content(), *lines]

    def _draft(self, side: Side, *, chosen: bool) -> Content:
        about = self._about.get(side.key, "")
        if side.draft is None:
            return muted(about or "–")
        piece = side.draft
        if piece.sort in ("title", "heading"):
            return bold(piece.words)
        if piece.sort == "label":
            return Content.styled(piece.words, "bold $muted")
        words = bold(piece.words) if chosen else Content(piece.words)
        note = muted(f" · {piece.note}") if piece.note else Content()
        return Content.assemble(words, note, wait(f" {about}") if about else Content())

    def _record(self, side: Side, *, two: bool) -> Content:
        piece = side.record
        if piece is None:
            return Content()
        if not two:
            return muted(_("The record: {words}").format(words=piece.words))
        words = " · ".join(filter(None, (piece.words, piece.note)))
        return Content(words) if side.change else muted(words)
