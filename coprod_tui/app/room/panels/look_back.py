"""One thing at a time that the group looks back on, in large letters, with what was said of it. Nobody is named."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from coprod_tui.app.room.panels.large_words import LargeWords
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import m, muted
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.look_back import LookSort, to_look_at
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.look_back import asks, said_of, stage_words
from coprod_tui.wording import _

MOST, MOST_LOW, LOW = 5, 2, 30
"""How much of what was said stands below the large letters, the newest; and from how many rows on the first of it."""


class LookingBack(LargeWords):
    """place: which of the things to look back on stands here, from 0."""

    looks_at = ("look_back", "rules", "plan")
    place = 0

    def compose(self) -> ComposeResult:
        yield Static(id="look-which")
        yield Big(paged=True, whole=True, band=True, id="look-words")
        yield Static(classes="place")
        yield Rows(gap=3, id="look-rows")

    def show_place(self, place: int) -> None:
        """Show the thing at this place, though nothing of the meeting changed."""
        if place != self.place:
            self.place = place
            self.anew()

    def draw(self, meeting: Meeting, _at: int) -> None:
        things = to_look_at(meeting)
        if not things:
            return
        self.place = min(self.place, len(things) - 1)
        thing = things[self.place]
        sorts: dict[LookSort, str] = {
            "question": _("Looking back"),
            "rule": _("Did we keep to this?"),
            "component": stage_words(meeting.look_back.when),
        }
        where = _("{place} of {count}").format(place=self.place + 1, count=len(things))
        which = m("[b $now]$sort[/]  [$muted]$where[/]", sort=sorts[thing.sort], where=where)
        self.query_one("#look-which", Static).update(which)
        self.query_one("#look-words", Big).text = asks(thing)
        answers = [Row(muted("–"), words) for words in said_of(meeting, thing)]
        most = MOST if self.app.size.height >= LOW else MOST_LOW
        if len(answers) > most:
            answers = [Row("", muted(_("More was said before this."))), *answers[-most:]]
        rows = answers or [Row("", muted(_("Say as much as you like, or nothing. No name is kept.")))]
        self.query_one("#look-rows", Rows).show(rows)
