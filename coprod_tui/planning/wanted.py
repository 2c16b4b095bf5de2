"""A meeting to be planned, from an agenda that was read: what is wanted on it."""

from __future__ import annotations

from coprod_tui.model.wanted import Wanted
from coprod_tui.planning.planned import AgendaDraft


def wanted(agenda: AgendaDraft) -> tuple[Wanted, ...]:
    """The items as a meeting's plan takes them."""
    return tuple(
        Wanted(item.title, item.minutes, item.purpose, item.asked_by, item.ours, item.content_note, item.detail)
        for item in agenda.items
    )
