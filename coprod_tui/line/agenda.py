"""Verbs for the agenda: going to items, adding and changing them, and their time."""

from __future__ import annotations

import re
from functools import partial
from typing import NamedTuple

from coprod_tui.line.clauses import read_name
from coprod_tui.line.languages import either, in_every_language, with_translations
from coprod_tui.line.lengths import LENGTH, more_minutes, read_minutes
from coprod_tui.line.lookup import id_of, labelled, need_item, number_in
from coprod_tui.line.typed_text import LONGEST_NAME, LineProblem, TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words, simple
from coprod_tui.model import agenda
from coprod_tui.model.agenda import Ours, Purpose
from coprod_tui.model.entry import NOBODY
from coprod_tui.model.person import Person

PURPOSES: dict[str, Purpose] = with_translations(
    {
        **{f"{said} {what}": what for what in ("share", "discuss", "decide") for said in ("to", "for", "for:")},
        "to talk about": "discuss",
        "for: talk about": "discuss",
        "check in": "check-in",
        "check-in": "check-in",
        "break": "break",
        "check out": "check-out",
        "check-out": "check-out",
    }
)
OURS: dict[str, Ours] = with_translations(
    {
        "ours": "ours",
        "ours to change": "ours",
        "partly ours": "partly",
        "already decided": "decided",
    }
)
NO_TIME = in_every_language(("no time", "no minutes"))
ASKED = re.compile(rf"(?:{either('asked by', 'from')})(?::\s*|\s+)", re.IGNORECASE)
TOLD_BY = re.compile(rf"(?:{either('asked by')}|(?:{either('from')}):)", re.IGNORECASE)
NOTED = re.compile(rf"(?:{either('content note')}):?\s+", re.IGNORECASE)
BEGINS = re.compile(r",\s*|\s(?=(?:for|from|asked by|content note):)", re.IGNORECASE)
"""Where a clause begins: after a comma, or before a label with its colon, as in an agenda that is written down."""
BEFORE = re.compile(rf"\s(?:{either('before')})\s", re.IGNORECASE)
LAST = re.compile(rf"\s(?:{either('to the end', 'to the bottom', 'last')})$", re.IGNORECASE)


class ItemClauses(NamedTuple):
    """What was said of an item: its title, and what followed after commas."""

    title: str = ""
    minutes: int | None = None
    purpose: Purpose = ""
    person: Person | None = None
    who: str = ""
    ours: Ours = ""
    note: str = ""

    def heard(self, here: Here) -> tuple[tuple[str, str], ...]:
        return (
            ("title", self.title),
            ("minutes", "" if self.minutes is None else str(self.minutes)),
            ("for", self.purpose),
            labelled(self.person, self.who, "asked-by", here),
            ("ours", self.ours),
            ("content-note", self.note),
        )


def _item_clauses(rest: TypedText, here: Here, *, titled: bool) -> ItemClauses:
    """Read the clauses of an item from the end of the line.

    Each clause follows a comma, or has a label and a colon ("for: decide from: Amy"); the minutes may stand without
    either. What is no clause belongs to the title. titled: the first piece is the title, whatever it looks like.
    """
    clauses, rest = ItemClauses(), rest.trimmed()
    while rest:
        begins = [*BEGINS.finditer(rest.text)]
        end, begin = begins[-1].span() if begins else (0, 0)
        clause = rest.cut(begin)
        changed = _clause(clauses, clause, here) if begins or not titled else None
        length = LENGTH.search(clause.text) if clauses.minutes is None and len(clause.text) <= LONGEST_NAME else None
        if changed is not None:
            clauses, rest = changed, rest.cut(0, end)
        elif length and (length.start() or begins):
            clauses = clauses._replace(minutes=read_minutes(clause.cut(length.start())))
            rest = rest.cut(0, clause.start - rest.start + length.start())
        else:
            return clauses._replace(title=rest.words)
    return clauses


def _clause(before: ItemClauses, clause: TypedText, here: Here) -> ItemClauses | None:
    """What was said so far with this clause added; None where it is no clause, or says something a second time."""
    minutes = 0 if clause.key in NO_TIME else read_minutes(clause)
    if before.minutes is None and minutes is not None:
        return before._replace(minutes=minutes)
    if not before.purpose and clause.key in PURPOSES:
        return before._replace(purpose=PURPOSES[clause.key])
    if not before.ours and clause.key in OURS:
        return before._replace(ours=OURS[clause.key])
    if not before.note and (noted := NOTED.match(clause.text)):
        return before._replace(note=clause.cut(noted.end()).words)
    if not (before.person or before.who) and (asked := ASKED.match(clause.text)):
        told_by = bool(TOLD_BY.match(clause.text))  # "from" may begin a place too: it needs somebody who is known
        name = clause.cut(asked.end())
        named = read_name(name, here, expected=told_by or number_in(name) is not None)
        return before._replace(person=named[0], who=named[1]) if named and (told_by or named[0]) else None
    return None


