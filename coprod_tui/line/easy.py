"""Verbs for Easy Read: easy words for a thing, its picture, and who checked them."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.lookup import of_person
from coprod_tui.line.review import thing_of
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does
from coprod_tui.model import easy


def _easy(rest: TypedText, here: Here) -> ParsedLine:
    thing, own, words = thing_of(rest, here)
    return does(partial(easy.say_easily, thing=thing, words=words.lines), ("words", words.lines), ("instead-of", own))


def _picture(rest: TypedText, here: Here) -> ParsedLine:
    thing, own, picture = thing_of(rest, here)
    return does(partial(easy.choose_picture, thing=thing, picture=picture.words), ("words", own))


VERBS = (
    Verb(("easy",), "easy D1: WORDS", N_("Says it in easy words in the Easy Read copy. Its own words stay."), _easy,
        ("easy.say_easily",)),
    Verb(("easy picture",), "easy picture D1: bus", N_("Chooses the picture beside it in the Easy Read copy."),
        _picture, ("easy.choose_picture",)),
    Verb(("easy checked by",), "easy checked by NAME",
        N_("Writes down who read the Easy Read copy and says that it is easy."), of_person(easy.check_easy),
        ("easy.check_easy",), ("person",)),
)  # fmt: skip
