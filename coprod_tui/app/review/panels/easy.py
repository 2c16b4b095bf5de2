"""Easy Read as its page will say it: a row for each thing, with what a computer proposes and which rules it breaks."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from coprod_tui.afterwards.review.easy_read import EasyLineRead, EasyRead, EasyRow, picture_words
from coprod_tui.app.widgets.pieces import bold, muted, now, set_content, wait
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.summary.easy import exact_words
from coprod_tui.wording import _, ngettext

ROOMY = 20
"""Lines from which there is room between things."""


class EasyRows(Vertical):
    def compose(self) -> ComposeResult:
        yield Static(id="easy-heading", classes="heading")
        yield Rows(id="easy-rows", gap=1)

    def show(self, read: EasyRead, chosen: int) -> None:
        """chosen: the place of the chosen row."""
        hard = ngettext(
            "{count} thing is not easy yet.", "{count} things are not easy yet.", read.hard
        ).format(count=read.hard)  # fmt: skip
        about = read.checked or _("Nobody has checked it.")
        heading = [bold(read.called), muted(about), *([muted(hard)] if read.hard else [])]
        set_content(self.query_one("#easy-heading", Static), Content("   ").join(heading))
        apart = self.size.height > ROOMY
        rows = [
            Row(now("►") if place == chosen else muted("•"), _body(row, apart=apart), name=str(place))
            for place, row in enumerate(read.rows)
        ]
        nothing = [Row(" ", muted(_("Nothing was agreed, taken on or asked.")))]
        self.query_one("#easy-rows", Rows).show(rows or nothing, chosen)


def _body(row: EasyRow, *, apart: bool) -> Content:
    """apart: with an empty line after it."""
    head = Content("  ").join([bold(row.name or row.part), *([wait(row.notice)] if row.notice else [])])
    exact = [muted(f"{exact_words()} {row.exact}")] if row.exact else []
    return Content("\n").join(
        [head, *(each for line in row.lines for each in _line(line)), *exact, *([Content()] if apart else [])]
    )


def _line(line: EasyLineRead) -> list[Content]:
    picture = picture_words(line)
    words = Content.assemble(line.words, muted(f"  {picture}") if picture else "")
    return [words, *(wait(f"  {why}") for why in line.broken)]
