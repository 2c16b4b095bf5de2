"""The column "Page" at the edge of a printed agenda. It refers to a pack of papers, so its numbers are no minutes."""

from __future__ import annotations

import re
from collections.abc import Sequence

HEAD = re.compile(r"\s*page(?:s|\s+no\.?|\(s\))?\s*", re.IGNORECASE)
REFERENCE = re.compile(r"(?<=\S)\s{3,}\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*$")
FEWEST = 3
LONGEST = 300


def without_page_numbers(rows: Sequence[str]) -> list[str]:
    """The lines without page numbers at their ends, where a line "Page" stands above at least FEWEST of them."""
    head = next((at for at, row in enumerate(rows) if HEAD.fullmatch(row)), len(rows))
    numbered = [at for at in range(head, len(rows)) if len(rows[at]) <= LONGEST and REFERENCE.search(rows[at])]
    if len(numbered) < FEWEST:
        return list(rows)
    return [REFERENCE.sub("", row) if at in numbered else row for at, row in enumerate(rows)]
