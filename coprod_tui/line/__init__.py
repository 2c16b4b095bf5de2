"""The typed-line language: one small grammar for the Room's foot, the Desk and plain mode.

What is listed here is brought in when it is first asked for. A screen that needs one file of this folder to read an
answer with does not need the grammar, which is 10 ms of its start.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from coprod_tui.line.typed_text import LineProblem

if TYPE_CHECKING:
    from coprod_tui.line.completion import Completion, complete
    from coprod_tui.line.grammar import VerbHelp, helps
    from coprod_tui.line.parser import parse, parse_kind
    from coprod_tui.line.verbs import DATES, LABELS, LinePart, ParsedLine

__all__ = [
    "DATES",
    "LABELS",
    "Completion",
    "LinePart",
    "LineProblem",
    "ParsedLine",
    "VerbHelp",
    "complete",
    "helps",
    "parse",
    "parse_kind",
]

_FILES = {
    "completion": ("Completion", "complete"),
    "grammar": ("VerbHelp", "helps"),
    "parser": ("parse", "parse_kind"),
    "typed_text": ("LineProblem",),
    "verbs": ("DATES", "LABELS", "LinePart", "ParsedLine"),
}


def __getattr__(name: str) -> object:
    for file, names in _FILES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{file}"), name)
    raise AttributeError(name)
