"""Verbs for where the meeting is, and for how to join it, which is private: nothing of that is read on the Room."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.languages import in_every_language
from coprod_tui.line.lookup import need_choice
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Read, Verb, does, need_words, show
from coprod_tui.model import joining

DETAILS = {
    "joining link": "link",
    "joining id": "meeting_id",
    "joining meeting id": "meeting_id",
    "joining passcode": "passcode",
    "joining telephone": "telephone",
    "joining phone": "telephone",
    "joining other": "other",
}
"""Private details by the words that are typed for them."""
NONE = in_every_language(("none", "nothing"))


def _place(rest: TypedText, _here: Here) -> ParsedLine:
    place = "" if need_words(rest).key in NONE else rest.words
    return does(partial(joining.tell_joining, place=place), ("place", place))


def _detail(field: str) -> Read:
    def read(rest: TypedText, _here: Here) -> ParsedLine:
        detail = "" if need_words(rest).key in NONE else rest.words
        return does(partial(joining.tell_joining, **{field: detail}))  # type: ignore[arg-type]

    return read


def _joining(rest: TypedText, _here: Here) -> ParsedLine:
    if rest:
        need_choice(rest.first()[0], {each.split()[-1]: each for each in DETAILS}, "no-such-choice")
    return show("joining")


VERBS = (
    Verb(("meeting place",), "meeting place WORDS", N_("Says where the meeting is. None takes it away."), _place,
        ("joining.tell_joining",)),
    Verb(("joining link",), "joining link WORDS", N_("Says how to join from afar: a link. It stays private."),
        _detail("link"), ("joining.tell_joining",)),
    Verb(("joining id", "joining meeting id"), "joining id NUMBER",
        N_("The meeting's own number for joining. It stays private."), _detail("meeting_id"),
        ("joining.tell_joining",)),
    Verb(("joining passcode",), "joining passcode WORDS", N_("The passcode for joining. It stays private."),
        _detail("passcode"), ("joining.tell_joining",)),
    Verb(("joining telephone", "joining phone"), "joining telephone NUMBER",
        N_("A telephone number to join by. It stays private."), _detail("telephone"), ("joining.tell_joining",)),
    Verb(("joining other",), "joining other WORDS", N_("What else is needed to join. It stays private."),
        _detail("other"), ("joining.tell_joining",)),
    Verb(("joining", "how to join"), "joining", N_("Reads out how to join. Not on the big screen."), _joining, ()),
)  # fmt: skip
