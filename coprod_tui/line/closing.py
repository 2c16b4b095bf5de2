"""Verbs for closing a meeting and for opening it again."""

from __future__ import annotations

from coprod_tui.line.verbs import N_, simple
from coprod_tui.model import closing

VERBS = (
    simple(("finish", "close", "finish meeting", "f"), N_("Finishes the meeting."), closing.finish),
    simple(("reopen", "open again"), N_("Opens a finished meeting again."), closing.reopen),
)
