"""Small groups: who is where, what they are asked, and when they said they would be back."""

from __future__ import annotations

from typing import cast

from textual.app import ComposeResult
from textual.widgets import Static

from coprod_tui.app.seat.panel import Band
from coprod_tui.app.widgets.letters import WHOLE, Big, fitting
from coprod_tui.app.widgets.pieces import Bar, bold, muted, now
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.small_groups import Split
from coprod_tui.sentences import name_of
from coprod_tui.sentences.flow import at_clock
from coprod_tui.sentences.small_groups import group_name
from coprod_tui.wording import _, about, names

LABEL, LEAST, LARGE = 1, 1, 5
"""Rows of what is on; of what stands large at the fewest; and those with which it is large in truth."""


class Groups(Band):
    looks_at = ("small_groups", "people", "flow", "notes", "plan")

    def compose(self) -> ComposeResult:
        yield Static(id="groups-on")
        yield Big(whole=True, id="groups-asked")
        yield Big(id="groups-large")
        yield Bar(id="groups-gone")
        yield Rows(gap=3, airy=True, id="groups-rows")
        yield Rows(gap=3, id="groups-left")

    def draw(self, meeting: Meeting, at: int) -> None:
        split = meeting.small_groups.now
        if split is None:
            return
        self.query_one("#groups-on", Static).update(now(_("Small groups")))
        asked = self.query_one("#groups-asked", Big)
        asked.text, asked.display = split.question, bool(split.question)
        back = _("Back at {time}").format(time=at_clock(meeting, split.until))
        self.query_one("#groups-large", Big).text = back if split.minutes else _("Small groups")
        self.query_one("#groups-gone").display = split.minutes > 0
        rows = [
            Row(bold(group_name(number)), names([name_of(meeting, person) for person in group]))
            for number, group in enumerate(split.groups, 1)
        ]
        self.query_one("#groups-rows", Rows).show(rows)
        self.tick(meeting, at)
        self.call_after_refresh(self.on_resize)

    def on_resize(self) -> None:
        """Nobody's place is hidden; then what the groups are asked is as large as can be, then when they are back."""
        width, left = self.content_size.width, self.content_size.height
        asked, back, rows = (self.query_one(f"#groups-{id}") for id in ("asked", "large", "rows"))
        if not left:
            return
        left -= LABEL + cast("Rows", rows).wants(width, left) + self.query_one("#groups-left", Rows).wants(width, left)
        left -= rows.styles.margin.height + back.styles.margin.height + self.query_one("#groups-gone").display
        if asked.display:
            left -= asked.styles.margin.height
            words = cast("Big", asked).text
            most = next(
                (left - low for low in (LARGE, LEAST) if fitting(words, width, max(left - low, 1), WHOLE).size), LEAST
            )
            asked.styles.max_height = most
            left -= cast("Big", asked).rows(width, most)
        back.styles.max_height = max(left, LEAST)

    def tick(self, meeting: Meeting, at: int) -> None:
        split = meeting.small_groups.now
        if split is None:
            return
        self.query_one("#groups-left", Rows).show(self._left(split, at))

    def _left(self, split: Split, at: int) -> list[Row]:
        if not split.minutes:
            return []
        passed, whole = at - split.since, split.minutes * 60_000
        self.query_one(Bar).share = min(passed / whole, 1.0)
        if passed < whole:
            return [Row(muted(_("In")), about((whole - passed) // 1000))]
        return [Row(muted(_("Now")), _("it is time, when every group is ready"))]
