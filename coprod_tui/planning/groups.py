"""Headings and outer points that only gather the items under them, and breaks that stand inside an item."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock, FileSection
from coprod_tui.planning.layout import holds_items
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.purposes import purpose_of_title
from coprod_tui.planning.sections import (
    is_part,
    purpose_over,
)
from coprod_tui.planning.table_kinds import is_timetable


def is_group(heading: FileBlock, body: Sequence[FileBlock]) -> bool:
    """Whether a heading or an outer point only gathers items: who or how long is said below it, and not in it."""
    phrase = read_phrase(heading.text)
    gathers = is_part(heading.text) or purpose_over(heading.text)
    if (
        phrase.minutes is not None
        or phrase.who
        or phrase.content_note
        or phrase.ours
        or (phrase.purpose and not gathers)
    ):
        return False
    body = [block for block in body if block.kind != "aside"]
    heads = [block for block in body if block.kind == "heading"]
    under = heads or _first_list(body)
    if gathers and body and holds_items(body) and (under or body[0].cells or heading.kind == "heading"):
        return True
    lines = body[:2] if all(block.kind == "prose" for block in body) else ()
    if phrase.start is not None or any(_plans_alone(block.text) for block in lines):
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
        if (phrase := read_phrase(block.text)).minutes or phrase.start is not None or block.linked
    ]  # fmt: skip
    return 2 * len(timed) >= len(named) and (len(timed) > 1 or any(block.linked for block in timed))


def _plans_alone(text: str) -> bool:
    phrase = read_phrase(text)
    return phrase.planned and not phrase.title and phrase.start is None


def are_groups(parts: Sequence[FileSection]) -> bool:
    """Whether headings of one level gather items: two or more have several points, most of which are planned."""
    listed = [[block for block in body if block.kind == "point" and block.level == 1] for _heading, body in parts]
    several = [points for points in listed if len(points) > 1]
    numbered = [block.mark == "number" for points in listed for block in points]
    heads = [read_phrase(heading.text) for heading, _body in parts]
    if several and all(listed) and len(parts) > 1 and all(numbered) and not any(phrase.planned for phrase in heads):
        return True
    points = [read_phrase(block.text) for points in listed for block in points]
    planned = sum(
        bool(phrase.title) and bool(phrase.who or phrase.minutes or phrase.start is not None) for phrase in points
    )
    return len(several) > 1 and 2 * planned >= len(points)


def is_break(text: str) -> bool:
    """Whether a line below an item is a break with a time of its own."""
    phrase = read_phrase(text)
    return bool(phrase.minutes or phrase.start is not None) and purpose_of_title(phrase.title) == "break"


def _first_list(body: Sequence[FileBlock]) -> list[FileBlock]:
    points: list[FileBlock] = []
    for block in body:
        if block.kind == "point":
            points.append(block)
        elif points:
            break
    return points
