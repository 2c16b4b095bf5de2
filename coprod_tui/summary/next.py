"""When the group meets next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.summary.page import Line, Para, Section, line, ours, theirs
from coprod_tui.wording import _, day

if TYPE_CHECKING:
    from coprod_tui.summary.reading import Reading


def section(read: Reading) -> Section | None:
    """The day with its name, and whatever else people said of it; said plainly where no day is set."""
    flow = read.meeting.flow
    if not (flow.next_date or flow.next_words):
        return Section("next", ours(_("Next meeting")), (Para(ours(_("No day has been set yet."))),))
    return Section("next", ours(_("Next meeting")), (Para(_said(flow.next_date, flow.next_words)),))


def _said(date: str, words: str) -> Line:
    """One line: people's words are often a few only ("same room"), which read on from the day."""
    if not date:
        return theirs(words)
    said = day(date, named=True, year=True)
    on = theirs(said) if said == date else ours(said)
    if not words:
        return line(_("We meet next on {day}."), day=on)
    return line(_("We meet next on {day}: {words}"), day=on, words=theirs(words))
