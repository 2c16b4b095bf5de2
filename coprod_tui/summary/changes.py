"""What is new in a version since the one before: told in a section of its own, and marked where the words stand.

The marks are words, so that they are there in every format and for every reader. What was said before is not said
again: whoever asked for other words may have had their reasons, and the version before has it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from coprod_tui.summary.page import Card, Line, Para, Point, Points, Section, line, ours, plain, sentences, theirs
from coprod_tui.wording import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coprod_tui.summary.page import Block, Summary

NOT_COMPARED = frozenset(("reply", "goes-to"))
"""Sections that say what to do with a summary, and nothing of the meeting."""

Key = tuple[str, int, str]
"""One thing told: its section, its id in the record or 0, and for those without an id their words."""


def marked(summary: Summary, before: Summary) -> Summary:
    """The summary with what changed since `before`, an earlier version of it, told and marked."""
    was = _told(before)
    now = _told(summary)
    number = before.version
    sections = tuple(_with_marks(section, was, number) for section in summary.sections)
    told = Section("changes", line(_("What changed since version {number}"), number=number), _blocks(was, now, number))
    return summary.but(sections=sections, first=(told, *summary.first))


def _told(summary: Summary) -> dict[Key, tuple[Line, str]]:
    """Every thing told: the section's title, and all that is said of it as plain text."""
    told: dict[Key, tuple[Line, str]] = {}
    for section in summary.sections:
        for each in _things(section) if section.name not in NOT_COMPARED else ():
            told.setdefault(_key(section, each), (section.title, _words(each)))
    return told


def _things(section: Section) -> Iterator[Para | Point | Card]:
    for block in section.blocks:
        if isinstance(block, Points):
            yield from block.points
        else:
            yield block


def _key(section: Section, each: Para | Point | Card) -> Key:
    thing = 0 if isinstance(each, Para) else each.thing
    return (section.name, int(thing), "" if thing else _words(each))


def _words(each: Para | Point | Card) -> str:
    match each:
        case Para():
            return plain(each.line)
        case Point():
            return _joined(each.mark, plain(each.lead), plain(each.words), plain(each.note))
        case Card():
            lists = (_joined(plain(points.label), *map(_words, points.points)) for points in each.lists)
            return _joined(each.mark, plain(each.words), *map(plain, each.lines), *lists)


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _blocks(
    was: Mapping[Key, tuple[Line, str]], now: Mapping[Key, tuple[Line, str]], number: int
) -> tuple[Block, ...]:  # fmt: skip
    """New and other words first, then how much is not told any more."""
    points = []
    for key, (title, words) in now.items():
        if key not in was:
            points.append(Point(theirs(words), lead=line(_("New under “{section}”:"), section=title)))
        elif was[key][1] != words:
            points.append(Point(theirs(words), lead=line(_("Changed under “{section}”:"), section=title)))
    gone = Counter(plain(title) for key, (title, _words) in was.items() if key not in now)
    for section, count in gone.items():
        told = ngettext(
            "{count} thing under “{section}” is not told any more.",
            "{count} things under “{section}” are not told any more.",
            count,
        )
        points.append(Point(line(told, count=count, section=section)))
    if points:
        before = line(_("Version {number} has the words before."), number=number)
        return (Points(tuple(points)), Para(before, quiet=True))
    return (Para(ours(_("The order or the headings are other ones. Everything else is as it was."))),)


def _with_marks(section: Section, was: Mapping[Key, tuple[Line, str]], number: int) -> Section:
    if section.name in NOT_COMPARED:
        return section
    return section.but(blocks=tuple(_marked(section, block, was, number) for block in section.blocks))


def _marked(section: Section, block: Block, was: Mapping[Key, tuple[Line, str]], number: int) -> Block:
    if isinstance(block, Points):
        points = (
            point.but(note=sentences(point.note, mark))
            if (mark := _mark(_key(section, point), _words(point), was, number))
            else point
            for point in block.points
        )
        return block.but(points=tuple(points))
    mark = _mark(_key(section, block), _words(block), was, number)
    if not mark:
        return block
    if isinstance(block, Para):
        return block.but(line=sentences(block.line, mark))
    return block.but(lines=(*block.lines, mark))


def _mark(key: Key, words: str, was: Mapping[Key, tuple[Line, str]], number: int) -> Line:
    if key not in was:
        return line(_("New since version {number}."), number=number)
    if was[key][1] != words:
        return line(_("Changed since version {number}."), number=number)
    return ()
