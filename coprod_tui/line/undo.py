"""Verbs for taking back and putting back. Each seat has its own last thing done."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.verbs import N_, simple
from coprod_tui.model import undo

VERBS = (
    simple(("undo", "take back", "u"), N_("Takes back the last thing done here. It stays in the record."),
        partial(undo.undo, seat="")),
    simple(("redo", "put back"), N_("Puts back what was just taken back."), partial(undo.redo, seat="")),
)  # fmt: skip
