"""Verbs for what is asked for in a meeting, for a later one; and for an item that the group decides not to take."""

from __future__ import annotations

import re
from functools import partial

from coprod_tui.line.clauses import read_clauses
from coprod_tui.line.languages import either
from coprod_tui.line.lookup import id_of, labelled, need_item
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words
from coprod_tui.model import requests

WHY = re.compile(rf"\s*(?:,?\s(?:{either('because')})\s|:\s+)", re.IGNORECASE)


def _ask(rest: TypedText, here: Here) -> ParsedLine:
    """A name after the last colon is who asks. Without one no name is kept."""
    clauses = read_clauses(need_words(rest), here, places=False)
    words = need_words(clauses.words).words
    move = partial(requests.ask_for_later, words=words, person=id_of(clauses.person), who=clauses.who)
    return does(move, ("words", words), labelled(clauses.person, clauses.who, "asked-by", here))


def _turn_down(rest: TypedText, here: Here) -> ParsedLine:
    named, reason = need_words(rest).parted(WHY)
    item, why = need_item(named, here), need_words(reason or rest.cut(len(rest.text))).lines
    return does(partial(requests.turn_down, item=item.id, words=why), ("item", item.title), ("why", why))


VERBS = (
    Verb(("ask for", "ask"), "ask for WORDS: NAME",
        N_("Asks for an item at a later meeting. With no name, no name is kept."), _ask,
        ("requests.ask_for_later",), ("", "person")),
    Verb(("turn down", "not taken"), "turn down NUMBER because WORDS",
        N_("Says that the group decided not to take an item, and why. They may ask again."), _turn_down,
        ("requests.turn_down",), ("item", "")),
)  # fmt: skip
