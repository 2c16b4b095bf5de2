"""Undo and redo, which every seat has on a key of its own. The session fills in the seat as it makes the move."""

from __future__ import annotations

from coprod_tui.model.command import command
from coprod_tui.model.undo import redo, undo

TAKE_BACK, PUT_BACK = command(undo, seat=""), command(redo, seat="")
