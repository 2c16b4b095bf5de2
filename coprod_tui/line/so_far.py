"""The verb that tells somebody who comes late what a meeting came to so far. It is private, and not for the Room."""

from __future__ import annotations

from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, nothing_more, shown


def _so_far(rest: TypedText, _here: Here) -> ParsedLine:
    nothing_more(rest)
    return shown("so-far")


VERBS = (
    Verb(("so far", "what did I miss"), "so far",
        N_("Says in two lines what was decided and where we are. Not on the big screen."), _so_far, bare=True),
)  # fmt: skip
