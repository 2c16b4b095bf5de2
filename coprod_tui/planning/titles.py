"""The title of a file: a first heading above all others, or a plain first line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.facts import fact_label, facts_in
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.sections import is_agenda, is_note, is_part

_MEETING = re.compile(
    r"\b(?:meeting|agenda|group|workshop|forum|committee|board|council|panel|network|session|ppg|steering"
    r"|partnership|team)\b",
    re.IGNORECASE,
)
LONGEST_TITLE_LINE = 100  # a plain first line longer than this is a sentence, not a title
PSEUDO = 6  # the lowest level of heading: any other ends it


def title_of(blocks: Sequence[FileBlock]) -> int | None:
    """The place of the title; None for a file without one."""
    levels = [(at, block.level) for at, block in enumerate(blocks) if block.kind == "heading" and block.level < PSEUDO]
    if levels:
        (at, level), others = levels[0], [each for _, each in levels[1:]]
        heading = blocks[at].text
        if is_agenda(heading, heading=True) and not others and at > 0:
            return _plain_title(blocks)
        phrase = read_phrase(heading)
        if not others:
            return at if phrase.minutes is None and not phrase.who and not is_part(heading) else _plain_title(blocks)
        bare = not any(block.kind in ("point", "columns") for block in _under(blocks, at))
        named = phrase.minutes is None and (_MEETING.search(phrase.title) or times.day(heading))
        if all(level < other for other in others) or (bare and named):
            return at
    return _plain_title(blocks)


def _under(blocks: Sequence[FileBlock], at: int) -> Sequence[FileBlock]:
    level = blocks[at].level
    ends = (n for n in range(at + 1, len(blocks)) if blocks[n].kind == "heading" and blocks[n].level <= level)
    return blocks[at + 1 : next(ends, len(blocks))]


def _plain_title(blocks: Sequence[FileBlock]) -> int | None:
    at = next((at for at, block in enumerate(blocks) if block.kind != "aside"), len(blocks))
    first = blocks[at] if at + 1 < len(blocks) else None
    if first is None or first.kind != "prose" or len(first.text) > LONGEST_TITLE_LINE:
        return None
    phrase = read_phrase(first.text)
    if (
        phrase.minutes is not None or phrase.purpose or phrase.who
        or (phrase.start is not None and not times.day(first.text))
        or first.text.endswith((":", ".", ",", "!")) or is_note(first.text) or facts_in(first.text)
        or fact_label(first.text) or not any(c.isalpha() for c in first.text)
    ):  # fmt: skip
        return None
    structured = any(block.kind not in ("prose", "aside") for block in blocks)
    return at if structured or _MEETING.search(first.text) else None
