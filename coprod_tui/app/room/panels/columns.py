"""Lists side by side under a title: the title is as large as the lists leave rows for, and they come first."""

from __future__ import annotations

from textual.containers import Vertical

from coprod_tui.app.seat.panel import Band
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.rows import Rows

HEADING, APART = 1, 2
MOST = 8
"""Rows that a title may have, as in the style sheet."""


class TitledLists(Band):
    """title: the id of the title; how: of what stands under it."""

    title, how = "", ""

    def share_rows(self) -> None:
        """Give the title what the longest list does not need; a row where that is nothing."""
        height, big, how = (
            self.content_size.height,
            self.query_one(f"#{self.title}", Big),
            self.query_one(f"#{self.how}"),
        )
        if not height:
            return
        lists = [each.query_one(Rows) for each in self.query(".column").results(Vertical) if each.display]
        left = height - how.outer_size.height - APART - HEADING
        longest = max((each.wants(each.size.width, height) for each in lists), default=0)
        given = max(min(left - longest, MOST), 1)
        if big.rows(big.size.width, given) != big.size.height:  # a style that is set has all laid out again
            big.styles.max_height = given
        air = all(each.has_air(left - given) for each in lists)  # all of them or none: side by side they are read along
        for each in lists:
            if each.airy != air:
                each.airy = air
                each.refresh()

    def on_resize(self) -> None:
        """Before it is painted in that size. Textual calls the panel's own for itself."""
        self.share_rows()
