"""What each column of a table is: by its name, in any of the words people use, and by what stands in its cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal, cast

from coprod_tui.planning import times
from coprod_tui.planning.people import ORGANISATION, is_person, may_be_person
from coprod_tui.planning.purposes import purpose_of
from coprod_tui.planning.vocabulary import word_lists

ColumnRole = Literal[
    "",
    "title",
    "time",
    "until",
    "minutes",
    "for",
    "outcome",
    "from",
    "lead",
    "content note",
    "ours",
    "number",
    "detail",
]
LONGEST_NAME, MOST_WORDS = 60, 6
"""A cell of more letters, or more words, names no column."""
NUMBER = re.compile(r"(?:item\s*)?[(#]?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{1,5})[.):]*", re.IGNORECASE)
REFERENCE = re.compile(r"(?:(?:[A-Z]{1,6}[\s/.-]?)?(?P<count>\d{1,4}(?:[/.-]\d{1,4})+)|(?P<part>[A-H]\d{1,2}))[.):]*")
"""A number in several parts: "1.1", "26/031", "C26.14", "A1"."""
MARK = re.compile(r"\d{1,2}[.)]")
BARE = re.compile(r"\d{1,3}")
CLOCK = re.compile(r"\d{1,2}[.:][0-5][05]")
CLOCK_LENGTH = re.compile(r"0{1,2}:[0-5]\d(?::00)?")
IN_BRACKETS = re.compile(r"\([^)]*\)")
MOST = 0.6
"""The share of a column's cells that shows what it is."""
TWO = 2


@cache
def _patterns() -> list[tuple[ColumnRole, re.Pattern[str]]]:
    return [(_role(name), re.compile("|".join(patterns))) for name, patterns in word_lists("columns").items()]


def _role(name: str) -> ColumnRole:
    return "detail" if name == "due" else cast("ColumnRole", name)


def role_of(name: str) -> ColumnRole:
    """What a column of this name holds; "" where its name says nothing."""
    unbracketed = IN_BRACKETS.sub(
        lambda bracket: f" {bracket[0][1:-1]}" if re.search(r"min|#", bracket[0], re.IGNORECASE) else "", name
    )
    label = " ".join(re.sub(r"[^\w#&/ ]", " ", unbracketed.casefold()).split()).strip(" /&")
    if not label or len(label) > LONGEST_NAME:
        return "number" if name.strip(" .") == "№" else ""
    for each in (label, " ".join(re.sub(r"[/&]", " ", label).split())):
        whole = [role for role, names in _patterns() if names.fullmatch(each)]
        if whole:
            return whole[0]
    parts = set(re.split(r"[\s/&]+", label))
    hinted = [_role(role) for role, known in word_lists("columns-with-a-word").items() if parts & set(known)]
    return hinted[0] if hinted and len(parts) <= MOST_WORDS else ""


