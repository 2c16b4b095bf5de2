"""A ground rule pointed to: the rule, large, with nobody's name beside it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from coprod_tui.app.room.panels.agreement import page_place
from coprod_tui.app.seat.panel import Band
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import muted, now
from coprod_tui.model.meeting import Meeting
from coprod_tui.wording import _


class PointedRule(Band):
    looks_at = ("rules",)

    def compose(self) -> ComposeResult:
        yield Static(id="which")
        yield Big(paged=True, id="rule-words")
        yield Static(classes="place")
        yield Static(muted(_("This is how we wanted to work together. Thank you.")), id="kindly")

    def draw(self, meeting: Meeting, _at: int) -> None:
        pointed = meeting.rules.pointed
        rule = meeting.rules.get(pointed.rule) if pointed else None
        if rule is not None:
            self.query_one("#which", Static).update(now(_("Ground rule {number}").format(number=rule.number)))
            self.query_one("#rule-words", Big).text = rule.words

    def on_mount(self) -> None:
        self.query_one(".place").display = False

    def on_big_paged(self, event: Big.Paged) -> None:
        """Nobody should take the first page of long words for all of them."""
        event.stop()
        place = self.query_one(".place", Static)
        place.update(muted(page_place(event)))
        place.display = event.pages > 1

    def turn_words(self, by: int) -> None:
        self.query_one(Big).turn(by)
