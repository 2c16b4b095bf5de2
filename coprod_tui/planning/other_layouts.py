"""Other ways to lay a file out: each series of lines that are alike in it as the items.

The rules (`layout.py`, `agenda_blocks.py`) decide by what a line says of itself, so a shape that they do not know can
lose a whole list. A list is also known by its lines being alike: points of one depth, headings of one level, lines with
a time or with somebody, numbers that rise, the rows of one table. Each such series is tried, and `likelihood.py` says
whether what comes of it is more likely than what the rules read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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

FEWEST, MOST_BLOCKS, LONGEST_LINE, SOON = 3, 400, 100, 4
"""Fewer alike are no series; a file of more blocks is read by the rules alone, as each series costs a reading; a longer
line is a sentence; a heading so close above an item stands over it."""
LABEL = re.compile(r"^(?:lead|led by|with|who|by)\b[\s:]*", re.IGNORECASE)
NUMBER = re.compile(r"\(?(?:(?P<number>\d{1,2})(?:[.):]+\s*|\s*[-–—|]\s+|\s+)|(?P<letter>[A-Za-z])[.)]+\s*)(?=[^\W\d])")


def other_layouts(blocks: Sequence[FileBlock]) -> Iterator[Layout]:
    """A layout for each series. The blocks are those that the rules lay out: private details are in none of them."""
    if len(blocks) > MOST_BLOCKS:
        return
    yield from _of_series(blocks)
    if any(block.cells for block in blocks):  # a table that only holds the page together
        yield from _of_series(_cells_as_lines(blocks))


def _of_series(blocks: Sequence[FileBlock]) -> Iterator[Layout]:
    whole, signed = split_letter(with_headings(list(blocks)))
    for members, numbered in _series(whole):
        yield _laid_out(whole, members, signed, numbered=numbered)


def _cells_as_lines(blocks: Sequence[FileBlock]) -> list[FileBlock]:
    """The blocks, with each line of a cell as prose."""
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


def _series(blocks: Sequence[FileBlock]) -> Iterator[tuple[list[int], bool]]:
    """The places of the lines of each series, each set of them once; and whether they begin with a number."""
    found: dict[tuple[object, ...], list[int]] = {}
    for at, block in enumerate(blocks):
        for alike in _alike(block):
            found.setdefault(alike, []).append(at)
    if above := [at for at in range(len(blocks) - 1) if _planned_below(blocks[at], blocks[at + 1])]:
        found["above",] = above
    for key in [key for key in found if key[0] == "point"]:
        runs = _runs(found[key], blocks)
        found.update({(*key, at): run for at, run in enumerate(runs) if len(runs) > 1})
    if short := found.pop(("short",), []):
        found["short",] = max(_runs(short, None), key=len)
        headed = [at for at, block in enumerate(blocks) if is_agenda(block.text, heading=True)][-1:]
        found["short", "below"] = [at for at in short if headed and at > headed[0]]
    found.update((("rows", rows[0]), rows) for rows in _tables(blocks))
    yield from ((members, False) for members in dict.fromkeys(map(tuple, found.values())) if len(members) >= FEWEST)  # type: ignore[misc]
    yield from (
        (rising, True) for rising in (_rising(blocks, sort) for sort in ("number", "letter")) if len(rising) >= FEWEST
    )


def _alike(block: FileBlock) -> Iterator[tuple[object, ...]]:
    """What a block is alike others by."""
    if block.kind == "aside" or block.cells:
        return
    if block.kind != "prose":
        yield block.kind, block.level
    said = read_phrase(block.text)
    if said.title and said.start is not None:
        yield ("clock",)
    if said.title and said.minutes:
        yield ("length",)
    if said.title and said.who:
        yield ("who",)
    if block.bold:
        yield ("bold",)
    tells = block.text.endswith((".", "!", ":")) or facts_in(block.text) or times.day(block.text)
    if block.kind == "prose" and len(block.text) <= LONGEST_LINE and not tells:
        yield ("short",)


def _planned_below(block: FileBlock, below: FileBlock) -> bool:
    """Whether a title stands over a line like it that says no more than how long it takes, or who it is too."""
    alike = block.kind == below.kind in ("prose", "point") and block.level == below.level
    if not alike or read_phrase(block.text).planned:
        return False
    said = read_phrase(below.text)
    bare = LABEL.sub("", said.title)
    return (said.minutes is not None or bool(said.who)) and (
        not bare or is_person(bare) or is_anybody(bare) or bool(THE_BODY.fullmatch(bare))
    )


def _runs(places: Sequence[int], blocks: Sequence[FileBlock] | None) -> list[list[int]]:
    """The places, parted where a heading or a table stands between two; without blocks, where anything does."""
    runs = [[places[0]]]
    for one, other in pairwise(places):
        between = range(one + 1, other)
        parts = (
            bool(between) if blocks is None else any(blocks[at].kind == "heading" or blocks[at].cells for at in between)
        )
        runs.append([other]) if parts else runs[-1].append(other)
    return runs


def _tables(blocks: Sequence[FileBlock]) -> list[list[int]]:
    """The rows of each table."""
    tables: list[list[int]] = []
    for at, block in enumerate(blocks):
        if block.cells and tables and block.kind == "row" and tables[-1][-1] == at - 1:
            tables[-1].append(at)
        elif block.cells:
            tables.append([at])
    return tables


def _rising(blocks: Sequence[FileBlock], sort: str) -> list[int]:
    """The lines that begin with one, two, three, or a, b, c, whatever stands between them. sort: number or letter."""
    found: list[int] = []
    for at, block in enumerate(blocks):
        mark = NUMBER.match(block.text) if block.lines and block.kind != "aside" else None
        said = mark[sort] if mark else None
        if said and (int(said) if said.isdigit() else ord(said.upper()) - 64) == len(found) + 1:
            found.append(at)
    return found


def _laid_out(
    blocks: Sequence[FileBlock], members: Sequence[int], signed: list[FileBlock], *, numbered: bool
) -> Layout:
    """The file with these as its items: what is between two belongs to the one above, and what is below is left out."""
    first, end, outer = members[0], members[-1] + 1, blocks[members[-1]]
    if end < len(blocks) and _planned_below(outer, blocks[end]):
        end += 1
    while (
        end < len(blocks) and blocks[end].kind == "point" and (outer.kind != "point" or blocks[end].level > outer.level)
    ):
        end += 1
    title = title_of(blocks)
    about = [
        block.but(kind="prose", level=0) if block.kind in ("heading", "point") else block
        for at, block in enumerate(blocks[:first]) if at != title
    ]  # fmt: skip
    below = blocks[end:]
    left = [
        (block if block.cells else block.but(kind="heading", level=6), list[FileBlock]())
        for block in below if block.kind not in ("aside", "prose")
    ]  # fmt: skip
    signed = [*signed, *(block for block in below if block.kind in ("aside", "prose"))]
    agenda = [_placed(blocks, at, members, numbered=numbered) for at in range(first, end)]
    head = blocks[title] if title is not None and title < first else None
    return Layout(title=head, about=about, agenda=agenda, left_out=left, signed=signed, whole=False)


def _placed(blocks: Sequence[FileBlock], at: int, members: Sequence[int], *, numbered: bool) -> FileBlock:
    """One block from the first item to the last, as an item, a part over several of them, or more about one."""
    block = blocks[at]
    if block.cells or block.kind == "aside":
        return block
    if at in members:
        first = NUMBER.sub("", block.lines[0], count=1) if numbered else block.lines[0]
        return block.but(kind="point", level=1, bold=False, mark="number", lines=(first, *block.lines[1:]))
    if block.kind == "heading" and any(at < member < at + SOON for member in members):
        return block.but(level=1)
    return block.but(kind="point", level=2)
