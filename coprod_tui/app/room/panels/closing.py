"""Closing: what is still open, what was decided, when we meet next; and the page of a meeting that is finished."""

from __future__ import annotations

from typing import cast

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.room.panels.columns import TitledLists
from coprod_tui.app.seat.panel import Band
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import WrappedText, bold, m, muted, wrap
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.closing import still_open
from coprod_tui.model.look_back import to_look_at
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.summary_outcome import step, what_became
from coprod_tui.sentences.agreement import in_short
from coprod_tui.sentences.closing import sort_words
from coprod_tui.sentences.group_status import summary_parts
from coprod_tui.wording import _, day_and_times, ngettext

FEW, APART, FAR = 20, 1, 40
"""Letters of words that stay together; rows that part one thing from another; and rows of a list that are counted."""


class Closing(TitledLists):
    title, how = "closing-words", "closing-how"
    looks_at = ("decisions", "parking", "actions", "agenda", "notes", "flow", "hands", "plan", "look_back")

    def compose(self) -> ComposeResult:
        yield Big(id="closing-words")
        yield Static(id="closing-how")
        with Horizontal(id="closing"):
            with Vertical(classes="column", id="open"):
                yield Static(classes="heading")
                yield Rows()
            with Vertical(classes="column", id="made"):
                yield Static(classes="heading")
                yield Rows()

    def draw(self, meeting: Meeting, _at: int) -> None:
        left = still_open(meeting)
        self.query_one("#closing-words", Big).text = _("Before we go")
        template = ngettext("{count} thing is still open.", "{count} things are still open.", len(left))
        how = template.format(count=len(left)) if left else _("Nothing is left open.")
        how = _("{open} You may finish all the same. Thank each other first.").format(open=how)
        back = self.with_key("look-back-closing", _("{key} looks back together.")) if to_look_at(meeting) else ""
        self.query_one("#closing-how", Static).update(muted("  ".join(filter(None, (how, back)))))
        rows = [Row("", Content.assemble(one.words, "   ", muted(_whole(sort_words(one))))) for one in left]
        self._show("#open", _("Still open"), rows or [Row("", muted(_("Nothing. Well done.")))])
        self._show("#made", _("What we decided, to read back"), made(meeting))
        self.call_after_refresh(self.share_rows)

    def _show(self, where: str, title: str, rows: list[Row]) -> None:
        column = self.query_one(where)
        column.query_one(".heading", Static).update(bold(title))
        column.query_one(Rows).show(rows)


class Finished(Band):
    looks_at = ("flow", "plan", "decisions", "actions", "review", "sending", "replies", "sealing")

    def compose(self) -> ComposeResult:
        yield Big(id="thanks")
        yield Static(id="done")
        yield WrappedText(id="saved")
        yield Static(id="next")
        yield Rows(airy=True, id="agreed")

    def draw(self, meeting: Meeting, _at: int) -> None:
        self.query_one("#thanks", Big).text = _("Thank you, everyone")
        saved, whole = cast("Seated", self.screen).saved
        done = _("This meeting is finished. Everything is saved.") if whole else _("This meeting is finished.")
        self.query_one("#done", Static).update(muted(done))
        self.query_one("#saved", WrappedText).show(saved)
        self.query_one("#next", Static).update(Content(self._next(meeting)))
        self.query_one("#agreed", Rows).show(made(meeting))
        self.call_after_refresh(self.on_resize)

    def on_resize(self) -> None:
        """The thanks have the rows that what is said below them leaves."""
        thanks, width = self.query_one("#thanks", Big), self.content_size.width
        contents = [cast("Content | str", self.query_one(f"#{id}", Static).content) for id in ("done", "next")]
        below = sum(len(wrap(words, width)) + APART for words in [*contents, cast("Seated", self.screen).saved[0]])
        left = self.content_size.height - below - APART - self.query_one("#agreed", Rows).wants(width, FAR)
        if width:
            thanks.styles.max_height = max(left, 1)

    def _next(self, meeting: Meeting) -> str:
        """What comes next for the summary, in numbers: nobody is named on the big screen."""
        after, agreed, today = what_became(meeting), meeting.sealing.day, cast("Seated", self.screen).today
        if step(after, agreed, today.isoformat()) == "review":
            words = _("Next, somebody reads the summary over before it goes out. {key} opens it, off the big screen.")
            return self.with_key("review-summary", words)
        parts = summary_parts(after, agreed, today, meeting.plan.zone)
        return _("The summary: {stands}.").format(stands=", ".join(part.words for part in parts))


def _whole(words: str) -> str:
    """A few words that no line end comes between."""
    return words.replace(" ", "\u00a0") if len(words) <= FEW else words


def made(meeting: Meeting) -> list[Row]:
    """Decisions with how they came out, then the next meeting."""
    rows = [
        Row(muted(f"D{one.number}"), Content.assemble(one.words, "\n", muted(in_short(one))))
        for one in meeting.decisions.concluded
    ] or [Row("", muted(_("Nothing was decided today.")))]
    flow = meeting.flow
    on = day_and_times(flow.next_date, flow.next_start, flow.next_finish)
    when = ", ".join(filter(None, (on, flow.next_words)))
    if when:
        rows.append(Row(muted(_("Next")), m("[b]$label[/b] $when", label=_("We meet again:"), when=when)))
    return rows
