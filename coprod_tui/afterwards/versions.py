"""Which summary of a meeting stands: the newest version that was marked ready, else the draft as the record has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.meeting import as_it_was
from coprod_tui.model.review import changed_since_ready
from coprod_tui.summary import compose

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.review import Version
    from coprod_tui.record.shelf import MeetingPlace
    from coprod_tui.summary import Summary


def standing_version(meeting: Meeting) -> Version | None:
    """The newest version that was marked ready, while nothing it tells has changed since; None where it is a draft."""
    return None if changed_since_ready(meeting) else meeting.review.version


def summary_of(place: MeetingPlace, meeting: Meeting, *, made: int) -> Summary:
    """The one summary of this meeting that everybody is shown and sent. made: UTC ms, for a draft's version line.

    place: where the meeting is kept.
    """
    del place
    version = standing_version(meeting)
    if version is None:
        return compose(meeting, made=made)
    was = as_it_was(meeting, version.upto)
    return compose(was, made=meeting.clock.wall(version.at))
