"""Marks at the heads and ends of lines that only several lines together explain, put in words that one line can say.

"1000" is a time where such numbers rise from line to line, "0-5" the minutes since the start, "26/031" the number of a
minute book.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.facts import is_place
from coprod_tui.planning.people import is_person, may_be_person

_FOUR = r"([01]\d|2[0-3])([0-5][05])"
HEAD = re.compile(rf"{_FOUR}(?=\s+[^\W\d])")
SPAN = re.compile(rf"(?<![\w/.,-]){_FOUR}(\s*(?:-|–|to|until|till)\s*){_FOUR}(?![\w/-])")
ALONE = re.compile(rf"^{_FOUR}$")
PICTURED = re.compile(
    r"^\s*(?:(?P<where>[📍🏠🏢🏫⛪🏛🗺])|[📅🗓📆🕐-🕧⏰⌚])\ufe0f?\s*(?=[\w‘’“])(?!when\b|where\b|date\b|time\b|venue\b)",
    re.IGNORECASE,
)
MOST_COLUMNS = 12
_PASSED = r"(?:(?P<{0}_hours>\d)[:.](?=\d\d))?0?(?P<{0}>\d{{1,3}})"
PASSED = re.compile(
    rf"{_PASSED.format('start')}\s*(?:-|–|to)\s*{_PASSED.format('until')}\s*(?:m|mins?|minutes?|['′])?\s*[:.)–-]?(?=\s|$)\s*",
    re.IGNORECASE,
)
REFERENCE = re.compile(r"(?:[A-Z]{1,5}\s?)?(?P<year>\d{1,4})/(?P<count>\d{1,4})[.:)]?\s+(?:[–-]\s+)?(?=[^\W\d])")
BOXED = re.compile(r"^[\[(](?P<minutes>[1-9]\d{0,2})[\])]\s+(?=[^\W\d])")
ENDING = re.compile(r"[(\[](?P<minutes>[1-9]\d{0,2})[)\]](?P<after>\s*(?P<who>(?<=\s)[A-Z][^()\d]{1,40})?)$")
LAST_BAR = re.compile(r"(?<=\S)\s+\|\s*$")
AT_CLOCK = re.compile(r"^At\s+(\d{1,2}[.:][0-5]\d)\s*[:,–—-]\s*(?=\w)")
RING = re.compile(r"^o\s+(?=[A-Z])")
DOT = re.compile(r"^[-–•*]\s+(?=\S)")
DASHES = re.compile(r"(?<=\S)\s+(?:--+|[-=]+>|>>)\s+(?=\S)")
BARE_LABEL = re.compile(
    r"(?:^|(?<=\s[–|-]\s))(?P<label>Date|Day|When|Time|Place|Venue|Location|Where|Chairs?|Co-chairs?)\s+(?=[\dA-Z])"
)
FEWEST, FEWEST_PASSED = 3, 2


def with_heads(blocks: Sequence[FileBlock]) -> list[FileBlock]:
    """The blocks, with such marks replaced, or taken away, where enough lines agree on what they mean."""
    plain = _with_colons(_without_rings([_with_labels(_with_dashes(block)) for block in blocks]))
    return _numbered(_with_lengths(_with_clock(_with_clock_cells(_with_minutes(_with_ends(plain))))))


def _with_colons(blocks: list[FileBlock]) -> list[FileBlock]:
    """With a colon after "Date", "Time" and "Place", where two lines begin so and what follows fits the label."""
    fits = [block.kind == "prose" and len(block.lines) == 1 and _is_labelled(block.text) for block in blocks]
    if sum(fits) < FEWEST_PASSED:
        return blocks
    return [
        block.but(lines=(BARE_LABEL.sub(r"\g<label>: ", block.text),)) if fit else block
        for block, fit in zip(blocks, fits, strict=True)
    ]


def _is_labelled(text: str) -> bool:
    match = BARE_LABEL.match(text)
    value = text[match.end() :] if match else ""
    if not match:
        return False
    if match["label"].casefold() in ("date", "day", "time", "when"):
        return value[:1].isdigit() or times.day(value) is not None
    return may_be_person(value) if "hair" in match["label"] else is_place(value)


def _with_clock_cells(blocks: list[FileBlock]) -> list[FileBlock]:
    """With the colons of a clock in a column of times in four digits ("1730-1740", "1830"), or in words."""
    width = max((len(block.cells) for block in blocks), default=0)
    for at in range(min(width, MOST_COLUMNS)):
        cells = [block.cells[at].strip() for block in blocks if at < len(block.cells)]
        spans = [cell for cell in cells if SPAN.fullmatch(cell)]
        heads = [int(cell) for cell in cells if ALONE.fullmatch(cell)]
        spoken = [cell for cell in cells if times.is_spoken(cell)]
        if len(spoken) >= FEWEST_PASSED:
            blocks = [_with_cell(block, at, _spoken_cell) for block in blocks]
        if len(spans) < FEWEST_PASSED and (len(heads) < FEWEST or heads != sorted(set(heads))):
            continue
        blocks = [_with_cell(block, at, _clock_cell) for block in blocks]
    return blocks


def _with_cell(block: FileBlock, at: int, change: Callable[[str], str]) -> FileBlock:
    if at >= len(block.cells):
        return block
    return block.but(cells=(*block.cells[:at], change(block.cells[at]), *block.cells[at + 1 :]))


def _spoken_cell(cell: str) -> str:
    return times.spoken_first(f"{cell}:").rstrip(":") if times.is_spoken(cell.strip()) else cell


def _clock_cell(cell: str) -> str:
    return ALONE.sub(r"\1:\2", SPAN.sub(r"\1:\2\3\4:\5", cell.strip()))


def _with_labels(block: FileBlock) -> FileBlock:
    """With "When:" and "Where:" for the pictures that people put before a time and a place."""
    if block.kind not in ("prose", "point") or not PICTURED.match(block.text):
        return block
    return block.but(lines=tuple(PICTURED.sub(_label, line, count=1) for line in block.lines))


def _label(match: re.Match[str]) -> str:
    return "Where: " if match["where"] else "When: "


def _with_dashes(block: FileBlock) -> FileBlock:
    """With one dash for two or an arrow, as people type them: "Letters -- Amy"; a row without the bullet before it."""
    if block.cells:
        first, *rest = (DASHES.sub(" – ", cell) for cell in block.cells)
        return block.but(cells=(DOT.sub("", first, count=1), *rest))
    return block.but(
        lines=tuple(LAST_BAR.sub("", DASHES.sub(" – ", AT_CLOCK.sub(r"\1 ", line))) for line in block.lines)
    )


def _without_rings(blocks: list[FileBlock]) -> list[FileBlock]:
    """Without the "o" that Word's round bullets become where they are copied: "o Letters"."""
    if sum(bool(RING.match(head)) for block in blocks for head in _heads(block)[:1]) < FEWEST:
        return blocks
    return [
        block.but(lines=tuple(map(_without_ring, block.lines)), cells=tuple(map(_without_ring, block.cells)))
        for block in blocks
    ]


