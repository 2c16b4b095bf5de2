"""What a table holds: items, facts of the meeting, or a list of people or of actions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.columns import (
    NUMBER,
    REFERENCE,
    is_header,
    is_time,
    read_length,
    role_of,
    roles_of,
)
from coprod_tui.planning.draft import AgendaBuilder
from coprod_tui.planning.facts import fact_label, facts_in
from coprod_tui.planning.people import is_person
from coprod_tui.planning.sections import is_agenda

HEADER_WITHIN = 3
"""The first rows of a table, where its header may stand below a title."""
PEOPLE = re.compile(
    r"names?|members?|attendees?|present|organisations?|organizations?|e-?mail|role|apologies|initials|job "
    r"title|signature",
    re.IGNORECASE,
)
ACTIONS = re.compile(r"actions?|tasks?|action (?:points?|items?|required)|what", re.IGNORECASE)
DUE = re.compile(r"due(?: date| by)?|by when|deadline|status|target date|completed?|progress|rag", re.IGNORECASE)
FOUR = 4


def is_timetable(table: Sequence[FileBlock]) -> bool:
    """Whether a table is an agenda: its first row names a title and a time or the like, or rows begin with times."""
    roles = set(roles_of(table[0].cells)) if table and is_header(table[0].cells) else set()
    firsts = [block.cells[0] for block in table if block.cells]
    named = "title" in roles and bool({"time", "minutes", "for", "from", "lead", "content note", "number"} & roles)
    return named or sum(is_time(first) for first in firsts) > 1


def named_in_rows(rows: Sequence[FileBlock]) -> list[FileBlock]:
    """The rows of a table whose every second cell names the next, with these names as its first row instead."""
    names = rows[0].cells[::2] if rows else ()
    if len(names) < 2 or not all(map(role_of, names)) or any(row.cells[::2] != names for row in rows):  # noqa: PLR2004
        return list(rows)
    head = rows[0].but(kind="columns", cells=names)
    return [head, *(row.but(kind="row", cells=row.cells[1::2]) for row in rows)]


def heads_times(rows: Sequence[FileBlock]) -> bool:
    """Whether the first row is headings in words that we do not know: one of them has times below it."""
    first, below = rows[0].cells, rows[1:]
    if len(below) < 2 or not all(first) or any(is_time(cell) or read_length(cell) is not None for cell in first):  # noqa: PLR2004
        return False
    return any(
        2 * sum(is_time(row.cells[at]) for row in below if at < len(row.cells)) > len(below) for at in range(len(first))
    )


def is_facts(rows: Sequence[FileBlock]) -> bool:
    """Whether the table tells of the meeting: "Date | 3 December", "Chair | Amy"."""
    known = sum(is_labelled(row) for row in rows)
    return 2 * known >= len(rows) and all(len(list(filter(None, row.cells))) <= FOUR for row in rows)


def tell_when(rows: Sequence[FileBlock]) -> bool:
    """Whether a few rows without labels say when the meeting is: "Riverside Forum | 4 June 2026"."""
    cells = [cell for row in rows for cell in row.cells if cell]
    if len(rows) > 1 and all(NUMBER.fullmatch(row.cells[0]) or REFERENCE.fullmatch(row.cells[0]) for row in rows):
        return False
    return (
        len(rows) <= HEADER_WITHIN and all(len(row.cells) == 2 for row in rows) and any(map(times.day, cells))  # noqa: PLR2004
        and not any(read_length(cell) or is_person(cell) for cell in cells)
    )  # fmt: skip


def is_labelled(row: FileBlock) -> bool:
    """Whether a row is a label of a fact and its value, or several such pairs."""
    filled = [cell for cell in row.cells if cell]
    return (
        len(filled) > 1
        and len(filled) % 2 == 0
        and fact_label(filled[0]) not in (None, "title")
        and not role_row(filled)
    )


def role_row(cells: Sequence[str]) -> bool:
    """Whether every cell names a column: "Time | Who" tells no fact of the meeting."""
    return all(
        (role_of(cell) or fact_label(cell)) and not (cell.endswith(":") and at == 0) for at, cell in enumerate(cells)
    )


def take_facts(row: FileBlock, drafts: AgendaBuilder) -> None:
    """Take the facts of a row of labels and values; of a row with other cells, what they say of the meeting."""
    filled = [cell for cell in row.cells if cell]
    if len(filled) % 2 or len(filled) > FOUR:
        drafts.take_line(row.one_line, row.line)
        return
    for label, value in zip(filled[::2], filled[1::2], strict=True):
        drafts.take_fact(fact_label(label), label, " ".join(value.split()), row.line)


def without_opening_facts(rows: list[FileBlock], drafts: AgendaBuilder) -> list[FileBlock]:
    """Take the rows at the top that tell of the meeting. Returns the rows below them."""
    at = 0
    while at < len(rows) and not drafts.items:
        filled = [cell for cell in rows[at].cells if cell]
        if is_labelled(rows[at]):
            take_facts(rows[at], drafts)
        elif len(filled) == 1 and at + 1 < len(rows) and (is_agenda(filled[0], heading=True) or times.day(filled[0])):
            drafts.take_line(filled[0], rows[at].line)
        elif filled and (all(facts_in(cell) for cell in filled) or _dated(filled)) and not role_row(filled):
            for cell in filled:
                drafts.take_line(cell, rows[at].line)
        else:
            break
        at += 1
    return rows[at:]


def _dated(cells: Sequence[str]) -> bool:
    """Whether a row says when the meeting is: a day, in full, is in one of its cells."""
    return (
        len(cells) > 1
        and any((day := times.day(cell)) and day.iso and not day.at[0] for cell in cells)
        and not any(read_length(cell) for cell in cells)
    )


def is_beside(rows: Sequence[FileBlock]) -> bool:
    """Whether the table is a list of people or of actions, and not of items."""
    names = [cell.strip(" :") for cell in rows[0].cells if cell]
    if any(is_time(cell) or read_length(cell) for cell in names) or len(names) < 2:  # noqa: PLR2004  one cell names nothing
        return False
    people = sum(bool(PEOPLE.fullmatch(name)) for name in names)
    roles = set(roles_of(names))
    if people >= 2 and not roles & {"time", "minutes"} and "title" not in roles:  # noqa: PLR2004
        return True
    return any(ACTIONS.fullmatch(name) for name in names) and any(DUE.fullmatch(name) for name in names)
