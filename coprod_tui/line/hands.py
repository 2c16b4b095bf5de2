"""Verbs for hands: who asks to speak, and what for."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.lookup import heard_who, named_number, need_person, of_person
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words, simple
from coprod_tui.model import hands


def _put(rest: TypedText, here: Here) -> ParsedLine:
    """Somebody, and where: first, a number, last, or back where the rule puts them. First where nothing is said."""
    *_rest, last = need_words(rest).tokens(20)
    place = {"first": 1, "next": 1, "last": len(here.meeting.hands.waiting) + 1, "back": 0}.get(last.key)
    place = named_number(last) if place is None and len(_rest) else place
    name = rest if place is None else rest.cut(0, last.start - rest.start)
    person = need_person(name, here)
    move = partial(hands.place_hand, person=person.id, place=1 if place is None else place)
    return does(move, heard_who(person, here), ("place", last.words if place is not None else ""))


RAISE = ("hands.raise_hand",)
VERBS = (
    Verb(("hand", "h"), "hand NAME", N_("Puts somebody's hand up."), of_person(hands.raise_hand, asking="speak"), RAISE,
        ("person",)),
    Verb(("question",), "question NAME", N_("Puts a hand up for a question, which comes before other hands."),
        of_person(hands.raise_hand, asking="question"), RAISE, ("person",)),
    Verb(("reply", "answer hand"), "reply NAME", N_("Puts a hand up to answer this point, which comes first."),
        of_person(hands.raise_hand, asking="answer"), RAISE, ("person",)),
    Verb(("down", "hand down"), "down NAME", N_("Takes somebody's hand down."), of_person(hands.lower_hand),
        ("hands.lower_hand",), ("waiting",)),
    Verb(("put",), "put NAME first", N_("Puts somebody in that place of the queue: first, last or a number."), _put,
        ("hands.place_hand",), ("person", "")),
    simple(("close queue", "close the queue", "no more hands"),
        N_("Those who wait are the last on this. Questions are still welcome."), hands.close_queue),
    simple(("open queue", "open the queue", "more hands"), N_("Opens the queue again."), hands.open_queue),
    simple(("keep hands", "hands for later"), N_("Keeps everyone who waits for later."), hands.keep_hands),
    simple(("bring hands back", "hands back"), N_("Everyone kept for later waits again."), hands.bring_hands_back),
)  # fmt: skip
