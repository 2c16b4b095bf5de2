"""A table's rows as items, or as facts of the meeting, or neither."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.columns import (
    BARE,
    NUMBER,
    ColumnRole,
    is_header,
    is_time,
    read_length,
    role_of,
    roles_of,
    settled,
)
from coprod_tui.planning.draft import AgendaBuilder
from coprod_tui.planning.facts import fact_label, facts_in
from coprod_tui.planning.people import is_person
from coprod_tui.planning.phrases import leader, read_phrase
from coprod_tui.planning.planned import Unread
from coprod_tui.planning.purposes import purpose_of, purpose_of_title
from coprod_tui.planning.sections import is_agenda, is_part, purpose_over

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
    """Whether a table is an agenda: a row names a title and a time, a length or the like; or times lead it."""
    roles = set(roles_of(table[0].cells)) if table and is_header(table[0].cells) else set()
    firsts = [block.cells[0] for block in table if block.cells]
    named = "title" in roles and bool({"time", "minutes", "for", "from", "lead", "content note", "number"} & roles)
    return named or sum(is_time(first) for first in firsts) > 1


def read_table(table: Sequence[FileBlock], drafts: AgendaBuilder) -> None:
    """Add the rows' items, or the facts that they tell. Nothing is lost: what is neither is listed."""
    rows = _named_in_rows([row for row in table if any(row.cells)])
    if not rows:
        return
    if _is_facts(rows):
        for row in rows:
            _facts(row, drafts)
        return
    if not drafts.items and _tells(rows):
        for row in rows:
            for cell in filter(None, row.cells):
                if drafts.title or cell != rows[0].cells[0] or times.day(cell):
                    drafts.about(cell, row.line)
                else:
                    drafts.title = cell
        return
    if _is_beside(rows):
        inside = tuple(Unread(row.line, row.said, "other-section") for row in rows[1:])
        drafts.unread.append(Unread(rows[0].line, rows[0].said, "other-section", inside))
        return
    rows = _opening_facts(rows, drafts)
    head = next((at for at, row in enumerate(rows[:HEADER_WITHIN]) if is_header(row.cells)), None)
    if head is None and _heads_times(rows):
        head = 0
    if head is not None:
        for row in rows[:head]:
            drafts.about(row.said, row.line)
        _Rows(rows[head].cells, rows[head].line, rows[head + 1 :], drafts).read()
    else:
        _Rows((), 0, rows, drafts).read()


def _named_in_rows(rows: Sequence[FileBlock]) -> list[FileBlock]:
    """The rows of a table that names each cell in the cell before it, as rows below their names."""
    names = rows[0].cells[::2] if rows else ()
    if len(names) < 2 or not all(map(role_of, names)) or any(row.cells[::2] != names for row in rows):  # noqa: PLR2004
        return list(rows)
    head = rows[0].but(kind="columns", cells=names)
    return [head, *(row.but(kind="row", cells=row.cells[1::2]) for row in rows)]


def _heads_times(rows: Sequence[FileBlock]) -> bool:
    """Whether the first row names the columns in words that we do not know: times stand below one of them."""
    first, below = rows[0].cells, rows[1:]
    if len(below) < 2 or not all(first) or any(is_time(cell) or read_length(cell) is not None for cell in first):  # noqa: PLR2004
        return False
    return any(
        2 * sum(is_time(row.cells[at]) for row in below if at < len(row.cells)) > len(below) for at in range(len(first))
    )


def _is_facts(rows: Sequence[FileBlock]) -> bool:
    """Whether the table tells of the meeting: "Date | 3 December", "Chair | Amy"."""
    known = sum(_labels(row) for row in rows)
    return 2 * known >= len(rows) and all(len(list(filter(None, row.cells))) <= FOUR for row in rows)


def _tells(rows: Sequence[FileBlock]) -> bool:
    """Whether a few rows without names say when the meeting is: "Riverside Forum | 4 June 2026"."""
    cells = [cell for row in rows for cell in row.cells if cell]
    return (
        len(rows) <= HEADER_WITHIN and all(len(row.cells) == 2 for row in rows) and any(map(times.day, cells))  # noqa: PLR2004
        and not any(read_length(cell) or is_person(cell) for cell in cells)
    )  # fmt: skip


def _labels(row: FileBlock) -> bool:
    said = [cell for cell in row.cells if cell]
    return len(said) > 1 and len(said) % 2 == 0 and fact_label(said[0]) not in (None, "title") and not role_row(said)


