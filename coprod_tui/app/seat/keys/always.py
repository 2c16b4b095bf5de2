"""What a key does at every seat, whichever key that is there: undo. The seat that asks is filled in as it does."""

from __future__ import annotations

from coprod_tui.model.command import Command

TAKE_BACK, PUT_BACK = Command("undo.undo"), Command("undo.redo")
