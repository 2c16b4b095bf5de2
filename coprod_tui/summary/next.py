"""When the group meets next."""

from __future__ import annotations

from coprod_tui.model.flow import Flow
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Line, Para, SummarySection, line, ours, theirs
from coprod_tui.wording import _, day_and_times


def section(read: MeetingView) -> SummarySection | None:
    """The day with its name, its times, and whatever else people said of it; said plainly where no day is set."""
    flow = read.meeting.flow
    if not (flow.next_date or flow.next_words):
        return SummarySection("next", ours(_("Next meeting")), (Para(ours(_("No day has been set yet."))),))
    return SummarySection("next", ours(_("Next meeting")), (Para(_said(flow)),))


def _said(flow: Flow) -> Line:
    """One line: people's words are often a few only ("same room"), which read on from the day."""
    words = flow.next_words
    if not flow.next_date:
        return theirs(words)
    said = day_and_times(flow.next_date, flow.next_start, flow.next_finish, year=True)
    on = theirs(said) if said.startswith(flow.next_date) else ours(said)  # what is no date comes back as it is
    if not words:
        return line(_("We meet next on {day}."), day=on)
    return line(_("We meet next on {day}: {words}"), day=on, words=theirs(words))
