"""What stands beside a decision, on the Room and at the Desk: what people said of it, and what was counted."""

from __future__ import annotations

from coprod_tui.app.widgets.pieces import bold, muted
from coprod_tui.app.widgets.rows import Row
from coprod_tui.model.decision_rule import tally
from coprod_tui.model.decisions import Decision
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.record_view import name_of
from coprod_tui.wording import _
from coprod_tui.wording.decision_rule import tally_words
from coprod_tui.wording.scales import scale_words


def concerns(meeting: Meeting, decision: Decision) -> list[Row]:
    """Worries and objections in people's own words, and what was counted on a scale, in words."""
    rows = []
    for worry in decision.worries:
        label = _("Objection") if worry.objection else _("Worry")
        about = [name_of(meeting, worry.person)] if worry.person else []
        about += [_("met")] if worry.settled else []
        rows.append(Row(muted(label), worry.words, muted(", ".join(about))))
    if decision.support is not None:
        rows.append(Row(muted(scale_words(decision.support.scale)), bold(tally_words(tally(decision)))))
    return rows
