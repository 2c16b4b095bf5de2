"""The verb that finds words again in the summaries of earlier meetings. What it finds is not for the Room."""

from __future__ import annotations

from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, need_words, show


def _find(rest: TypedText, _here: Here) -> ParsedLine:
    return show("find", need_words(rest).words)


VERBS = (
    Verb(("find",), "find WORDS",
        N_("Finds words again in the summaries of earlier meetings. Not on the big screen."), _find),
)  # fmt: skip
