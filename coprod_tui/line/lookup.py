"""Finding what a line names: people by name or number, items, rules, decisions, issues and actions by their marks.

Nobody is guessed at: two of a name are told apart by number, and a name that comes near another is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from functools import partial
from typing import Any, Literal, TypeVar

from coprod_tui.line.languages import with_translations
from coprod_tui.line.number_words import NUMBERS
from coprod_tui.line.typed_text import LONGEST_SHOWN, LineProblem, TypedText
from coprod_tui.line.verbs import Here, ParsedLine, Read, does, nothing_more
from coprod_tui.model.actions import Action
from coprod_tui.model.agenda import Item
from coprod_tui.model.decisions import Decision
from coprod_tui.model.entry import NOBODY, Entry, Id
from coprod_tui.model.parking import Issue
from coprod_tui.model.person import Person
from coprod_tui.model.rules import Rule
from coprod_tui.model.text import folded

Choice = TypeVar("Choice", bound=str)
NEAR = 0.72
"""How alike two words are before one is offered for the other: of common misspelt first names, most pass and few
different names do."""
FIGURES = 6
"""The most figures a number of a person, item or rule can have."""
MARK = re.compile(r"(?:\d{1,6}-)?([PAD])\d{1,6}", re.IGNORECASE)


def near(sought: str, known: Iterable[str]) -> str:
    """The one of these that was probably meant, "" where none comes near. Accents and capitals aside."""
    by_key: dict[str, str] = {}
    for each in known:
        by_key.setdefault(folded(each), each)
    close = get_close_matches(folded(sought), by_key, 1, NEAR) if sought else []
    return by_key[close[0]] if close else ""


def number_in(typed: TypedText) -> int | None:
    """The number it is, None where it is something else."""
    text = typed.name.removeprefix("#")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= FIGURES else None


def named_number(typed: TypedText) -> int | None:
    """The number it is, in figures or in words ("two")."""
    number = number_in(typed)
    return NUMBERS.get(typed.key) if number is None else number


def find_person(typed: TypedText, here: Here) -> Person | None:
    """Whoever this names, by number, key or name; None where nobody does. Refused where several do."""
    people, number = here.meeting.people, number_in(typed)
    if number is not None:
        return people.by_number(number) or people.by_key(typed.name.removeprefix("#"))
    called = people.called(typed.name) if len(typed.text) <= LONGEST_SHOWN else ()
    if not called and (number := NUMBERS.get(typed.key)):
        return people.by_number(number)
    if len(called) > 1:
        choices = [f"{person.number} {person.name}" for person in called]
        raise LineProblem("which-person", at=typed, name=typed.words, people=choices)
    return called[0] if called else None


def shown_name(person: Person | None, here: Here) -> str:
    """Their name as screens show it, with their number where two share it; "" for nobody."""
    return "" if person is None else here.meeting.people.shown(person.id)


def heard_who(person: Person | None, here: Here) -> tuple[str, str]:
    """For reading back who was meant."""
    return ("who", shown_name(person, here))


def of_person(move: Callable[..., Sequence[Entry]], **how: Any) -> Read:
    """A reader for verbs that take somebody and nothing else. how: what the move is told beside who."""

    def read(rest: TypedText, here: Here) -> ParsedLine:
        person = need_person(rest, here)
        return does(partial(move, person=person.id, **how), heard_who(person, here))

    return read


def need_person(typed: TypedText, here: Here) -> Person:
    """As find_person; refused where nobody is named, with whoever comes near."""
    if not typed:
        raise LineProblem("person-missing", at=typed)
    person = find_person(typed, here)
    if person is not None:
        return person
    if number_in(typed) is not None:
        raise LineProblem("nobody-numbered", at=typed, number=typed.words)
    close = near_person(typed, here)
    name = typed.words[:40]
    raise LineProblem("nobody-called-but" if close else "nobody-called", at=typed, suggestion=close, name=name)


def near_person(typed: TypedText, here: Here) -> str:
    """The name of somebody whose name comes near, "" where nobody's does."""
    if not typed.key:
        return ""
    every = here.meeting.people.all
    names = {folded(word): shown_name(person, here) for person in every for word in _ways(person.name)}
    close = near(typed.key, names)
    return names.get(close, "")


def _ways(name: str) -> Sequence[str]:
    return (name, *name.split())


def need_choice(
    typed: TypedText, known: dict[str, Choice], reason: Literal["no-such-role", "no-such-choice"]
) -> Choice:
    """One of the words known. Refused with the nearest, or with the list."""
    choice = with_translations(known).get(typed.key)
    if choice is not None:
        return choice
    close = near(typed.key, known)
    if reason == "no-such-role":
        raise LineProblem("no-such-role", at=typed, suggestion=close)
    raise LineProblem("no-such-choice", at=typed, suggestion=close, choices=list(dict.fromkeys(known.values())))


