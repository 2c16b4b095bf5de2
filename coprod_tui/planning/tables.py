"""The rows of a table as items, as facts of the meeting, or as lines left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.columns import (
    BARE,
    NUMBER,
    REFERENCE,
    ColumnRole,
    is_header,
    read_length,
    role_of,
    roles_of,
    settled,
)
from coprod_tui.planning.draft import AgendaBuilder
from coprod_tui.planning.facts import fact_label
from coprod_tui.planning.leaders import leader
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.planned import Unread
from coprod_tui.planning.purposes import purpose_of, purpose_of_title
from coprod_tui.planning.sections import is_part, purpose_over
from coprod_tui.planning.table_kinds import (
    HEADER_WITHIN,
    heads_times,
    is_beside,
    is_facts,
    named_in_rows,
    take_facts,
    tell_when,
    without_opening_facts,
)

COUNT = re.compile(r"(?:(\d{1,2})[.)]?|([a-z])[.)])\s+(?=[^\W\d])", re.IGNORECASE)
PICTURED = re.compile(
    r"\s*[\[(](?:[^\[\]()]*\s)?(?:picture|image|photo|symbol|icon|drawing)s?(?:\s[^\[\]()]*)?[\])]\s*", re.IGNORECASE
)
FEWEST, TOLD = 3, 2


def read_table(table: Sequence[FileBlock], drafts: AgendaBuilder) -> None:
    """Add the items in a table, or the facts that it tells. Rows that are neither are listed: no word is lost."""
    rows = _without_labelled(named_in_rows([row for row in _unpictured(table) if any(row.cells)]), drafts)
    if not rows:
        return
    if len(rows) == 1 and len(table) == 1 and not drafts.items and not any(map(_plans_something, rows[0].cells)):
        for cell in filter(None, rows[0].cells):
            drafts.take_line(" ".join(cell.split()), rows[0].line)
        return
    if is_facts(rows):
        for row in rows:
            take_facts(row, drafts)
    elif not drafts.items and tell_when(rows):
        _take_opening_rows(rows, drafts)
    elif is_beside(rows):
        inside = tuple(Unread(row.line, row.one_line, "other-section") for row in rows[1:])
        drafts.unread.append(Unread(rows[0].line, rows[0].one_line, "other-section", inside))
    else:
        _items(without_opening_facts(rows, drafts), drafts)


def _plans_something(cell: str) -> bool:
    """Whether a cell shows that its row is an item: it has a time or a length, or is a number."""
    phrase = read_phrase(" ".join(cell.split()))
    return (
        phrase.minutes is not None
        or phrase.start is not None
        or bool(REFERENCE.fullmatch(cell.strip()))
        or bool(NUMBER.fullmatch(cell.strip()))
    )


def _unpictured(table: Sequence[FileBlock]) -> list[FileBlock]:
    """The rows without words that stand for a picture: "[bus picture]"."""
    return [row.but(cells=tuple(PICTURED.sub("", cell) for cell in row.cells)) for row in table]


def _without_labelled(rows: list[FileBlock], drafts: AgendaBuilder) -> list[FileBlock]:
    """Take cells beside the items that are a label over a fact. Returns the rows without these cells."""
    labelled = [(row, at) for row in rows for at, cell in enumerate(row.cells) if _is_labelled_cell(cell)]
    if drafts.items or len(labelled) < TOLD or len({at for _row, at in labelled}) > 1:
        return rows
    for row, at in labelled:
        label, _, value = row.cells[at].partition("\n")
        drafts.take_fact(fact_label(label), label, " ".join(value.split()), row.line)
    left = [row.but(cells=tuple("" if _is_labelled_cell(cell) else cell for cell in row.cells)) for row in rows]
    return [row for row in left if any(row.cells)]


def _is_labelled_cell(cell: str) -> bool:
    label, line, value = cell.partition("\n")
    return bool(line and value.strip()) and fact_label(label) not in (None, "next", "title", "about")


def _take_opening_rows(rows: Sequence[FileBlock], drafts: AgendaBuilder) -> None:
    """Take rows without labels that tell of the meeting. Their first words may be its title."""
    for row in rows:
        for cell in filter(None, row.cells):
            if drafts.title or cell != rows[0].cells[0] or times.day(cell):
                drafts.take_line(cell, row.line)
            else:
                drafts.title = cell


def _items(rows: Sequence[FileBlock], drafts: AgendaBuilder) -> None:
    head = next((at for at, row in enumerate(rows[:HEADER_WITHIN]) if is_header(row.cells)), None)
    head = 0 if head is None and heads_times(rows) else head
    if head is None:
        _Rows((), 0, rows, drafts).read()
        return
    for row in rows[:head]:
        drafts.take_line(row.one_line, row.line)
    _Rows(rows[head].cells, rows[head].line, rows[head + 1 :], drafts).read()


def _uncounted(rows: Sequence[FileBlock], at: int) -> Sequence[FileBlock]:
    """The rows without the numbers 1, 2, 3 before a title in its own cell: "1  Apologies". at: the title's column."""
    matches = [COUNT.match(row.cells[at]) if at < len(row.cells) else None for row in rows]
    if len(rows) < FEWEST or [_count(each) for each in matches] != list(range(1, len(rows) + 1)):
        return rows
    return [
        row.but(cells=(*row.cells[:at], COUNT.sub("", row.cells[at], count=1), *row.cells[at + 1 :])) for row in rows
    ]


