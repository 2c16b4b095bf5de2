"""Where a list of items ends, and what stands in it, below it and over its parts: told by its shape."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.item_draft import ItemDraft
from coprod_tui.planning.people import STANDING
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.purposes import purpose_of_title
from coprod_tui.planning.sections import is_agenda, is_outside, is_part, purpose_over

TIMED_LINES, SHORTEST_PART = 3, 5


def below_times(items: Sequence[ItemDraft], heading: FileBlock, body: Sequence[FileBlock]) -> bool:
    """Whether a section without any time stands below a list in which every item has one."""
    listed = all(block.kind == "point" and not read_phrase(block.text).planned for block in body)
    return (
        bool(body) and len(items) >= TIMED_LINES
        and all(item.said.start is not None or (listed and item.said.minutes) for item in items)
        and not STANDING.fullmatch(heading.text) and not is_part(heading.text)
        and not any(read_phrase(block.said).planned for block in (heading, *body))
    )  # fmt: skip


def beside_list(heading: FileBlock, body: Sequence[FileBlock]) -> bool:
    """Whether a section below a list of items is none of it: it plans nothing and gathers no more of them."""
    text = heading.text
    return not (
        is_part(text) or purpose_over(text) or is_agenda(text, heading=True) or STANDING.fullmatch(text)
        or purpose_of_title(text) or any(read_phrase(block.said).planned for block in (heading, *body))
    )  # fmt: skip


def between_rows(blocks: Sequence[FileBlock], at: int) -> bool:
    """Whether points stand right below a row, and more rows below them: parts of the row's item."""
    above = bool(at and blocks[at - 1].cells)
    return (
        above
        and sum(bool(block.cells) for block in blocks)
        > sum(block.kind == "point" and block.level == 1 for block in blocks[:at])
        and any(block.cells for block in blocks[at:])
    )


def another_list(blocks: Sequence[FileBlock], at: int) -> bool:
    """Whether a plain line stands over a list of another kind than the items above it: "Papers attached"."""
    text = blocks[at].text
    if at + 1 >= len(blocks) or blocks[at + 1].kind != "point":
        return False
    if read_phrase(text).planned or purpose_over(text) or is_part(text):
        return False
    marks = {block.mark for block in blocks[:at] if block.kind == "point" and block.level == 1}
    return is_outside(text) or (marks == {"number"} and blocks[at + 1].mark == "bullet")


def shouts_over(blocks: Sequence[FileBlock], at: int) -> bool:
    """Whether a line all in capitals stands over points that are not: a part of the agenda."""
    text = blocks[at].text
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    return bool(
        after and after.kind == "point" and text.isupper() and len(text) >= SHORTEST_PART
        and not read_phrase(text).planned and not times.day(text) and not after.text.isupper()
        and not is_agenda(text, heading=True) and not is_outside(text)
    )  # fmt: skip
