"""Verbs for taking back and putting back. Each seat has its own last thing done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Read, Verb, does, nothing_more
from coprod_tui.model import undo
from coprod_tui.model.entry import Entry


def _at_this_seat(move: Callable[..., Sequence[Entry]]) -> Read:
    def read(rest: TypedText, here: Here) -> ParsedLine:
        nothing_more(rest)
        return does(partial(move, seat=here.seat))

    return read


VERBS = (
    Verb(("undo", "take back", "u"), "undo", N_("Takes back the last thing done here. It stays in the record."),
        _at_this_seat(undo.undo), ("undo.undo",), bare=True),
    Verb(("redo", "put back"), "redo", N_("Puts back what was just taken back."), _at_this_seat(undo.redo),
        ("undo.redo",), bare=True),
)  # fmt: skip
