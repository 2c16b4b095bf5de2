"""Verbs for small groups: split up by count or by hand, go to a group, tell what a group said, come together."""

from __future__ import annotations

import re
from functools import partial

from coprod_tui.line.clauses import pieces_of
from coprod_tui.line.languages import either
from coprod_tui.line.lengths import more_minutes, read_minutes
from coprod_tui.line.lookup import heard_who, named_number, need_person
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words, simple
from coprod_tui.model import small_groups
from coprod_tui.model.entry import Id
from coprod_tui.model.small_groups import Circle

CLAUSE = re.compile(rf"[,;]?\s*\b({either('together', 'apart')})\b\s*:?\s*", re.IGNORECASE)
TOGETHER = re.compile(either("together"), re.IGNORECASE)
SLASH = re.compile(r"\s*[/;|]\s*")


def _people(typed: TypedText, here: Here) -> tuple[Id, ...]:
    """Names with commas or "and" between them."""
    return tuple(need_person(piece, here).id for piece in pieces_of(typed))


def _question(rest: TypedText) -> tuple[TypedText, str]:
    """What stands before the first colon, and the question after it."""
    before, colon, _after = rest.text.partition(":")
    return rest.cut(0, len(before)), rest.cut(len(before) + 1).words if colon else ""


def _length(rest: TypedText) -> tuple[TypedText, int]:
    """A length of time at the end ("for 10 minutes"), 0 for none, and what stands before it."""
    for token in list(rest.tokens(20))[1:]:
        tail = rest.cut(token.start - rest.start)
        minutes = read_minutes(tail)
        if minutes is not None:
            return rest.cut(0, token.start - rest.start).without("for").trimmed(), minutes
    return rest, 0


def _split(rest: TypedText, here: Here) -> ParsedLine:
    """How many groups, for how long, who together, who apart, and after a colon the question."""
    plain, question = _question(need_words(rest))
    together: list[Circle] = []
    apart: list[Circle] = []
    clauses = list(CLAUSE.finditer(plain.text))
    for clause, following in zip(clauses, (*clauses[1:], None), strict=False):
        named = _people(plain.cut(clause.end(), following.start() if following else None), here)
        (together if TOGETHER.fullmatch(clause[1]) else apart).append(named)
    counted, minutes = _length(plain.cut(0, clauses[0].start()) if clauses else plain)
    count = named_number(counted)
    if count is None:
        raise LineProblem("number-missing", at=counted)
    move = partial(
        small_groups.split_up,
        count=count,
        minutes=minutes,
        question=question,
        together=tuple(together),
        apart=tuple(apart),
    )
    return does(move, ("groups", str(count)), ("minutes", str(minutes) if minutes else ""), ("question", question))


def _form(rest: TypedText, here: Here) -> ParsedLine:
    """Names, with a slash between the groups."""
    plain, question = _question(need_words(rest))
    groups, start = [], 0
    for mark in (*SLASH.finditer(plain.text), None):
        groups.append(_people(plain.cut(start, mark.start() if mark else None), here))
        start = mark.end() if mark else 0
    move = partial(small_groups.form_groups, groups=tuple(groups), question=question)
    return does(move, ("groups", str(len(groups))), ("question", question))


def _numbered(rest: TypedText) -> tuple[int, TypedText]:
    first, more = need_words(rest).first()
    number = named_number(first.without(":"))
    if number is None:
        raise LineProblem("number-missing", at=first)
    return number, more.beyond(":")


def _join(rest: TypedText, here: Here) -> ParsedLine:
    number, more = _numbered(rest)
    person = need_person(more, here)
    move = partial(small_groups.join_group, person=person.id, group=number)
    return does(move, ("group", str(number)), heard_who(person, here))


def _tell(rest: TypedText, _here: Here) -> ParsedLine:
    number, more = _numbered(rest)
    words = need_words(more).lines
    move = partial(small_groups.tell_from_group, group=number, words=words)
    return does(move, ("group", str(number)), ("words", words))


VERBS = (
    Verb(("groups", "split up"), "groups 3 for 10m together NAME, NAME apart NAME, NAME: QUESTION",
        N_("Splits everyone here into so many groups. Only the number is needed."), _split, ("small_groups.split_up",)),
    Verb(("groups are",), "groups are NAME, NAME / NAME, NAME: QUESTION", N_("Makes groups of these people."), _form,
        ("small_groups.form_groups",), ("person",)),
    Verb(("to group",), "to group 2 NAME", N_("Somebody goes to that group."), _join, ("small_groups.join_group",),
        ("", "person")),
    Verb(("from group", "group"), "from group 2: WORDS", N_("Writes down what a group says."), _tell,
        ("small_groups.tell_from_group",)),
    Verb(("groups longer", "longer groups"), "groups longer 5m", N_("Gives the groups more time."),
        more_minutes(small_groups.more_group_time), ("small_groups.more_group_time",)),
    simple(("groups back", "come together", "everyone back"), N_("The small groups are back."),
        small_groups.come_together),
)  # fmt: skip
