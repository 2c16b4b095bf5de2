"""What was still open when people went: said plainly, and said too where it was settled since."""

from __future__ import annotations

from coprod_tui.model.closing import StillOpen, still_open
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Block, Line, Para, Point, Points, SummarySection, line, ours, theirs
from coprod_tui.wording import _


def section(read: MeetingView) -> SummarySection | None:
    """For a finished meeting: what is open still, and what was open when it closed and is not any more."""
    flow = read.meeting.flow
    if flow.stage != "finished":
        return None
    left = [one for one in still_open(read.meeting) if _told(read, one)]
    open_now = {f"{one.sort} {one.mark}".strip() for one in left}
    settled = [mark for mark in flow.closed_with if mark not in open_now and mark.startswith(("issue ", "action "))]
    blocks: list[Block] = []
    if left:
        blocks.append(Points(tuple(_point(one) for one in left)))
    if settled:
        marks = ", ".join(mark.partition(" ")[2] for mark in settled)
        blocks.append(Para(line(_("Open when we closed, and settled since: {marks}."), marks=ours(marks))))
    return SummarySection("closing", ours(_("What we left open")), tuple(blocks)) if blocks else None


def _told(read: MeetingView, one: StillOpen) -> bool:
    """Who still had a hand up is nobody's to read afterwards; a break not taken is no loss."""
    item = read.meeting.agenda.get(one.id) if one.sort == "item" else None
    return one.sort != "hand" and not (item and item.purpose == "break")


def _point(one: StillOpen) -> Point:
    return Point(theirs(one.words), "" if one.sort == "item" else one.mark, _why(one))


def _why(one: StillOpen) -> Line:
    return ours(
        {
            "item": _("We did not finish this."),
            "decision": _("Not decided yet."),
            "issue": _("Nobody takes this yet."),
            "action": _("Nobody has taken this yet."),
            "word": _("Nobody has explained this word yet."),
        }.get(one.sort, "")
    )