def role_row(said: Sequence[str]) -> bool:
    """Whether every cell names a column: "Time | Who" tells nothing of the meeting."""
    return all(role_of(cell) or fact_label(cell) for cell in said)


def _facts(row: FileBlock, drafts: AgendaBuilder) -> None:
    said = [cell for cell in row.cells if cell]
    if len(said) % 2 or len(said) > FOUR:
        drafts.about(row.said, row.line)
        return
    for label, value in zip(said[::2], said[1::2], strict=True):
        drafts.fact(fact_label(label), label, " ".join(value.split()), row.line)


def _opening_facts(rows: list[FileBlock], drafts: AgendaBuilder) -> list[FileBlock]:
    """The rows without those at the top that tell of the meeting."""
    at = 0
    while at < len(rows) and not drafts.items:
        said = [cell for cell in rows[at].cells if cell]
        if _labels(rows[at]):
            _facts(rows[at], drafts)
        elif len(said) == 1 and at + 1 < len(rows) and (is_agenda(said[0], heading=True) or times.day(said[0])):
            drafts.about(said[0], rows[at].line)
        elif said and all(facts_in(cell) for cell in said) and not role_row(said):
            for cell in said:
                drafts.about(cell, rows[at].line)
        else:
            break
        at += 1
    return rows[at:]


def _is_beside(rows: Sequence[FileBlock]) -> bool:
    """Whether it is a list of who is there, or of what was to be done."""
    names = [cell.strip(" :") for cell in rows[0].cells if cell]
    if any(is_time(cell) or read_length(cell) for cell in names) or len(names) < 2:  # noqa: PLR2004  one cell names nothing
        return False
    people = sum(bool(PEOPLE.fullmatch(name)) for name in names)
    roles = set(roles_of(names))
    if people >= 2 and not roles & {"time", "minutes"} and "title" not in roles:  # noqa: PLR2004
        return True
    return any(ACTIONS.fullmatch(name) for name in names) and any(DUE.fullmatch(name) for name in names)


