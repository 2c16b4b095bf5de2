"""What came back since last time: on the opening page, beside an item that is called so, and one at a time, large."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.room.panels.large_words import LargeWords
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import m, muted
from coprod_tui.app.widgets.rows import Row, Rows
from coprod_tui.model.came_back import CameBackSort, CameBackThing, what_came_back
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.series import held_on
from coprod_tui.model.text import folded
from coprod_tui.sentences.actions import does
from coprod_tui.sentences.in_force import how_it_stands
from coprod_tui.sentences.parking import asks
from coprod_tui.wording import _, day, ngettext


def back_title() -> str:
    """What the things are called that came back since last time; an item of this name is about them."""
    return _("What came back")


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
        self.query_one("#back-rows", Rows).show(about(meeting, thing))


def about(meeting: Meeting, thing: CameBackThing) -> list[Row]:
    """What is known of it, and what this meeting said of it."""
    issue, action = meeting.parking.get(thing.id), meeting.actions.get(thing.id)
    decision = meeting.in_force.get(thing.id)
    if issue is not None:
        asked = asks(meeting, issue)
        rows = [Row(muted(_("Who asks")), asked)] if asked else []
        for one in issue.answers[-1:]:
            rows += [Row(muted(_("They said")), one.words)]
            rows += [Row(muted(_("What changed")), one.changed)] if one.changed else []
        waits = _("No answer yet. We looked today.") if issue.looked else _("No answer yet.")
        stands = _("This is settled.") if issue.closed else "" if issue.answers else waits
        return [*rows, *([Row("", stands)] if stands else [])]
    if action is not None:
        who = does(meeting, action)
        rows = [Row(muted(_("Who")), who)] if who else []
        if action.dropped:
            return [*rows, Row(muted(_("Not after all")), action.outcome)]
        if action.finished:
            return [*rows, Row(muted(_("Done")), action.outcome)]
        return [*rows, Row("", _("Still to do. We looked today.") if action.looked else _("Not done yet."))]
    if decision is not None:
        due = _("The day to look again: {day}.").format(day=day(decision.look_again, year=True))
        return [Row("", how_it_stands(meeting, decision) or due)]
    times = next((one.count for one in meeting.decisions.challenged if one.ref == thing.mark), 0)
    return [Row("", _times(times))]


def _times(count: int) -> str:
    words = ngettext("Challenged since, {count} time", "Challenged since, {count} times", count)
    return words.format(count=count)


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
        Row(muted(one.ref), Content.assemble(one.words, "\n", muted(_times(one.count))))
        for one in meeting.decisions.challenged
    ]
    return rows


def is_about_it(meeting: Meeting) -> bool:
    """Whether the item that is on is called so."""
    item = meeting.agenda.now
    return item is not None and folded(item.title) == folded(back_title())
