"""Lists side by side under a title: the title is as large as the lists leave rows for, and they come first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coprod_tui.app.seat.panel import Band
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import wrap
from coprod_tui.app.widgets.rows import Rows

HEADING, APART = 1, 2
MOST = 24
"""Rows that a title may have, as in the style sheet."""
BETWEEN = 3
"""Columns between two lists."""
LEAST, STEP, STEPS = 18, 4, 12
"""Columns of a list at the least; how many it gives away at once, and how often."""
FAR = 200
"""Rows of a list that are counted."""


def widths(longest: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """How many of so many columns each list has: what its longest row takes, where that is less than its share.

    Those that take less leave the rest to the others, so that as few of their rows as can be are broken. least: what
    each needs; it has that though it is more than its share.
    """
    given = [0] * len(longest)
    left = [*range(len(longest))]
    while left:
        share = room // len(left)
        settled = {place: least[place] for place in left if least[place] > share} or {
            place: max(longest[place], least[place]) for place in left if longest[place] <= share
        }
        if not settled:
            settled = dict.fromkeys(left, share)
        for place, columns in settled.items():
            given[place] = columns
            room -= columns
            left.remove(place)
    spare = max(room, 0) // max(len(longest), 1)
    return [columns + spare for columns in given]


def share_columns(
    lists: Sequence[Rows], longest: Sequence[int], least: Sequence[int], room: int, height: int
) -> list[int]:  # fmt: skip
    """Columns for lists that stand side by side in so many rows; longest, least: what each takes at most, and needs.

    Where rows would be hidden, those lists get columns of others that have rows left, as long as that shows more.
    """
    wide = widths(longest, least, room)
    for _step in range(STEPS):
        tall = [each.wants(columns, FAR) for each, columns in zip(lists, wide, strict=True)]
        moved = next(_moves(lists, wide, tall, least, height), None)
        if moved is None:
            break
        taker, giver = moved
        wide[taker] += STEP
        wide[giver] -= STEP
    return wide


def _moves(
    lists: Sequence[Rows], wide: Sequence[int], tall: Sequence[int], least: Sequence[int], height: int
) -> Iterator[tuple[int, int]]:  # fmt: skip
    """Pairs of lists by their places: one that needs columns, and one that can give it some."""
    for taker in sorted(range(len(lists)), key=lambda place: -tall[place]):
        if tall[taker] <= height or lists[taker].wants(wide[taker] + 2 * STEP, FAR) >= tall[taker]:
            continue
        for giver in sorted(range(len(lists)), key=lambda place: tall[place]):
            narrow = wide[giver] - STEP
            if giver == taker or narrow < least[giver]:
                continue
            if lists[giver].wants(narrow, FAR) <= min(height, tall[taker] - 1):
                yield taker, giver


def give_width(column: Widget, width: int) -> None:
    """Set the width, unless it is so already: setting a style lays the whole screen out again."""
    if str(column.styles.width) != str(width):
        column.styles.width = width


class TitledLists(Band):
    """title: the id of the title; how: of what stands under it."""

    title, how = "", ""

    def share_rows(self) -> int:
        """Give the title what the longest list does not need; a row where that is nothing. Rows a list may have."""
        height, big, how = (
            self.content_size.height,
            self.query_one(f"#{self.title}", Big),
            self.query_one(f"#{self.how}", Static),
        )
        if not height:
            return 0
        columns = [each for each in self.query(".column").results(Vertical) if each.display]
        lists = [each.query_one(Rows) for each in columns]
        how_rows = len(wrap(cast("Content", how.content), self.content_size.width)) + how.styles.margin.height
        left = height - how_rows - APART - HEADING
        heads = [cast("Content", each.query_one(".heading", Static).content).cell_length for each in columns]
        room = self.content_size.width - BETWEEN * len(lists)
        wide = share_columns(
            lists, [each.longest() for each in lists], [max(head, LEAST) for head in heads], room, left - 1
        )
        for column, width in zip(columns, wide, strict=True):
            give_width(column, width)
        longest = max((each.wants(width, height) for each, width in zip(lists, wide, strict=True)), default=0)
        given = max(min(left - longest, MOST), 1)
        if big.rows(big.size.width, given) != big.size.height:
            big.styles.max_height = given
        # All of them or none: side by side they are read along.
        air = all(each.has_air(left - given, width) for each, width in zip(lists, wide, strict=True))
        for each in lists:
            if each.airy != air:
                each.airy = air
                each.refresh()
        return left - 1

    def on_resize(self) -> None:
        """Share out before it is painted in that size. Textual calls `Panel.on_resize` as well."""
        self.share_rows()