class _Rows:
    """The rows below a header, or those of a table without one."""

    def __init__(self, labels: Sequence[str], line: int, rows: Sequence[FileBlock], drafts: AgendaBuilder) -> None:
        self.rows, self.drafts = rows, drafts
        cells = [row.cells for row in rows]
        named: list[ColumnRole] = roles_of(labels)
        self.roles = settled(named, cells)
        self.labels = [*labels, *([""] * (len(self.roles) - len(labels)))]
        self.known = bool(labels)
        for place, label in enumerate(labels):
            if not named[place] and not any(place < len(row) and row[place] for row in cells):
                drafts.miss(line, label, "table-line")  # a column with nothing in it

    def read(self) -> None:
        for row, after in zip(self.rows, [*self.rows[1:], None], strict=False):
            said = [cell for cell in row.cells if cell]
            if len(said) == 1 and len(row.cells) > 1 and self.over(row, said[0]):
                continue
            if len(said) == 2 and self.holds(row, after):  # noqa: PLR2004  a number and words
                self.drafts.begin_part(said[1], row.line, purpose_over(said[1]))
                continue
            self.row(row)

    def holds(self, row: FileBlock, after: FileBlock | None) -> bool:
        """Whether a row with a number and words alone heads those below it: "1.0 Opening" over "1.1", "A" over "A1"."""
        if "number" not in self.roles or after is None:
            return False
        at = self.roles.index("number")
        number, inner = (each.cells[at].strip(" .") if at < len(each.cells) else "" for each in (row, after))
        over = number.removesuffix(".0")
        return (
            bool(over) and inner != over and bool(re.match(rf"{re.escape(over)}\.?\d", inner)) and not over[0].islower()
        )

    def over(self, row: FileBlock, said: str) -> bool:
        """Whether a row with one cell heads those below it."""
        for_all = purpose_over(said)
        planned = read_phrase(said)
        heads = for_all or is_part(said) or (self.stands_for(row) == "number" and not NUMBER.fullmatch(said.strip()))
        if not heads or (planned.minutes is not None and not for_all) or purpose_of_title(said):
            return False
        self.drafts.begin_part(said, row.line, for_all)
        return True

    def stands_for(self, row: FileBlock) -> ColumnRole:
        """What the column of the row's first words holds."""
        return next((role for role, cell in zip(self.roles, row.cells, strict=False) if cell), "")

    def row(self, row: FileBlock) -> None:
        drafts = self.drafts
        cells = list(zip(self.roles, self.labels, row.cells, strict=False))
        title, _, more = next((cell for role, _, cell in cells if role == "title"), "").strip().partition("\n")
        before = len(drafts.items)
        if any(c.isalnum() for c in title):
            drafts.add(title, row.line)
        elif any(
            c.isalnum() for role, _, cell in cells for c in cell if role not in ("number", "time", "minutes", "until")
        ):
            first = next(cell for role, _, cell in cells if cell and role not in ("number", "time", "minutes", "until"))
            if not drafts.items or any(role in ("time", "minutes") and cell for role, _, cell in cells):
                drafts.add(" ".join(first.split()), row.line)
                cells = [each for each in cells if each[2] != first]
        elif not drafts.items:
            drafts.miss(row.line, row.said, "no-item")
            return
        if title and len(drafts.items) == before:  # crossed out, or it names nothing
            drafts.miss(row.line, " | ".join(cell for role, _, cell in cells if role != "title" and cell), "no-item")
            return
        for role, label, cell in cells:
            if cell and role not in ("title", "number"):
                self.cell(role, label, cell, row.line)
        for line in more.split("\n"):
            drafts.about_last(line, row.line)
        number = next((cell for role, _, cell in cells if role == "number"), "")
        if len(number) > 5 and any(c.isalpha() for c in number):  # noqa: PLR2004  longer than a number: words
            drafts.about_last(number, row.line)

    def cell(self, role: ColumnRole, label: str, cell: str, line: int) -> None:
        """What one cell says of the row's item."""
        drafts, said = self.drafts, " ".join(cell.split())
        if role in ("time", "minutes", "until"):
            self.when(role, label, said, line)
        elif role in ("lead", "from") and drafts.items and not any(c.isdigit() for c in said):
            said = leader(said) or said
            if not drafts.last_says(**{"led_by" if role == "lead" else "asked_by": said}):
                drafts.about_last(f"{label}: {said}" if label else said, line)
        elif role == "outcome":
            purpose = purpose_of(said)
            if not (purpose and drafts.last_says(purpose=purpose)):
                drafts.about_last(f"{label}: {said}" if label else said, line)
        elif role in ("for", "content note", "ours"):
            drafts.about_last(f"{role}: {said}", line)
        elif role == "detail" and role_of(label) in ("detail", "") and label.casefold().strip() in _PLAIN_DETAIL:
            for each in cell.split("\n"):
                drafts.about_last(each, line)
        else:
            plain = not label or not self.known
            drafts.about_last(said if plain else f"{label}: {said}", line)

    def when(self, role: ColumnRole, label: str, said: str, line: int) -> None:
        drafts = self.drafts
        minutes = read_length(said)
        bare = bool(BARE.fullmatch(said))
        if minutes is not None and (role == "minutes" or not bare or self.lengths()):
            if not drafts.last_says(minutes=minutes):
                drafts.about_last(f"{label}: {said}", line)
            return
        span = times.leading(said) or times.dotted(said)
        if role == "until" and span and drafts.last_until(span.start):
            return
        if span and drafts.last_says(start=span.start, until=span.until):
            left = read_phrase(said[span.at[1] :].strip(" ,;()–—-"))
            if left.minutes and not left.title:
                drafts.last_says(minutes=left.minutes)
            elif left.title:
                drafts.about_last(left.title, line)
            return
        found = read_phrase(said)
        if found.planned and not found.title:
            drafts.about_last(said, line)
            return
        drafts.miss(line, f"{label}: {said}" if label else said, "minutes-unclear")
        drafts.about_last(said, line)

    def lengths(self) -> bool:
        """Whether bare numbers in the time column are minutes, and no hours: "10, 5, 20" does not rise."""
        at = self.roles.index("time") if "time" in self.roles else -1
        said = [
            int(row.cells[at])
            for row in self.rows
            if 0 <= at < len(row.cells) and BARE.fullmatch(row.cells[at].strip())
        ]
        return bool(said) and (any(number > 23 for number in said) or said != sorted(set(said)))  # noqa: PLR2004  hours of a day


_PLAIN_DETAIL = frozenset("description descriptions detail details notes more about comments".split())