def _new(rest: TypedText, here: Here) -> ParsedLine:
    clauses = _item_clauses(need_words(rest), here, titled=True)
    need_words(TypedText(clauses.title, rest.end))
    move = partial(
        agenda.add_item, title=clauses.title, minutes=clauses.minutes or None, purpose=clauses.purpose,
        asked_by=id_of(clauses.person), asked_name=clauses.who, ours=clauses.ours, content_note=clauses.note,
    )  # fmt: skip
    return does(move, *clauses.heard(here))


def _change(rest: TypedText, here: Here) -> ParsedLine:
    first, more = rest.first()
    item = need_item(first, here)
    clauses = _item_clauses(need_words(more), here, titled=False)
    named = bool(clauses.person or clauses.who)
    move = partial(
        agenda.change_item, item=item.id, title=clauses.title or None, minutes=clauses.minutes,
        purpose=clauses.purpose or None, ours=clauses.ours or None, content_note=clauses.note or None,
        asked_by=id_of(clauses.person) if named else None, asked_name=clauses.who if named else None,
    )  # fmt: skip
    return does(move, ("item", item.title), *clauses.heard(here))


def _item(rest: TypedText, here: Here) -> ParsedLine:
    """Which item to go to: "item next", "item 4", "item Letters"; or "item new Title 10m"."""
    first, more = rest.first()
    if first.key == "new":
        return _new(more, here)
    if rest.key == "next":
        return does(agenda.next_item)
    if not rest:
        raise LineProblem("item-missing", at=rest)
    item = need_item(rest, here)
    return does(partial(agenda.go_to_item, item=item.id), ("item", item.title))


def _carry(rest: TypedText, here: Here) -> ParsedLine:
    item = need_item(_without_item(rest), here)
    return does(partial(agenda.carry_item, item=item.id), ("item", item.title))


def _drop(rest: TypedText, here: Here) -> ParsedLine:
    """An item must be named to be dropped: the one that is on is not dropped by a slip."""
    if not rest:
        raise LineProblem("item-missing", at=rest)
    item = need_item(rest, here)
    return does(partial(agenda.drop_item, item=item.id), ("item", item.title))


def _move(rest: TypedText, here: Here) -> ParsedLine:
    if last := LAST.search(rest.text):
        item = need_item(rest.cut(0, last.start()), here)
        return does(partial(agenda.move_item, item=item.id, before=NOBODY), ("item", item.title))
    match = BEFORE.search(rest.text)
    item = need_item(rest.cut(0, match.start()) if match else rest, here)
    if not match:
        raise LineProblem("place-missing", at=(rest.end, rest.end))
    before = need_item(rest.cut(match.end()), here)
    move = partial(agenda.move_item, item=item.id, before=before.id)
    return does(move, ("item", item.title), ("before", before.title))


def _without_item(rest: TypedText) -> TypedText:
    first, more = rest.first()
    return more if first.key == "item" else rest


VERBS = (
    simple(("item next", "next item", "n"), N_("Goes to the next item."), agenda.next_item),
    Verb(("item", "go to", "g"), "item NUMBER", N_("Goes to an item, by its number or its title."), _item,
        ("agenda.go_to_item", "agenda.next_item", "agenda.add_item"), ("item",)),
    Verb(("item new", "new item"), "item new TITLE 10m, to decide, from NAME",
        N_("Adds an item. All but the title may be left out."), _new, ("agenda.add_item",), ("",)),
    Verb(("change item",), "change item NUMBER TITLE 10m, to decide",
        N_("Changes an item's title, minutes (or: no time), or what it is for."), _change, ("agenda.change_item",),
        ("item", "")),
    Verb(("move item",), "move item NUMBER before NUMBER", N_("Moves an item. It can also go to the end."), _move,
        ("agenda.move_item",), ("item",)),
    Verb(("carry", "carry item"), "carry NUMBER",
        N_("Keeps an item for the next meeting. With no number it is the one we are on."), _carry,
        ("agenda.carry_item",), ("item",)),
    Verb(("drop item",), "drop item NUMBER", N_("Takes an item off."), _drop, ("agenda.drop_item",), ("item",)),
    Verb(("more", "+"), "more 5", N_("Gives this item more minutes."), more_minutes(agenda.add_time),
        ("agenda.add_time",)),
    Verb(("fewer", "less", "-"), "fewer 5", N_("Gives this item fewer minutes."), more_minutes(agenda.add_time, -1),
        ("agenda.add_time",)),
)  # fmt: skip
