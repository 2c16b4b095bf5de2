"""A break that is due, told. It is offered; nobody is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.breaks import due, since_break
from coprod_tui.wording import _, about

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


def due_words(meeting: Meeting, now: int) -> str:
    """That it is time for a break; "" where none is due. now: meeting time, ms."""
    if not due(meeting, now):
        return ""
    return _("Time for a break? It has been {time}.").format(time=about(since_break(meeting, now) // 1000))
