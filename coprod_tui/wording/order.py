"""The ways of ordering by their names."""

from __future__ import annotations

from coprod_tui.wording import _


def order_words(order: str) -> str:
    """What a way of ordering is called, by its id."""
    return {
        "first-come": _("who asked first"),
        "new-voices": _("new voices first"),
        "round": _("round the circle"),
    }[order]
