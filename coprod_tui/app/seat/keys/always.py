"""What a key does at every seat, whichever key that is there: undo. The seat that asks is filled in as it does."""

from __future__ import annotations

from coprod_tui.model.command import command
from coprod_tui.model.undo import redo, undo

TAKE_BACK, PUT_BACK = command(undo, seat=""), command(redo, seat="")
