"""What came back since last time: on the opening page, and beside an item of the agenda that is called so."""

from __future__ import annotations

from textual.content import Content

from coprod_tui.app.widgets.pieces import muted
from coprod_tui.app.widgets.rows import Row
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.text import folded
from coprod_tui.sentences.parking import asks
from coprod_tui.wording import _, ngettext


def back_title() -> str:
    """What the things are called that came back since last time; an item of this name is about them."""
    return _("What came back")


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
        done = action.outcome or (_("done") if action.finished else _("not done yet"))
        rows.append(Row(muted(action.name), Content.assemble(action.words, "\n", muted(done))))
    for one in meeting.decisions.challenged:
        times = ngettext("Challenged since, {count} time", "Challenged since, {count} times", one.count)
        rows.append(Row(muted(one.ref), Content.assemble(one.words, "\n", muted(times.format(count=one.count)))))
    return rows


def is_about_it(meeting: Meeting) -> bool:
    """Whether the item that is on is called so."""
    item = meeting.agenda.now
    return item is not None and folded(item.title) == folded(back_title())
