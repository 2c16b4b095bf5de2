"""Items that people type as plain paragraphs, made into points.

A stanza has a title on one line and its time, its length or a person below it. A list is one paragraph with a line for
each item, or one line: "Agenda: 1. Apologies 2. Minutes".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from coprod_tui.documents.block import FileBlock
from coprod_tui.planning import times
from coprod_tui.planning.facts import facts_in, is_place
from coprod_tui.planning.leaders import leader
from coprod_tui.planning.meeting_draft import OUT_BY
from coprod_tui.planning.people import STANDING, is_person
from coprod_tui.planning.phrases import read_phrase
from coprod_tui.planning.sections import ATTEND, CLOSING, GREETING, MAIL_HEAD, NOTE, STAMP, is_agenda

FEWEST, MOST_LINES = 2, 8
FEWEST_LISTED, LONGEST_LISTED, MANY_WORDS = 3, 100, 4
DASH = re.compile(r"^[-–•*]\s+(?=\S)")
LONGEST_INLINE = 600
COUNTED = re.compile(r"(?:(?<=[\s:;,.])|^)\(?(\d{1,2})[.)]\s*(?=[^\W\d])")
NAMED = re.compile(
    r"\bagenda\b[^:.!?]{0,60}:\s*(?P<list>[^.:!?,;]{2,60}(?:[,;]\s*[^.:!?,;]{2,60}){2,}(?:\s+and\s+[^.:!?,;]{2,60})?)\.?$",
    re.IGNORECASE,
)
AGENDA_LAST = re.compile(r"\b(?:the\s+)?agenda(?:\s+(?:is|items?|so far))?\s*[:–—]?\s*$", re.IGNORECASE)
SENTENCE = re.compile(r".*[a-z]{2}[.!]")


def with_stanzas(blocks: Sequence[FileBlock]) -> list[FileBlock]:
    """The blocks, with stanzas as points where most paragraphs of several lines are stanzas."""
    if sum(block.kind in ("point", "row") for block in blocks) >= FEWEST_LISTED:
        return list(blocks)
    several = [block for block in blocks if block.kind == "prose" and 1 < len(block.lines) <= MOST_LINES]
    stanzas = {id(block) for block in several if _is_stanza(block)}
    dated = sum(_tells_of_meeting(block) for block in several)
    if len(stanzas) < FEWEST or 2 * len(stanzas) < len(several) - dated:
        return list(blocks)
    return [_as_point(block) if id(block) in stanzas else block for block in blocks]


def _is_stanza(block: FileBlock) -> bool:
    first, *below = block.lines[1:] if _is_time_alone(block.lines[0]) else block.lines
    if CLOSING.fullmatch(first) or GREETING.fullmatch(first) or MAIL_HEAD.fullmatch(first):
        return False
    if _tells_of_meeting(block) or is_agenda(first, heading=False) or not read_phrase(first).title:
        return False
    return bool(below or _is_time_alone(block.lines[0])) and any(map(_plans_alone, (block.lines[0], *below)))


def _tells_of_meeting(block: FileBlock) -> bool:
    """Whether a line of it gives a day, the place or the end of the meeting."""
    return any(
        times.day(line) or (facts_in(line) and facts_in(line)[0][0] in ("place", "finish")) for line in block.lines
    )


def _is_time_alone(line: str) -> bool:
    """Whether a line only plans something, such as a time or a length, and has no title."""
    phrase = read_phrase(line)
    return phrase.planned and not phrase.title


def _plans_alone(line: str) -> bool:
    return _is_time_alone(line) or is_person(line) or bool(leader(line))


def _as_point(block: FileBlock) -> FileBlock:
    lines = (f"{block.lines[0]} {block.lines[1]}", *block.lines[2:]) if _is_time_alone(block.lines[0]) else block.lines
    return block.but(kind="point", level=1, lines=lines)


def with_inline(blocks: Sequence[FileBlock]) -> list[FileBlock]:
    """The blocks, with the points of a list that somebody wrote in one line: "Agenda: 1. Apologies 2. Minutes"."""
    return [each for block in blocks for each in _in_line(block)]


def _in_line(block: FileBlock) -> list[FileBlock]:
    text = block.text
    if block.kind != "prose" or len(text) > LONGEST_INLINE:
        return [block]
    marks, after = [], 1
    for number in COUNTED.finditer(text):
        if int(number[1]) == after:
            marks.append(number)
            after += 1
    if len(marks) >= FEWEST_LISTED:
        ends = [*(mark.start() for mark in marks[1:]), len(text)]
        titles = [text[mark.end() : end].strip(" ,;.") for mark, end in zip(marks, ends, strict=True)]
        head = text[: marks[0].start()]
    elif named := NAMED.search(text):
        titles = [each.strip(" .") for each in re.split(r"\s*[,;]\s*(?:and\s+)?", named["list"])]
        head = text[: named.start("list")]
    else:
        return [block]
    if (
        len(titles) < FEWEST_LISTED
        or not all(titles)
        or any(times.day(each) or times.span(each) for each in titles[:2] if not marks)
    ):
        return [block]
    before = [block.but(lines=(AGENDA_LAST.sub("", head).strip(),))] if AGENDA_LAST.sub("", head).strip() else []
    return before + [block.but(kind="point", level=1, mark="number", lines=(each,)) for each in titles]


def with_lists(blocks: Sequence[FileBlock]) -> list[FileBlock]:
    """The blocks, with the lines of one paragraph as points where that paragraph alone is a list, and nothing else is.

    People type an agenda with a line for each item, and a letter around it: a blank line says where the list ends.
    """
    if any(block.kind in ("point", "columns", "row") for block in blocks):
        return list(blocks)
    blocks = [_joined(list(same)) for _line, same in groupby(blocks, lambda block: (block.line, block.kind))]
    several = [block for block in blocks if block.kind == "prose" and _is_list(block)]
    planned = [block for block in several if _mostly_plans(block)]
    chosen = [id(block) for block in (planned or several)]
    if len(several) > 1 and (not planned or (len(planned) < len(several) and len(planned) > 1)):
        return list(blocks)
    return [each for block in blocks for each in (_points(block) if id(block) in chosen else (block,))]


def _joined(same: list[FileBlock]) -> FileBlock:
    """The blocks of one paragraph, parted by a new page, as one block."""
    return same[0] if len(same) == 1 else same[0].but(lines=tuple(line for block in same for line in block.lines))


def _mostly_plans(block: FileBlock) -> bool:
    return 2 * sum(read_phrase(line).planned for line in _items_of(block)) > len(_items_of(block))


def _items_of(block: FileBlock) -> tuple[str, ...]:
    """The lines of a paragraph below those that lead up to the list, without a last one that says when people leave."""
    leading = [at for at, line in enumerate(block.lines[:FEWEST_LISTED]) if _leads_up(line)]
    end = len(block.lines) - bool(OUT_BY.search(block.lines[-1]))
    return block.lines[leading[-1] + 1 if leading else 0 : end]


def _leads_up(line: str) -> bool:
    return bool(
        line.endswith(":")
        or is_agenda(line, heading=False)
        or (times.day(line) and not times.leading(line))
        or facts_in(line)
        or GREETING.fullmatch(line)
    )


def _is_list(block: FileBlock) -> bool:
    """Whether a paragraph is a list: its lines are short, and none tells people something or says who wrote it."""
    lines = _items_of(block)
    if len(lines) < FEWEST_LISTED or any(len(line) > LONGEST_LISTED for line in lines):
        return False
    if any(
        each.fullmatch(line) for line in lines for each in (CLOSING, GREETING, MAIL_HEAD, NOTE, STAMP, ATTEND)
    ) or any(map(_leads_up, lines)):
        return False
    return 2 * sum(bool(SENTENCE.fullmatch(line)) for line in lines) < len(lines)


def _points(block: FileBlock) -> list[FileBlock]:
    """The lines of a paragraph that is a list, as points; the lines that lead up to the list or follow it stay prose.

    Lines with a dash are one level below those without. Where most lines plan something, a place above them and a
    sentence below them are no items.
    """
    end = len(block.lines) - bool(OUT_BY.search(block.lines[-1]))
    first = end - len(_items_of(block))
    if _mostly_plans(block):
        while is_place(block.lines[first]) and not read_phrase(block.lines[first]).planned:
            first += 1
        while _tells_more(block.lines[end - 1]):
            end -= 1
    dashed = bool(DASH.match(block.lines[first]))
    return [
        block.but(line=block.line + at, lines=(line,)) if not first <= at < end
        else block.but(
            kind="point", level=1 if dashed or not DASH.match(line) else 2, line=block.line + at,
            lines=(DASH.sub("", line, count=1),),
        )
        for at, line in enumerate(block.lines)
    ]  # fmt: skip


def _tells_more(line: str) -> bool:
    phrase = read_phrase(line)
    return (
        bool(OUT_BY.search(line) or not (phrase.planned or STANDING.fullmatch(line) or times.LENGTH.search(line)))
        and sum(any(map(str.isalnum, word)) for word in line.split()) >= MANY_WORDS
    )
