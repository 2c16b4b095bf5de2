"""Verbs for what is outside the group's control: parking it, who takes it where, and what came back."""

from __future__ import annotations

import re
from functools import partial

from coprod_tui.line.clauses import read_clauses
from coprod_tui.line.decisions import about_decision
from coprod_tui.line.lookup import id_of, labelled, need_issue, of_one, split_mark
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words
from coprod_tui.model import parking
from coprod_tui.model.parking import Issue

ARROW = re.compile(r"\s(?:->|→|=>)\s")
"""Stands between what they said and what changed."""


def _park(rest: TypedText, here: Here) -> ParsedLine:
    clauses = read_clauses(need_words(rest), here)
    words = need_words(clauses.words).lines
    move = partial(
        parking.park, words=words, whose=clauses.whose, person=id_of(clauses.person), who=clauses.who, by=clauses.by
    )  # fmt: skip
    return does(
        move,
        ("words", words),
        ("whose", clauses.whose),
        ("answer-by", clauses.by),
        labelled(clauses.person, clauses.who, "asks", here),
    )


def _change(rest: TypedText, here: Here) -> ParsedLine:
    """What is not said stays. A new WHO takes the place of the one before, of the group or not."""
    issue, more = _split(rest, here)
    clauses = read_clauses(need_words(more), here)
    words = clauses.words.beyond(":").lines
    named = clauses.named
    move = partial(
        parking.change_issue, issue=issue.id, words=words or None, whose=clauses.whose or None,
        person=id_of(clauses.person) if named else None, who=clauses.who if named else None, by=clauses.by or None,
    )  # fmt: skip
    return does(
        move,
        ("issue", f"{issue.name} {issue.words}"),
        ("words", words),
        ("whose", clauses.whose),
        ("answer-by", clauses.by),
        labelled(clauses.person, clauses.who, "asks", here),
    )


def _answer(rest: TypedText, here: Here) -> ParsedLine:
    issue, more = _split(rest, here)
    more = more.beyond(":")
    before, after = need_words(more).parted(ARROW)
    words, changed = need_words(before).lines, after.lines if after else ""
    move = partial(parking.answer, issue=issue.id, words=words, changed=changed)
    return does(move, ("issue", f"{issue.name} {issue.words}"), ("words", words), ("changed", changed))


def _split(rest: TypedText, here: Here) -> tuple[Issue, TypedText]:
    first, more = split_mark(rest)
    return need_issue(first, here), more


VERBS = (
    Verb(("park", "p"), "park WORDS @WHOSE by DATE: WHO",
        N_("Keeps something outside our control: whose it is, when to hear back, who asks."), _park, ("parking.park",),
        ("whose",)),
    Verb(("change P1", "change parked P1"), "change P1 WORDS @WHOSE by DATE: WHO",
        N_("Changes something parked. What is left out stays as it was."), _change, ("parking.change_issue",),
        ("issue", "whose")),
    Verb(("answer",), "answer P1 WORDS -> WHAT CHANGED", N_("Says what came back, and what changed because of it."),
        _answer, ("parking.answer",), ("issue", "")),
    Verb(("still waits", "no answer yet"), "still waits P1", N_("Says that we looked, and no answer has come yet."),
        of_one(parking.still_waits, "issue", _split), ("parking.still_waits",), ("issue",)),
    Verb(("close P1", "close parked P1"), "close P1", N_("Says that we are done with something parked."),
        of_one(parking.close_issue, "issue", _split), ("parking.close_issue",), ("issue",)),
    Verb(("not ours", "park decision"), "not ours", N_("Parks the decision: it is not ours to make."),
        about_decision(parking.park_decision), ("parking.park_decision",)),
)  # fmt: skip
