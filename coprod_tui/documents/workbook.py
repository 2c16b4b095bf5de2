"""A workbook (.xlsx) as rows of cells. The saved results of formulas are read, none is worked out, and no macro is run.

openpyxl streams it, so that a sheet is never whole in memory.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterator
from typing import Any

from coprod_tui.documents.libraries import needed
from coprod_tui.documents.sheet import ListSheet, SheetRow
from coprod_tui.documents.zipped import read_member
from coprod_tui.model.text import clean

MOST_COLUMNS = 100
"""Columns that are read. A form of a hundred questions is no list of members."""
MOST_EMPTY = 10_000
"""Empty rows in a sheet after which the rest is not read: a single cell may stand in row 1,048,576."""
MOST_ROWS = 20_000
"""Rows with words in them."""
MOST_LETTERS = 40_000
"""Letters of a cell. Excel allows 32,767."""
HIDDEN = re.compile(rb"<(?:\w+:)?(?:row|col)\b[^>]*\shidden=\"(?:1|true)\"")
MACROS = "vbaproject.bin"


def read_workbook(raw: bytes, names: set[str]) -> tuple[list[ListSheet], tuple[str, ...]]:
    """The sheets that have rows and are not hidden, and notes. Raises whatever openpyxl raises for a broken workbook.

    names: what is in the zip.
    """
    with needed("openpyxl"):
        from openpyxl import load_workbook  # noqa: PLC0415  for a workbook alone
    book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    notes: list[str] = []
    sheets: list[ListSheet] = []
    try:
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible":
                notes.append("members-hidden-sheet")
                continue
            sheet.reset_dimensions()  # what a file says of its own size may be wrong
            rows = tuple(_rows(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), notes))
            if rows:
                sheets.append(ListSheet(clean(sheet.title), rows))
    finally:
        book.close()
    if any(name.casefold().endswith(MACROS) for name in names):
        notes.append("members-macros")
    if any(HIDDEN.search(read_member(raw, name)) for name in names if name.startswith("xl/worksheets/")):
        notes.append("members-hidden-rows")
    return sheets, tuple(dict.fromkeys(notes))


def _rows(rows: Iterator[tuple[Any, ...]], notes: list[str]) -> Iterator[SheetRow]:
    empty = worded = 0
    for line, row in enumerate(rows, 1):
        cells = tuple(_cell_text(value) for value in row)
        while cells and not cells[-1]:
            cells = cells[:-1]
        if not any(c.isalnum() for cell in cells for c in cell):
            empty += 1
            if empty > MOST_EMPTY:
                notes.append("members-far-below")
                return
            continue
        empty, worded = 0, worded + 1
        if worded > MOST_ROWS:
            notes.append("members-more-rows")
            return
        yield SheetRow(line, cells)


def _cell_text(value: object) -> str:
    """The text of a cell: whole numbers without a point, days and times in ISO form."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.isoformat(" ", "minutes").removesuffix(" 00:00")
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    return clean(str(value)[:MOST_LETTERS])
