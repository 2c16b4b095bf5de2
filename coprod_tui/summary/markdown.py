"""A summary as Markdown (CommonMark). People's words are escaped: they can become neither markup nor HTML nor links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coprod_tui.summary.page import Block, Detail, Line, Para, Point, Points, Summary, SummarySection
from coprod_tui.summary.sealing import ending, since

SPECIAL = re.compile(r"([\\`*_\[\]<>|~$#&!^{}])")
"""What may begin markup or HTML anywhere in a line, in CommonMark and its common extensions."""
LINKING = re.compile(r"(?i)(?<=\bwww)(\.)|(:)(?=//)|(@)|(?<=\bmailto)(:)|(?<=\bxmpp)(:)")
"""What some programs make a link of, unasked."""
STARTING = re.compile(r"^(\s*)([-+=:])|^(\s*\d{1,9})([.)])")
"""What makes a list, a rule or a heading at the start of a line."""


def render(summary: Summary) -> str:
    return "\n".join(_summary(summary)).rstrip("\n") + "\n"


def _summary(summary: Summary) -> Iterator[str]:
    yield f"# {_one_line(summary.title)}\n"
    if summary.when:
        yield f"**{_said(summary.when)}**\n"
    if summary.ask:
        yield f"**{_said(summary.ask)}**\n"
    for line in (*summary.status, *filter(None, (since(summary),))):
        yield f"{_said(line)}\n"
    for section in summary.first:
        yield from _section(section)
    yield "---\n"
    for section in summary.sections:
        yield from _section(section)
    yield "---\n"
    if summary.check:
        yield f"## {_one_line(summary.check)}\n"
    for line in ending(summary):
        yield f"{_said(line)}\n"
    for section in summary.beside:
        yield from _section(section)


def _section(section: SummarySection) -> Iterator[str]:
    yield f"## {_one_line(section.title)}\n"
    for block in section.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Para():
            yield f"{_said(block.line)}\n"
        case Points():
            yield from _points(block, "###")
        case Detail():
            yield f"### {_marked(block.mark)}{_one_line(block.words)}\n"
            for place, line in enumerate(block.lines):
                yield (
                    f"{_said(line)}\n"
                    if place
                    else f"**{_one_line(line)}**\n"
                    if block.mark and _all_ours(line)
                    else f"{_said(line)}\n"
                )
            for each in block.lists:
                yield from _points(each, "####")


def _points(points: Points, level: str) -> Iterator[str]:
    if points.label:
        yield f"{level} {_one_line(points.label)}\n"
    for point in points.points:
        yield _point(point)
    yield ""


def _point(point: Point) -> str:
    words = _said(point.words, "  ")
    words = f"[{words}]({point.link})" if point.link.startswith("mailto:") else words
    words = f"**{_one_line(point.lead)}** {words}" if point.lead else words
    note = f"\\\n  {_said(point.note, '  ')}" if point.note else ""
    return f"- {_marked(point.mark)}{words}{note}"


def _marked(mark: str) -> str:
    return f"**{escaped(mark)}** " if mark else ""


def _all_ours(line: Line) -> bool:
    return not any(span.theirs for span in line)


def _said(line: Line, indent: str = "") -> str:
    """A paragraph. A newline in people's words is a line break; an empty line would end the paragraph, so it goes."""
    rows = (row.strip() for row in _escaped(line).split("\n"))
    return f"\\\n{indent}".join(_started(row) for row in rows if row)


def _one_line(line: Line) -> str:
    """For a heading, which cannot hold a line break."""
    return _started(" ".join(_escaped(line).split()))


def _escaped(line: Line) -> str:
    return "".join(escaped(span.words) for span in line)


def escaped(words: str) -> str:
    """Words as Markdown that reads as exactly these words, wherever on a line they stand but at its start."""
    return LINKING.sub(r"\\\g<0>", SPECIAL.sub(r"\\\1", words))


def _started(row: str) -> str:
    return STARTING.sub(lambda found: f"{found[1] or found[3] or ''}\\{found[2] or found[4]}", row)
