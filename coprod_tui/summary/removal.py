"""What was taken out of the record since, at the foot of the summary: that it was and when, never what."""

from __future__ import annotations

from collections.abc import Iterable

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.removal import Rewriting
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Line, line, ours
from coprod_tui.wording import _


def lines(view: MeetingView) -> list[Line]:
    """A line for each day and sort of removal. Stripping who spoke when is not told: no summary ever has it."""
    return _lines(view, view.meeting.removals.made)


def taken_since(meeting: Meeting, before: Meeting) -> list[Line]:
    """A line for each removal between two states of a meeting."""
    return _lines(MeetingView(meeting), meeting.removals.made[len(before.removals.made) :])


def _lines(view: MeetingView, removals: Iterable[Rewriting]) -> list[Line]:
    words = {
        "person": _("A person asked to be taken out. That was done on {day}."),
        "words": _("Words were left out for good on {day}."),
        "damage": _("Part of the record was damaged. What could not be read is missing since {day}."),
    }
    each = [(words[one.sort], view.day(one.at, year=True)) for one in removals if one.sort in words]
    return [line(template, day=ours(day)) for template, day in dict.fromkeys(each)]
