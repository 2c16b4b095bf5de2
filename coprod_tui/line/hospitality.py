"""Verbs for whose place people meet in, time to know one another, and food."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.languages import in_every_language
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Read, Verb, does, need_words
from coprod_tui.model import hospitality

LEFT = in_every_language(("none", "nothing", "skip"))


def _answer(field: str) -> Read:
    def read(rest: TypedText, _here: Here) -> ParsedLine:
        answer = "" if need_words(rest).key in LEFT else rest.words
        move = partial(hospitality.tell_hospitality, **{field: answer})  # type: ignore[arg-type]
        return does(move, ("words", answer))

    return read


VERBS = (
    Verb(("whose place",), "whose place WORDS", N_("Says whose place we meet in. Skip leaves it."),
        _answer("whose_place"), ("hospitality.tell_hospitality",)),
    Verb(("time together",), "time together WORDS", N_("Says when we get to know one another. Skip leaves it."),
        _answer("time_together"), ("hospitality.tell_hospitality",)),
    Verb(("food", "food and drink"), "food WORDS", N_("Says what there is to eat and drink. Skip leaves it."),
        _answer("food"), ("hospitality.tell_hospitality",)),
)  # fmt: skip
