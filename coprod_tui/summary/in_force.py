"""Earlier decisions that were looked at: still right, replaced by another, or in force no longer."""

from __future__ import annotations

from coprod_tui.model.in_force import EarlierDecision
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Line, Point, Points, SummarySection, line, ours, sentences, theirs
from coprod_tui.wording import _


def section(read: MeetingView) -> SummarySection | None:
    looked = ((one, _stands(read, one)) for one in read.meeting.in_force.all)
    points = tuple(Point(theirs(one.words), one.ref, told) for one, told in looked if told)
    title = ours(_("Earlier decisions we looked at again"))
    return SummarySection("in-force", title, (Points(points),)) if points else None


def _stands(read: MeetingView, one: EarlierDecision) -> Line:
    if one.came == "still-right":
        again = line(_("We look at this again on {day}."), day=read.due(one.look_again)) if one.look_again else ()
        return sentences(ours(_("Still right.")), again)
    if one.came == "no-longer":
        why = line(_("Why: {words}"), words=one.why) if one.why else ()
        return sentences(ours(_("In force no longer.")), why)
    new = read.meeting.decisions.get(one.by)
    if one.came is None or new is None:
        return ()
    return line(_("Replaced by {mark}: {words}"), mark=ours(f"D{new.number}"), words=new.words)
