"""When the group meets next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.summary.page import Line, Para, Section, line, ours, sentences, theirs
from coprod_tui.wording import _, day

if TYPE_CHECKING:
    from coprod_tui.summary.reading import Reading


def section(read: Reading) -> Section | None:
    """The day with its name, and whatever else people said of it; said plainly where no day is set."""
    flow = read.meeting.flow
    if not (flow.next_date or flow.next_words):
        return Section("next", ours(_("Next meeting")), (Para(ours(_("No day has been set yet."))),))
    said = sentences(_day(flow.next_date), theirs(flow.next_words))
    return Section("next", ours(_("Next meeting")), (Para(said),))


def _day(date: str) -> Line:
    if not date:
        return ()
    words = day(date, named=True, year=True)
    return line(_("We meet next on {day}."), day=theirs(words) if words == date else ours(words))
