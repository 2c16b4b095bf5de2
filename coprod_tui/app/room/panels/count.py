"""A count while it goes on, for everybody to see: every step on a line of its own, the one that is asked now large.

How many stand on a step is nowhere here: only how many have answered, until every step was asked.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from coprod_tui.app.seat.panel import Band
from coprod_tui.app.widgets.letters import Big, fit
from coprod_tui.app.widgets.pieces import bold, m, muted, now
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.count import Count
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.count import so_far
from coprod_tui.wording import _
from coprod_tui.wording.scales import level_words, scale_words

LABEL, FAR = 1, 40
"""Row for how many have answered; and rows of steps that are counted."""
AROUND = ((True, 1), (True, 0), (False, 0))
"""Whether a row says what is counted, and blank rows below the steps; from the most to the fewest."""


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
        phones = count.by_page is not None
        how = _("by hand, on paper or on a phone") if phones else _("one step at a time")
        self.query_one("#count-of", Static).update(
            m("[b $now]$name[/] [$muted]· $how[/]", name=scale_words(scale), how=how)
        )
        step = self.query_one("#count-step", Big)
        step.text = level_words(scale, count.step) if count.step else ""
        rows = [self._row(count, place) for place in range(len(count.steps))]
        of, answered = self.query_one("#count-of"), self.query_one("#count-so-far")
        steps = self.query_one("#count-steps", Rows)
        steps.show(rows)
        most = self.content_size.height - steps.wants(self.content_size.width, FAR) - step.styles.margin.height
        large, left = None, most
        for of.display, above in AROUND[:2] if phones else AROUND:  # how it is counted is said where it is not usual
            left = most - LABEL - above - of.display
            large = fit(step.text, self.content_size.width, max(left, 1))
            if large is not None:
                break
        of.display, above = (of.display, above) if large is not None else AROUND[0]
        answered.styles.margin = (above, 0, 0, 0)
        step.display = large is not None or not self.content_size.height
        left -= len(large) if large is not None else -step.styles.margin.height
        apart = [each for row in rows for each in (row, Row())][:-1]  # read from afar: an empty row between two
        if left >= len(rows) - 1:
            steps.show(apart)
        self.query_one("#count-so-far", Static).update(bold(so_far(count)))

    def _row(self, count: Count, index: int) -> Row:
        """One step: its words, and whether it was asked already. Never how many answered it."""
        words = level_words(count.scale, count.steps[index][0])
        if index == count.place:
            return Row(now("►"), bold(words), now(_("asked now")))
        return Row(muted("✓") if index < count.place else "", bold(words))
