"""Which summary of a meeting stands: the sealed one, else the newest version that is ready, else the draft."""

from __future__ import annotations

from coprod_tui.afterwards.agreed.said_since import said_since
from coprod_tui.afterwards.agreed.sealed_store import sealed_summary
from coprod_tui.model.meeting import Meeting, as_it_was
from coprod_tui.model.review import SummaryVersion, changed_since_ready
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.summary import Summary, compose
from coprod_tui.summary.changes import marked
from coprod_tui.summary.removal import taken_since


def standing_version(meeting: Meeting) -> SummaryVersion | None:
    """The newest version that was marked ready, while nothing it tells has changed since; None where it is a draft.

    Once the record is sealed, the version that was agreed.
    """
    seal = meeting.sealing.now
    if seal is not None:
        return next((one for one in meeting.review.versions if one.number == seal.version), None)
    return None if changed_since_ready(meeting) else meeting.review.version


def summary_of(place: MeetingPlace, meeting: Meeting, *, made: int) -> Summary:
    """The one summary of this meeting that everybody is shown and sent. made: UTC ms, for a draft's version line.

    A sealed one is as it was sealed, with what was said since beside it. place: where the meeting is kept. Refused
    ("sealed-summary-gone") where the sealed words are not there any more and cannot be made again.
    """
    if meeting.sealing.sealed:
        return sealed_summary(place, meeting).but(beside=said_since(place, meeting))
    version = standing_version(meeting)
    if version is None:
        return compose(meeting, made=made)
    return version_of(meeting, version).but(beside=said_since(place, meeting))


def version_of(meeting: Meeting, version: SummaryVersion) -> Summary:
    """A version as it was marked ready, with what changed since the one people had before told and marked."""
    summary = _as_ready(meeting, version)
    before = had_before(as_it_was(meeting, version.upto - 1))
    if before is None:
        return summary
    taken = taken_since(as_it_was(meeting, version.upto), as_it_was(meeting, before.upto))
    return marked(summary, _as_ready(meeting, before), taken)


def had_before(meeting: Meeting) -> SummaryVersion | None:
    """The newest version that anybody may have had: a copy of it was made for somebody, or somebody answered it.

    One that was marked ready and went nowhere is nothing that a reader could compare with.
    """
    had = {copy.version for copy in meeting.sending.copies} | {reply.version for reply in meeting.replies.all}
    return next((one for one in reversed(meeting.review.versions) if one.number in had), None)


def _as_ready(meeting: Meeting, version: SummaryVersion) -> Summary:
    was = as_it_was(meeting, version.upto)
    return compose(was, made=meeting.clock.wall(version.at), version=version.number)
