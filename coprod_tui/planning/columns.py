"""What each column of a table is: by its name, in any of the words people use, and by what stands in its cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal, cast

from coprod_tui.planning import times
from coprod_tui.planning.people import ORGANISATION, is_person, may_be_person
from coprod_tui.planning.purposes import purpose_of
from coprod_tui.planning.vocabulary import words

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
"""Letters and words of a cell that still names a column."""
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
    return [(_role(name), re.compile("|".join(said))) for name, said in words("columns").items()]


def _role(name: str) -> ColumnRole:
    return "detail" if name == "due" else cast("ColumnRole", name)


def role_of(name: str) -> ColumnRole:
    """What a column of this name holds; "" where its name says nothing."""
    kept = IN_BRACKETS.sub(
        lambda found: f" {found[0][1:-1]}" if re.search(r"min|#", found[0], re.IGNORECASE) else "", name
    )
    said = " ".join(re.sub(r"[^\w#&/ ]", " ", kept.casefold()).split()).strip(" /&")
    if not said or len(said) > LONGEST_NAME:
        return "number" if name.strip(" .") == "№" else ""
    for each in (said, " ".join(re.sub(r"[/&]", " ", said).split())):
        whole = [role for role, names in _patterns() if names.fullmatch(each)]
        if whole:
            return whole[0]
    parts = set(re.split(r"[\s/&]+", said))
    some = [_role(role) for role, known in words("columns-with-a-word").items() if parts & set(known)]
    return some[0] if some and len(parts) <= MOST_WORDS else ""


def roles_of(cells: Sequence[str]) -> list[ColumnRole]:
    return [role_of(cell) for cell in cells]


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row names columns: two at least, or a title with nothing that is planned beside it."""
    said = [cell for cell in cells if cell.strip()]
    if said and REFERENCE.fullmatch(said[0].strip()):
        return False
    if any(is_time(cell) or read_length(cell) is not None or (is_person(cell) and not role_of(cell)) for cell in said):
        return False
    roles = [role for role in roles_of(said) if role]
    if len(said) == 1 < len(cells) and set(roles) & {"lead", "from", "minutes"}:
        return True
    return len(roles) >= TWO or (len(said) >= TWO <= TWO * len(roles) >= len(said))


class _Column:
    """What stands in one column."""

    def __init__(self, at: int, rows: Sequence[Sequence[str]]) -> None:
        self.said = [cell for row in rows if (cell := row[at].strip() if at < len(row) else "")]

    def mostly(self, test: Callable[[str], object]) -> bool:
        return bool(self.said) and sum(bool(test(cell)) for cell in self.said) > MOST * len(self.said)

    def all(self, pattern: re.Pattern[str]) -> bool:
        return bool(self.said) and all(pattern.fullmatch(cell) for cell in self.said)

    def counts(self) -> bool:
        """Whether the cells count 1, 2, 3, or 1.1, 1.2, 2.1. Times rise too, and have two digits for their minutes."""
        parts = [
            tuple(map(int, re.findall(r"\d+", found["count"] or found["part"])))
            for cell in self.said
            if (found := REFERENCE.fullmatch(cell))
        ]
        if len(parts) == len(self.said) > 1 and parts == sorted(set(parts)) and not all(map(is_time, self.said)):
            return True
        numbers = [int(found[0]) for cell in self.said if (found := re.match(r"\d{1,2}(?=[.):]*$)", cell))]
        first = numbers[0] if numbers else -1
        return (
            len(numbers) == len(self.said) > 1
            and (first in (0, 1) or all(cell.endswith((".", ")")) for cell in self.said))
            and numbers == list(range(first, first + len(numbers)))
        )


def settled(roles: Sequence[ColumnRole], rows: Sequence[Sequence[str]]) -> list[ColumnRole]:
    """The roles, put right by what stands below: one title, one time; "Item" over numbers is the number."""
    width = max((len(row) for row in rows), default=0)
    found: list[ColumnRole] = list(roles)
    found += [""] * (width - len(roles))
    full = [row for row in rows if sum(bool(cell.strip()) for cell in row) > 1]  # one cell alone heads those below it
    columns = [_Column(at, full or rows) for at in range(len(found))]
    for at, (role, column) in enumerate(zip(roles, columns, strict=False)):
        found[at] = _corrected(role, column)
    for kind in ("title", "time", "minutes", "number", "until"):
        same = [at for at, role in enumerate(found) if role == kind]
        if kind == "title" and same:  # "Morning" stands only before the first of its items
            most = max(len(columns[at].said) for at in same)
            same.sort(key=lambda at: 2 * len(columns[at].said) < most)
        for at in same[1:]:
            later = kind == "time" and "until" not in found and columns[at].mostly(is_time)
            found[at] = "until" if later else "detail"
    _guess(found, columns)
    return found


def _corrected(role: ColumnRole, column: _Column) -> ColumnRole:
    if role == "title" and column.all(NUMBER):
        return "number"
    if role in ("from", "lead", "detail", "outcome") and column.mostly(is_time):
        return "time"
    return "detail" if role == "until" and not column.mostly(is_time) else role


def _guess(found: list[ColumnRole], columns: Sequence[_Column]) -> None:
    """Roles for columns without a name that is known, by their cells. A column with no cells has none."""
    tests: tuple[tuple[ColumnRole, Callable[[_Column], bool]], ...] = (
        (
            "number",
            lambda column: (
                column.counts()
                or column.all(MARK)
                or (column.all(REFERENCE) and all("/" in each or each[0].isalpha() for each in column.said))
                or ("title" in found and column.all(NUMBER) and not column.all(CLOCK))
            ),
        ),
        (
            "time",
            lambda column: column.mostly(lambda cell: is_time(cell) or (read_length(cell) and not cell.isdigit())),
        ),
        ("for", lambda column: column.mostly(purpose_of)),
        ("minutes", lambda column: "time" not in found and column.all(BARE)),
        ("title", lambda column: not column.mostly(is_person)),
        (
            "lead",
            lambda column: (
                column.mostly(_may_lead)
                and (bool({"time", "minutes"} & set(found)) or any(map(is_person, column.said)))
            ),
        ),
    )
    for role, fits in tests:
        if role in found or (role == "lead" and "from" in found):
            continue
        free = [at for at, known in enumerate(found) if not known and columns[at].said]
        at = next((at for at in free if fits(columns[at])), None)
        if at is None and role == "title":
            spare = [at for at, known in enumerate(found) if known in ("detail", "outcome") and columns[at].said]
            at = next(iter(free or spare), None)
        if at is not None:
            found[at] = role


def _may_lead(cell: str) -> bool:
    return may_be_person(cell) or bool(ORGANISATION.fullmatch(cell))


def is_time(cell: str) -> bool:
    said = " ".join(cell.split())
    return bool(times.leading(said) or times.dotted(said))


def read_length(cell: str) -> int | None:
    """The minutes of a cell: "20", "20 mins", "0:20"; None for anything else."""
    said = " ".join(cell.split()).strip(" ()[]")
    if BARE.fullmatch(said) and 0 < int(said) <= times.LONGEST:
        return int(said)
    if CLOCK_LENGTH.fullmatch(said):
        hours, minutes = said.split(":")[:2]
        return int(hours) * 60 + int(minutes) or None
    found = times.LENGTH.fullmatch(said)
    return times.length(found) if found else None
