"""An agenda in a spreadsheet: the rows of a workbook, or of a text (.csv, .tsv), as tables and lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from coprod_tui.documents.nodes import Grid, Node, Paragraph

NAMES = (".csv", ".tsv")
FEWEST, LONGEST = 2, 60
SEPARATORS = "\t;,"


def read_separated(text: str) -> list[Node]:
    """The rows of a text whose cells are separated by tabs, semicolons or commas: whichever it has most of."""
    text = text.removeprefix("\ufeff")
    return tables(csv.reader(io.StringIO(text), delimiter=max(SEPARATORS, key=text.count)))


def tables(rows: Iterable[Sequence[str]]) -> list[Node]:
    """Rows as tables. A row with only one cell filled is a paragraph, such as a title over the table.

    Right below rows of a table a few words in one cell are one more row: "Any other business".
    """
    nodes: list[Node] = []
    grid: Grid | None = None
    apart = True  # from the row above
    for row in rows:
        worded = [cell.strip() for cell in row if cell.strip()]
        below = grid is not None and not apart and len(grid.rows) > FEWEST
        apart = not worded
        if len(worded) == 1 and not (below and len(worded[0]) <= LONGEST and worded[0][-1] not in ".:!?"):
            nodes.append(Paragraph(lines=worded[0].splitlines()))
            grid = None
        elif worded:
            if grid is None:
                grid = Grid()
                nodes.append(grid)
            grid.rows.append([[Paragraph(lines=cell.strip().splitlines())] for cell in row])
    return nodes
