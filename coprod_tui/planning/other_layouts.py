"""Other ways to lay a file out: each series of lines that are alike is tried as the items of the agenda.

The rules (`layout.py`, `agenda_blocks.py`) decide by what a line says by itself, so a shape that they do not know can
lose a whole list. Yet the lines of a list are mostly alike: points of one depth, headings of one level, lines with a
time or with somebody's name, numbers that rise, the rows of one table. `likelihood.py` says whether one of the layouts
given here makes a more likely agenda than what the rules read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.facts import facts_in
from coprod_tui.planning.layout import Layout, split_letter, with_headings
from coprod_tui.planning.people import is_anybody, is_person
from coprod_tui.planning.phrase_words import THE_BODY
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.sections import is_agenda
from coprod_tui.planning.titles import title_of

FEWEST = 3
"""Fewer lines that are alike are no series."""
MOST_BLOCKS = 400
"""A file of more blocks is read by the rules alone: the whole file is read once more for each series."""
LONGEST_LINE = 100
"""A longer line is a sentence."""
SOON = 4
"""A heading less than so many lines above an item heads it."""
LABEL = re.compile(r"^(?:lead|led by|with|who|by)\b[\s:]*", re.IGNORECASE)
NUMBER = re.compile(r"\(?(?:(?P<number>\d{1,2})(?:[.):]+\s*|\s*[-–—|]\s+|\s+)|(?P<letter>[A-Za-z])[.)]+\s*)(?=[^\W\d])")


def other_layouts(blocks: Sequence[FileBlock]) -> Iterator[Layout]:
    """A layout for each series. The blocks are those that the rules lay out: private details are in none of them."""
    if len(blocks) > MOST_BLOCKS:
        return
    yield from _layouts(blocks)
    if any(block.cells for block in blocks):  # the table may be there for the look of the page alone
        yield from _layouts(_cells_as_prose(blocks))


def _layouts(blocks: Sequence[FileBlock]) -> Iterator[Layout]:
    blocks, signed = split_letter(with_headings(list(blocks)))
    for places in _series(blocks):
        yield _layout_of(blocks, places, signed, numbered=False)
    for sort in ("number", "letter"):
        if len(rising := _rising(blocks, sort)) >= FEWEST:
            yield _layout_of(blocks, rising, signed, numbered=True)


def _cells_as_prose(blocks: Sequence[FileBlock]) -> list[FileBlock]:
    """The blocks, with each line of a table's cells as a block of prose."""
    return [
        each
        for block in blocks
        for each in (
            [
                block.but(kind="prose", cells=(), lines=(line.strip(),))
                for cell in block.cells for line in cell.splitlines() if line.strip()
            ]
            if block.cells else [block]
        )
    ]  # fmt: skip


def _series(blocks: Sequence[FileBlock]) -> list[tuple[int, ...]]:
    """The places of the blocks of each series, each series once."""
    series: dict[tuple[object, ...], list[int]] = {}
    for at, block in enumerate(blocks):
        for trait in _traits(block):
            series.setdefault(trait, []).append(at)
    if above := [at for at in range(len(blocks) - 1) if _is_planned_below(blocks[at], blocks[at + 1])]:
        series["above",] = above
    for trait in [trait for trait in series if trait[0] == "point"]:
        lists = _split_where(series[trait], lambda between: any(_separates(blocks[at]) for at in between))
        series.update({(*trait, number): each for number, each in enumerate(lists) if len(lists) > 1})
    if short := series.pop(("short",), []):
        series["short",] = max(_split_where(short, lambda between: len(between) > 0), key=len)
        headed = [at for at, block in enumerate(blocks) if is_agenda(block.text, heading=True)][-1:]
        series["short", "below"] = [at for at in short if headed and at > headed[0]]
    series.update((("rows", rows[0]), rows) for rows in _tables(blocks))
    return [each for each in dict.fromkeys(map(tuple, series.values())) if len(each) >= FEWEST]


def _traits(block: FileBlock) -> Iterator[tuple[object, ...]]:
    """What the lines of a series may have in common: a kind and a level, a time, somebody named, and so on."""
    if block.kind == "aside" or block.cells:
        return
    if block.kind != "prose":
        yield block.kind, block.level
    phrase = read_phrase(block.text)
    if phrase.title and phrase.start is not None:
        yield ("clock",)
    if phrase.title and phrase.minutes:
        yield ("length",)
    if phrase.title and phrase.who:
        yield ("who",)
    if block.bold:
        yield ("bold",)
    is_about = block.text.endswith((".", "!", ":")) or facts_in(block.text) or times.day(block.text)
    if block.kind == "prose" and len(block.text) <= LONGEST_LINE and not is_about:
        yield ("short",)


