"""Tables drawn in plain text: with tabs or wide gaps between cells, with bars, or as Pandoc's grids and dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from coprod_tui.documents.block import FileBlock

GRID_RULE = re.compile(r"\s*\+(?:[-=:]+\+)+\s*")
DASHES = re.compile(r"\s*-{2,}(?:\s+-{2,})+\s*")
LONG_RULE = re.compile(r"\s*-{10,}\s*")
BAR_RULE = re.compile(r"[\s|:+-]*-[\s|:+-]*")
LEADERS = re.compile(r"\s*(?:[.…]\s?){4,}\s*(?=\S)|(?<=\S)\s+(?:\.{3}|…)\s+(?=\S)|(?<=\w)\s*_{4,}\s*(?=\S)")
GAP = re.compile(r"(?<=\S)(?: {3,}| *\t[ \t]*)(?=\S)")
SMALL_GAP = re.compile(r"(?<=\S)(?: {2,}| *\t[ \t]*)(?=\S)")
"""A gap between cells, in a line that has a wider gap too."""
MARK = re.compile(r"(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})?[.):]|\d{1,2}|[-*+•o]")
LETTER = re.compile(r"[A-Za-z][.)]\s")
BULLET = re.compile(r"^\s*[-*+]\s+")
ENDED = re.compile(r"(?P<row>\s*(?:\d{1,2}[.)]?|[-*•])\s+\S.*?\S) {2,}(?P<end>[^\W\d_a-z][^\d.:]{0,28}\S)")
FEWEST_ENDED, HEAD_RULES = 2, 3
LEAST_BARS = 2
LONGEST_CELL = 60
PLANNED_CELL = re.compile(
    r"\s*(?:\d{1,3}(?:\s*(?:m|mins?|minutes?))?|\d{1,2}[:.]\d\d[^a-z]*(?:[ap]\.?m\.?)?)\s*", re.IGNORECASE
)
LONGEST = 1_000
"""Letters of a line in which gaps are looked for. A longer one has no columns, and would take long to search."""


def tables_in(source: Sequence[str]) -> tuple[list[FileBlock], list[str]]:
    """The rows of all tables; and the lines, as many as before, with those of tables emptied."""
    left = [LEADERS.sub("\t", row) if len(row) <= LONGEST else row for row in source]
    blocks: list[FileBlock] = []
    for find_tables in (_grids, _dashed, _barred, _gapped, _separated):
        for places, rows in find_tables(left):
            for first, (line, cells) in enumerate(rows):
                blocks.append(FileBlock("row" if first else "columns", line + 1, cells=tuple(cells)))
            for place in places:
                left[place] = ""
    return blocks, [_joined(row) for row in _with_dashed_ends(left)]


def _with_dashed_ends(rows: list[str]) -> list[str]:
    """The rows, with a dash for a small gap before a word or two at their end, where several have one."""
    matches = [ENDED.fullmatch(row) if len(row) <= LONGEST else None for row in rows]
    if sum(map(bool, matches)) < FEWEST_ENDED:
        return rows
    return [f"{each['row']} – {each['end']}" if each else row for each, row in zip(matches, rows, strict=True)]


DrawnTable = tuple[list[int], list[tuple[int, list[str]]]]
"""The lines that a table takes, and its rows: each one's first line and its cells."""


def _grids(source: list[str]) -> Iterator[DrawnTable]:
    at = 0
    while at < len(source):
        if not GRID_RULE.fullmatch(source[at]):
            at += 1
            continue
        end = at + 1
        rows: list[tuple[int, list[str]]] = []
        apart = _rules_apart(source, at)
        fresh = True
        while end < len(source) and (GRID_RULE.fullmatch(source[end]) or source[end].strip().startswith("|")):
            if GRID_RULE.fullmatch(source[end]):
                fresh = True
            else:
                cells = [cell.strip() for cell in source[end].strip().strip("|").split("|")]
                if fresh or not apart or len(cells) != len(rows[-1][1]):
                    rows.append((end, cells))
                else:
                    rows[-1] = (
                        rows[-1][0],
                        ["\n".join(filter(None, both)) for both in zip(rows[-1][1], cells, strict=True)],
                    )
                fresh = False
            end += 1
        if rows:
            yield list(range(at, end)), rows
        at = max(end, at + 1)


