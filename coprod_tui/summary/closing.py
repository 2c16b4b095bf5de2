"""What was open when people went and was settled since. What still is open says so where it stands."""

from __future__ import annotations

from coprod_tui.model.closing import still_open
from coprod_tui.summary.meeting_view import MeetingView, listed
from coprod_tui.summary.page import Para, SummarySection, line, ours
from coprod_tui.wording import _


def section(read: MeetingView) -> SummarySection | None:
    flow = read.meeting.flow
    if flow.stage != "finished":
        return None
    open_now = {f"{one.sort} {one.mark}".strip() for one in still_open(read.meeting)}
    settled = [mark for mark in flow.closed_with if mark not in open_now and mark.startswith(("issue ", "action "))]
    if not settled:
        return None
    marks = listed([ours(mark.partition(" ")[2]) for mark in settled])
    told = Para(line(_("Open when we closed, and settled since: {marks}."), marks=marks))
    return SummarySection("closing", ours(_("What we left open")), (told,))
