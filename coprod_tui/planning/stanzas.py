"""Items as people set them in plain paragraphs: a title on one line, and its time, its length or somebody below it."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.facts import facts_in
from coprod_tui.planning.leaders import leader
from coprod_tui.planning.people import is_person
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.sections import CLOSING, GREETING, MAIL_HEAD, is_agenda

FEWEST, MOST_LINES = 2, 8


def with_stanzas(blocks: Sequence[FileBlock]) -> list[FileBlock]:
    """The blocks, with such paragraphs as points where most paragraphs of several lines are like that."""
    several = [block for block in blocks if block.kind == "prose" and 1 < len(block.lines) <= MOST_LINES]
    found = {id(block) for block in several if _is_stanza(block)}
    dated = sum(_tells(block) for block in several)
    if len(found) < FEWEST or 2 * len(found) < len(several) - dated:
        return list(blocks)
    return [_as_point(block) if id(block) in found else block for block in blocks]


def _is_stanza(block: FileBlock) -> bool:
    first, *below = block.lines[1:] if _bare(block.lines[0]) else block.lines
    if CLOSING.fullmatch(first) or GREETING.fullmatch(first) or MAIL_HEAD.fullmatch(first):
        return False
    if _tells(block) or is_agenda(first, heading=False) or not read_phrase(first).title:
        return False
    return bool(below or _bare(block.lines[0])) and any(map(_plans_alone, (block.lines[0], *below)))


def _tells(block: FileBlock) -> bool:
    """Whether it tells of the meeting."""
    return any(
        times.day(line) or (facts_in(line) and facts_in(line)[0][0] in ("place", "finish")) for line in block.lines
    )


def _bare(line: str) -> bool:
    """Whether it is a time or a length alone."""
    said = read_phrase(line)
    return said.planned and not said.title


def _plans_alone(line: str) -> bool:
    return _bare(line) or is_person(line) or bool(leader(line))


def _as_point(block: FileBlock) -> FileBlock:
    lines = (f"{block.lines[0]} {block.lines[1]}", *block.lines[2:]) if _bare(block.lines[0]) else block.lines
    return block.but(kind="point", level=1, lines=lines)