def _rules_apart(source: Sequence[str], at: int) -> bool:
    """Whether a drawn table has rules between its rows, so that lines without a rule between them are one row."""
    end = at
    while end < len(source) and (GRID_RULE.fullmatch(source[end]) or source[end].strip().startswith("|")):
        end += 1
    rules = sum(bool(GRID_RULE.fullmatch(row)) for row in source[at:end])
    return rules > HEAD_RULES or end - at - rules <= FEWEST_ENDED


def _dashed(source: list[str]) -> Iterator[DrawnTable]:
    """Pandoc's simple tables: the dashes say where each column begins."""
    for at, row in enumerate(source):
        if not DASHES.fullmatch(row):
            continue
        starts = [each.start() for each in re.finditer(r"-+", row)]
        head = at - 1 if at and source[at - 1].strip() and not LONG_RULE.fullmatch(source[at - 1]) else None
        end = at + 1
        while (
            end < len(source)
            and source[end].strip()
            and not (LONG_RULE.fullmatch(source[end]) or DASHES.fullmatch(source[end]))
        ):
            end += 1
        lines = ([head] if head is not None else []) + list(range(at + 1, end))
        rows = [
            (line, [source[line][a:b].strip() for a, b in zip(starts, [*starts[1:], None], strict=True)])
            for line in lines
        ]
        if rows:
            rules = [
                n
                for n in (at - 2, at - 1, end)
                if 0 <= n < len(source) and (LONG_RULE.fullmatch(source[n]) or DASHES.fullmatch(source[n]))
            ]
            yield [*lines, at, *rules], rows


def _barred(source: list[str]) -> Iterator[DrawnTable]:
    """Rows with bars between cells and no line of dashes below the first, which Markdown takes for no table."""
    at = 0
    while at < len(source):
        end = at
        while (
            end < len(source)
            and _has_bars(source[end])
            and not BULLET.match(source[end])
            and not re.match(r"\s*\d+[.)]\s", source[end])
        ):
            end += 1
        if end - at > 1 and not any(BAR_RULE.fullmatch(row) for row in source[at : end + 1] if row.strip()):
            yield (
                list(range(at, end)),
                [(n, [each.strip() for each in source[n].strip().strip("|").split("|")]) for n in range(at, end)],
            )
        at = max(end, at + 1)


def _has_bars(row: str) -> bool:
    return row.count("|") >= LEAST_BARS or (row.strip().startswith("|") and row.strip().endswith("|") and len(row) > 1)


def _gapped(source: list[str]) -> Iterator[DrawnTable]:
    at = 0
    while at < len(source):
        if not _has_gaps(source[at]):
            at += 1
            continue
        lines = [at]
        end = at + 1
        while (
            end < len(source)
            and not _begins_new_table(source, lines, end)
            and (
                _has_gaps(source[end])
                or _is_counted_row(source[end])
                or _is_title_alone(source, lines, end)
                or (not source[end].strip() and end + 1 < len(source) and _has_gaps(source[end + 1]))
            )
        ):
            if source[end].strip():
                lines.append(end)
            end += 1
        if len(lines) > 1 and not all(_cells(source[line])[0].endswith(":") for line in lines):
            yield lines, list(zip(lines, _columns([source[line] for line in lines]), strict=True))
        at = end


def _separated(source: list[str]) -> Iterator[DrawnTable]:
    """Rows with semicolons or commas between cells, as a spreadsheet saves them; one column is lengths or times."""
    at = 0
    while at < len(source):
        end = at
        between = ";" if ";" in source[at] else ","
        count = source[at].count(between)
        while end < len(source) and count and source[end].count(between) == count and _are_cells(source[end], between):
            end += 1
        rows = [[cell.strip() for cell in source[line].split(between)] for line in range(at, end)]
        if len(rows) > 1 and any(all(PLANNED_CELL.fullmatch(row[n]) for row in rows[1:]) for n in range(count + 1)):
            yield list(range(at, end)), list(zip(range(at, end), rows, strict=True))
        at = max(end, at + 1)