def _is_planned_below(title: FileBlock, below: FileBlock) -> bool:
    """Whether a title stands over a line of its own kind that says only how long the item takes, or who leads it."""
    alike = title.kind == below.kind in ("prose", "point") and title.level == below.level
    if not alike or read_phrase(title.text).planned:
        return False
    phrase = read_phrase(below.text)
    rest = LABEL.sub("", phrase.title)
    return (phrase.minutes is not None or bool(phrase.who)) and (
        not rest or is_person(rest) or is_anybody(rest) or bool(THE_BODY.fullmatch(rest))
    )


def _split_where(places: Sequence[int], is_gap: Callable[[range], bool]) -> list[list[int]]:
    """The places in order, as several lists: a new one begins where the blocks between two places are a gap."""
    lists = [[places[0]]]
    for before, after in pairwise(places):
        if is_gap(range(before + 1, after)):
            lists.append([])
        lists[-1].append(after)
    return lists


def _separates(block: FileBlock) -> bool:
    """Whether points above this block and points below it are two lists."""
    return block.kind == "heading" or bool(block.cells)


def _tables(blocks: Sequence[FileBlock]) -> list[list[int]]:
    """The places of the rows of each table."""
    tables: list[list[int]] = []
    for at, block in enumerate(blocks):
        if block.cells and tables and block.kind == "row" and tables[-1][-1] == at - 1:
            tables[-1].append(at)
        elif block.cells:
            tables.append([at])
    return tables


def _rising(blocks: Sequence[FileBlock], sort: str) -> list[int]:
    """The places of the lines that begin with 1, 2, 3 or a, b, c, whatever is between. sort: "number" or "letter"."""
    places: list[int] = []
    for at, block in enumerate(blocks):
        match = NUMBER.match(block.text) if block.lines and block.kind != "aside" else None
        mark = match[sort] if match else None
        if mark and (int(mark) if mark.isdigit() else ord(mark.upper()) - ord("A") + 1) == len(places) + 1:
            places.append(at)
    return places


def _layout_of(blocks: Sequence[FileBlock], items: Sequence[int], signed: list[FileBlock], *, numbered: bool) -> Layout:
    """The file with the blocks in these places as its items.

    What stands between two items belongs to the one above; a list, a heading or a table below the last is left out.
    numbered: the items begin with numbers, which are no words of their titles.
    """
    first, end, last = items[0], items[-1] + 1, blocks[items[-1]]
    if end < len(blocks) and _is_planned_below(last, blocks[end]):
        end += 1
    while (
        end < len(blocks) and blocks[end].kind == "point" and (last.kind != "point" or blocks[end].level > last.level)
    ):
        end += 1
    title = title_of(blocks)
    about = [
        block.but(kind="prose", level=0) if block.kind in ("heading", "point") else block
        for at, block in enumerate(blocks[:first]) if at != title
    ]  # fmt: skip
    below = blocks[end:]
    left_out = [
        (block if block.cells else block.but(kind="heading", level=6), list[FileBlock]())
        for block in below if block.kind not in ("aside", "prose")
    ]  # fmt: skip
    signed = [*signed, *(block for block in below if block.kind in ("aside", "prose"))]
    agenda = [_as_agenda(blocks, at, items, numbered=numbered) for at in range(first, end)]
    head = blocks[title] if title is not None and title < first else None
    return Layout(title=head, about=about, agenda=agenda, left_out=left_out, signed=signed, whole=False)


def _as_agenda(blocks: Sequence[FileBlock], at: int, items: Sequence[int], *, numbered: bool) -> FileBlock:
    """The block in this place as an item, as a heading over the next items, or as more about the item above."""
    block = blocks[at]
    if block.cells or block.kind == "aside":
        return block
    if at in items:
        first = NUMBER.sub("", block.lines[0], count=1) if numbered else block.lines[0]
        return block.but(kind="point", level=1, bold=False, mark="number", lines=(first, *block.lines[1:]))
    if block.kind == "heading" and any(at < item < at + SOON for item in items):
        return block.but(level=1)
    return block.but(kind="point", level=2)
