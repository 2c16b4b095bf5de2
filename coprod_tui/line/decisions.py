"""Verbs for decisions: exact words, reading them back, testing agreement, worries, and what came of it.

A decision's words are kept as typed: nothing in them is read as a date, a name or a place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from coprod_tui.line.clauses import read_name
from coprod_tui.line.dates import read_date
from coprod_tui.line.lookup import id_of, labelled, split_decision
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Read, Verb, does, need_words, nothing_more
from coprod_tui.model import decisions
from coprod_tui.model.decisions import Decision
from coprod_tui.model.entry import Entry, name_of_move


def decision_heard(decision: Decision) -> tuple[str, str]:
    name = f"D{decision.number} " if decision.number else ""
    return ("decision", f"{name}{decision.words}")


def _decide(rest: TypedText, _here: Here) -> ParsedLine:
    words = need_words(rest).lines
    return does(partial(decisions.propose, words=words), ("words", words))


def about_decision(move: Callable[..., Sequence[Entry]]) -> Read:
    """Read a verb that takes a decision and nothing else."""

    def read(rest: TypedText, here: Here) -> ParsedLine:
        decision, more = split_decision(rest, here)
        nothing_more(more)
        return does(partial(move, decision=decision.id), decision_heard(decision))

    return read


def _reword(rest: TypedText, here: Here) -> ParsedLine:
    decision, more = split_decision(rest, here)
    words = need_words(more).lines
    return does(
        partial(decisions.reword, decision=decision.id, words=words), decision_heard(decision), ("words", words)
    )


def _why(rest: TypedText, here: Here) -> ParsedLine:
    decision, more = split_decision(rest, here, settled=True)
    why = need_words(more).lines
    return does(partial(decisions.describe, decision=decision.id, why=why), decision_heard(decision), ("why", why))


def _look_again(rest: TypedText, here: Here) -> ParsedLine:
    decision, more = split_decision(rest, here, settled=True)
    day = read_date(more, here.today).isoformat()
    move = partial(decisions.describe, decision=decision.id, look_again=day)
    return does(move, decision_heard(decision), ("look-again", day))


def _proposed(rest: TypedText, here: Here) -> ParsedLine:
    decision, more = split_decision(rest, here, settled=True)
    named = read_name(more, here, expected=True)
    if named is None:
        raise LineProblem("person-missing", at=more)
    person, who = named
    move = partial(decisions.describe, decision=decision.id, proposed_by=id_of(person), proposed_name=who)
    return does(move, decision_heard(decision), labelled(person, who, "who", here))


def plain_verb(words: tuple[str, ...], help: str, move: Callable[..., Sequence[Entry]]) -> Verb:
    return Verb(words, words[0], help, about_decision(move), (name_of_move(move),), ("decision",))


VERBS = (
    Verb(("decide", "decision", "propose", "d"), "decide WORDS",
        N_("Puts a decision into exact words, to be read back."), _decide, ("decisions.propose",)),
    plain_verb(("read back",), N_("Takes a decision up again and reads it back."), decisions.read_back),
    plain_verb(("right", "words are right"), N_("The words are right. Agreement is asked for next."),
        decisions.confirm_words),
    plain_verb(("set aside", "not yet"), N_("Leaves the decision as being discussed."), decisions.set_aside),
    Verb(("reword",), "reword D1 WORDS", N_("Puts a decision in other words. The old words stay beside them."), _reword,
        ("decisions.reword",), ("decision", "")),
    Verb(("why",), "why D1 WORDS", N_("Says why it was decided."), _why, ("decisions.describe",), ("decision", "")),
    Verb(("look again",), "look again D1 DATE", N_("Says when to look at a decision again."), _look_again,
        ("decisions.describe",), ("decision", "date")),
    Verb(("proposed by",), "proposed by NAME", N_("Says who proposed the decision."), _proposed,
        ("decisions.describe",), ("person",)),
)  # fmt: skip