def _are_cells(row: str, between: str) -> bool:
    return (
        not row.startswith(("#", " ", "-", "*", ">"))
        and not LETTER.match(row)
        and all(len(cell) <= LONGEST_CELL for cell in row.split(between))
    )


def _has_gaps(row: str) -> bool:
    """Whether a line has cells. The mark of a list and its words are none."""
    if "|" in row or row.startswith("#") or len(row) > LONGEST:
        return False
    cells = _cells(row)
    return len(cells) > 1 and not (len(cells) == LEAST_BARS and MARK.fullmatch(cells[0]))


def _begins_new_table(source: Sequence[str], lines: Sequence[int], at: int) -> bool:
    """Whether a blank line parts rows of two cells, which tell of the meeting, from the wider rows of a new table."""
    after = next((n for n in range(at, len(source)) if source[n].strip()), None)
    return (
        not source[at].strip() and after is not None
        and len(_cells(source[after])) > LEAST_BARS
        and (len(lines) == 1 or all(len(_cells(source[n])) == LEAST_BARS for n in lines))
        and len(_cells(source[after])) != len(_cells(source[lines[0]]))
    )  # fmt: skip


def _is_counted_row(row: str) -> bool:
    """Whether a row among those of a table has a number, a wide gap, and words."""
    return bool(re.match(r"\s*\d{1,3}[.)]?(?: {3,}| *\t)\s*\S", row)) and "|" not in row and len(row) <= LONGEST


def _is_title_alone(source: Sequence[str], lines: Sequence[int], at: int) -> bool:
    """Whether a row right below others of a table has only a few words, in the place of their first cell."""
    row, above = source[at], source[at - 1]
    if len(lines) <= FEWEST_ENDED or at - 1 != lines[-1] or "|" in row or row.startswith(("#", ">")):
        return False
    same = len(row) - len(row.lstrip()) == len(above) - len(above.lstrip())
    text = row.strip()
    return bool(same and text[:1].isupper() and len(text) <= LONGEST_CELL and text[-1] not in ".:!,")


def _cells(row: str) -> list[str]:
    row = BULLET.sub("", row)
    return [cell.strip() for cell in (SMALL_GAP if GAP.search(row.strip()) else GAP).split(row.strip())]


def _columns(rows: list[str]) -> list[list[str]]:
    """The cells of each row in columns: by their tabs, by their number, or by where they stand in the line."""
    by_tab = [[cell.strip() for cell in row.strip(" ").rstrip().split("\t")] for row in rows]
    if all("\t" in row for row in rows) and len({len(cells) for cells in by_tab}) == 1:
        return by_tab
    by_gap = [_cells(row) for row in rows]
    if any("\t" in row for row in rows) or len({len(cells) for cells in by_gap}) == 1:
        return by_gap
    widest = max(range(len(rows)), key=lambda n: len(by_gap[n]))
    starts = _starts(rows[widest], by_gap[widest])
    placed = []
    for row, cells in zip(rows, by_gap, strict=True):
        columns = [""] * len(starts)
        last = -1
        for start, cell in zip(_starts(row, cells), cells, strict=True):
            free = range(last + 1, len(starts))
            last = min(free, key=lambda n: abs(starts[n] - start), default=len(starts) - 1)
            columns[last] = f"{columns[last]} {cell}".strip()
        placed.append(columns)
    return placed


def _starts(row: str, cells: Sequence[str]) -> list[int]:
    starts, at = [], 0
    for cell in cells:
        at = row.index(cell, at)
        starts.append(at)
        at += len(cell)
    return starts


def _joined(row: str) -> str:
    """A line that is in no table, with dashes for its tabs; with a space for one after a mark or a label."""
    if len(row) > LONGEST or "\t" not in row.strip():
        return row
    head = re.match(r"[ \t]*", row)
    cells = _cells(row)
    bullet = BULLET.match(row)
    joined = cells[0]
    for before, cell in pairwise(cells):
        joined += " " if MARK.fullmatch(before) or before.endswith(":") else " - "
        joined += cell
    return (bullet[0] if bullet else head[0] if head else "") + joined