def need_item(typed: TypedText, here: Here) -> Item:
    """An item by its number on the agenda or how its title begins; the one that is on where nothing is named."""
    agenda = here.meeting.agenda
    if not typed:
        if agenda.now is None:
            raise LineProblem("item-missing", at=typed)
        return agenda.now
    number = named_number(typed)
    if number is not None:
        if not 0 < number <= len(agenda.items):
            raise LineProblem("no-item-numbered", at=typed, number=typed.words)
        return agenda.items[number - 1]
    sought = typed.key
    titled = [item for item in agenda.items if sought and folded(item.title) == sought]
    titled = titled or [item for item in agenda.items if sought and folded(item.title).startswith(sought)]
    if len(titled) == 1:
        return titled[0]
    if titled:
        named = [f"{agenda.place(item.id)} {item.title}" for item in titled]
        raise LineProblem("which-item", at=typed, items=named)
    close = near(sought, [item.title for item in agenda.items])
    raise LineProblem("no-item-called", at=typed, suggestion=close, title=typed.words[:40])


def need_rule(typed: TypedText, here: Here) -> Rule:
    if not typed:
        raise LineProblem("rule-missing", at=typed)
    number = named_number(typed)
    rule = None if number is None else here.meeting.rules.numbered(number)
    if rule is None:
        raise LineProblem("no-rule-numbered", at=typed, number=typed.words[:40])
    return rule


def split_mark(rest: TypedText) -> tuple[TypedText, TypedText]:
    """The mark a text begins with and what follows it, its colon too ("P1: Amy"); else its first word and the rest."""
    match = MARK.match(rest.text)
    if match and rest.text[match.end() : match.end() + 1] == ":":
        return rest.cut(0, match.end()), rest.cut(match.end())
    return rest.first()


def mark_of(typed: TypedText) -> str:
    """The sort of a mark: "P", "A" or "D" for P1, 13-A2 or d4; "" for anything else."""
    match = MARK.fullmatch(typed.name) if len(typed.text) <= FIGURES * 3 else None
    return match[1].upper() if match else ""


def need_issue(typed: TypedText, here: Here) -> Issue:
    issue = here.meeting.parking.named(typed.name) if mark_of(typed) == "P" else None
    if issue is None:
        marks = [issue.name for issue in here.meeting.parking.open]
        raise LineProblem("issue-missing", at=typed, suggestion=_only(marks), mark=typed.words[:40], marks=marks)
    return issue


def need_action(typed: TypedText, here: Here) -> Action:
    action = here.meeting.actions.named(typed.name) if mark_of(typed) == "A" else None
    if action is None:
        marks = [action.name for action in here.meeting.actions.open]
        raise LineProblem("action-missing", at=typed, suggestion=_only(marks), mark=typed.words[:40], marks=marks)
    return action


def _only(marks: Sequence[str]) -> str:
    return marks[0] if len(marks) == 1 else ""


def split_decision(
    rest: TypedText, here: Here, *, settled: bool = False, marked: bool = True
) -> tuple[Decision, TypedText]:
    """The decision meant, and what follows its mark.

    "D1" names one; without it, it is the one being read back or tested, else (settled) the newest that was concluded,
    else the only one still open. Not marked: "D1" begins the words themselves unless a colon follows it.
    """
    decisions = here.meeting.decisions
    first, more = split_mark(rest)
    if mark_of(first) == "D" and (marked or more.text.startswith(":")):
        decision = decisions.numbered(int(first.name[1:])) if "-" not in first.words else None
        if decision is None:
            raise LineProblem("no-decision-numbered", at=first, mark=first.words)
        return decision, more.beyond(":")
    now = decisions.get(decisions.now)
    if now is None and settled and decisions.concluded:
        now = decisions.concluded[-1]
    if now is None and len(decisions.open) == 1:
        now = decisions.open[0]
    if now is None:
        raise LineProblem("no-decision-now", at=(rest.start, rest.start))
    return now, rest


ThingAndRest = Callable[[TypedText, Here], tuple[Action | Issue, TypedText]]
"""Parts a line into what its mark names and what follows."""


def of_one(move: Callable[..., Sequence[Entry]], argument: str, split: ThingAndRest) -> Read:
    """A reader for verbs that take one thing with a mark and nothing else. what: what the move calls it."""

    def read(rest: TypedText, here: Here) -> ParsedLine:
        thing, more = split(rest, here)
        nothing_more(more)
        return does(partial(move, **{argument: thing.id}), (argument, f"{thing.name} {thing.words}"))

    return read


def labelled(person: Person | None, who: str, label: str, here: Here) -> tuple[str, str]:
    """What was understood about a person, for reading back: people of this meeting, and others as "...-outside"."""
    return (label, shown_name(person, here)) if person is not None else (f"{label}-outside", who)


def id_of(person: Person | None) -> Id:
    """Their id, NOBODY for none."""
    return NOBODY if person is None else person.id
