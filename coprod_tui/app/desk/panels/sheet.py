"""A sheet over the record on the Desk: sayings for a chair who is stuck, or a list somebody asked to see."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.widgets.pieces import bold, muted
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.wording import _


class Sheet(Vertical):
    """Away but where its screen has the class -sheet. kind: what is on it, "" while it is away."""

    kind = ""

    def compose(self) -> ComposeResult:
        yield Static(classes="heading")
        with VerticalScroll(can_focus=False):
            yield Rows(gap=3)

    def show(self, kind: str, title: str, rows: Sequence[Row]) -> None:
        self.kind = kind
        how = _("Escape closes this.")
        self.query_one(Static).update(Content.assemble(bold(title), "   ", muted(how)))
        self.query_one(Rows).show(rows or [Row("", muted(_("Nothing yet.")))])
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def renew(self, rows: Sequence[Row]) -> None:
        """The same as it is now, without moving what is read."""
        self.query_one(Rows).show(rows)

    def close(self) -> None:
        self.kind = ""

    def turn(self, by: int) -> None:
        scroll = self.query_one(VerticalScroll)
        scroll.scroll_relative(y=by * max(scroll.size.height - 2, 1), animate=False)
