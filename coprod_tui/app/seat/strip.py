"""The head of the Desk: whose seat it is and that it is private; and in one raised line where the meeting is."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.seat.item_time import time_left
from coprod_tui.app.seat.panel import Panel
from coprod_tui.app.widgets.pieces import bold, muted, now, shorten, wait
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.order import suggest
from coprod_tui.sentences import name_of
from coprod_tui.sentences.flow import at_clock, finished
from coprod_tui.wording import _, seat_name

LEAST_TITLE = 12
"""Cells that an item's title keeps, however much stands beside it."""


class DeskHead(Panel):
    """Projectors often show what a laptop shows, so this screen says that it is private."""

    looks_at = ("plan",)
    DEFAULT_CLASSES = "page"
    by_size = True

    def __init__(self, seat: str) -> None:
        super().__init__(id="top")
        self.seat = seat

    def compose(self) -> ComposeResult:
        yield Static()

    def draw(self, meeting: Meeting, _at: int) -> None:
        private, width = _("Private: keep off the big screen"), self.content_size.width
        number = _("meeting {number}").format(number=meeting.plan.number)
        for more in ([meeting.plan.group_name, number], [number], []):
            left = Content.assemble(bold(seat_name(self.seat)), *(Content.assemble("  ", muted(each)) for each in more))
            room = width - left.cell_length - len(private)
            if room > 1:
                break
        self.query_one(Static).update(Content.assemble(left, " " * max(room, 2), wait(private)))


class Strip(Panel):
    """The item and its time, who speaks and who is next; why everything stands still, if it does."""

    looks_at = ("agenda", "turns", "hands", "rounds", "flow", "people", "plan", "review")
    DEFAULT_CLASSES = "live page"
    by_size = True
    _left = ""

    def compose(self) -> ComposeResult:
        yield Rows()

    def draw(self, meeting: Meeting, at: int) -> None:
        self._left = time_left(meeting, at)
        beside = Content("   ").join(_who(meeting))
        item = meeting.agenda.now
        mark = now("►") if meeting.flow.stage == "open" else muted("►")
        number = f"{meeting.agenda.place(item.id)} " if item is not None else ""
        title = item.title if item is not None else _between(meeting)
        if meeting.flow.stage == "finished" and not meeting.review.versions:
            title += " " + self.with_key("review-summary", _("Next, somebody reads the summary over: {key}."))
        still = still_words(meeting)
        beside_title = [wait(still)] if still else [muted(self._left)] if self._left else []
        used = beside.cell_length + sum(each.cell_length + 3 for each in beside_title) + len(number) + 7
        title = shorten(title, max(self.content_size.width - used, LEAST_TITLE))
        row = Row(mark, Content("   ").join([bold(f"{number}{title}"), *beside_title]), beside)
        self.query_one(Rows).show([row])

    def tick(self, meeting: Meeting, at: int) -> None:
        if time_left(meeting, at) != self._left:
            self.redraw(meeting, at)


def _who(meeting: Meeting) -> list[Content]:
    turn, suggested = meeting.turns.now, suggest(meeting)
    contents = []
    if turn is not None:
        contents.append(now(f"● {name_of(meeting, turn.person)}"))
    if suggested is not None:
        contents.append(Content.assemble(muted(_("next")), " ", name_of(meeting, suggested.person)))
    return contents


def _between(meeting: Meeting) -> str:
    if meeting.flow.stage == "planned":
        return _("Not begun. /start begins it.")
    if meeting.flow.stage == "finished":
        return finished(meeting)
    return _("Between items")


def still_words(meeting: Meeting) -> str:
    """Why everything stands still, in a few words; "" where it does not."""
    flow = meeting.flow
    if flow.hidden:
        return _("Hidden on the big screen")
    if flow.pause is None:
        return ""
    if flow.pause.why == "break" and flow.pause.minutes:
        return _("Break until {clock}").format(clock=at_clock(meeting, flow.pause.until))
    return {
        "moment": _("Taking a moment"),
        "break": _("Break"),
        "wait": _("Waiting for the notes"),
        "card": _("Stopped, to explain"),
    }[flow.pause.why]
