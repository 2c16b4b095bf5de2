"""What came back since last time, as rows: on the opening page, and beside an item that is called so."""

from __future__ import annotations

from textual.content import Content

from coprod_tui.app.widgets.pieces import muted
from coprod_tui.app.widgets.rows import Row
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.series import held_on
from coprod_tui.sentences.came_back import challenged_words
from coprod_tui.sentences.in_force import how_it_stands
from coprod_tui.sentences.parking import asks
from coprod_tui.wording import _


def came_back(meeting: Meeting) -> list[Row]:
    """We asked, they said, what changed; and what came of actions: all that was brought from earlier meetings."""
    rows = []
    for issue in meeting.parking.all:
        if not issue.ref:
            continue
        answer_lines = [Content.assemble(muted(_("They said: ")), answer.words) for answer in issue.answers[-1:]]
        answer_lines += [
            Content.assemble(muted(_("What changed: ")), a.changed) for a in issue.answers[-1:] if a.changed
        ]
        waits = muted(_("No answer yet. {asks}").format(asks=asks(meeting, issue)))
        rows.append(Row(muted(issue.name), Content("\n").join([Content(issue.words), *(answer_lines or [waits])])))
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
