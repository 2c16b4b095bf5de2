"""Closing, told: what is still open, by what it is."""

from __future__ import annotations

from coprod_tui.model.closing import StillOpen
from coprod_tui.wording import _


def sort_words(one: StillOpen) -> str:
    """What sort of open thing it is, with its mark."""
    return {
        "decision": _("Decision not concluded"),
        "issue": _("{mark}: nobody takes it yet").format(mark=one.mark),
        "action": _("{mark}: nobody does it yet").format(mark=one.mark),
        "item": _("Item {mark} not done").format(mark=one.mark),
        "word": _("Not explained yet"),
        "hand": _("Still has a hand up"),
    }[one.sort]