def _count(match: re.Match[str] | None) -> int:
    """The number of a match of COUNT; "a" is 1. 0 without a match."""
    return 0 if not match else int(match[1]) if match[1] else ord(match[2].casefold()) - ord("a") + 1


class _Rows:
    """Adds the items in the rows below a header, or in those of a table without one, to a builder."""

    def __init__(self, labels: Sequence[str], line: int, rows: Sequence[FileBlock], drafts: AgendaBuilder) -> None:
        named: list[ColumnRole] = roles_of(labels)
        rows = _uncounted(rows, named.index("title") if "title" in named else 0)
        self.rows, self.drafts = rows, drafts
        cells = [row.cells for row in rows]
        self.roles = settled(named, cells)
        self.labels = [*labels, *([""] * (len(self.roles) - len(labels)))]
        self.known = bool(labels)
        for place, label in enumerate(labels):
            if not named[place] and not any(place < len(row) and row[place] for row in cells):
                drafts.list_unread(line, label, "table-line")  # a column with nothing in it

    def read(self) -> None:
        for row, after in zip(self.rows, [*self.rows[1:], None], strict=False):
            filled = [cell for cell in row.cells if cell]
            if len(filled) == 1 and len(row.cells) > 1 and self.begins_part(row, filled[0]):
                continue
            if len(filled) == 2 and self.heads_next(row, after):  # noqa: PLR2004  a number and words
                self.drafts.begin_part(filled[1], row.line, purpose_over(filled[1]))
                continue
            self.take_row(row)

    def heads_next(self, row: FileBlock, after: FileBlock | None) -> bool:
        """Whether a row with a number and words alone heads those below it: "1.0 Opening" over "1.1", "A" over "A1"."""
        if "number" not in self.roles or after is None:
            return False
        at = self.roles.index("number")
        number, inner = (each.cells[at].strip(" .") if at < len(each.cells) else "" for each in (row, after))
        over = number.removesuffix(".0")
        return (
            bool(over) and inner != over and bool(re.match(rf"{re.escape(over)}\.?\d", inner)) and not over[0].islower()
        )

    def begins_part(self, row: FileBlock, text: str) -> bool:
        """Begin a part of the agenda where a row with one cell heads those below it. Returns whether it does."""
        for_all = purpose_over(text)
        planned = read_phrase(text)
        heads = for_all or is_part(text) or (self.first_role(row) == "number" and not NUMBER.fullmatch(text.strip()))
        if not heads or (planned.minutes is not None and not for_all) or purpose_of_title(text):
            return False
        self.drafts.begin_part(text, row.line, for_all)
        return True

    def first_role(self, row: FileBlock) -> ColumnRole:
        """The role of the column in which the first words of a row stand."""
        return next((role for role, cell in zip(self.roles, row.cells, strict=False) if cell), "")

    def take_row(self, row: FileBlock) -> None:
        drafts = self.drafts
        cells = list(zip(self.roles, self.labels, row.cells, strict=False))
        title, _, more = next((cell for role, _, cell in cells if role == "title"), "").strip().partition("\n")
        before = len(drafts.items)
        if any(c.isalnum() for c in title):
            planned = any(role in ("time", "minutes", "lead") and cell for role, _, cell in cells)
            drafts.add_item(title, row.line, next_too=planned)
        elif any(
            c.isalnum() for role, _, cell in cells for c in cell if role not in ("number", "time", "minutes", "until")
        ):
            first = next(cell for role, _, cell in cells if cell and role not in ("number", "time", "minutes", "until"))
            if not drafts.items or any(role in ("time", "minutes") and cell for role, _, cell in cells):
                drafts.add_item(" ".join(first.split()), row.line)
                cells = [each for each in cells if each[2] != first]
        elif not drafts.items:
            drafts.list_unread(row.line, row.one_line, "no-item")
            return
        if title and len(drafts.items) == before:  # crossed out, or it names nothing
            drafts.list_unread(
                row.line, " | ".join(cell for role, _, cell in cells if role != "title" and cell), "no-item"
            )
            return
        for role, label, cell in cells:
            if cell and role not in ("title", "number"):
                self.take_cell(role, label, cell, row.line)
        for line in more.split("\n"):
            drafts.add_to_last(line, row.line)
        number = next((cell for role, _, cell in cells if role == "number"), "")
        if len(number) > 5 and any(c.isalpha() for c in number):  # noqa: PLR2004  longer than a number: words
            drafts.add_to_last(number, row.line)

    def take_cell(self, role: ColumnRole, label: str, cell: str, line: int) -> None:
        """Add what one cell says to the item of its row."""
        drafts, text = self.drafts, " ".join(cell.split())
        if role in ("time", "minutes", "until"):
            self.take_time(role, label, text, line)
        elif role in ("lead", "from") and drafts.items and not any(c.isdigit() for c in text):
            text = leader(text) or text
            if not drafts.set_last(**{"led_by" if role == "lead" else "asked_by": text}):
                drafts.add_to_last(f"{label}: {text}" if label else text, line)
        elif role == "outcome":
            purpose = purpose_of(text)
            if not (purpose and drafts.set_last(purpose=purpose)):
                drafts.add_to_last(f"{label}: {text}" if label else text, line)
        elif role in ("for", "content note", "ours"):
            drafts.add_to_last(f"{role}: {text}", line)
        elif role == "detail" and role_of(label) in ("detail", "") and label.casefold().strip() in _PLAIN_DETAIL:
            for each in cell.split("\n"):
                drafts.add_to_last(each, line)
        else:
            plain = not label or not self.known
            drafts.add_to_last(text if plain else f"{label}: {text}", line)

    def take_time(self, role: ColumnRole, label: str, text: str, line: int) -> None:
        drafts = self.drafts
        minutes = read_length(text)
        bare = bool(BARE.fullmatch(text))
        if minutes is not None and (role == "minutes" or not bare or self.are_lengths()):
            if not drafts.set_last(minutes=minutes):
                drafts.add_to_last(f"{label}: {text}", line)
            return
        span = times.leading(text) or times.dotted(text)
        if role == "until" and span and drafts.end_last(span.start):
            return
        if span and drafts.set_last(start=span.start, until=span.until):
            left = read_phrase(text[span.at[1] :].strip(" ,;()–—-"))
            if left.minutes and not left.title:
                drafts.set_last(minutes=left.minutes)
            elif left.title:
                drafts.add_to_last(left.title, line)
            return
        phrase = read_phrase(text)
        if phrase.planned and not phrase.title:
            drafts.add_to_last(text, line)
            return
        drafts.list_unread(line, f"{label}: {text}" if label else text, "minutes-unclear")
        drafts.add_to_last(text, line)

    def are_lengths(self) -> bool:
        """Whether bare numbers in the time column are minutes and no hours, as they do not rise: 10, 5, 20."""
        at = self.roles.index("time") if "time" in self.roles else -1
        numbers = [
            int(row.cells[at])
            for row in self.rows
            if 0 <= at < len(row.cells) and BARE.fullmatch(row.cells[at].strip())
        ]
        return bool(numbers) and (any(number > 23 for number in numbers) or numbers != sorted(set(numbers)))  # noqa: PLR2004  hours of a day


_PLAIN_DETAIL = frozenset("description descriptions detail details notes more about comments".split())
