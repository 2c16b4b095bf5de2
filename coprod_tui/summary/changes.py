"""What is new in a version since the one before: told in a section of its own, and marked where the words stand.

The marks are words, so that they are there in every format and for every reader. What was said before is not said
again: whoever asked for other words may have had their reasons, and the version before has it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

from coprod_tui.model.value import Value
from coprod_tui.summary.page import (
    Block,
    Detail,
    Line,
    Para,
    Point,
    Points,
    Summary,
    SummarySection,
    line,
    ours,
    plain,
    sentences,
)
from coprod_tui.wording import _, ngettext

NOT_COMPARED = frozenset(("reply", "goes-to", "left-out", "contents"))
"""Sections about the summary, and not about the meeting."""

ItemKey = tuple[str, int, str]
"""One thing told: its section, its id in the record or 0, and for those without an id their words."""


class SummaryItem(Value, frozen=True):
    """One thing as it stands in a section of that title. words: everything that is said of it, as plain text."""

    title: Line
    each: Para | Point | Detail
    words: str


def marked(summary: Summary, before: Summary, taken: Sequence[Line] = ()) -> Summary:
    """The summary with what changed since `before`, an earlier version of it, told and marked.

    taken: that something was taken out of the record since, a line for each time. What it was is in neither.
    """
    was = _told(before)
    now = _told(summary)
    number = before.version
    first = tuple(_with_marks(section, was, number) for section in summary.first)
    sections = tuple(_with_marks(section, was, number) for section in summary.sections)
    told = SummarySection(
        "changes", line(_("What changed since version {number}"), number=number), _blocks(was, now, number, taken)
    )
    asks = sum(section.name == "reply" for section in first[:1])
    return summary.but(sections=sections, first=(*first[:asks], told, *first[asks:]))


def _told(summary: Summary) -> dict[ItemKey, SummaryItem]:
    """Every thing told, by what it is."""
    told: dict[ItemKey, SummaryItem] = {}
    for section in (*summary.first, *summary.sections):
        for each in _things(section) if section.name not in NOT_COMPARED else ():
            told.setdefault(_key(section, each), SummaryItem(section.title, each, _words(each)))
    return told


def _things(section: SummarySection) -> Iterator[Para | Point | Detail]:
    for block in section.blocks:
        if isinstance(block, Points):
            yield from block.points
        elif _is_item(block):
            yield block.but(lists=())
            yield from (point for points in block.lists for point in points.points)
        else:
            yield block


def _is_item(block: Block) -> TypeGuard[Detail]:
    """Whether it is an item of the agenda, under which several things are told; else it is one thing in full."""
    return isinstance(block, Detail) and not block.mark


def _key(section: SummarySection, each: Para | Point | Detail) -> ItemKey:
    thing = 0 if isinstance(each, Para) else each.thing
    return (section.name, int(thing), "" if thing else _words(each))


def _words(each: Para | Point | Detail) -> str:
    match each:
        case Para():
            return plain(each.line)
        case Point():
            return _joined(each.mark, plain(each.lead), plain(each.words), plain(each.note))
        case Detail():
            lists = (_joined(plain(points.label), *map(_words, points.points)) for points in each.lists)
            return _joined(each.mark, plain(each.words), *map(plain, each.lines), *lists)


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _blocks(
    was: Mapping[ItemKey, SummaryItem], now: Mapping[ItemKey, SummaryItem], number: int, taken: Sequence[Line]
) -> tuple[Block, ...]:  # fmt: skip
    """New and other words first, then how much is not told any more, and that something was taken out for good."""
    points = []
    for key, told in now.items():
        if key not in was:
            points.append(_point(told.each, line(_("New under “{section}”:"), section=told.title)))
        elif was[key].words != told.words:
            points.append(_point(told.each, line(_("Changed under “{section}”:"), section=told.title)))
    gone = Counter(plain(told.title) for key, told in was.items() if key not in now)
    for section, count in gone.items():
        words = ngettext(
            "{count} thing under “{section}” is not told any more.",
            "{count} things under “{section}” are not told any more.",
            count,
        )
        points.append(Point(line(words, count=count, section=section)))
    gone_for_good = [Point(each) for each in taken]
    if gone_for_good and not points:
        return (Points(tuple(gone_for_good)),)
    points += gone_for_good
    if points:
        before = line(_("Version {number} has the words before."), number=number)
        return (Points(tuple(points)), Para(before, quiet=True))
    return (Para(ours(_("The order or the headings are other ones. Everything else is as it was."))),)


def _point(each: Para | Point | Detail, lead: Line) -> Point:
    """A new or changed thing, in the words it has in its own section."""
    match each:
        case Para():
            return Point(each.line, lead=lead)
        case Point():
            return each.but(words=sentences(each.lead, each.words), lead=lead, link="")
        case Detail():
            return Point(each.words, each.mark, each.lines[0] if each.lines else (), lead=lead, thing=each.thing)


def _with_marks(section: SummarySection, was: Mapping[ItemKey, SummaryItem], number: int) -> SummarySection:
    if section.name in NOT_COMPARED:
        return section
    return section.but(blocks=tuple(_marked(section, block, was, number) for block in section.blocks))


def _marked(section: SummarySection, block: Block, was: Mapping[ItemKey, SummaryItem], number: int) -> Block:
    if isinstance(block, Points):
        return _list_marked(section, block, was, number)
    told = block.but(lists=()) if _is_item(block) else block
    mark = _mark(_key(section, told), _words(told), was, number)
    if isinstance(block, Para):
        return block.but(line=sentences(block.line, mark))
    if _is_item(block):
        block = block.but(lists=tuple(_list_marked(section, each, was, number) for each in block.lists))
    return block.but(lines=(*block.lines, mark)) if mark else block


def _list_marked(section: SummarySection, each: Points, was: Mapping[ItemKey, SummaryItem], number: int) -> Points:
    points = (
        point.but(note=sentences(point.note, mark))
        if (mark := _mark(_key(section, point), _words(point), was, number))
        else point
        for point in each.points
    )
    return each.but(points=tuple(points))


def _mark(key: ItemKey, words: str, was: Mapping[ItemKey, SummaryItem], number: int) -> Line:
    if key not in was:
        return line(_("New since version {number}."), number=number)
    if was[key].words != words:
        return line(_("Changed since version {number}."), number=number)
    return ()
