"""Four digits that are times: "1000 Tea", "1015 Letters", "1000 to 1130". They are given the colon of a clock."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times

_FOUR = r"([01]\d|2[0-3])([0-5][05])"
HEAD = re.compile(rf"{_FOUR}(?=\s+[^\W\d])")
SPAN = re.compile(rf"(?<![\w/.,-]){_FOUR}(\s*(?:-|–|to|until|till)\s*){_FOUR}(?![\w/-])")
FEWEST = 3


def with_clock(blocks: Sequence[FileBlock]) -> list[FileBlock]:
    """The blocks, where three lines or more begin with times that rise."""
    found = [HEAD.match(line) for block in blocks for line in block.lines]
    said = [int(each[0]) for each in found if each]
    if len(said) < FEWEST or said != sorted(set(said)) or 2 * len(said) < sum(len(block.lines) for block in blocks):
        return list(blocks)
    return [block.but(lines=tuple(_line(line) for line in block.lines)) if block.lines else block for block in blocks]


def _line(line: str) -> str:
    if times.day(line):
        return SPAN.sub(r"\1:\2\3\4:\5", line)
    return HEAD.sub(r"\1:\2", line, count=1)
