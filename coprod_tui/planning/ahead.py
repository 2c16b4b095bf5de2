"""A meeting to be planned: when it is, from how people say it; what is wanted on it, from an agenda that was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.series import Wanted
from coprod_tui.planning import times

if TYPE_CHECKING:
    from coprod_tui.planning.planned import PlannedAgenda

HOUR = 60


def time_in(text: str) -> tuple[str, str, str]:
    """The time of day in "Thursday 26 November, 2pm" and what is left: (start, finish, rest). HH:MM or "" each."""
    found = times.span(text)
    if found is None:
        return "", "", text.strip(" ,.")
    rest = f"{text[: found.at[0]].rstrip(' ,')} {text[found.at[1] :].lstrip(' ,')}".strip(" ,.")
    finish = times.clock(found.until) if found.until is not None else ""
    return times.clock(found.start), finish, rest.removesuffix(" at").removesuffix(" from").strip(" ,")


def wanted(agenda: PlannedAgenda) -> tuple[Wanted, ...]:
    """The items as a meeting's plan takes them."""
    return tuple(
        Wanted(item.title, item.minutes, item.purpose, item.asked_by, item.ours, item.content_note, item.detail)
        for item in agenda.items
    )


def finish_of(agenda: PlannedAgenda, start: str) -> str:
    """When it ends: where the items' minutes lead from that start; "" where some have none or it is past midnight."""
    minutes = [item.minutes for item in agenda.items]
    if not start or not minutes or None in minutes:
        return ""
    hours, left = start.split(":")
    ends = int(hours) * HOUR + int(left) + sum(each or 0 for each in minutes)
    return times.clock(ends) if ends < times.DAY else ""
