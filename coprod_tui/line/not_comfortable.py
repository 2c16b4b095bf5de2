"""The verb that says whom to talk to if something was not right. Nothing is kept of who typed it."""

from __future__ import annotations

from coprod_tui.line.verbs import N_, Verb, show_only

VERBS = (
    Verb(("not comfortable",), "not comfortable",
        N_("Says whom you can talk to if something was not right. Nothing is kept of it."),
        show_only("not-comfortable"), bare=True),
)  # fmt: skip
