"""The column "Page" at the edge of an agenda that was printed: where each paper is in a pack that nobody has here."""

from __future__ import annotations

import re
from collections.abc import Sequence

HEAD = re.compile(r"\s*page(?:s|\s+no\.?|\(s\))?\s*", re.IGNORECASE)
REFERENCE = re.compile(r"(?<=\S)\s{3,}\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*$")
FEWEST = 3
LONGEST = 300


def without_page_numbers(rows: Sequence[str]) -> list[str]:
    """The lines without such numbers, where a line "Page" stands above three of them at least."""
    head = next((at for at, row in enumerate(rows) if HEAD.fullmatch(row)), len(rows))
    found = [at for at in range(head, len(rows)) if len(rows[at]) <= LONGEST and REFERENCE.search(rows[at])]
    if len(found) < FEWEST:
        return list(rows)
    return [REFERENCE.sub("", row) if at in found else row for at, row in enumerate(rows)]
