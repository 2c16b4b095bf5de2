"""The verb that says who is missing and what was decided before we came. It is private, and not for the Room."""

from __future__ import annotations

from coprod_tui.line.verbs import N_, Verb, show_only

VERBS = (
    Verb(("missing", "who is missing"), "missing",
        N_("Says who is missing, and what is open to us. Not on the big screen."), show_only("missing"), bare=True),
)  # fmt: skip
