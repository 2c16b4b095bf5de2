"""A meeting to be planned, from an agenda that was read: what is wanted on it, and when it ends."""

from __future__ import annotations

from coprod_tui.model.series import Wanted
from coprod_tui.planning import times
from coprod_tui.planning.planned import AgendaDraft

HOUR = 60


def wanted(agenda: AgendaDraft) -> tuple[Wanted, ...]:
    """The items as a meeting's plan takes them."""
    return tuple(
        Wanted(item.title, item.minutes, item.purpose, item.asked_by, item.ours, item.content_note, item.detail)
        for item in agenda.items
    )


def finish_of(agenda: AgendaDraft, start: str) -> str:
    """When it ends: where the items' minutes lead from that start; "" where some have none or it is past midnight."""
    minutes = [item.minutes for item in agenda.items]
    if not start or not minutes or None in minutes:
        return ""
    hours, left = start.split(":")
    ends = int(hours) * HOUR + int(left) + sum(each or 0 for each in minutes)
    return times.clock(ends) if ends < times.DAY else ""
