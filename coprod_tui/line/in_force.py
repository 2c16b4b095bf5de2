"""Verbs for earlier decisions that are in force: still right, replaced by another, no longer."""

from __future__ import annotations

import re
from functools import partial

from coprod_tui.line.actions import BECAUSE
from coprod_tui.line.dates import read_date
from coprod_tui.line.decisions import decision_heard
from coprod_tui.line.languages import either
from coprod_tui.line.lookup import mark_of, split_decision, split_mark
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, nothing_more
from coprod_tui.model import in_force
from coprod_tui.model.in_force import EarlierDecision

BY = re.compile(rf"(?:{either('by')})\b\s*", re.IGNORECASE)


def _split(rest: TypedText, here: Here) -> tuple[EarlierDecision, TypedText]:
    first, more = split_mark(rest)
    earlier = here.meeting.in_force.named(first.name) if mark_of(first) == "D" else None
    if earlier is None:
        marks = [one.ref for one in here.meeting.in_force.all]
        raise LineProblem("earlier-decision-missing", at=first, mark=first.words[:40], marks=marks)
    return earlier, more.beyond(":")


def _heard(one: EarlierDecision) -> tuple[str, str]:
    return ("decision", f"{one.ref} {one.words}")


def _still_right(rest: TypedText, here: Here) -> ParsedLine:
    earlier, more = _split(rest, here)
    day = read_date(more, here.today).isoformat() if more else ""
    move = partial(in_force.still_right, earlier=earlier.id, look_again=day)
    return does(move, _heard(earlier), ("look-again", day))


def _replaced(rest: TypedText, here: Here) -> ParsedLine:
    earlier, more = _split(rest, here)
    by = BY.match(more.text)
    new, over = split_decision(more.cut(by.end()) if by else more, here, settled=True)
    nothing_more(over)
    move = partial(in_force.replace_decision, earlier=earlier.id, decision=new.id)
    return does(move, _heard(earlier), ("replaced-by", decision_heard(new)[1]))


def _no_longer(rest: TypedText, here: Here) -> ParsedLine:
    earlier, more = _split(rest, here)
    because = BECAUSE.match(more.text)
    why = (more.cut(because.end()) if because else more).lines
    return does(partial(in_force.end_decision, earlier=earlier.id, why=why), _heard(earlier), ("why", why))


VERBS = (
    Verb(("still right",), "still right 13-D1 DATE", N_("Says that an earlier decision stays, and when to look again."),
        _still_right, ("in_force.still_right",), ("earlier", "date")),
    Verb(("replaced",), "replaced 13-D1 by D1", N_("Says that a decision of today takes an earlier one's place."),
        _replaced, ("in_force.replace_decision",), ("earlier", "decision")),
    Verb(("no longer",), "no longer 13-D1 because WHY", N_("Says that an earlier decision is in force no longer."),
        _no_longer, ("in_force.end_decision",), ("earlier", "")),
)  # fmt: skip
