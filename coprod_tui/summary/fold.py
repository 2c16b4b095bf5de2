"""Long lists: what the review marked as important stands first, and the rest is folded away behind how much it is.

Nothing is left out. A page on a screen opens the rest when asked, and text has all of it. Paper has what comes first,
and says how many more there are and where.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from coprod_tui.model.entry import Id
from coprod_tui.summary.page import Block, Detail, Para, Point, Points, Summary, SummarySection, line, ours
from coprod_tui.wording import _, ngettext, speaking

IN_ALL = 20
"""How many stand first in a summary where nobody marked any: what two pages of large print hold."""


def at_first(lists: Sequence[int]) -> int:
    """How many of each list stand first where nobody marked any of it. lists: how long each is."""
    return max(lists, default=0) if sum(lists) <= IN_ALL else max(1, IN_ALL // len(lists))


def folded(points: Sequence[Point], important: Collection[Id], at_first: int) -> tuple[Points, ...]:
    """A list; or where it is long what matters most of it, and then the rest.

    important: the things that somebody marked so. at_first: how many stand first where none of these are: the first
    that were said.
    """
    marked = [point for point in points if point.thing in important] if len(points) > at_first else []
    shown = marked or list(points[:at_first])
    more = [point for point in points if point not in shown]
    if len(more) < 2:  # noqa: PLR2004  one more is as short as saying that there is one
        return (Points(tuple(points)),) if points else ()
    words = ngettext("{count} more thing was said", "{count} more things were said", len(more))
    return Points(tuple(shown)), Points(tuple(more), line(words, count=len(more)), folded=True)


def on_paper(summary: Summary) -> Summary:
    """The summary without what is folded away, which is counted in its place."""
    with speaking(summary.language):
        return summary.but(sections=tuple(map(_on_paper, summary.sections)))


def _on_paper(section: SummarySection) -> SummarySection:
    """Where all of it is stands once, before everything of which there is more."""
    blocks = tuple(map(_without_rest, section.blocks))
    if blocks == section.blocks:
        return section
    where = ours(_("Where more was said, the web page of this summary has it. Ask us for it."))
    return section.but(blocks=(Para(where), *blocks))


def _without_rest(block: Block) -> Block:
    if isinstance(block, Points):
        return _counted(block)
    return block.but(lists=tuple(map(_counted, block.lists))) if isinstance(block, Detail) else block


def _counted(points: Points) -> Points:
    return Points((Point(line("{more}.", more=points.label)),)) if points.folded else points
