"""Verbs for rounds: everyone is invited in turn, and anyone may pass."""

from __future__ import annotations

import re
from functools import partial

from coprod_tui.line.languages import either
from coprod_tui.line.lookup import id_of, need_person, shown_name
from coprod_tui.line.typed_text import LONGEST_SHOWN, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, simple
from coprod_tui.model import rounds

BACK = re.compile(rf"(?:{either('backwards', 'back', 'the other way')})(?=[\s:]|$)\s*", re.IGNORECASE)
FROM = re.compile(rf"(?:{either('from')})\s+([^:]{{1,{LONGEST_SHOWN}}})(?::\s*|$)", re.IGNORECASE)


def _round(rest: TypedText, here: Here) -> ParsedLine:
    back = BACK.match(rest.text)
    rest = rest.cut(back.end()) if back else rest
    match = FROM.match(rest.text)
    first = None
    if match:
        first = need_person(rest.cut(match.start(1), match.end(1)), here)
        rest = rest.cut(match.end())
    question = rest.beyond(":").words
    move = partial(rounds.begin_round, question=question, first=id_of(first), backwards=bool(back))
    return does(move, ("first", shown_name(first, here)), ("question", question))


VERBS = (
    Verb(("round", "o"), "round from NAME: QUESTION",
        N_("Begins a round: everyone is invited in turn. round back goes the other way."), _round,
        ("rounds.begin_round",)),
    simple(("round next",), N_("The person the round invites speaks now."), rounds.round_next),
    simple(("pass", "x"), N_("The person invited passes. Nobody counts it."), rounds.pass_turn),
    simple(("later", "come back to me", "come back"), N_("The person invited speaks later in the round."),
        rounds.come_back),
    simple(("end round", "round end", "leave round"), N_("Ends the round, or leaves it for now."), rounds.end_round),
    simple(("resume round", "round on", "go on with the round"), N_("Goes on with the round that was left."),
        rounds.resume_round),
)  # fmt: skip
