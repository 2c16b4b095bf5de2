"""Verbs for turns: who speaks next, and the end of a turn."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.lookup import heard_who, need_person
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, simple
from coprod_tui.model import turns


def _next(rest: TypedText, here: Here) -> ParsedLine:
    if not rest:
        return does(turns.next_speaker)
    person = need_person(rest, here)
    return does(partial(turns.give_turn, person=person.id), heard_who(person, here))


VERBS = (
    Verb(("next", "j"), "next NAME", N_("Ends this turn and gives the next one. A name means that person speaks now."),
        _next, ("turns.next_speaker", "turns.give_turn"), ("person",)),
    simple(("end", "end turn", "e"), N_("Ends this turn, with nobody next."), turns.end_turn),
)  # fmt: skip
