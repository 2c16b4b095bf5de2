"""Verbs for hands: who asks to speak, and what for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.line.finding import need_person
from coprod_tui.line.verbs import N_, Command, Here, Read, Verb, does
from coprod_tui.model import hands

if TYPE_CHECKING:
    from coprod_tui.line.said import Said
    from coprod_tui.model.hands import Asking


def _asks(asking: Asking) -> Read:
    def read(rest: Said, here: Here) -> Command:
        person = need_person(rest, here)
        return does(partial(hands.raise_hand, person=person.id, asking=asking), ("who", person.name))

    return read


def _down(rest: Said, here: Here) -> Command:
    person = need_person(rest, here)
    return does(partial(hands.lower_hand, person=person.id), ("who", person.name))


RAISE = ("hands.raise_hand",)
VERBS = (
    Verb(("hand", "h"), "hand NAME", N_("Puts somebody's hand up."), _asks("speak"), RAISE, ("person",)),
    Verb(
        ("question",),
        "question NAME",
        N_("Puts a hand up for a question, which comes before other hands."),
        _asks("question"),
        RAISE,
        ("person",),
    ),
    Verb(
        ("reply", "answer hand"),
        "reply NAME",
        N_("Puts a hand up to answer this point, which comes first."),
        _asks("answer"),
        RAISE,
        ("person",),
    ),
    Verb(
        ("down", "hand down"),
        "down NAME",
        N_("Takes somebody's hand down."),
        _down,
        ("hands.lower_hand",),
        ("waiting",),
    ),
)
