"""Aligned rows: agendas, rules, decisions, who waits, the record. Long lists show a window around one row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import zip_longest

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from coprod_tui.app.widgets.pieces import FromWidget, Text, as_content, height_changes, muted, wrap
from coprod_tui.model.value import Value
from coprod_tui.wording import ngettext

LEAST_BODY = 10
"""Columns under which a row's words have the line to themselves, and its figure or second words stand below."""


LONG_WORD = 11
"""Letters of a long word: however long the marks are, a row has as many columns for its words, or half of them."""

MEASURE = 110
"""Columns of a line of words, however wide a terminal is: coming back from a longer one an eye misses the next."""


FOOT = -1
"""The index that stands for the foot, a last line that is none of the rows."""


class Row(Value, frozen=True):
    """One row of Rows. With a name, it can be clicked. A body may be put together when it comes into sight."""

    mark: Text = ""
    body: Text | Callable[[], Text] = ""
    figure: Text = ""
    name: str = ""

    @property
    def words(self) -> Text:
        """Its body, put together."""
        return self.body() if callable(self.body) else self.body


class RowsToMake:
    """So many rows, each made when it comes into sight: a list may be long. left: cells of the widest mark."""

    def __init__(self, count: int, make: Callable[[int], Row], left: int) -> None:
        self._count, self._make, self.left = count, make, left

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, place: int) -> Row:
        return self._make(place)


def _longest_line(words: Content) -> int:
    return max((cell_len(line) for line in words.plain.split("\n")), default=0)


def _is_same(row: Row, other: Row) -> bool:
    """Whether both are drawn alike. Contents compare by their letters alone, so their styles are compared too."""
    if row != other or callable(row.body):
        return False
    return all(as_content(cell).is_same(as_content(was)) for cell, was in zip(_cells(row), _cells(other), strict=True))


def _cells(row: Row) -> tuple[Text, Text, Text]:
    return row.mark, row.words, row.figure


class RowLine(Value, frozen=True):
    """One line of Rows, the row it belongs to, and whether it only stands for rows that are not shown."""

    content: Content
    row: int | None = None
    hidden: bool = False


def visible_range(count: int, keep: int, height: int, tall: Callable[[int], int]) -> tuple[int, int]:
    """The first row and the one after the last to show around the row to keep, in this many lines.

    tall tells how many lines a row takes. Rows not shown take one line at their end of the list. One row before the
    one to keep comes first, then what is to come, then more of what was.
    """
    start, end = keep, keep + 1
    used = tall(keep)

    def room_for(first: int, last: int, lines: int) -> bool:
        return lines + (first > 0) + (last < count) <= height

    def earlier() -> bool:
        nonlocal start, used
        if start == 0 or not room_for(start - 1, end, used + tall(start - 1)):
            return False
        start, used = start - 1, used + tall(start - 1)
        return True

    def later() -> bool:
        nonlocal end, used
        if end == count or not room_for(start, end + 1, used + tall(end)):
            return False
        end, used = end + 1, used + tall(end)
        return True

    earlier()
    while later():
        pass
    while earlier():
        pass
    return start, end


def part_of(
    count: int, keep: int, height: int | None, block: Callable[[int], list[Content]], left: int
) -> list[RowLine]:  # fmt: skip
    """The lines of the rows there is room for, round the one to keep; with how many come earlier, and how many more.

    height: None for all of them. block: a row's lines. left: cells before what is said of rows that are not shown.
    """
    drawn = cache(block)
    start, end = (0, count) if height is None else visible_range(count, keep, height, lambda index: len(drawn(index)))
    lines = [RowLine(content, index) for index in range(start, end) for content in drawn(index)]
    if start:
        words = ngettext("{count} earlier", "{count} earlier", start).format(count=start)
        lines.insert(0, RowLine(muted(words).pad_left(left), start - 1, hidden=True))
    if more := count - end:
        words = ngettext("{count} more", "{count} more", more).format(count=more)
        lines.append(RowLine(muted(words).pad_left(left), end, hidden=True))
    return lines


