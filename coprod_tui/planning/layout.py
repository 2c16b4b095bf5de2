"""Which part of a file is what: its title, words about the meeting, the agenda, and sections that are neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.phrases import read_phrase

AGENDA = re.compile(
    r"(?:(?:the|our|draft|today[’']?s|meeting|proposed|outline)\s+)*"
    r"(?:agenda(?:\s+items?)?(?:\s*(?:[:|–—-]|\bfor\b)\s*.*)?"
    r"|running order|order of business|programme|schedule|timetable)\s*:?",
    re.IGNORECASE,
)
OUTSIDE = re.compile(
    r"attendance|attend(?:ees|ing)|present|participants|who (?:is|was) here|(?:useful )?(?:links|resources)"
    r"|location|venue|joining (?:details|instructions|link)|how to join|minutes|notes|meeting notes|contacts?",
    re.IGNORECASE,
)
"""Sections that are not items, where no section is called "Agenda". "Apologies" and "Actions" may well be items."""

_MEETING = re.compile(
    r"\b(?:meeting|agenda|group|workshop|forum|committee|board|council|panel|network|session)\b", re.IGNORECASE
)
PART = re.compile(
    r"(?:part|session|block|day)\s+\w+\b.*|(?:the\s+)?(?:morning|afternoon|evening)(?:\s+session)?", re.IGNORECASE
)
LONGEST_TITLE_LINE = 100  # a plain first line longer than this is a sentence, not a title
WRAPPED_FROM = 60  # a line of prose at least this long goes on in the next
PSEUDO = 6  # the lowest level of heading: any other ends it


@dataclass
class Layout:
    """A file's parts.

    title: a heading or a plain first line. heading: the agenda section's own. about: what is said of the meeting.
    left_out: sections that are no agenda, each with what is under it.
    whole: there is no section called "Agenda", so everything after the title is the agenda.
    """

    title: FileBlock | None = None
    heading: FileBlock | None = None
    about: list[FileBlock] = field(default_factory=list)
    agenda: list[FileBlock] = field(default_factory=list)
    left_out: list[tuple[FileBlock, list[FileBlock]]] = field(default_factory=list)
    whole: bool = True


def lay_out(blocks: Sequence[FileBlock]) -> Layout:
    blocks = _with_headings([each for block in blocks for each in _single_lines(block)])
    title = _title(blocks)
    layout = Layout(blocks[title] if title is not None else None)
    place = next((at for at, block in enumerate(blocks) if _is_agenda(block) and _section(blocks, at)), None)
    if place is None or place == title:
        layout.agenda = [block for at, block in enumerate(blocks) if at != title]
        return layout
    layout.whole, layout.heading = False, blocks[place]
    layout.agenda = _section(blocks, place)
    before = [block for at, block in enumerate(blocks[:place]) if at != title]
    for part in (before, blocks[place + 1 + len(layout.agenda) :]):
        leading, others = sections(part)
        layout.about += leading
        layout.left_out += others
    return layout


def sections(blocks: Sequence[FileBlock]) -> tuple[list[FileBlock], list[tuple[FileBlock, list[FileBlock]]]]:
    """What comes before the first heading; then each heading with what is under it, deeper headings included."""
    first = next((at for at, block in enumerate(blocks) if block.kind == "heading"), len(blocks))
    found: list[tuple[FileBlock, list[FileBlock]]] = []
    at = first
    while at < len(blocks):
        body = _section(blocks, at)
        found.append((blocks[at], body))
        at += 1 + len(body)
    return list(blocks[:first]), found


def _section(blocks: Sequence[FileBlock], at: int) -> list[FileBlock]:
    level = blocks[at].level
    ends = (n for n, each in enumerate(blocks[at + 1 :], at + 1) if each.kind == "heading" and each.level <= level)
    return list(blocks[at + 1 : next(ends, len(blocks))])


def _is_agenda(block: FileBlock) -> bool:
    return block.kind == "heading" and bool(AGENDA.fullmatch(block.text.strip()))


def _single_lines(block: FileBlock) -> Iterator[FileBlock]:
    """Prose as one block for each line that people meant: lines that an editor wrapped are one."""
    if block.kind != "prose" or len(block.lines) < 2:  # noqa: PLR2004  one line is one line
        yield block
        return
    start, said, last = 0, block.lines[0], block.lines[0]
    for offset, line in enumerate(block.lines[1:], 1):
        phrase = read_phrase(line)
        if len(last) >= WRAPPED_FROM and not phrase.planned:
            said = f"{said} {line}"
        else:
            yield block.but(line=block.line + start, lines=(said,))
            start, said = offset, line
        last = line
    yield block.but(line=block.line + start, lines=(said,))


def _with_headings(blocks: list[FileBlock]) -> list[FileBlock]:
    """A plain line that says "Agenda" is a heading; so are lines all in bold, where a file uses them as such."""
    real = sum(block.kind == "heading" for block in blocks)
    bold = {
        at
        for at, (block, after) in enumerate(zip(blocks, [*blocks[1:], None], strict=False))
        if block.kind == "prose" and block.bold and not times.day(block.text)
        and after and not (after.kind == "prose" and after.bold)
    }  # fmt: skip
    used = real <= 1 < len(bold)
    return [
        block.but(kind="heading", level=PSEUDO)
        if block.kind == "prose" and (AGENDA.fullmatch(block.text) or (used and at in bold))
        else block
        for at, block in enumerate(blocks)
    ]


def _title(blocks: Sequence[FileBlock]) -> int | None:
    """The place of the title, or None: a first heading above all others, or a plain first line."""
    levels = [(at, block.level) for at, block in enumerate(blocks) if block.kind == "heading" and block.level < PSEUDO]
    if levels:
        (at, level), others = levels[0], [each for _, each in levels[1:]]
        if _is_agenda(blocks[at]) and not others and at > 0:
            return _plain_title(blocks)
        said = read_phrase(blocks[at].text)
        if not others:
            return at if said.minutes is None and not said.asked_by else _plain_title(blocks)
        bare = not any(block.kind in ("point", "columns") for block in _section(blocks, at))
        named = said.minutes is None and (_MEETING.search(said.title) or times.day(blocks[at].text))
        if all(level < other for other in others) or (bare and named):
            return at
    return _plain_title(blocks)


def _plain_title(blocks: Sequence[FileBlock]) -> int | None:
    at = next((at for at, block in enumerate(blocks) if block.kind != "aside"), len(blocks))
    first = blocks[at] if at + 1 < len(blocks) else None
    if first is None or first.kind != "prose" or len(first.text) > LONGEST_TITLE_LINE:
        return None
    if (
        read_phrase(first.text).planned
        or first.text.endswith((":", ".", ",", "!"))
        or not any(c.isalpha() for c in first.text)
    ):
        return None
    structured = any(block.kind not in ("prose", "aside") for block in blocks)
    return at if structured or _MEETING.search(first.text) else None
