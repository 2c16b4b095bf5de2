"""A meeting of another day, or one that was called off: no slip of a key begins it, and people are asked first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from coprod_tui.model.entry import Entry, Refused
from coprod_tui.model.flow import MeetingOpened

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


def opens_out_of_plan(meeting: Meeting, move: Callable[[Meeting], Sequence[Entry]], today: str) -> bool:
    """Whether this move would begin a meeting that was called off, or is planned for another day than today.

    today: YYYY-MM-DD.
    """
    if meeting.flow.stage != "planned" or (meeting.plan.date in ("", today) and not meeting.invitations.called_off):
        return False
    try:
        return any(isinstance(entry, MeetingOpened) for entry in move(meeting))
    except Refused:
        return False