class Rows(Widget):
    """Aligned rows: a mark or label, a body that wraps under itself, and a figure on the right.

    With column, the third cell is more words and not a figure: it starts that far after the mark, and what has none
    goes over the whole width. With airy, rows stand apart where there is room between all of them. Where the box is too
    low for all rows, it shows those around the row to keep, and says how many are earlier and how many more.
    """

    DEFAULT_CSS = "Rows { height: auto; width: 1fr; }"

    class Picked(FromWidget):
        """A row with a name was clicked."""

        def __init__(self, widget: Widget, index: int, name: str) -> None:
            super().__init__(widget)
            self.index, self.name = index, name

    def __init__(
        self,
        rows: Sequence[Row] = (),
        *,
        gap: int = 2,
        column: int = 0,
        keep: int | None = None,
        foot: Row | None = None,
        airy: bool = False,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.gap, self.column, self.airy = gap, column, airy
        self._take(rows, keep, foot)
        self._lines: list[RowLine] = []
        self._drawn_for = (0, 0, 0)

    def show(self, rows: Sequence[Row] | RowsToMake, keep: int | None = None, foot: Row | None = None) -> None:
        """Show these instead. keep: the row to show where there is no room for all (None the first, -1 the last).

        Where these stand already nothing is done: what was worked out of them is so still.
        """
        if (keep or 0) == self._keep and self.column == self._drawn_for[-1] and self._are_these(rows, foot):
            return
        self._take(rows, keep, foot)
        self.refresh(layout=height_changes(self))

    def _take(self, rows: Sequence[Row] | RowsToMake, keep: int | None, foot: Row | None) -> None:
        self._keep, self._foot = keep or 0, foot
        self._drawn: dict[int, list[Content]] = {}
        self._longest: int | None = None
        self._wanted: dict[tuple[int, int, int], int] = {}
        marked = [foot] if foot else []
        if isinstance(rows, RowsToMake):
            self._rows: Sequence[Row] | RowsToMake = rows
            left = rows.left
        else:
            self._rows = tuple(rows)
            left, marked = 0, [*self._rows, *marked]
        self._left = max((left, *(as_content(row.mark).cell_length for row in marked)))

    def _are_these(self, rows: Sequence[Row] | RowsToMake, foot: Row | None) -> bool:
        """Whether these are the rows that stand here. What is made as it comes into sight may have become another."""
        if isinstance(rows, RowsToMake) or isinstance(self._rows, RowsToMake) or len(rows) != len(self._rows):
            return False
        return all(map(_is_same, (*rows, foot or Row()), (*self._rows, self._foot or Row())))

    def render(self) -> Content:
        self._lines = self._apart(self._laid(self.size.width, self.size.height))
        return Content("\n").join([line.content for line in self._lines])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        most = self.styles.max_height
        height = None if most is None else int(most.resolve(container, viewport))
        return len(self._laid(width, height))

    def fits(self, width: int, height: int) -> bool:
        """Whether all rows are seen in so many columns and lines."""
        return not any(line.hidden for line in self._laid(width, height))

    def has_air(self, height: int, width: int = 0) -> bool:
        """Whether an empty line between all rows goes into so many lines; width: where it is to have another."""
        lines = self._laid(width or self.size.width, height)
        return len(lines) + len(self._rows) - 1 <= height and not any(line.hidden for line in lines)

    def _apart(self, lines: list[RowLine]) -> list[RowLine]:
        """With `airy`, an empty line between two rows, where there is room for one between all of them."""
        if not self.airy or not self.has_air(self.size.height):
            return lines
        firsts = [n for n, line in enumerate(lines) if n and line.row not in (None, lines[n - 1].row)]
        return [each for n, line in enumerate(lines) for each in ([RowLine(Content())] if n in firsts else []) + [line]]

    @property
    def has_own_height(self) -> bool:
        """Whether it is as high as all its rows are."""
        height = self.styles.height
        return height is None or height.is_auto

    @property
    def more(self) -> int | None:
        """The first row that comes after those in sight; None where the last one is."""
        last = self._lines[-1] if self._lines else None
        return last.row if last is not None and last.hidden and last.row and last.row > self._keep else None

    def longest(self) -> int:
        """Columns in which no row is broken. Rows that are made as they come into sight are not counted."""
        if self._longest is None:
            every = [] if isinstance(self._rows, RowsToMake) else [*self._rows]
            bodies = [
                _longest_line(as_content(row.words))
                + (as_content(row.figure).cell_length + self.gap if row.figure else 0)
                for row in (*every, *([self._foot] if self._foot else []))
            ]
            self._longest = self._left + self.gap * bool(self._left) + max(bodies, default=0)
        return self._longest

    def wants(self, width: int, most: int) -> int:
        """Lines that all rows take, or `most` where they take more: rows that nobody can see are not laid out.

        What was found is kept as long as these rows stand here: who shares out a screen asks for many widths each time.
        """
        asked = width, most, self.column
        if asked not in self._wanted:
            lines = self._laid(width, most)
            self._wanted[asked] = most if any(line.hidden for line in lines) else len(lines)
        return self._wanted[asked]

    def wants_for(self, row: Row, width: int) -> int:
        """Lines that one row would take here, were it all there is."""
        return len([*self._row(row, self._before(as_content(row.mark).cell_length, width), width)])

    def _before(self, marks: int, width: int) -> int:
        """Cells before a row's words, where the widest mark has so many."""
        return min(marks + self.gap if marks else 0, max(width - LONG_WORD, width // 2))

    def least(self, width: int) -> int:
        """Lines it takes to show the row to keep, and to say how many others there are."""
        return len(self._laid(width, 1))

    def uses(self, width: int, most: int) -> int:
        """Lines it fills where it has so many: a row is drawn whole or not at all, so some may stay empty."""
        return min(len(self._laid(width, most)), most) if most else 0

    def on_click(self, event: events.Click) -> None:
        at = event.get_content_offset(self)
        line = self._lines[at.y] if at is not None and at.y < len(self._lines) else RowLine(Content())
        if line.row is None:
            return
        if line.hidden:
            self._keep = line.row
            self.refresh()
        elif name := self._rows[line.row].name:
            self.post_message(self.Picked(self, line.row, name))

    def _laid(self, width: int, height: int | None) -> list[RowLine]:
        """The lines to draw: all there are, or no more than the height."""
        rows, left = self._rows, self._before(self._left, width)
        if self._drawn_for != (left, width, self.column):
            self._drawn, self._drawn_for = {}, (left, width, self.column)
        foot = [RowLine(line) for line in self._block(FOOT)] if self._foot else []
        if not rows:
            return foot
        keep = min(self._keep % len(rows) if self._keep < 0 else self._keep, len(rows) - 1)
        above = None if height is None else height - len(foot)
        lines = part_of(len(rows), keep, above, self._block, left)
        if foot and any(line.hidden for line in lines):  # the foot gives way to rows
            lines = part_of(len(rows), keep, height, self._block, left)
            foot = []
        return [*lines, *foot]

    def _block(self, index: int) -> list[Content]:
        """The lines of one row, cut once for each width: how many rows fit is asked many times for one picture."""
        if index not in self._drawn:
            left, width, _column = self._drawn_for
            row = (self._foot or Row()) if index == FOOT else self._rows[index]
            self._drawn[index] = [*self._row(row, left, width)]
        return self._drawn[index]

    def _row(self, row: Row, left: int, width: int) -> Iterator[Content]:
        """One row, cut into lines of the width."""
        mark, body, figure = (as_content(cell) for cell in (row.mark, row.words, row.figure))
        if self.column and width - left - self.column < LEAST_BODY:
            body, figure = Content("\n").join([each for each in (body, figure) if each]), Content()
        elif self.column and figure:
            yield from self._columns(mark, body, figure, left, width)
            return
        right = figure.cell_length + self.gap if figure else 0
        below = width - left - right < LEAST_BODY and bool(figure)
        first, *rest = wrap(body, min(width - left - (0 if below else right), MEASURE))
        if below:
            rest.append(figure.pad_left(max(width - left - figure.cell_length, 0)))
        else:
            first = Content.assemble(first, " " * (width - left - first.cell_length - figure.cell_length), figure)
        marks = wrap(mark, left - self.gap) if left else [mark]
        for mark_line, line in zip_longest(marks, (first, *rest), fillvalue=Content()):
            yield Content.assemble(mark_line.pad_right(left - mark_line.cell_length), line)

    def _columns(self, mark: Content, body: Content, words: Content, left: int, width: int) -> Iterator[Content]:
        bodies, others = wrap(body, self.column - self.gap), wrap(words, min(width - left - self.column, MEASURE))
        for n in range(max(len(bodies), len(others))):
            first = mark.pad_right(left - mark.cell_length) if n == 0 else Content(" " * left)
            second = bodies[n] if n < len(bodies) else Content()
            third = others[n] if n < len(others) else Content()
            yield Content.assemble(first, second.pad_right(self.column - second.cell_length), third)
