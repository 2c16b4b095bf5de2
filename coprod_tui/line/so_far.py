"""The verb that tells somebody who comes late what a meeting came to so far. It is private, and not for the Room."""

from __future__ import annotations

from coprod_tui.line.verbs import N_, Verb, show_only

VERBS = (
    Verb(("so far", "what did I miss"), "so far",
        N_("Says in two lines what was decided and where we are. Not on the big screen."),
        show_only("so-far"), bare=True),
)  # fmt: skip