def _without_ring(text: str) -> str:
    return RING.sub("", text, count=1)


def _with_ends(blocks: list[FileBlock]) -> list[FileBlock]:
    """With "mins" after numbers in brackets at the end, or before who it is: "Tea (5)", "Rota (10) Kez"."""
    kind = "point" if any(block.kind == "point" for block in blocks) else "prose"
    points = [block.lines[0] for block in blocks if block.kind == kind and block.level < 2 and block.lines]  # noqa: PLR2004
    if kind == "prose":
        points = (
            [line for line in points if ENDING.search(line)]
            if sum(map(bool, map(ENDING.search, points))) >= FEWEST
            else []
        )
    matches = [each for each in map(ENDING.search, points) if each]
    minutes = [int(each["minutes"]) for each in matches]
    named = any(each["who"] and is_person(each["who"]) for each in matches)
    if len(minutes) < FEWEST or 2 * len(minutes) <= len(points) or not named or minutes == sorted(set(minutes)):
        return blocks
    return [
        block.but(lines=tuple(ENDING.sub(r"(\g<minutes> mins)\g<after>", line) for line in block.lines))
        if block.kind == kind and block.level < 2 else block  # noqa: PLR2004  an outer point
        for block in blocks
    ]  # fmt: skip


def _with_minutes(blocks: list[FileBlock]) -> list[FileBlock]:
    """With "mins" after numbers in brackets at the head that do not rise, so that they count nothing: "[5] Hello"."""
    matches = [
        each for block in blocks if block.kind in ("point", "prose") for each in map(BOXED.match, block.lines) if each
    ]
    minutes = [int(each["minutes"]) for each in matches]
    if len(minutes) < FEWEST or minutes == sorted(set(minutes)):
        return blocks
    return [block.but(lines=tuple(BOXED.sub(r"\g<minutes> mins: ", line) for line in block.lines)) for block in blocks]


