"""Where a list of items ends, and which lines in it, below it or over its parts are no items, by their shape."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock, FileSection
from coprod_tui.planning import times
from coprod_tui.planning.item_draft import ItemDraft
from coprod_tui.planning.people import STANDING, is_person
from coprod_tui.planning.phrase_words import PAPERS_LINE
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.purposes import purpose_of_title
from coprod_tui.planning.sections import is_agenda, is_outside, is_part, purpose_over
from coprod_tui.planning.table_kinds import is_beside

TIMED_LINES, SHORTEST_PART, LONGEST_LEAD, SEVERAL, MOSTLY = 3, 5, 80, 2, 0.6


def is_below_times(items: Sequence[ItemDraft], heading: FileBlock, body: Sequence[FileBlock]) -> bool:
    """Whether a section without any time stands below a list in which every item has one."""
    listed = all(block.kind == "point" and not read_phrase(block.text).planned for block in body)
    sorry = heading.text.casefold().strip(" :") == "apologies" and all(is_person(block.text) for block in body)
    return (
        bool(body) and len(items) >= TIMED_LINES
        and all(item.phrase.start is not None or (listed and item.phrase.minutes) for item in items)
        and (sorry or not STANDING.fullmatch(heading.text)) and not is_part(heading.text)
        and (sorry or not any(read_phrase(block.one_line).planned for block in (heading, *body)))
    )  # fmt: skip


def is_beside_list(heading: FileBlock, body: Sequence[FileBlock]) -> bool:
    """Whether a section below a list of items is no part of the agenda: it plans nothing and gathers no more items."""
    text = heading.text
    return not (
        is_part(text) or purpose_over(text) or is_agenda(text, heading=True) or STANDING.fullmatch(text)
        or purpose_of_title(text) or any(read_phrase(block.one_line).planned for block in (heading, *body))
    )  # fmt: skip


def are_between_rows(blocks: Sequence[FileBlock], at: int) -> bool:
    """Whether points stand right below a row of a table and more rows follow: they are parts of that row's item."""
    above = bool(at and blocks[at - 1].cells)
    return (
        above
        and sum(bool(block.cells) for block in blocks)
        > sum(block.kind == "point" and block.level == 1 for block in blocks[:at])
        and any(block.cells for block in blocks[at:])
    )


def begins_another_list(blocks: Sequence[FileBlock], at: int) -> bool:
    """Whether a plain line stands over a list of another kind than the items above it: "Papers attached"."""
    text = blocks[at].text
    if at + 1 >= len(blocks) or blocks[at + 1].kind != "point":
        return False
    if read_phrase(text).planned or purpose_over(text) or is_part(text):
        return False
    marks = {block.mark for block in blocks[:at] if block.kind == "point" and block.level == 1}
    return is_outside(text) or (marks == {"number"} and blocks[at + 1].mark == "bullet")


def sections_apart(blocks: Sequence[FileBlock]) -> tuple[list[FileBlock], list[FileSection]]:
    """The blocks up to the end of the items; and the sections below them that are other lists: actions, our rules.

    Such a section begins with a heading or a short plain line.
    """
    apart: list[FileSection] = []
    end = len(blocks)
    for at in range(len(blocks) - 2, 0, -1):
        if not _leads_up(blocks, at):
            continue
        body = [block for block in blocks[at + 1 : end] if block.kind != "aside"]
        if _is_table_beside(body) or _other_points(blocks[:at], body):
            apart.insert(0, (blocks[at], list(blocks[at + 1 : end])))
            end = at
        elif blocks[at].kind == "heading" or body[0].kind == "point":
            break
    return list(blocks[:end]), apart


def _leads_up(blocks: Sequence[FileBlock], at: int) -> bool:
    block, after = blocks[at], blocks[at + 1]
    if block.kind not in ("heading", "prose") or after.kind not in ("point", "columns"):
        return False
    text = block.text
    return not (
        read_phrase(text).planned or is_part(text) or purpose_over(text) or is_agenda(text, heading=True)
        or (STANDING.fullmatch(text) and after.kind == "point")
        or len(text) > LONGEST_LEAD or PAPERS_LINE.fullmatch(text)
    )  # fmt: skip


def _is_table_beside(body: Sequence[FileBlock]) -> bool:
    rows = [block for block in body if block.cells]
    return bool(rows) and bool(body[0].cells) and is_beside(rows) and all(b.cells or b.kind == "prose" for b in body)


def _other_points(above: Sequence[FileBlock], body: Sequence[FileBlock]) -> bool:
    """Whether points that plan nothing stand below items of another sort: numbered, in a table, or mostly planned."""
    items = [
        block for block in above
        if block.kind == "row" or (block.kind == "point" and block.level == 1)
        or (block.kind == "prose" and times.leading(block.text) and read_phrase(block.text).title)
    ]  # fmt: skip
    points = [block for block in body if block.kind == "point"]
    if (
        len(items) <= TIMED_LINES
        or len(points) < SEVERAL
        or any(block.kind not in ("point", "prose") for block in body)
    ):
        return False
    if any(read_phrase(block.text).planned for block in body) or any(block.mark == "number" for block in points):
        return False
    planned = sum(bool(block.cells) or read_phrase(block.text).planned for block in items)
    return planned >= MOSTLY * len(items) or all(block.mark == "number" for block in items if block.kind == "point")


def shouts_over(blocks: Sequence[FileBlock], at: int) -> bool:
    """Whether a line all in capitals heads points that are not: it names a part of the agenda."""
    text = blocks[at].text
    after = blocks[at + 1] if at + 1 < len(blocks) else None
    return bool(
        after and after.kind == "point" and text.isupper() and len(text) >= SHORTEST_PART
        and not read_phrase(text).planned and not times.day(text) and not after.text.isupper()
        and not is_agenda(text, heading=True) and not is_outside(text)
    )  # fmt: skip
