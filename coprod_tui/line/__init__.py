"""The typed-line language: one small grammar for the Room's foot, the Desk and plain mode."""

from __future__ import annotations

from coprod_tui.line.completion import Completion, complete
from coprod_tui.line.grammar import VerbHelp, helps
from coprod_tui.line.parser import parse, parse_kind
from coprod_tui.line.typed_text import LineProblem
from coprod_tui.line.verbs import DATES, LABELS, Command, LinePart

__all__ = [
    "DATES",
    "LABELS",
    "Command",
    "Completion",
    "LinePart",
    "LineProblem",
    "VerbHelp",
    "complete",
    "helps",
    "parse",
    "parse_kind",
]
