"""A break that is due, told. It is offered; nobody is sent. Every screen says it in these words."""

from __future__ import annotations

from coprod_tui.model.breaks import Break, due
from coprod_tui.model.meeting import Meeting
from coprod_tui.wording import _, about


def due_words(meeting: Meeting, now: int) -> str:
    """That it is time for a break the group planned or asked for; "" where none is due. now: meeting time, ms."""
    coming = due(meeting, now)
    return offered(coming) if coming is not None else ""


def offered(coming: Break) -> str:
    """What is offered once a break is due, whoever chose it."""
    return _("Time for a break? It has been {time}.").format(time=about(coming.sat // 1000))
