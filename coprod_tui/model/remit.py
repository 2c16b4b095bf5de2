"""What is the group's to change and what is decided already, as it is said before a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from coprod_tui.model.agenda import Item, Ours
from coprod_tui.model.value import Value

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class Remit(Value, frozen=True):
    """ours, not_ours: the group's words, as this meeting has them. items: those of which it is said."""

    ours: str
    not_ours: str
    items: dict[Ours, tuple[Item, ...]]


def remit(meeting: Meeting) -> Remit:
    """For `summary.invitation` and the page of a planned meeting. `sentences.remit` has it in plain lines."""
    ways, items = meeting.plan.settings, meeting.agenda.items
    by_answer: dict[Ours, tuple[Item, ...]] = {
        each: tuple(item for item in items if item.ours == each) for each in get_args(Ours) if each
    }
    return Remit(ways.ours, ways.not_ours, {each: found for each, found in by_answer.items() if found})
