"""Verbs for the time for a turn: a minute more, and a person's own time, of which nothing is said aloud."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.languages import in_every_language
from coprod_tui.line.lengths import need_minutes
from coprod_tui.line.lookup import heard_who, need_person
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words, nothing_more
from coprod_tui.model import limits

NONE = in_every_language(("none", "off", "no"))
USUAL = in_every_language(("usual", "as others"))


def _more(rest: TypedText, _here: Here) -> ParsedLine:
    nothing_more(rest)
    return does(limits.one_more_minute)


def _time(rest: TypedText, here: Here) -> ParsedLine:
    """A name, then minutes, "none" or "usual"."""
    need_words(rest)
    for token in reversed(list(rest.tokens(20))[1:]):
        last = rest.cut(token.start - rest.start)
        if last.key in (*NONE, *USUAL) or last.text[:1].isdigit():
            minutes = None if last.key in USUAL else 0 if last.key in NONE else need_minutes(last, usual=0)
            person = need_person(rest.cut(0, token.start - rest.start).without(":"), here)
            move = partial(limits.set_turn_time, person=person.id, minutes=minutes)
            return does(move, heard_who(person, here), ("minutes", last.words))
    person = need_person(rest, here)
    move = partial(limits.set_turn_time, person=person.id, minutes=0)
    return does(move, heard_who(person, here), ("minutes", "none"))


VERBS = (
    Verb(("one more minute", "minute more"), "one more minute", N_("Offers whoever speaks one more minute."), _more,
        ("limits.one_more_minute",), bare=True),
    Verb(("turn time",), "turn time NAME 5m", N_("Gives somebody a longer time for a turn, or none. Nobody is told."),
        _time, ("limits.set_turn_time",), ("person", "")),
)  # fmt: skip
