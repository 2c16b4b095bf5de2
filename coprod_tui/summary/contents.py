"""What stands further on, where a summary is long: each section, and each item that was talked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coprod_tui.summary.page import Detail, Point, Points, Summary, SummarySection, ours
from coprod_tui.wording import _

NAME = "contents"
LONG = 12
"""A summary with fewer headings than this is looked through faster than a list of them is read."""


def section(sections: Sequence[SummarySection]) -> SummarySection | None:
    points = tuple(point for one in sections for point in _points(one))
    if len(points) < LONG:
        return None
    return SummarySection(NAME, ours(_("What stands further on")), (Points(points),))


def links_in(summary: Summary) -> tuple[str, ...]:
    """Where the list leads to ("#told-people"), in order."""
    found = (one for one in summary.first if one.name == NAME)
    return tuple(
        point.link for one in found for block in one.blocks if isinstance(block, Points) for point in block.points
    )


def _points(one: SummarySection) -> Iterator[Point]:
    """Each item by itself, in the place of the section that has them all."""
    items = [block for block in one.blocks if isinstance(block, Detail) and block.thing]
    if not items:
        yield Point(one.title, link=f"#{anchor(one)}")
    for item in items:
        yield Point(item.words, link=f"#{anchor(one, item)}")


def anchor(section: SummarySection, item: Detail | None = None, where: str = "told") -> str:
    """By what a page knows the place of a section, or of an item in it: our own letters and numbers alone."""
    return f"{where}-{section.name}" if item is None else f"{where}-{section.name}-{item.thing}"
