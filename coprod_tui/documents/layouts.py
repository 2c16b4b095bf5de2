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
"""Between cells of a line that has a wider one."""
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
"""Letters of a line in which gaps are looked for: in a longer one nothing is a column, and looking would take long."""


def tables_in(source: Sequence[str]) -> tuple[list[FileBlock], list[str]]:
    """The rows of every such table, and the lines without them, as many as before."""
    left = [LEADERS.sub("\t", row) if len(row) <= LONGEST else row for row in source]
    blocks: list[FileBlock] = []
    for found in (_grids, _dashed, _barred, _gapped, _separated):
        for places, rows in found(left):
            for first, (line, cells) in enumerate(rows):
                blocks.append(FileBlock("row" if first else "columns", line + 1, cells=tuple(cells)))
            for place in places:
                left[place] = ""
    return blocks, [_joined(row) for row in _ended(left)]


def _ended(rows: list[str]) -> list[str]:
    """The rows of a list with a dash for a small gap before a word or two, where several have one there."""
    found = [ENDED.fullmatch(row) if len(row) <= LONGEST else None for row in rows]
    if sum(map(bool, found)) < FEWEST_ENDED:
        return rows
    return [f"{each['row']} – {each['end']}" if each else row for each, row in zip(found, rows, strict=True)]


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
    """Whether rules stand between the rows of a drawn table, so that lines without one are a row together."""
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
            and _bars(source[end])
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


def _bars(row: str) -> bool:
    return row.count("|") >= LEAST_BARS or (row.strip().startswith("|") and row.strip().endswith("|") and len(row) > 1)


def _gapped(source: list[str]) -> Iterator[DrawnTable]:
    at = 0
    while at < len(source):
        if not _gaps(source[at]):
            at += 1
            continue
        lines = [at]
        end = at + 1
        while (
            end < len(source)
            and not _new_table(source, lines, end)
            and (
                _gaps(source[end])
                or _counts_off(source[end])
                or _title_alone(source, lines, end)
                or (not source[end].strip() and end + 1 < len(source) and _gaps(source[end + 1]))
            )
        ):
            if source[end].strip():
                lines.append(end)
            end += 1
        if len(lines) > 1 and not all(_cells(source[line])[0].endswith(":") for line in lines):
            yield lines, list(zip(lines, _columns([source[line] for line in lines]), strict=True))
        at = end


def _separated(source: list[str]) -> Iterator[DrawnTable]:
    """Rows with semicolons or commas between cells, as a spreadsheet saves them, with numbers in one column."""
    at = 0
    while at < len(source):
        end = at
        between = ";" if ";" in source[at] else ","
        count = source[at].count(between)
        while end < len(source) and count and source[end].count(between) == count and _short(source[end], between):
            end += 1
        rows = [[cell.strip() for cell in source[line].split(between)] for line in range(at, end)]
        if len(rows) > 1 and any(all(PLANNED_CELL.fullmatch(row[n]) for row in rows[1:]) for n in range(count + 1)):
            yield list(range(at, end)), list(zip(range(at, end), rows, strict=True))
        at = max(end, at + 1)


def _short(row: str, between: str) -> bool:
    return (
        not row.startswith(("#", " ", "-", "*", ">"))
        and not LETTER.match(row)
        and all(len(cell) <= LONGEST_CELL for cell in row.split(between))
    )


def _gaps(row: str) -> bool:
    """Whether the line has cells: more than a mark and its words."""
    if "|" in row or row.startswith("#") or len(row) > LONGEST:
        return False
    cells = _cells(row)
    return len(cells) > 1 and not (len(cells) == LEAST_BARS and MARK.fullmatch(cells[0]))


def _new_table(source: Sequence[str], lines: Sequence[int], at: int) -> bool:
    """Whether a blank line stands between rows of two cells, which tell of the meeting, and wider ones."""
    after = next((n for n in range(at, len(source)) if source[n].strip()), None)
    return (
        not source[at].strip() and after is not None
        and len(_cells(source[after])) > LEAST_BARS
        and (len(lines) == 1 or all(len(_cells(source[n])) == LEAST_BARS for n in lines))
        and len(_cells(source[after])) != len(_cells(source[lines[0]]))
    )  # fmt: skip


def _counts_off(row: str) -> bool:
    """Whether a row between those of a table has a number before a wide gap, and no more than words after it."""
    return bool(re.match(r"\s*\d{1,3}[.)]?(?: {3,}| *\t)\s*\S", row)) and "|" not in row and len(row) <= LONGEST


def _title_alone(source: Sequence[str], lines: Sequence[int], at: int) -> bool:
    """Whether a row right below others of a table has a few words below their first, and nothing beside them."""
    row, above = source[at], source[at - 1]
    if len(lines) <= FEWEST_ENDED or at - 1 != lines[-1] or "|" in row or row.startswith(("#", ">")):
        return False
    same = len(row) - len(row.lstrip()) == len(above) - len(above.lstrip())
    said = row.strip()
    return bool(same and said[:1].isupper() and len(said) <= LONGEST_CELL and said[-1] not in ".:!,")


def _cells(row: str) -> list[str]:
    row = BULLET.sub("", row)
    return [cell.strip() for cell in (SMALL_GAP if GAP.search(row.strip()) else GAP).split(row.strip())]


def _columns(rows: list[str]) -> list[list[str]]:
    """Each row's cells, in columns: by single tabs where those agree, by where they stand, or one after another."""
    by_tab = [[cell.strip() for cell in row.strip(" ").rstrip().split("\t")] for row in rows]
    if all("\t" in row for row in rows) and len({len(cells) for cells in by_tab}) == 1:
        return by_tab
    found = [_cells(row) for row in rows]
    if any("\t" in row for row in rows) or len({len(cells) for cells in found}) == 1:
        return found
    widest = max(range(len(rows)), key=lambda n: len(found[n]))
    starts = _starts(rows[widest], found[widest])
    placed = []
    for row, cells in zip(rows, found, strict=True):
        put = [""] * len(starts)
        last = -1
        for start, cell in zip(_starts(row, cells), cells, strict=True):
            free = range(last + 1, len(starts))
            last = min(free, key=lambda n: abs(starts[n] - start), default=len(starts) - 1)
            put[last] = f"{put[last]} {cell}".strip()
        placed.append(put)
    return placed


def _starts(row: str, cells: Sequence[str]) -> list[int]:
    starts, at = [], 0
    for cell in cells:
        at = row.index(cell, at)
        starts.append(at)
        at += len(cell)
    return starts


def _joined(row: str) -> str:
    """A single line with gaps in it: what stands apart is set off by dashes, but after a mark or a label."""
    if len(row) > LONGEST or "\t" not in row.strip():
        return row
    head = re.match(r"[ \t]*", row)
    cells = _cells(row)
    bullet = BULLET.match(row)
    said = cells[0]
    for before, cell in pairwise(cells):
        said += " " if MARK.fullmatch(before) or before.endswith(":") else " - "
        said += cell
    return (bullet[0] if bullet else head[0] if head else "") + said
