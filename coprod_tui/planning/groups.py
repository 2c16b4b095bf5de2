"""Headings and outer points that only gather items, and what stands inside an item and is one all the same."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning.layout import holds_items
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.purposes import purpose_of_title
from coprod_tui.planning.sections import (
    is_part,
    purpose_over,
)
from coprod_tui.planning.table_kinds import is_timetable


def is_group(heading: FileBlock, body: Sequence[FileBlock]) -> bool:
    """Whether a heading or an outer point only gathers items: what is under it is planned, and it is not."""
    said = read_phrase(heading.text)
    gathers = is_part(heading.text) or purpose_over(heading.text)
    if said.minutes is not None or said.who or said.content_note or said.ours or (said.purpose and not gathers):
        return False
    body = [block for block in body if block.kind != "aside"]
    heads = [block for block in body if block.kind == "heading"]
    under = heads or _first_list(body)
    if gathers and body and holds_items(body) and (under or body[0].cells or heading.kind == "heading"):
        return True
    told = body[:2] if all(block.kind == "prose" for block in body) else ()
    if said.start is not None or any(_plans_alone(block.text) for block in told):
        return False  # "Time: 10 minutes" right below it is its own
    if not under and body and body[0].kind == "columns":
        return is_timetable(body)
    level = min((block.level for block in heads), default=0)
    if sum(block.level == level for block in heads) > 1 and body[0].kind == "heading" and heading.kind == "heading":
        return True
    named = [block for block in under or body if block.kind != "row" and read_phrase(block.text).title]
    level = min((block.level for block in named), default=0)
    named = [block for block in named if block.level == level]
    timed = [
        block for block in named
        if (said := read_phrase(block.text)).minutes or said.start is not None or block.linked
    ]  # fmt: skip
    return 2 * len(timed) >= len(named) and (len(timed) > 1 or any(block.linked for block in timed))


def _plans_alone(text: str) -> bool:
    said = read_phrase(text)
    return said.planned and not said.title and said.start is None


def are_groups(parts: Sequence[tuple[FileBlock, list[FileBlock]]]) -> bool:
    """Whether headings beside each other gather items: several points are below two of them, and most are planned."""
    listed = [[block for block in body if block.kind == "point" and block.level == 1] for _heading, body in parts]
    several = [points for points in listed if len(points) > 1]
    numbered = [block.mark == "number" for points in listed for block in points]
    heads = [read_phrase(heading.text) for heading, _body in parts]
    if several and all(listed) and len(parts) > 1 and all(numbered) and not any(said.planned for said in heads):
        return True
    points = [read_phrase(block.text) for points in listed for block in points]
    planned = sum(bool(said.title) and bool(said.who or said.minutes or said.start is not None) for said in points)
    return len(several) > 1 and 2 * planned >= len(points)


def is_break(text: str) -> bool:
    """Whether a line below an item is a break with a time of its own."""
    said = read_phrase(text)
    return bool(said.minutes or said.start is not None) and purpose_of_title(said.title) == "break"


def _first_list(body: Sequence[FileBlock]) -> list[FileBlock]:
    found: list[FileBlock] = []
    for block in body:
        if block.kind == "point":
            found.append(block)
        elif found:
            break
    return found
