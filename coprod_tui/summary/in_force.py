"""Earlier decisions that were looked at: still right, replaced by another, or in force no longer."""

from __future__ import annotations

from coprod_tui.model.in_force import EarlierDecision
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Line, Point, Points, SummarySection, line, ours, sentences, theirs
from coprod_tui.wording import _


def section(view: MeetingView) -> SummarySection | None:
    looked = ((one, _stands(view, one)) for one in view.meeting.in_force.all)
    points = tuple(Point(theirs(one.words), one.ref, stands) for one, stands in looked if stands)
    title = ours(_("Earlier decisions we looked at again"))
    return SummarySection("in-force", title, (Points(points),)) if points else None


def _stands(view: MeetingView, decision: EarlierDecision) -> Line:
    if decision.came == "still-right":
        again = (
            line(_("We look at this again on {day}."), day=view.due(decision.look_again)) if decision.look_again else ()
        )
        return sentences(ours(_("Still right.")), again)
    if decision.came == "no-longer":
        why = line(_("Why: {words}"), words=decision.why) if decision.why else ()
        return sentences(ours(_("In force no longer.")), why)
    new = view.meeting.decisions.get(decision.by)
    if decision.came is None or new is None:
        return ()
    return line(_("Replaced by {mark}: {words}"), mark=ours(f"D{new.number}"), words=new.words)
