"""How a group ends as a document, in every format: what it did together, what goes to whom, what is kept, thanks.

What it did is told as its year is, from the beginning. Its first page is the sheet for the wall, and names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from coprod_tui.model.farewell import HandedOn, thanked
from coprod_tui.model.group import Group
from coprod_tui.model.year import Asked, Decided, Promised, Year
from coprod_tui.sentences.farewell import closed_words, kept_words, thanked_words
from coprod_tui.sentences.year import met_words, stretch_words, unread_words
from coprod_tui.summary.page import Block, Para, Point, Points, Summary, SummarySection, line, ours, theirs
from coprod_tui.summary.year import compose_year
from coprod_tui.wording import _

TOGETHER = frozenset({"you-said", "we-did", "we-could-not"})
IN_FULL = frozenset({"asked", "in-force", "earlier", "actions", "meetings"})


class Ends(NamedTuple):
    """year: of all the days there are."""

    group: Group
    year: Year


def compose_farewell(ends: Ends, id: str) -> Summary:
    """Told in words, from what its year tells of all its days. id: the group's, as on the shelf."""
    told = compose_year(ends.year, id)
    own = (_handed(ends), _still_open(ends), _kept(ends), _celebrated(ends), _thanks(ends))
    unread = [ours(unread_words(number, why)) for number, why in ends.year.unread]
    return told.but(
        title=line(_("{group}: what we did together"), group=ends.group.name),
        when=ours(stretch_words(ends.year.stretch)),
        status=(ours(closed_words(ends.group)), *unread, ours(met_words(ends.year))),
        first=tuple(one for one in told.first if one.name in TOGETHER) or told.first,
        sections=(*filter(None, own), *(one for one in told.sections if one.name in IN_FULL)),
        made=(ours(_("Made from our meetings’ records. Whoever is named here wished to be.")),),
        of="farewell",
    )


def _section(name: str, title: str, blocks: Sequence[Block]) -> SummarySection | None:
    return SummarySection(name, ours(title), tuple(blocks)) if blocks else None


def _handed(ends: Ends) -> SummarySection | None:
    told = _told(ends.year)
    points = tuple(_handed_on(one, told) for one in ends.group.farewell.all)
    blocks = [Points(tuple(filter(None, points)))] if any(points) else []
    return _section("handed-on", _("What goes on without us, and who has it now"), blocks)


def _told(year: Year) -> Mapping[str, str]:
    """The words of each thing by its ref, as the summaries have them: without what those leave out."""
    told: Sequence[Asked | Decided | Promised] = (*year.asked, *year.decided, *year.earlier, *year.promised)
    return {one.ref: one.words for one in told}


def _handed_on(one: HandedOn, told: Mapping[str, str]) -> Point | None:
    words = one.words or told.get(one.ref, "")
    return Point(theirs(words), one.ref, line(_("It is with {who} now."), who=one.to)) if words else None


def _still_open(ends: Ends) -> SummarySection | None:
    """What waits or is still to be done, and was not handed on: said as it is."""
    farewell = ends.group.farewell
    waits = [(one.ref, one.words) for one in ends.year.asked if one.is_still_asked]
    waits += [(one.ref, one.words) for one in ends.year.promised if one.state == "to-do"]
    points = tuple(Point(theirs(words), ref) for ref, words in waits if farewell.has(ref) is None)
    return _section("still-open", _("What is still open, and nobody has taken on"), [Points(points)] if points else [])


def _kept(ends: Ends) -> SummarySection | None:
    return _section("kept", _("What is kept, and until when"), [Para(ours(kept_words(ends.group)))])


def _celebrated(ends: Ends) -> SummarySection | None:
    words = ends.group.farewell.celebration
    return _section("celebration", _("How we celebrate"), [Para(theirs(words))] if words else [])


def _thanks(ends: Ends) -> SummarySection | None:
    return _section("thanks", _("Thank you"), list(_thanking(ends.group)))


def _thanking(group: Group) -> Iterator[Block]:
    if group.farewell.thanks:
        yield Para(theirs(group.farewell.thanks))
    names, others = thanked(group)
    if names:
        yield Points(tuple(Point(theirs(name)) for name in names))
    if said := thanked_words(named=bool(names), others=others):
        yield Para(ours(said))
