"""What was taken out of the record since, at the foot of the summary: that it was and when, never what."""

from __future__ import annotations

from collections.abc import Iterable

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.removal import Rewriting
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Line, line, ours
from coprod_tui.wording import _


def lines(read: MeetingView) -> list[Line]:
    """A line for each day and sort of removal. Stripping who spoke when is not told: no summary ever has it."""
    return _lines(read, read.meeting.removals.made)


def taken_since(meeting: Meeting, before: Meeting) -> list[Line]:
    """The removals between two states of a meeting, in the same words. What was removed is in neither state."""
    return _lines(MeetingView(meeting), meeting.removals.made[len(before.removals.made) :])


def _lines(read: MeetingView, made: Iterable[Rewriting]) -> list[Line]:
    words = {
        "person": _("A person asked to be taken out. That was done on {day}."),
        "words": _("Words were left out for good on {day}."),
        "damage": _("Part of the record was damaged. What could not be read is missing since {day}."),
    }
    each = [(words[one.sort], read.day(one.at, year=True)) for one in made if one.sort in words]
    return [line(said, day=ours(day)) for said, day in dict.fromkeys(each)]
