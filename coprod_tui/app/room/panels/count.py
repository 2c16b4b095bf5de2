"""A count while it goes on, for everybody to see: every step on a line of its own, the one that is asked now large.

How many stand on a step is nowhere here: only how many have answered, until every step was asked.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from coprod_tui.app.seat.panel import Band
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import bold, m, muted, now
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.count import Count
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.count import so_far
from coprod_tui.wording import _
from coprod_tui.wording.scales import level_words, scale_words


class CountSteps(Band):
    """count: the one that goes on."""

    looks_at = ()
    by_size = True
    count: Count | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="count-of")
        yield Big(id="count-step")
        yield Rows(gap=2, id="count-steps")
        yield Static(id="count-so-far")

    def ask(self, count: Count | None) -> None:
        """Show this count as it is now."""
        if count is not self.count:
            self.count, self._drawn = count, None

    def draw(self, _meeting: Meeting, _at: int) -> None:
        count = self.count
        if count is None:
            return
        scale = count.scale
        phones = count.by_page is not None  # they have a line of the screen, too
        how = _("by hand, on paper or on a phone") if phones else _("one step at a time")
        self.query_one("#count-of", Static).update(
            m("[b $now]$name[/] [$muted]· $how[/]", name=scale_words(scale), how=how)
        )
        few = not self.screen.classes.isdisjoint(("-short", "-low", "-sliver"))
        step = self.query_one("#count-step", Big)
        step.text, step.display = level_words(scale, count.step) if count.step else "", not few
        rows = [self._row(count, place) for place in range(len(count.steps))]
        apart = [each for row in rows for each in (row, Row())][:-1]  # read from afar: an empty row between two
        self.query_one("#count-steps", Rows).show(
            rows if not self.screen.classes.isdisjoint(("-middle", "-low")) or (few and phones) else apart
        )
        self.query_one("#count-so-far", Static).update(bold(so_far(count)))

    def _row(self, count: Count, index: int) -> Row:
        """One step: its words, and whether it was asked already. Never how many answered it."""
        words = level_words(count.scale, count.steps[index][0])
        if index == count.place:
            return Row(now("►"), bold(words), now(_("asked now")))
        return Row(muted("✓") if index < count.place else "", bold(words))
