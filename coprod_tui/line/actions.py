"""Verbs for actions: who does what by when, and what came of it."""

from __future__ import annotations

import re
from functools import partial

from coprod_tui.line.clauses import Clauses, names_before, read_clauses
from coprod_tui.line.languages import either
from coprod_tui.line.lookup import need_action, of_one, shown_name, split_mark
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words
from coprod_tui.model import actions
from coprod_tui.model.actions import Action
from coprod_tui.model.entry import NOBODY, Id

BECAUSE = re.compile(rf"(?:{either('because', 'as', 'since')})\b\s*", re.IGNORECASE)


def _clauses(rest: TypedText, here: Here) -> Clauses:
    """WHO stands before the words; where it does not, after them will do."""
    before = names_before(rest, here)
    if before is None:
        return read_clauses(rest, here, places=False, several=True)
    words, people, who = before
    after = read_clauses(words, here, places=False, names=False)
    return Clauses(after.words, by=after.by, people=people, who=who)


def _ids(clauses: Clauses) -> tuple[Id, ...]:
    """Whoever of the meeting does it, the one named first; NOBODY for none."""
    return tuple(person.id for person in clauses.people) or (NOBODY,)


def _doing(clauses: Clauses, here: Here) -> tuple[tuple[str, str], ...]:
    """Who was heard to do it: people of the meeting, and others."""
    people = ", ".join(shown_name(person, here) for person in clauses.people)
    return ("who", people), ("who-outside", clauses.who)


def _action(rest: TypedText, here: Here) -> ParsedLine:
    clauses = _clauses(need_words(rest), here)
    words = need_words(clauses.words).lines
    first, *others = _ids(clauses)
    move = partial(actions.add_action, words=words, person=first, others=tuple(others), who=clauses.who, by=clauses.by)
    return does(move, ("words", words), *_doing(clauses, here), ("by", clauses.by))


def _change(rest: TypedText, here: Here) -> ParsedLine:
    """What is not said stays. A new WHO takes the place of the one before, of the group or not."""
    action, rest = _split(rest, here)
    clauses = _clauses(need_words(rest), here)
    move = partial(actions.change_action, action=action.id, words=clauses.words.lines or None, by=clauses.by or None)
    if clauses.named:
        first, *others = _ids(clauses)
        move = partial(move, person=first, others=tuple(others), who=clauses.who)
    return does(
        move,
        ("action", f"{action.name} {action.words}"),
        ("words", clauses.words.lines),
        *_doing(clauses, here),
        ("by", clauses.by),
    )


def _finished(rest: TypedText, here: Here) -> ParsedLine:
    action, more = _split(rest, here)
    if more:
        raise LineProblem("outcome-has-its-own-verb", at=more)
    return does(partial(actions.finish_action, action=action.id), ("action", f"{action.name} {action.words}"))


def _outcome(rest: TypedText, here: Here) -> ParsedLine:
    action, more = _split(rest, here)
    words = need_words(more).lines
    move = partial(actions.tell_outcome, action=action.id, words=words)
    return does(move, ("action", f"{action.name} {action.words}"), ("words", words))


def _drop(rest: TypedText, here: Here) -> ParsedLine:
    action, more = _split(rest, here)
    why = need_words(more.past(BECAUSE)).lines
    move = partial(actions.drop_action, action=action.id, why=why)
    return does(move, ("action", f"{action.name} {action.words}"), ("why", why))


def _split(rest: TypedText, here: Here) -> tuple[Action, TypedText]:
    first, more = split_mark(rest)
    return need_action(first, here), more.beyond(":")


VERBS = (
    Verb(("action",), "action WHO, WHO: WORDS by DATE",
        N_("Writes down who does what by when. Only the words are needed."), _action, ("actions.add_action",),
        ("who",)),
    Verb(("change A1", "change action A1"), "change A1 WHO: WORDS by DATE",
        N_("Changes an action. What is left out stays as it was."), _change, ("actions.change_action",),
        ("action", "who")),
    Verb(("finished", "done"), "finished A1", N_("Says that an action is done."), _finished, ("actions.finish_action",),
        ("action",)),
    Verb(("drop A1", "drop action A1"), "drop A1 because WHY", N_("Says that an action is not done after all."),
        _drop, ("actions.drop_action",), ("action", "")),
    Verb(("still to do",), "still to do A1", N_("Says that we looked at an action, and it is still to do."),
        of_one(actions.still_to_do, "action", _split), ("actions.still_to_do",), ("action",)),
    Verb(("outcome",), "outcome A1 WORDS", N_("Says what came of an action, which is then done."), _outcome,
        ("actions.tell_outcome",), ("action", "")),
)  # fmt: skip
