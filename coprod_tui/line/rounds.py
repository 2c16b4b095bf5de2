"""Verbs for rounds: everyone is invited in turn, and anyone may pass."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.line.finding import id_of, need_person
from coprod_tui.line.verbs import N_, Command, Here, Verb, does, simple
from coprod_tui.model import rounds

if TYPE_CHECKING:
    from coprod_tui.line.said import Said

FROM = re.compile(r"from\s+([^:]{1,60})(?::\s*|$)", re.IGNORECASE)


def _round(rest: Said, here: Here) -> Command:
    told = FROM.match(rest.text)
    first = None
    if told:
        first = need_person(rest.cut(told.start(1), told.end(1)), here)
        rest = rest.cut(told.end())
    question = rest.words
    move = partial(rounds.begin_round, question=question, first=id_of(first))
    return does(move, ("first", first.name if first else ""), ("question", question))


VERBS = (
    Verb(
        ("round", "o"),
        "round from NAME: QUESTION",
        N_("Begins a round: everyone is invited in turn. The name and the question may be left out."),
        _round,
        ("rounds.begin_round",),
    ),
    simple(("round next",), N_("The person the round invites speaks now."), rounds.round_next, "rounds.round_next"),
    simple(("pass", "x"), N_("The person invited passes. Nobody counts it."), rounds.pass_turn, "rounds.pass_turn"),
    simple(
        ("later", "come back to me", "come back"),
        N_("The person invited speaks later in the round."),
        rounds.come_back,
        "rounds.come_back",
    ),
    simple(("end round", "round end"), N_("Ends the round."), rounds.end_round, "rounds.end_round"),
)
