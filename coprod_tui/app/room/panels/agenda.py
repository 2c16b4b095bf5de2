"""The agenda on the shelf: what is done, what is on, what is to come, and about when the meeting will be over."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.seat.panel import Panel
from coprod_tui.app.widgets.pieces import Text, bold, muted, now, shorten, wait
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.agenda import Item, finish_about
from coprod_tui.model.entry import NOBODY
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.flow import at_clock
from coprod_tui.wording import _, labels, ngettext

LONGEST = 70
"""Cells of a title here; the one that is on stands whole above."""


class AgendaPanel(Panel):
    looks_at = ("agenda", "flow", "plan")
    finish = ""

    def compose(self) -> ComposeResult:
        yield Static(classes="heading")
        yield Rows()

    def draw(self, meeting: Meeting, at: int) -> None:
        title = labels(dict(meeting.plan.settings.labels))["agenda"]
        self.query_one(".heading", Static).update(bold(title))
        agenda = meeting.agenda
        rows = [row(meeting, item, at) for item in agenda.items]
        next_ = agenda.next
        keep = agenda.place(agenda.current or (next_.id if next_ else NOBODY)) - 1
        if not rows:
            rows = [Row("", muted(_("No agenda. / item new adds one.")))]
        self.query_one(Rows).show(rows, keep=max(keep, 0), foot=self._foot(meeting, at))

    def _foot(self, meeting: Meeting, at: int) -> Row | None:
        end = finish_about(meeting, at)
        self.finish = at_clock(meeting, end) if end is not None else ""
        return Row(" ", muted(_("Finish about")), muted(self.finish)) if self.finish else None

    def tick(self, meeting: Meeting, at: int) -> None:
        end = finish_about(meeting, at)
        if (at_clock(meeting, end) if end is not None else "") != self.finish:
            self.redraw(meeting, at)


def row(meeting: Meeting, item: Item, at: int) -> Row:
    """One item: its mark, its title, and how long it took, is, or is planned to be."""
    name = f"item:{item.id}"
    if item.id == meeting.agenda.current:
        return Row(now("►"), bold(shorten(item.title, LONGEST)), now(_("now")), name)
    if item.carried:
        return Row(muted("→"), muted(shorten(item.title, LONGEST)), muted(_("next time")), name)
    if item.done:
        took = round(item.took(meeting.flow, at) / 60_000)
        figure = ngettext("took {count} min", "took {count} min", took).format(count=took)
        return Row(muted("✓"), muted(shorten(item.title, LONGEST)), muted(figure), name)
    minutes = (item.minutes or 0) + item.extra
    figure = ngettext("{count} min", "{count} min", minutes).format(count=minutes) if minutes else ""
    title = shorten(item.title, LONGEST)
    body: Text = title
    if item.content_note and item is meeting.agenda.next:  # told before it begins, so that people can prepare
        body = Content.assemble(title, "\n", wait(item.content_note))
    return Row("", body, figure, name)
