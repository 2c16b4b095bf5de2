"""Verbs for hands: who asks to speak, and what for."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.lookup import named_number, need_person, shown_name
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Read, Verb, does, need_words, simple
from coprod_tui.model import hands
from coprod_tui.model.hands import Asking


def _asks(asking: Asking) -> Read:
    def read(rest: TypedText, here: Here) -> ParsedLine:
        person = need_person(rest, here)
        return does(partial(hands.raise_hand, person=person.id, asking=asking), ("who", shown_name(person, here)))

    return read


def _down(rest: TypedText, here: Here) -> ParsedLine:
    person = need_person(rest, here)
    return does(partial(hands.lower_hand, person=person.id), ("who", shown_name(person, here)))


def _put(rest: TypedText, here: Here) -> ParsedLine:
    """Somebody, and where: first, a number, last, or back where the rule puts them. First where nothing is said."""
    *_rest, last = need_words(rest).tokens(20)
    place = {"first": 1, "next": 1, "last": len(here.meeting.hands.waiting) + 1, "back": 0}.get(last.key)
    place = named_number(last) if place is None and len(_rest) else place
    name = rest if place is None else rest.cut(0, last.start - rest.start)
    person = need_person(name, here)
    move = partial(hands.place_hand, person=person.id, place=1 if place is None else place)
    return does(move, ("who", shown_name(person, here)), ("place", last.words if place is not None else ""))


RAISE = ("hands.raise_hand",)
VERBS = (
    Verb(("hand", "h"), "hand NAME", N_("Puts somebody's hand up."), _asks("speak"), RAISE, ("person",)),
    Verb(("question",), "question NAME", N_("Puts a hand up for a question, which comes before other hands."),
        _asks("question"), RAISE, ("person",)),
    Verb(("reply", "answer hand"), "reply NAME", N_("Puts a hand up to answer this point, which comes first."),
        _asks("answer"), RAISE, ("person",)),
    Verb(("down", "hand down"), "down NAME", N_("Takes somebody's hand down."), _down, ("hands.lower_hand",),
        ("waiting",)),
    Verb(("put",), "put NAME first", N_("Puts somebody in that place of the queue: first, last or a number."), _put,
        ("hands.place_hand",), ("person", "")),
    simple(("close queue", "close the queue", "no more hands"),
        N_("Those who wait are the last on this. Questions are still welcome."), hands.close_queue,
        "hands.close_queue"),
    simple(("open queue", "open the queue", "more hands"), N_("Opens the queue again."), hands.open_queue,
        "hands.open_queue"),
    simple(("keep hands", "hands for later"), N_("Keeps everyone who waits for later."), hands.keep_hands,
        "hands.keep_hands"),
    simple(("bring hands back", "hands back"), N_("Everyone kept for later waits again."), hands.bring_hands_back,
        "hands.bring_hands_back"),
)  # fmt: skip
