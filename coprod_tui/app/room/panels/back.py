"""One thing at a time that came back since last time, in large letters, with what is known of it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from coprod_tui.app.room.panels.large_words import LargeWords
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import m, muted
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.came_back import CameBackSort, what_came_back
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.came_back import about
from coprod_tui.wording import _


class CameBack(LargeWords):
    """place: which of the things that came back stands here, from 0."""

    looks_at = ("parking", "actions", "in_force", "decisions", "people", "plan")
    place = 0

    def compose(self) -> ComposeResult:
        yield Static(id="back-which")
        yield Big(paged=True, whole=True, band=True, id="back-words")
        yield Static(classes="place")
        yield Rows(gap=3, id="back-rows")

    def show_place(self, place: int) -> None:
        """Show the thing at this place, though nothing of the meeting changed."""
        if place != self.place:
            self.place = place
            self.anew()

    def draw(self, meeting: Meeting, _at: int) -> None:
        things = what_came_back(meeting)
        if not things:
            return
        self.place = min(self.place, len(things) - 1)
        thing = things[self.place]
        sorts: dict[CameBackSort, str] = {
            "issue": _("We asked"),
            "action": _("We said we would do this"),
            "decision": _("We decided this. Is it still right?"),
            "challenge": _("We decided this, and somebody challenges it"),
        }
        where = _("{mark} · {place} of {count}").format(mark=thing.mark, place=self.place + 1, count=len(things))
        which = m("[b $now]$sort[/]  [$muted]$where[/]", sort=sorts[thing.sort], where=where)
        self.query_one("#back-which", Static).update(which)
        self.query_one("#back-words", Big).text = thing.words
        self.query_one("#back-rows", Rows).show([Row(muted(label), words) for label, words in about(meeting, thing)])
