"""Words that stand alone, large: a content note before its item begins, and a ground rule that is pointed to."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.geometry import Size
from textual.widgets import Static

from coprod_tui.app.room.panels.agreement import page_place
from coprod_tui.app.seat.panel import Band
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import bold, m, muted, now
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.wording import _

LINES = 3
"""Lines of small words that leave room for large ones."""


class LargeWords(Band):
    """Nobody should take the first page of long words for all of them: it says how many there are."""

    def on_mount(self) -> None:
        self.query_one(".place").display = False

    def on_big_paged(self, event: Big.Paged) -> None:
        event.stop()
        place = self.query_one(".place", Static)
        place.update(muted(page_place(event)))
        place.display = event.pages > 1


class PointedRule(LargeWords):
    """With nobody's name beside it."""

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


class NoteBand(LargeWords):
    """So that anybody can take a moment, or go, before it is talked about. item: the one that would begin."""

    looks_at = ("agenda", "plan")
    item: Id | None = None
    _full: tuple[Id | None, Size] | None = None
    """The item and the size at which its words also stand in small: a note is to be seen whole before anybody goes on.
    Kept until either changes, so that the room it takes does not change its own reason."""

    def compose(self) -> ComposeResult:
        yield Static(id="note-before")
        yield Big(paged=True, id="note-words")
        yield Static(classes="place")
        yield Rows(gap=3, id="note-rows")

    def draw(self, meeting: Meeting, _at: int) -> None:
        item, ways = meeting.agenda.get(self.item), meeting.plan.settings
        if item is None:
            return
        line = m("[b $now]$name[/] [$muted]· $title[/]", name=_("Before we begin"), title=item.title)
        self.query_one("#note-before", Static).update(line)
        self.query_one("#note-words", Big).text = item.content_note
        whole = self._full == (self.item, self.app.size) and cell_len(item.content_note) <= LINES * self.app.size.width
        rows = [Row(muted(_("In full")), bold(item.content_note))] if whole else []
        rows += [Row("", _("It is fine to take a break, or to sit this one out."))]
        rows += [Row(muted(_("Quiet room")), ways.quiet_room)] if ways.quiet_room else []
        rows += [Row(muted(_("Support")), ways.support_person)] if ways.support_person else []
        self.query_one("#note-rows", Rows).show(rows)

    def on_big_paged(self, event: Big.Paged) -> None:
        here = (self.item, self.app.size)
        if event.pages > 1 and self._full != here:
            self._full = here
            self.anew()
