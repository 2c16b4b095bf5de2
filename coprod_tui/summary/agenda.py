"""What we heard, item by item: who asked for each, what came of it, and what every feature has to say under it."""

from __future__ import annotations

from coprod_tui.model.agenda import Item
from coprod_tui.model.closing import is_open
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.summary.meeting_view import MeetingView, capital, listed
from coprod_tui.summary.page import Block, Detail, Line, Point, Points, SummarySection, line, ours, sentences, theirs
from coprod_tui.summary.placed import placed
from coprod_tui.wording import _

UNTOLD = ("break", "check-in", "check-out")
"""What an item is for of which nothing is to be said where nothing was written down."""


def section(read: MeetingView) -> SummarySection | None:
    """Each item under which something was written down; then the other items; and what stands under none of them."""
    blocks: list[Block] = []
    quiet: list[Point] = []
    for item in read.meeting.agenda.items:
        lists, came, about = _under(read, item.id), _came(read, item.id), _about(read, item)
        if lists or came:
            lines = filter(None, (sentences(about, came),))
            blocks.append(Detail(theirs(item.title), lines=tuple(lines), lists=lists, thing=item.id))
        elif item.purpose not in UNTOLD:
            quiet.append(Point(theirs(item.title), note=about, thing=item.id))
    loose = _under(read, NOBODY)
    if loose:
        blocks += [Detail(ours(_("Said between items")), lists=loose)] if blocks else loose
    heard = bool(blocks)
    if quiet:
        also = ours(_("Also on the agenda")) if heard else ()
        blocks.append(Points(tuple(quiet), also))
    if not blocks:
        return None
    title = read.title("notes", _("What we heard")) if heard else read.title("agenda", _("What was on the agenda"))
    return SummarySection("agenda", title, tuple(blocks))


def _under(read: MeetingView, item: Id) -> tuple[Points, ...]:
    return tuple(points for _place, told in placed("under_items") for points in told(read, item))


def _came(read: MeetingView, item: Id) -> Line:
    """What was decided, parked and taken on under it, by the marks that the first page tells them by."""
    meeting = read.meeting
    marks = [f"D{one.number}" for one in read.under(item, meeting.decisions.all) if one.number]
    marks += [one.name for one in read.under(item, meeting.parking.all) if not one.ref]
    marks += [one.name for one in read.under(item, meeting.actions.all) if not one.ref]
    return line(_("{marks} came of this."), marks=listed([ours(mark) for mark in marks])) if marks else ()


def _about(read: MeetingView, item: Item) -> Line:
    asked = read.who(item.asked_by, item.asked_name)
    return sentences(
        capital(line(_("{who} asked for this."), who=asked)) if asked else (),
        _ours(item),
        _state(read, item),
    )


def purpose(item: Item) -> Line:
    said = {"share": _("To share."), "discuss": _("To talk about."), "decide": _("To decide.")}
    return ours(said.get(item.purpose, ""))


def _ours(item: Item) -> Line:
    said = {"partly": _("This was partly ours to change."), "decided": _("This was decided before we met.")}
    return ours(said.get(item.ours, ""))


def _state(read: MeetingView, item: Item) -> Line:
    if item.carried:
        return ours(_("Saved for the next meeting."))
    if item.turned_down:
        told = ours(_("The group decided not to take this. Whoever asked may ask again."))
        return sentences(told, line(_("Why: {words}"), words=theirs(item.turned_down)))
    if read.meeting.flow.stage != "finished":
        return ()
    if not item.spans:
        return ours(_("We did not get to this."))
    return ours(_("We did not finish this.") if is_open(read.meeting, item) else "")
