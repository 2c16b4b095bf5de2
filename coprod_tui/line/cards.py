"""Verbs for cards: signals that anyone may give, kept without a name."""

from __future__ import annotations

from coprod_tui.line.verbs import N_, simple
from coprod_tui.model import cards

VERBS = (
    simple(("stop", "stop card", "red"), N_("Somebody does not understand. Everything waits until it is explained."),
        cards.stop_card),
    simple(("slower", "slower please", "yellow", "l"), N_("Somebody asks people to slow down."), cards.slower_card),
    simple(("explained", "card down"), N_("Takes the card down again."), cards.answer_card),
)  # fmt: skip
