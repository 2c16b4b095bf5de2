"""A meeting to be planned, from an agenda that was read: what is wanted on it, where it is and how to join it."""

from __future__ import annotations

from coprod_tui.model.text import folded
from coprod_tui.model.wanted import Wanted
from coprod_tui.planning.people import AFTER_NAME, ROLES, SEVERAL, is_anybody, may_be_person
from coprod_tui.planning.planned import AgendaDraft, PlannedItem
from coprod_tui.planning.private import without_label


def wanted(agenda: AgendaDraft, led: str) -> tuple[Wanted, ...]:
    """The items as a plan of a meeting takes them.

    led: a message with {name} for who leads an item. It becomes a line below the item, as does the part of the day.
    """
    return tuple(
        Wanted(item.title, item.minutes, item.purpose, item.asked_by, item.ours, item.content_note, _below(item, led))
        for item in agenda.items
    )


def _below(item: PlannedItem, led: str) -> tuple[str, ...]:
    lead = led.format(name=item.led_by) if item.led_by else ""
    return (*filter(None, (item.part, lead)), *item.detail)


def apart_from(agenda: AgendaDraft, group: str) -> AgendaDraft:
    """The agenda without a title that is only the name of the group, as that is shown with every meeting already."""
    return agenda.but(title="") if folded(agenda.title) == folded(group) else agenda


def joining(agenda: AgendaDraft) -> dict[str, str]:
    """The place and the private details of joining, by the names that they have in the record."""
    details = {"place": agenda.place} if agenda.place else {}
    for each in agenda.private:
        field = {"meeting-id": "meeting_id", "joining": "other", "e-mail": "other"}.get(each.kind, each.kind)
        details[field] = "; ".join(filter(None, (details.get(field, ""), without_label(each))))
    return details


def chairs(agenda: AgendaDraft) -> tuple[str, ...]:
    """The names of those who chair. A role or "all" is not among them."""
    parts = (AFTER_NAME.sub("", part).strip() for part in SEVERAL.split(agenda.chair))
    named = (name for name in parts if may_be_person(name) and not (is_anybody(name) or ROLES.fullmatch(name)))
    return tuple(dict.fromkeys(named))
