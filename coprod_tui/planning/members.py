"""Members from a file or from words: rows of a spreadsheet or a form, or a list as people type it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from coprod_tui.documents.lists import read_list
from coprod_tui.documents.sheet import ListSheet, SheetRow
from coprod_tui.model.addresses import addresses
from coprod_tui.model.entry import Refused
from coprod_tui.model.text import clean, folded, whole_number
from coprod_tui.planning.member_cards import read_people
from coprod_tui.planning.member_lines import read_lines
from coprod_tui.planning.member_list import Counted, MemberList
from coprod_tui.planning.member_rows import HEAD, PeopleRead, headings_in, read_rows, without_doubles

BETWEEN = ",;\t|"
SAMPLE = 50
MOST_PEOPLE = 5_000
"""A larger list is refused: it is that of a whole service, and all members of a group are expected at its meetings."""


class _Lines(NamedTuple):
    """The lines of a text. first: how many to skip. between: the separator that Excel names in the first ("sep=;")."""

    lines: list[str]
    first: int
    between: str


def read_member_list(path: Path, sheet: str = "") -> MemberList:
    """The members in a file, and what was not understood. sheet: which one of a workbook, by its name or number.

    Refused with a "members-..." reason where it is no list (see documents/lists.py), nobody is in it, or it has several
    sheets and none was named (members-which-sheet, with their names as `sheets`).
    """
    name = clean(path.name)
    read = read_list(path)
    if read.cards:
        return as_member_list(read_people(read.cards), file=name, unit="card", notes=read.notes)
    if read.text:
        return parse_members(read.text, file=name, notes=read.notes)
    rows = _chosen(read.sheets, sheet, name).rows
    return as_member_list(read_rows(rows), file=name, unit="row", notes=read.notes)


def _chosen(sheets: tuple[ListSheet, ...], wanted: str, file: str) -> ListSheet:
    if not sheets:
        raise Refused("members-empty", file=file)
    if not wanted and len(sheets) == 1:
        return sheets[0]
    matching = [one for one in sheets if folded(one.name) == folded(wanted)]
    if not matching and (place := whole_number(wanted, len(sheets))):
        matching = [sheets[place - 1]]
    if not matching:
        raise Refused("members-which-sheet", file=file, sheets=[one.name for one in sheets])
    return matching[0]


def parse_members(text: str, *, file: str = "", notes: tuple[str, ...] = ()) -> MemberList:
    """The members in a text: cells with commas, semicolons, tabs or bars between them, or a list as people type it."""
    read = _lines(text)
    between = read.between or _between(read, file)
    people = read_rows(list(_rows(read, between, file))) if between else read_lines(read.lines)
    return as_member_list(people, file=file, notes=notes)


def as_member_list(people: PeopleRead, *, file: str, unit: Counted = "line", notes: tuple[str, ...] = ()) -> MemberList:
    """People as a list of members, each once. Refused where there is nobody, or there are more than MOST_PEOPLE."""
    if not people.members and not any(each.member for each in people.unread):
        raise Refused("members-empty", file=file) if file else Refused("members-none")
    if len(people.members) > MOST_PEOPLE:
        raise Refused("members-too-many", file=file, limit=MOST_PEOPLE)
    once = without_doubles(people.members)
    unread = sorted((*people.unread, *once.unread), key=lambda each: each.line)
    return MemberList(tuple(once.members), tuple(unread), unit, notes)


def _lines(text: str) -> _Lines:
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines[0].casefold().startswith("sep=") and len(lines[0].strip()) == len("sep=;"):
        return _Lines(lines, 1, lines[0].strip()[-1])
    return _Lines(lines, 0, "")


def _between(read: _Lines, file: str) -> str:
    """The separator of the cells; "" where the lines are no rows of cells, but a list that somebody typed."""
    best, most = "", 0
    for mark in BETWEEN:
        sample = list(islice(_rows(read, mark, file), SAMPLE))
        head, known = headings_in(sample[:HEAD])
        if head >= 0 and known > most:
            best, most = mark, known
    return best or next((mark for mark in "\t|;," if _are_cells(read, mark, file)), "")


def _are_cells(read: _Lines, mark: str, file: str) -> bool:
    """Whether nearly every row has several cells, one of them an address, or more than a name and a word beside it."""
    rows = list(islice(_rows(read, mark, file), SAMPLE))
    cut = [len(row.cells) for row in rows if len(row.cells) > 1]
    if not rows or len(cut) * 5 < len(rows) * 4:
        return False
    addressed = [sum(bool(addresses(cell)) for cell in row.cells) for row in rows]
    if max(addressed) > 1:  # several people in a line, as a mail program writes them
        return False
    return any(addressed) or mark in "\t|" or (len(rows) > 1 and min(cut) > (1 if mark == ";" else 2))


def _rows(read: _Lines, between: str, file: str) -> Iterator[SheetRow]:
    """Each row that has words: the line it starts on, and its cells. Refused where the text is no such rows."""
    reader = csv.reader((f"{line}\n" for line in read.lines[read.first :]), delimiter=between)
    start = read.first + 1
    try:
        for row in reader:
            cells = tuple(clean(cell) for cell in (_inside(row) if between == "|" else row))
            if any(c.isalnum() for cell in cells for c in cell):
                yield SheetRow(start, cells)
            start = read.first + reader.line_num + 1
    except csv.Error:  # one cell of over 131,072 characters: a quotation mark that is never closed
        raise Refused("members-not-text", file=file) from None


def _inside(row: list[str]) -> list[str]:
    """A row without the empty cells outside the outer bars of a table: "| Amy | Mo |"."""
    if len(row) > 1 and not row[0].strip() and not row[-1].strip():
        return row[1:-1]
    return row
