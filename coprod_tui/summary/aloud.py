"""A summary in words to be read aloud: a sentence at a time, marks said as words, the short part first.

What people said stays in their own words. On the telephone whoever reads stops after the first part and asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from coprod_tui.summary import contents
from coprod_tui.summary.page import Block, Detail, Line, Para, Points, Summary, SummarySection, ours, plain
from coprod_tui.wording import _
from coprod_tui.words import sentences

MARK = re.compile(r"([A-Z])(\d+)")
ANSWERING = "reply"
NUMBERED = frozenset({"rules", "ground-rules", "meetings"})
"""The sections whose numbers are those of rules or of meetings, and of no item."""


def render(summary: Summary) -> str:
    """For the person who calls: lines in square brackets are for them, and are not read out."""
    return "\n".join(_all(summary)).rstrip("\n") + "\n"


def _all(summary: Summary) -> Iterator[str]:
    yield _("[To read aloud. Read slowly. Stop after each part, and ask: is that clear?]")
    yield ""
    yield _("Hello.")
    yield _("I am calling about our meeting.")
    yield from _opening(summary.but(ask=()))
    yield ""
    for section in _to_hear(summary.first):
        yield from _section(section)
        yield ""
    yield _("[That was the short part. Ask: shall I go on and read everything? If not, go to the end.]")
    yield ""
    for section in _to_hear(summary.sections):
        yield from _section(section)
        yield ""
    yield _("[The end. Ask the next questions in any case, and write down what they say, in their words.]")
    yield ""
    if any(section.name == ANSWERING for section in (*summary.first, *summary.sections)):
        yield from _invited() if summary.sort == "invitation" else _asked()
        yield _("You do not have to answer today.")
    yield _("Thank you.")


def _to_hear(sections: Iterable[SummarySection]) -> Iterator[SummarySection]:
    """Without what is asked at the end, and without the list of what stands where."""
    return (section for section in sections if section.name not in (ANSWERING, contents.NAME))


def parts(summary: Summary) -> Iterator[Iterator[str]]:
    """The same for somebody who listens alone: what it is, then each section, in sentences."""
    yield _opening(summary)
    for section in (*summary.first, *summary.sections):
        if section.name != contents.NAME:
            yield _section(section)


def lines(summary: Summary) -> list[str]:
    """The same in lines, with an empty one before each part, and what stands at the end of every page."""
    told = [line for part in (*parts(summary), _of_page(summary)) for line in ("", *part)]
    return told[1:]


def _of_page(summary: Summary) -> Iterator[str]:
    for line in summary.made:
        yield from _said(line)


def _opening(summary: Summary) -> Iterator[str]:
    for line in (summary.title, *summary.heads):
        yield from _said(line)


def _asked() -> Iterator[str]:
    yield _("Do you agree with this?")
    yield _("Is there anything we should change?")
    yield _("Is there anything you want to talk about next time?")


def _invited() -> Iterator[str]:
    yield _("Can you come? You need not say why.")
    yield _("Is there anything you want to talk about there? You may ask without your name.")


def _section(section: SummarySection) -> Iterator[str]:
    items = section.name not in NUMBERED
    yield from _said(section.title)
    for block in section.blocks:
        yield from _block(block, items=items)


def _block(block: Block, *, items: bool) -> Iterator[str]:
    match block:
        case Para():
            yield from _said(block.line)
        case Points():
            yield from _points(block, items=items)
        case Detail():
            yield from _said(block.words, block.mark, items=items)
            for line in block.lines:
                yield from _said(line)
            for each in block.lists:
                yield from _points(each, items=items)


def _points(points: Points, *, items: bool) -> Iterator[str]:
    if points.label:
        yield from _said(points.label)
    for point in points.points:
        yield from _said((*point.lead, *(ours(" ") if point.lead else ()), *point.words), point.mark, items=items)
        yield from _said(point.note)


def _said(line: Line, mark: str = "", *, items: bool = True) -> Iterator[str]:
    """A line for each sentence, each with an end. The mark comes first, said as people say it: "Decision 1.".

    items: a number alone is that of an item.
    """
    if mark:
        yield f"{spoken(mark) if items else mark}."
    words = plain(line).strip()
    for sentence in sentences(words) or filter(None, (words,)):
        yield sentence if sentence[-1] in ".!?…:" else f"{sentence}."


def spoken(mark: str) -> str:
    """A mark such as "D1" as it is read aloud; one that we do not know as it is."""
    found = MARK.fullmatch(mark)
    words = {"D": _("Decision {number}"), "P": _("Parked issue {number}"), "A": _("Action {number}")}
    if mark.isdecimal():
        return _("Item {number}").format(number=mark)
    return words[found[1]].format(number=found[2]) if found and found[1] in words else mark
