"""Sections: headings over rows, one under another, that share the height there is. Each may show a window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.widgets.pieces import bold, muted
from coprod_tui.app.widgets.rows import Row, Rows, RowsToMake

GAP = 4
"""Columns between the first and the second."""
WIDE = 100
"""Columns from which there is room to spare."""
TWO_COLUMNS = 60
"""Columns of a screen under which second words stand below the first."""


class Section(Vertical):
    """A heading, how many there are of it where that matters, and rows. Without rows it is away, heading and all."""

    DEFAULT_CLASSES = "section page"

    def __init__(self, name: str, heading: str) -> None:
        super().__init__(id=f"section-{name}")
        self.heading, self.empty = heading, True
        self.head = Static(bold(heading), classes="heading")
        self.rows = Rows(name=name)
        self.display = False  # until it has something to show

    def compose(self) -> ComposeResult:
        yield self.head
        yield self.rows

    def show(
        self, rows: Sequence[Row] | RowsToMake, *, keep: int = 0, count: int = 0, column: int | None = None
    ) -> None:  # fmt: skip
        self.empty = not rows
        if column is not None:
            self.rows.column = column
        heading = [bold(self.heading), muted(str(count))] if count else [bold(self.heading)]
        self.head.update(Content("  ").join(heading))
        if isinstance(self.parent, Sections) and self.rows.has_own_height:
            self.rows.styles.height = 1  # it is given its height below; its own would have every row laid out for it
        self.rows.show(rows, keep)
        if isinstance(self.parent, Sections):
            self.parent.share_out()


class Sections(Vertical):
    """The first sections matter most: each gets its least in turn, then what more it can use.

    headings: of sections by their names, in order, that are made when they first have something to show.
    foremost: the name of a section that has what it can use before the others have more than their least.
    """

    foremost = ""
    _waits = False

    def __init__(self, headings: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self.headings = headings or {}

    def show(self, name: str, rows: Sequence[Row], *, keep: int = 0, count: int = 0, column: int | None = None) -> None:
        """Show these rows in the section of that name."""
        section = next((each for each in self.query(Section) if each.id == f"section-{name}"), None)
        if section is None and rows:
            section = Section(name, self.headings[name])
            order = [f"section-{each}" for each in self.headings]
            later = order[order.index(f"section-{name}") :]
            self.mount(section, before=next((each for each in self.query(Section) if each.id in later), None))
        if section is not None:
            section.show(rows, keep=keep, count=count, column=column)

    def on_resize(self, _event: events.Resize) -> None:
        self.share_out()

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Share the height out once, after all that is shown inside this block."""
        self._waits = True
        try:
            yield
        finally:
            self._waits = False
            self.share_out()

    def share_out(self) -> None:
        if self._waits:
            return
        sections = [*self.query(Section)]
        given = self._given([each for each in sections if not each.empty])
        for each in sections:
            lines = given.get(each, 0)
            each.display = lines > 0
            if lines:
                each.rows.styles.height = lines

    def _given(self, every: Sequence[Section]) -> dict[Section, int]:
        """The lines that each of these gets."""
        height, width = self.size.height, self.size.width
        if not height or not every:
            return {}
        around = [1 + each.styles.margin.height for each in every]
        inside = width - every[0].styles.padding.width
        # the last one's own blank row is not needed: the foot begins with one
        lines = allot(
            height + every[-1].styles.margin.bottom,
            [each.rows.wants(inside, height) for each in every],
            [each.rows.least(inside) for each in every],
            around,
            next((place for place, each in enumerate(every) if each.id == f"section-{self.foremost}"), None),
        )
        return dict(zip(every, self._used(every, lines, inside), strict=True))

    def _used(self, every: Sequence[Section], lines: Sequence[int], width: int) -> list[int]:
        """These lines, but what a section cannot use (its next row may be too tall) goes to one that can."""
        used = [each.rows.uses(width, given) for each, given in zip(every, lines, strict=True)]
        spare = sum(lines) - sum(used)
        for place, each in enumerate(every):
            if spare and used[place]:
                more = each.rows.uses(width, used[place] + spare) - used[place]
                used[place] += more
                spare -= more
        return used


def allot(
    height: int, wants: Sequence[int], leasts: Sequence[int], around: Sequence[int], foremost: int | None = None
) -> list[int]:
    """How many lines each gets of the height; 0 where even its least does not fit. around: lines each takes besides.

    foremost: the place of one that takes what it can use of the rest before the others do.

    The first gets what there is, be it less than its least: a page always says something of what it is about.
    """
    given = [0] * len(wants)
    left = height
    for place, want in enumerate(wants):
        least = min(want, leasts[place], *([max(left - around[0], 0)] if place == 0 else []))
        if least + around[place] <= left:
            given[place] = least
            left -= least + around[place]
    if foremost is not None and given[foremost]:
        taken = min(left, wants[foremost] - given[foremost])
        given[foremost] += taken
        left -= taken
    while left > 0 and (more := [n for n, lines in enumerate(given) if 0 < lines < wants[n]]):
        for place in more[:left]:
            given[place] += 1
        left -= min(len(more), left)
    return given


def column_after(words: Iterable[str], width: int) -> int:
    """Where a second column starts: after the longest of the first, at two fifths of the width at most.

    Where columns are few it has a third: how something stands takes more words than what it is called. On a narrow
    screen it starts beyond the end, which puts its words below the first.
    """
    if width < TWO_COLUMNS:
        return width
    most = width * 2 // 5 if width >= WIDE else width // 3
    return min(max((cell_len(each) for each in words), default=0), most) + GAP


def best_column(pairs: Sequence[tuple[str, str]], width: int) -> int:
    """Where a second column starts so that these rows, first words and second, take the fewest lines.

    Of columns that take as many it is the one after the longest of the first, or the nearest to that.
    """
    if width < TWO_COLUMNS:
        return width
    longest: int = max((cell_len(first) for first, _second in pairs), default=0) + GAP
    lengths = Counter((cell_len(first), cell_len(second)) for first, second in pairs)  # most rows of a list are alike

    def lines(column: int) -> int:
        return sum(
            rows * max(-(-first // max(column - GAP, 1)), -(-second // (width - column)))
            for (first, second), rows in lengths.items()
        )

    most = width * 3 // 5
    columns: list[int] = [each for each in (longest, *range(GAP * 4, most)) if each <= most] or [most]
    return min(columns, key=lambda each: (lines(each), abs(longest - each)))
