"""Verbs for actions: who does what by when, and what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.line.clauses import Clauses, name_before, read_clauses
from coprod_tui.line.finding import id_of, labelled, need_action, split_mark
from coprod_tui.line.said import LineProblem, Said
from coprod_tui.line.verbs import N_, Command, Here, Verb, does, need_words
from coprod_tui.model import actions

if TYPE_CHECKING:
    from coprod_tui.model.actions import Action


def _told(rest: Said, here: Here) -> Clauses:
    """WHO stands before the words; where it does not, after them will do."""
    before = name_before(rest, here, told=True)
    if before is None:
        return read_clauses(rest, here, places=False)
    words, person, who = before
    after = read_clauses(words, here, places=False, names=False)
    return Clauses(after.words, by=after.by, person=person, who=who)


def _action(rest: Said, here: Here) -> Command:
    told = _told(need_words(rest), here)
    words = need_words(told.words).lines
    move = partial(actions.add_action, words=words, person=id_of(told.person), who=told.who, by=told.by)
    return does(move, ("words", words), labelled(told.person, told.who, "who"), ("by", told.by))


def _change(rest: Said, here: Here) -> Command:
    """What is not said stays. A new WHO takes the place of the one before, of the group or not."""
    action, rest = _split(rest, here)
    told = _told(need_words(rest), here)
    named = bool(told.person or told.who)
    move = partial(
        actions.change_action, action=action.id, words=told.words.lines or None,
        person=id_of(told.person) if named else None, who=told.who if named else None, by=told.by or None,
    )  # fmt: skip
    return does(
        move,
        ("action", f"{action.name} {action.words}"),
        ("words", told.words.lines),
        labelled(told.person, told.who, "who"),
        ("by", told.by),
    )


def _finished(rest: Said, here: Here) -> Command:
    action, more = _split(rest, here)
    if more:
        raise LineProblem("outcome-has-its-own-verb", start=more.start, end=more.end)
    return does(partial(actions.finish_action, action=action.id), ("action", f"{action.name} {action.words}"))


def _outcome(rest: Said, here: Here) -> Command:
    action, more = _split(rest, here)
    words = need_words(more).lines
    move = partial(actions.tell_outcome, action=action.id, words=words)
    return does(move, ("action", f"{action.name} {action.words}"), ("words", words))


def _split(rest: Said, here: Here) -> tuple[Action, Said]:
    first, more = split_mark(rest)
    return need_action(first, here), more.beyond(":")


VERBS = (
    Verb(
        ("action",),
        "action WHO: WORDS by DATE",
        N_("Writes down who does what by when. Only the words are needed."),
        _action,
        ("actions.add_action",),
        ("who",),
    ),
    Verb(
        ("change A1", "change action A1"),
        "change A1 WHO: WORDS by DATE",
        N_("Changes an action. What is left out stays as it was."),
        _change,
        ("actions.change_action",),
        ("action", "who"),
    ),
    Verb(
        ("finished", "done"),
        "finished A1",
        N_("Says that an action is done."),
        _finished,
        ("actions.finish_action",),
        ("action",),
    ),
    Verb(
        ("outcome",),
        "outcome A1 WORDS",
        N_("Says what came of an action, which is then done."),
        _outcome,
        ("actions.tell_outcome",),
        ("action", ""),
    ),
)