def roles_of(cells: Sequence[str]) -> list[ColumnRole]:
    return [role_of(cell) for cell in cells]


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row names columns: two at least, or most of its cells; and no cell is a time, a length or a person."""
    filled = [cell for cell in cells if cell.strip()]
    if filled and REFERENCE.fullmatch(filled[0].strip()):
        return False
    if any(
        is_time(cell) or read_length(cell) is not None or (is_person(cell) and not role_of(cell)) for cell in filled
    ):
        return False
    roles = [role for role in roles_of(filled) if role]
    if len(filled) == 1 < len(cells) and set(roles) & {"lead", "from", "minutes"}:
        return True
    return len(roles) >= TWO or (len(filled) >= TWO <= TWO * len(roles) >= len(filled))


class _Column:
    """The cells of one column that are not empty."""

    def __init__(self, at: int, rows: Sequence[Sequence[str]]) -> None:
        self.cells = [cell for row in rows if (cell := row[at].strip() if at < len(row) else "")]

    def mostly(self, test: Callable[[str], object]) -> bool:
        return bool(self.cells) and sum(bool(test(cell)) for cell in self.cells) > MOST * len(self.cells)

    def all(self, pattern: re.Pattern[str]) -> bool:
        return bool(self.cells) and all(pattern.fullmatch(cell) for cell in self.cells)

    def counts(self) -> bool:
        """Whether the cells count 1, 2, 3, or 1.1, 1.2, 2.1. Times rise too, and have two digits for their minutes."""
        parts = [
            tuple(map(int, re.findall(r"\d+", match["count"] or match["part"])))
            for cell in self.cells
            if (match := REFERENCE.fullmatch(cell))
        ]
        if len(parts) == len(self.cells) > 1 and parts == sorted(set(parts)) and not all(map(is_time, self.cells)):
            return True
        numbers = [int(match[0]) for cell in self.cells if (match := re.match(r"\d{1,2}(?=[.):]*$)", cell))]
        first = numbers[0] if numbers else -1
        return (
            len(numbers) == len(self.cells) > 1
            and (first in (0, 1) or all(cell.endswith((".", ")")) for cell in self.cells))
            and numbers == list(range(first, first + len(numbers)))
        )


def settled(roles: Sequence[ColumnRole], rows: Sequence[Sequence[str]]) -> list[ColumnRole]:
    """The roles of the columns, put right by their cells: one title, one time; "Item" over numbers is the number."""
    width = max((len(row) for row in rows), default=0)
    new_roles: list[ColumnRole] = list(roles)
    new_roles += [""] * (width - len(roles))
    full = [row for row in rows if sum(bool(cell.strip()) for cell in row) > 1]  # one cell alone heads those below it
    columns = [_Column(at, full or rows) for at in range(len(new_roles))]
    for at, (role, column) in enumerate(zip(roles, columns, strict=False)):
        new_roles[at] = _corrected(role, column)
    for kind in ("title", "time", "minutes", "number", "until"):
        same = [at for at, role in enumerate(new_roles) if role == kind]
        if kind == "title" and same:  # "Morning" stands only before the first of its items
            most = max(len(columns[at].cells) for at in same)
            same.sort(key=lambda at: 2 * len(columns[at].cells) < most)
        for at in same[1:]:
            later = kind == "time" and "until" not in new_roles and columns[at].mostly(is_time)
            new_roles[at] = "until" if later else "detail"
    _guess(new_roles, columns)
    return new_roles


def _corrected(role: ColumnRole, column: _Column) -> ColumnRole:
    if role == "title" and column.all(NUMBER):
        return "number"
    if role in ("from", "lead", "detail", "outcome") and column.mostly(is_time):
        return "time"
    return "detail" if role == "until" and not column.mostly(is_time) else role


def _guess(roles: list[ColumnRole], columns: Sequence[_Column]) -> None:
    """Give a role, by their cells, to columns whose name is not known. An empty column gets none."""
    tests: tuple[tuple[ColumnRole, Callable[[_Column], bool]], ...] = (
        (
            "number",
            lambda column: (
                column.counts()
                or column.all(MARK)
                or (column.all(REFERENCE) and all("/" in each or each[0].isalpha() for each in column.cells))
                or ("title" in roles and column.all(NUMBER) and not column.all(CLOCK))
            ),
        ),
        (
            "time",
            lambda column: column.mostly(lambda cell: is_time(cell) or (read_length(cell) and not cell.isdigit())),
        ),
        ("for", lambda column: column.mostly(purpose_of)),
        ("minutes", lambda column: "time" not in roles and column.all(BARE)),
        ("title", lambda column: not column.mostly(is_person)),
        (
            "lead",
            lambda column: (
                column.mostly(_may_lead)
                and (bool({"time", "minutes"} & set(roles)) or any(map(is_person, column.cells)))
            ),
        ),
    )
    for role, fits in tests:
        if role in roles or (role == "lead" and "from" in roles):
            continue
        free = [at for at, known in enumerate(roles) if not known and columns[at].cells]
        at = next((at for at in free if fits(columns[at])), None)
        if at is None and role == "title":
            spare = [at for at, known in enumerate(roles) if known in ("detail", "outcome") and columns[at].cells]
            at = next(iter(free or spare), None)
        if at is not None:
            roles[at] = role


def _may_lead(cell: str) -> bool:
    return may_be_person(cell) or bool(ORGANISATION.fullmatch(cell))


def is_time(cell: str) -> bool:
    text = " ".join(cell.split())
    return bool(times.leading(text) or times.dotted(text))


def read_length(cell: str) -> int | None:
    """The minutes of a cell: "20", "20 mins", "0:20"; None for anything else."""
    text = " ".join(cell.split()).strip(" ()[]")
    if BARE.fullmatch(text) and 0 < int(text) <= times.LONGEST:
        return int(text)
    if CLOCK_LENGTH.fullmatch(text):
        hours, minutes = text.split(":")[:2]
        return int(hours) * 60 + int(minutes) or None
    match = times.LENGTH.fullmatch(text)
    return times.length(match) if match else None
