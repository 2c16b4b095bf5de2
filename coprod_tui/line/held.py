"""Verbs for hiding the screen, and for words that were kept off it since."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.verbs import N_, simple
from coprod_tui.model import held

VERBS = (
    simple(("hide",), N_("Hides the screen. The clock stops."), held.hide),
    simple(("show",), N_("Shows the screen again, without what was just written."), held.show),
    simple(("desk only", "on the desk only"),
        N_("The newest words kept off the screen stay at the Desk, and nowhere else."),
        partial(held.choose_words, choice="desk")),
    simple(("out for good", "leave out for good"),
        N_("The newest words kept off the screen are to be left out for good, at the Desk."),
        partial(held.choose_words, choice="out")),
    simple(("it was fine", "show the words"), N_("The newest words kept off the screen may be seen by everyone again."),
        partial(held.choose_words, choice="fine")),
)  # fmt: skip
