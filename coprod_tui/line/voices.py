"""Verbs for being heard: in writing or signing, through an interpreter, and what anyone may ask about themselves."""

from __future__ import annotations

import re
from functools import partial

from coprod_tui.line.languages import either
from coprod_tui.line.lookup import heard_who, id_of, need_person, shown_name
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Read, Verb, does, need_words, show
from coprod_tui.model import contributions, interpreting, voices
from coprod_tui.model.contributions import By

FOR = re.compile(rf"\s(?:{either('for')})\s", re.IGNORECASE)
OFF = re.compile(rf"\s(?:{either('off', 'no')})$", re.IGNORECASE)


def _contributed(by: By) -> Read:
    def read(rest: TypedText, here: Here) -> ParsedLine:
        """A name alone, or a name, a colon and the words."""
        name, colon, _words = need_words(rest).text.partition(":")
        person = need_person(rest.cut(0, len(name)), here)
        words = rest.cut(len(name) + 1).lines if colon else ""
        move = partial(contributions.contribute, person=person.id, words=words, by=by)
        return does(move, heard_who(person, here), ("words", words))

    return read


def _voice(rest: TypedText, here: Here) -> ParsedLine:
    """An interpreter or supporter and their member; a name alone speaks for itself again."""
    name, whom = need_words(rest).parted(FOR)
    person, member = need_person(name, here), need_person(whom, here) if whom is not None else None
    move = partial(interpreting.voice_for, person=person.id, member=id_of(member))
    return does(move, heard_who(person, here), ("voices", shown_name(member, here)))


def _brings(rest: TypedText, here: Here) -> ParsedLine:
    name, off = need_words(rest).parted(OFF)
    person = need_person(name, here)
    return does(partial(voices.count_brings, person=person.id, yes=off is None), heard_who(person, here))


def _heard(rest: TypedText, here: Here) -> ParsedLine:
    """about: the number of whoever is asked about, "" for what everyone may know."""
    return show("heard", str(need_person(rest, here).number) if rest else "")


VERBS = (
    Verb(("written", "wrote"), "written NAME: WORDS", N_("Somebody was heard in writing. The words may be left out."),
        _contributed("written"), ("contributions.contribute",), ("person", "")),
    Verb(("signed",), "signed NAME: WORDS", N_("Somebody was heard by signing. The words may be left out."),
        _contributed("signed"), ("contributions.contribute",), ("person", "")),
    Verb(("voice", "voices"), "voice NAME for NAME",
        N_("The first interprets for the other, or supports them. They are one voice."), _voice,
        ("interpreting.voice_for",), ("person",)),
    Verb(("count brings",), "count brings NAME",
        N_("This person agrees that what they bring is counted. off takes it back."), _brings, ("voices.count_brings",),
        ("person",)),
    Verb(("heard",), "heard NAME", N_("Says how often somebody has spoken, where the group counts it."), _heard, (),
        ("person",)),
)  # fmt: skip
