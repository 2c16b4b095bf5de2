"""What people who were invited know of a meeting, and whether they would be told something else now."""

from __future__ import annotations

from coprod_tui.model.invitations import invitation_facts
from coprod_tui.model.meeting import EMPTY, Meeting, as_it_was


def as_invited(meeting: Meeting) -> Meeting:
    """The meeting as the newest invitation tells it; an empty one where there is none."""
    newest = meeting.invitations.newest
    return as_it_was(meeting, newest.upto) if newest else EMPTY


def has_changed(meeting: Meeting) -> bool:
    """Whether people who have the newest invitation would be told something else now; so where it was called off."""
    newest = meeting.invitations.newest
    return newest is not None and (newest.off or invitation_facts(as_invited(meeting)) != invitation_facts(meeting))
