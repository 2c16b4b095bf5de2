"""What came back since last time: on the opening page, beside an item that is called so, and one at a time, large."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.room.panels.large_words import LargeWords
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import m, muted
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.came_back import CameBackSort, what_came_back
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.series import held_on
from coprod_tui.sentences.came_back import about, challenged_words
from coprod_tui.sentences.in_force import how_it_stands
from coprod_tui.sentences.parking import asks
from coprod_tui.wording import _


class CameBack(LargeWords):
    """One thing in large letters, with what is known of it. shown: its place among all, from 0."""

    looks_at = ("parking", "actions", "in_force", "decisions", "people", "plan")
    shown = 0

    def compose(self) -> ComposeResult:
        yield Static(id="back-which")
        yield Big(paged=True, id="back-words")
        yield Static(classes="place")
        yield Rows(gap=3, id="back-rows")

    def put(self, shown: int) -> None:
        """Another thing, though nothing of the meeting changed."""
        if shown != self.shown:
            self.shown = shown
            self.anew()

    def draw(self, meeting: Meeting, _at: int) -> None:
        things = what_came_back(meeting)
        if not things:
            return
        self.shown = min(self.shown, len(things) - 1)
        thing = things[self.shown]
        sorts: dict[CameBackSort, str] = {
            "issue": _("We asked"),
            "action": _("We said we would do this"),
            "decision": _("We decided this. Is it still right?"),
            "challenge": _("We decided this, and somebody challenges it"),
        }
        where = _("{mark} · {place} of {count}").format(mark=thing.mark, place=self.shown + 1, count=len(things))
        which = m("[b $now]$sort[/]  [$muted]$where[/]", sort=sorts[thing.sort], where=where)
        self.query_one("#back-which", Static).update(which)
        self.query_one("#back-words", Big).text = thing.words
        self.query_one("#back-rows", Rows).show([Row(muted(label), words) for label, words in about(meeting, thing)])


def came_back(meeting: Meeting) -> list[Row]:
    """We asked, they said, what changed; and what came of actions: all that was brought from earlier meetings."""
    rows = []
    for issue in meeting.parking.all:
        if not issue.ref:
            continue
        said = [Content.assemble(muted(_("They said: ")), answer.words) for answer in issue.answers[-1:]]
        said += [Content.assemble(muted(_("What changed: ")), a.changed) for a in issue.answers[-1:] if a.changed]
        waits = muted(_("No answer yet. {asks}").format(asks=asks(meeting, issue)))
        rows.append(Row(muted(issue.name), Content("\n").join([Content(issue.words), *(said or [waits])])))
    for action in meeting.actions.all:
        if not action.ref:
            continue
        stands = _("not done after all") if action.dropped else _("done") if action.finished else _("not done yet")
        rows.append(Row(muted(action.name), Content.assemble(action.words, "\n", muted(action.outcome or stands))))
    for decision in meeting.in_force.due(held_on(meeting)):
        again = how_it_stands(meeting, decision) or _("Is it still right?")
        rows.append(Row(muted(decision.ref), Content.assemble(decision.words, "\n", muted(again))))
    rows += [
        Row(muted(one.ref), Content.assemble(one.words, "\n", muted(challenged_words(one.count))))
        for one in meeting.decisions.challenged
    ]
    return rows
