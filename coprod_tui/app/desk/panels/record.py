"""The record on the Desk: a row for each thing that was done, the newest last; one may be picked."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from coprod_tui.app.desk.recorded import RecordedMove
from coprod_tui.app.widgets.part_of_list import PartOfList
from coprod_tui.app.widgets.pieces import bold, muted, now, wrap
from coprod_tui.wording import _, seat_name

LABEL = 10
"""Cells for the word that says what sort of thing it is: the longest of ours is "taken back"."""
LEAST = 30
"""Cells that people's words need beside the seat's name; with fewer, only a picked row names its seat."""


class RecordList(PartOfList):
    """The record, however long it is."""

    def __init__(self, id: str) -> None:
        super().__init__(id)
        self._rows: Sequence[RecordedMove] = ()
        self._taken: frozenset[int] = frozenset()
        self._picked = 0
        self._marked: frozenset[int] = frozenset()
        self._leave: frozenset[int] = frozenset()

    def show(
        self,
        rows: Sequence[RecordedMove],
        taken: frozenset[int],
        picked: int,
        marked: frozenset[int],
        leave: frozenset[int] = frozenset(),
    ) -> None:
        """taken: lines that do not count any more. picked, marked: lines somebody chose; 0 and none for none.

        leave: lines whose words are to be left out for good.
        """
        self._leave = leave
        self._rows, self._taken, self._picked, self._marked = rows, taken, picked, marked
        self.refresh()

    def render(self) -> Content:
        rows, width = self._rows, self.size.width
        if not rows:
            self._row_lines = []
            return muted(_("Nothing is written down yet."))
        keep = next((place for place, move in enumerate(rows) if move.line == self._picked), len(rows) - 1)
        return self.part(len(rows), keep, lambda index: self._row(rows[index], width))

    def _leave_mark(self, move: RecordedMove) -> Content:
        """A cross where its words are to be left out for good."""
        return now("✕") if move.line in self._leave else Content(" ")

    def _row(self, move: RecordedMove, width: int) -> list[Content]:
        """One row in lines of this width: mark, time, what sort, words, and the seat it was written at."""
        chosen = move.line == self._picked
        mark = now("►") if chosen else now("+") if move.line in self._marked else self._leave_mark(move)
        head = Content.assemble(mark, " ", muted(f"{move.clock}  {move.label:<{LABEL}}"), "  ")
        seat = move.seat.partition(", ")[2] or seat_name(move.seat)
        room = width - head.cell_length - len(seat) - 2
        if room < LEAST and not chosen:
            seat, room = "", width - head.cell_length
        taken_back = move.line in self._taken
        words = muted(move.words) if taken_back or move.passing else bold(move.words) if chosen else Content(move.words)
        first, *rest = wrap(words, max(room, 10))
        space = " " * max(width - head.cell_length - first.cell_length - len(seat), 0)
        return [
            Content.assemble(head, first, space, muted(seat)) if seat else Content.assemble(head, first),
            *(line.pad_left(head.cell_length) for line in rest),
        ]
