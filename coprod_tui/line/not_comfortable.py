"""The verb that says whom to talk to if something was not right. Nothing is kept of who typed it."""

from __future__ import annotations

from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, nothing_more, shown


def _not_comfortable(rest: TypedText, _here: Here) -> ParsedLine:
    nothing_more(rest)
    return shown("not-comfortable")


VERBS = (
    Verb(("not comfortable",), "not comfortable",
        N_("Says whom you can talk to if something was not right. Nothing is kept of it."), _not_comfortable,
        bare=True),
)  # fmt: skip
