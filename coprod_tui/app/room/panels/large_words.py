"""Words that stand alone, large: a content note before its item begins, and a ground rule that is pointed to."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from coprod_tui.app.room.panels.agreement import page_place
from coprod_tui.app.room.panels.read_back import brings_larger
from coprod_tui.app.seat.panel import Band
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.mark import mark
from coprod_tui.app.widgets.pieces import m, muted, now
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.wording import _


class LargeWords(Band):
    """Long words have pages, and a line says which is shown: nobody should take the first page for all of them."""

    def on_mount(self) -> None:
        self.query_one(".place").display = False

    def take(self, meeting: Meeting, at: int) -> None:
        super().take(meeting, at)
        self.call_after_refresh(self.on_resize)

    def on_resize(self) -> None:
        make_room(self, self.query_one(Big))

    def on_big_paged(self, event: Big.Paged) -> None:
        event.stop()
        place = self.query_one(".place", Static)
        place.update(muted(page_place(event)))
        place.display = event.pages > 1


def make_room(band: Band, big: Big) -> None:
    """Roles and people give way to these words, where that brings larger letters."""
    room, others = band.screen, [each for each in band.children if each is not big and each.display]
    own = sum(each.outer_size.height + each.styles.margin.height for each in others) + big.styles.margin.height
    if band.display and band.content_size.height:
        mark(room, {"-spare": brings_larger(big.text, band.content_size.width, room.size.height, own)})


class PointedRule(LargeWords):
    """The ground rule that is pointed to, with nobody's name beside it."""

    looks_at = ("rules",)

    def compose(self) -> ComposeResult:
        yield Static(id="which")
        yield Big(paged=True, whole=True, band=True, id="rule-words")
        yield Static(classes="place")
        yield Static(muted(_("This is how we wanted to work together. Thank you.")), id="kindly")

    def draw(self, meeting: Meeting, _at: int) -> None:
        pointed = meeting.rules.pointed
        rule = meeting.rules.get(pointed.rule) if pointed else None
        if rule is not None:
            self.query_one("#which", Static).update(now(_("Ground rule {number}").format(number=rule.number)))
            self.query_one("#rule-words", Big).text = rule.words


class NoteBand(LargeWords):
    """An item's content note, so that anybody can take a moment, or go, before it begins. item: the one to begin."""

    looks_at = ("agenda", "plan")
    item: Id | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="note-before")
        yield Big(paged=True, whole=True, band=True, id="note-words")
        yield Static(classes="place")
        yield Rows(gap=3, id="note-rows")

    def draw(self, meeting: Meeting, _at: int) -> None:
        item, ways = meeting.agenda.get(self.item), meeting.plan.settings
        if item is None:
            return
        line = m("[b $now]$name[/] [$muted]· $title[/]", name=_("Before we begin"), title=item.title)
        self.query_one("#note-before", Static).update(line)
        self.query_one("#note-words", Big).text = item.content_note
        rows = [Row("", _("It is fine to take a break, or to sit this one out."))]
        rows += [Row(muted(_("Quiet room")), ways.quiet_room)] if ways.quiet_room else []
        rows += [Row(muted(_("Support")), ways.support_person)] if ways.support_person else []
        self.query_one("#note-rows", Rows).show(rows)
