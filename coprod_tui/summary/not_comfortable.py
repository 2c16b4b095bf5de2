"""Whom to talk to if something was not right for somebody: in every copy, so that nobody is seen to look for it."""

from __future__ import annotations

from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Para, Point, Points, SummarySection, ours, theirs
from coprod_tui.wording import _


def section(read: MeetingView) -> SummarySection | None:
    """Where the group named somebody outside it: what was agreed before that could be has no such section."""
    ways = read.meeting.plan.settings
    if not ways.outside_person:
        return None
    said = ((_("In our group:"), ways.support_person), (_("Outside our group:"), ways.outside_person))
    points = tuple(Point(theirs(words), lead=ours(lead)) for lead, words in said if words)
    told = Para(ours(_("If something was not right for you, you can talk to somebody. You need not say why.")))
    return SummarySection("support", ours(_("If something was not right for you")), (told, Points(points)))
