"""Which part of a file is what: its title, words about the meeting, the agenda, and sections that are neither."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from coprod_tui.documents.block import FileBlock, FileSection
from coprod_tui.planning import times
from coprod_tui.planning.facts import fact_label, facts_in
from coprod_tui.planning.people import is_person
from coprod_tui.planning.phrase_words import PAPERS_LINE
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.sections import (
    CLOSING,
    GREETING,
    MAIL_HEAD,
    is_agenda,
    is_fact_heading,
    is_note,
    is_outside,
    is_part,
)
from coprod_tui.planning.titles import PSEUDO, title_of

WRAPPED_FROM, WRAPPED_TO = 60, 100  # a line of prose of such a length may go on in the next
MAIL_LINES, MOST_BEFORE = 3, 2
PAGE = re.compile(r"\W*page\s+\d+(?:\s*(?:of|/)\s*\d+)?\W*", re.IGNORECASE)
EARLIER = re.compile(r"(?:draft\s+|the\s+)*(?:minutes|notes)\s+(?:of|from)\b.*", re.IGNORECASE)
THERE = re.compile(r"(?:present|attend\w*|in attendance|apologies|who was (?:there|here))\b.*", re.IGNORECASE)
EARLIER_WITHIN = 6
"""Lines below "Minutes of the last meeting" among which one says who was there, where they are those minutes."""
MOST_SIGNED = 8
"""Lines below "Kind regards" that are still who wrote it."""


@dataclass
class Layout:
    """The parts of a file.

    title: a heading or a plain first line. heading: the heading of the agenda. about: blocks that tell of the meeting.
    agenda: the blocks that hold the items. left_out: sections that are no agenda. signed: a letter's greeting, and who
    wrote it. whole: there is no section called "Agenda", so everything after the title is the agenda.
    """

    title: FileBlock | None = None
    heading: FileBlock | None = None
    about: list[FileBlock] = field(default_factory=list)
    agenda: list[FileBlock] = field(default_factory=list)
    left_out: list[FileSection] = field(default_factory=list)
    signed: list[FileBlock] = field(default_factory=list)
    whole: bool = True


def lay_out(blocks: Sequence[FileBlock]) -> Layout:
    blocks = with_headings(list(blocks))
    blocks, signed = split_letter(blocks)
    blocks, earlier = _without_earlier(blocks)
    title = title_of(blocks)
    layout = Layout(blocks[title] if title is not None else None, signed=signed)
    if earlier:
        layout.left_out.append((earlier[0], earlier[1:]))
    chosen = _agenda_section(blocks, title)
    if chosen is None:
        above = _above_title(blocks, title)
        if above:
            layout.left_out.append((above[0], above[1:]))
        layout.agenda = [block for at, block in enumerate(blocks) if at != title and at >= len(above)]
        return layout
    place, body = chosen
    layout.whole, layout.heading = False, blocks[place]
    layout.agenda = body
    before = [block for at, block in enumerate(blocks[:place]) if at != title]
    for part in (before, blocks[place + 1 + len(body) :]):
        leading, others = sections(part)
        layout.about += leading
        for head, under in others:
            tells = part is before and not is_outside(head.text) and all(block.kind == "prose" for block in under)
            tells = tells or (part is before and bool(under) and all(map(_is_fact, under)))
            if tells and not is_fact_heading(head.text):
                layout.about += [head, *under]
            else:
                layout.left_out.append((head, under))
    return layout


def _above_title(blocks: Sequence[FileBlock], title: int | None) -> list[FileBlock]:
    """The blocks above a page's title, where they hold a list: a site's menu."""
    above = list(blocks[:title]) if title and blocks[title].kind == "heading" else []
    return above if sum(block.kind == "point" for block in above) > 1 else []


def sections(blocks: Sequence[FileBlock]) -> tuple[list[FileBlock], list[FileSection]]:
    """The blocks before the first heading; then each section, with the deeper headings in it."""
    first = next((at for at, block in enumerate(blocks) if block.kind == "heading"), len(blocks))
    parts: list[FileSection] = []
    at = first
    while at < len(blocks):
        body = section(blocks, at)
        parts.append((blocks[at], body))
        at += 1 + len(body)
    return list(blocks[:first]), parts


def section(blocks: Sequence[FileBlock], at: int) -> list[FileBlock]:
    """What is under the heading at this place."""
    level = blocks[at].level
    ends = (n for n in range(at + 1, len(blocks)) if blocks[n].kind == "heading" and blocks[n].level <= level)
    return list(blocks[at + 1 : next(ends, len(blocks))])


def _agenda_section(blocks: Sequence[FileBlock], title: int | None) -> tuple[int, list[FileBlock]] | None:
    """The place of the agenda's heading and its blocks; None where the whole file is the agenda.

    Of several such headings it is the first with items directly under it.
    """
    candidates = []
    for at, block in enumerate(blocks):
        if block.kind == "heading" and is_agenda(block.text, heading=True):
            body = section(blocks, at)
            holds = holds_items(body) and not _under_title(blocks, at, body)
            candidates.append((at, body if holds else _following(blocks, at)))
    full = [(at, body) for at, body in candidates if holds_items(body)]
    inner = {at for at, _body in full}
    best = [
        (at, body) for at, body in full
        if not inner & set(range(at + 1, at + 1 + len(body))) or holds_items(sections(body)[0])
    ]  # fmt: skip
    chosen = next(iter(best or full), None)
    if chosen is None or (chosen[0] == title and len(full) == 1):
        return None
    at, body = chosen
    if _count_planned(blocks[:at]) > max(MOST_BEFORE, _count_planned(body)):
        return None  # "Papers sent with this agenda" stands below the agenda itself
    return at, [*body, *_parts_after(blocks, at, body)]


def _under_title(blocks: Sequence[FileBlock], at: int, body: Sequence[FileBlock]) -> bool:
    """Whether a plain line "Agenda" is part of the title: prose with a date or a fact follows, and then headings."""
    after = at + 1 + len(body)
    return bool(
        blocks[at].level == PSEUDO
        and after < len(blocks)
        and all(block.kind in ("prose", "aside") for block in body)
        and any(times.day(block.text) or facts_in(block.text) for block in body)
    )


def _parts_after(blocks: Sequence[FileBlock], at: int, body: Sequence[FileBlock]) -> list[FileBlock]:
    """More parts of the same agenda right after it: "Afternoon", "Day two"."""
    after = at + 1 + len(body)
    more: list[FileBlock] = []
    while after < len(blocks) and blocks[after].kind == "heading" and is_part(blocks[after].text):
        under = section(blocks, after)
        if not holds_items(under) or any(block.kind == "columns" for block in under):
            break
        more += [blocks[after], *under]
        after += 1 + len(under)
    return more


def _following(blocks: Sequence[FileBlock], at: int) -> list[FileBlock]:
    """The blocks after a heading "Agenda" whose items are headings beside it, up to one that cannot be an item."""
    body = section(blocks, at)
    end = at + 1 + len(body)
    level = min((each.level for each in blocks[end:] if each.kind == "heading"), default=0)
    if end < len(blocks) and blocks[end].level < blocks[at].level < PSEUDO:
        return body
    while end < len(blocks):
        head = blocks[end]
        if head.kind == "heading" and (
            is_outside(head.text) or (head.level == level and is_agenda(head.text, heading=True))
        ):
            break
        end += 1
    return list(blocks[at + 1 : end])


def holds_items(blocks: Sequence[FileBlock]) -> bool:
    """Whether a block here can be an item: a point, row, heading or plain line that tells no fact of the meeting."""
    points = [block for block in blocks if block.kind in ("point", "columns", "row")]
    if any(not _is_fact(block) for block in points):
        return True
    heads = [block for block in blocks if block.kind == "heading"]
    if any(not (is_outside(head.text) or is_fact_heading(head.text)) for head in heads):
        return True
    return any(block.kind == "prose" and not _is_fact(block) and not is_note(block.text) for block in blocks)


def _is_fact(block: FileBlock) -> bool:
    if block.cells:
        return fact_label(block.cells[0]) is not None
    return bool(facts_in(block.text)) and not read_phrase(block.text).minutes


def single_lines(block: FileBlock) -> Iterator[FileBlock]:
    """A block of prose as one block for each line that people meant: lines that an editor wrapped are joined again."""
    if block.kind != "prose" or len(block.lines) < 2:  # noqa: PLR2004  one line is one line
        yield block
        return
    start, joined, last = 0, block.lines[0], block.lines[0]
    longest = max(len(line) for line in block.lines)
    for offset, line in enumerate(block.lines[1:], 1):
        phrase = read_phrase(line)
        full = len(last) + 1 + len(line.split(maxsplit=1)[0]) > longest  # the next word did not fit
        if (
            full
            and WRAPPED_FROM <= len(last) <= WRAPPED_TO
            and not last.endswith(":")
            and not (phrase.planned or is_agenda(line, heading=False) or is_person(line) or PAPERS_LINE.fullmatch(line))
            and not (line[:1].isupper() and ((before := read_phrase(last)).minutes or before.who))
        ):
            joined = f"{joined} {line}"
        else:
            yield block.but(line=block.line + start, lines=(joined,))
            start, joined = offset, line
        last = line
    yield block.but(line=block.line + start, lines=(joined,))


def without_furniture(blocks: Sequence[FileBlock]) -> list[FileBlock]:
    """The blocks, with what a printer puts on every page set aside: the page number, and the line beside it."""
    pages = {at for at, block in enumerate(blocks) if block.kind == "prose" and PAGE.fullmatch(block.text)}
    if not pages:
        return list(blocks)
    counts = Counter(block.text.casefold() for block in blocks if block.kind == "prose")
    beside = {
        at + step for at in pages for step in (-1, 1)
        if 0 < at + step < len(blocks) and blocks[at + step].kind == "prose"
        and abs(blocks[at + step].line - blocks[at].line) == 1 and not read_phrase(blocks[at + step].text).planned
    } if len(pages) > 1 else set()  # fmt: skip
    beside |= {
        at for at, block in enumerate(blocks)
        if at and block.kind == "prose" and counts[block.text.casefold()] > 1 and not read_phrase(block.text).planned
    }  # fmt: skip
    return [
        block.but(kind="aside", why="plain-line") if at in pages | beside else block for at, block in enumerate(blocks)
    ]


def with_headings(blocks: list[FileBlock]) -> list[FileBlock]:
    """The blocks, with plain lines that stand as headings made so: "Agenda", and lines all in bold."""
    real = sum(block.kind == "heading" for block in blocks)
    bold = {
        at
        for at, (block, after) in enumerate(zip(blocks, [*blocks[1:], None], strict=False))
        if block.kind == "prose" and block.bold and not times.day(block.text) and not facts_in(block.text)
        and (
            read_phrase(block.text).planned
            or not (after and after.kind == "prose" and after.bold and not read_phrase(after.text).planned)
        )
    }  # fmt: skip
    used = real <= 1 < len(bold)
    top = next((at for at, block in enumerate(blocks) if block.kind != "aside"), 0)
    changed = list(blocks)
    for at, block in enumerate(blocks):
        if block.kind == "prose" and is_agenda(block.text, heading=False):
            changed[at] = block.but(kind="heading", level=PSEUDO)
        elif block.kind == "prose" and used and at in bold:
            titles = at == top and not real and not read_phrase(block.text).planned
            changed[at] = block.but(kind="heading", level=1 if titles else PSEUDO)
    return changed


def _without_earlier(blocks: list[FileBlock]) -> tuple[list[FileBlock], list[FileBlock]]:
    """The blocks above the minutes of an earlier meeting, which some put below an agenda; and those minutes."""
    for at, block in enumerate(blocks):
        if at and block.kind in ("prose", "heading") and EARLIER.fullmatch(block.text):
            below = blocks[at + 1 : at + 1 + EARLIER_WITHIN]
            listed = any(each.kind in ("point", "row", "heading") for each in blocks[:at])
            if listed and any(THERE.match(each.text) for each in below):
                return blocks[:at], blocks[at:]
    return blocks, []


def _without_mail_head(blocks: list[FileBlock]) -> list[FileBlock]:
    """The blocks, with the head of a forwarded letter set aside: the day in it is not the meeting's."""
    heads = [block.kind == "prose" and bool(MAIL_HEAD.fullmatch(block.text)) for block in blocks]
    changed = list(blocks)
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and heads[end]:
            end += 1
        if end - at >= MAIL_LINES:
            is_earlier_letter = _count_planned(blocks[:at]) > max(1, _count_planned(blocks[end:]))
            end = len(blocks) if is_earlier_letter else end
            changed[at:end] = [block.but(kind="aside", why="mail-head") for block in blocks[at:end]]
        at = max(end, at + 1)
    return changed


def _count_planned(blocks: Sequence[FileBlock]) -> int:
    """How many blocks plan something: a time, a length, a purpose, a person."""
    return sum(read_phrase(block.one_line).planned for block in blocks if block.kind != "aside")


def split_letter(blocks: list[FileBlock]) -> tuple[list[FileBlock], list[FileBlock]]:
    """The blocks without a letter's greeting and signature; and the blocks of those two."""
    end = next(
        (
            at for at, block in enumerate(blocks)
            if block.kind == "prose" and CLOSING.fullmatch(block.text) and at and len(blocks) - at <= MOST_SIGNED
            and all(each.kind == "prose" for each in blocks[at:])
        ),
        len(blocks),
    )  # fmt: skip
    blocks = _without_mail_head(blocks)
    greets = [block for block in blocks[:end] if block.kind == "prose" and GREETING.fullmatch(block.text)]
    return [block for block in blocks[:end] if block not in greets], [*greets, *blocks[end:]]