def _with_clock(blocks: list[FileBlock]) -> list[FileBlock]:
    """With the colon of a clock in numbers of four digits at the head that rise: "1000 Tea", "1015 Letters"."""
    matches = [HEAD.match(line) for block in blocks for line in block.lines]
    clocks = [int(each[0]) for each in matches if each]
    if (
        len(clocks) < FEWEST
        or clocks != sorted(set(clocks))
        or 2 * len(clocks) < sum(len(block.lines) for block in blocks)
    ):
        return blocks
    return [block.but(lines=tuple(map(_clocked, block.lines))) if block.lines else block for block in blocks]


def _clocked(line: str) -> str:
    if times.day(line):
        return SPAN.sub(r"\1:\2\3\4:\5", line)
    return HEAD.sub(r"\1:\2", line, count=1)


def _with_lengths(blocks: list[FileBlock]) -> list[FileBlock]:
    """With lengths for minutes that have passed since the start: "0-5 Hello", "5-25 Letters"."""
    matches = [each for block in blocks for head in _heads(block) if (each := PASSED.match(head))]
    spans = [(_minutes(each, "start"), _minutes(each, "until")) for each in matches]
    if (
        len(spans) < FEWEST_PASSED
        or spans[0][0] != 0
        or any(start >= until for start, until in spans)
        or any(one[1] != other[0] for one, other in pairwise(spans))
    ):
        return blocks
    return [
        block.but(lines=tuple(map(_length, block.lines)), cells=tuple(map(_length, block.cells))) for block in blocks
    ]


def _heads(block: FileBlock) -> tuple[str, ...]:
    return block.lines[:1] or block.cells


def _minutes(match: re.Match[str], name: str) -> int:
    return int(match[f"{name}_hours"] or 0) * 60 + int(match[name])


def _length(text: str) -> str:
    match = PASSED.match(text)
    if not match:
        return text
    after = text[match.end() :]
    return f"{_minutes(match, 'until') - _minutes(match, 'start')} mins{': ' if after else ''}{after}"


def _numbered(blocks: list[FileBlock]) -> list[FileBlock]:
    """With lines that begin with rising numbers of a minute book ("26/031 Apologies") as points without the number."""
    matches = [
        REFERENCE.match(block.text) if block.kind in ("prose", "point") and len(block.lines) == 1 else None
        for block in blocks
    ]
    rows = sum(bool(block.cells and REFERENCE.match(f"{block.cells[0]} x")) for block in blocks)
    if rows >= FEWEST:  # most of them stand in a table
        return [
            block.but(kind="row", lines=(), cells=(each[0].strip(" .:–-"), block.text[each.end() :]))
            if each and block.kind == "prose" else block
            for block, each in zip(blocks, matches, strict=True)
        ]  # fmt: skip
    numbers = [(int(each["year"]), int(each["count"])) for each in matches if each]
    if len(numbers) < FEWEST or numbers != sorted(set(numbers)):
        return blocks
    return [
        block.but(kind="point", level=block.level or 1, lines=(block.text[each.end() :],)) if each else block
        for block, each in zip(blocks, matches, strict=True)
    ]
