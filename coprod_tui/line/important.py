"""Verbs for marking which notes of a summary matter most."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.review import thing_of
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does
from coprod_tui.model import important


def _important(rest: TypedText, here: Here) -> ParsedLine:
    thing, own, _more = thing_of(rest, here)
    return does(partial(important.mark_important, thing=thing), ("words", own))


def _not_important(rest: TypedText, here: Here) -> ParsedLine:
    thing, own, _more = thing_of(rest, here)
    return does(partial(important.unmark_important, thing=thing), ("words", own))


VERBS = (
    Verb(("summary important", "important"), "summary important note 2",
        N_("Marks a note as important. It stands first where many notes were taken."), _important,
        ("important.mark_important",)),
    Verb(("summary not important", "not important"), "summary not important note 2",
        N_("Takes that mark off a note again."), _not_important, ("important.unmark_important",)),
)  # fmt: skip
