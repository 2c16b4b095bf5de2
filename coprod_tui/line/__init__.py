"""The typed-line language: one small grammar for the Room's foot, the Desk and plain mode."""

from __future__ import annotations

from coprod_tui.line.completion import Completion, complete
from coprod_tui.line.grammar import Help, helps
from coprod_tui.line.parser import parse, parse_kind
from coprod_tui.line.said import LineProblem
from coprod_tui.line.verbs import DATES, LABELS, Command, Heard

__all__ = [
    "DATES",
    "LABELS",
    "Command",
    "Completion",
    "Heard",
    "Help",
    "LineProblem",
    "complete",
    "helps",
    "parse",
    "parse_kind",
]
