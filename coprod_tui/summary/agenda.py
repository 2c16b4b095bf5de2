"""What was on the agenda: who asked for it, what for, and what was not reached or kept for next time."""

from __future__ import annotations

from coprod_tui.model.agenda import Item
from coprod_tui.summary.meeting_view import MeetingView, capital
from coprod_tui.summary.page import Line, Point, Points, SummarySection, line, ours, sentences, theirs
from coprod_tui.wording import _


def section(read: MeetingView) -> SummarySection | None:
    items = [item for item in read.meeting.agenda.items if item.purpose != "break"]
    if not items:
        return None
    points = tuple(Point(theirs(item.title), note=_note(read, item), thing=item.id) for item in items)
    return SummarySection("agenda", read.title("agenda", _("What was on the agenda")), (Points(points),))


def _note(read: MeetingView, item: Item) -> Line:
    asked = read.who(item.asked_by, item.asked_name)
    return sentences(
        capital(line(_("{who} asked for this."), who=asked)) if asked else (),
        purpose(item),
        _ours(item),
        _state(read, item),
    )


def purpose(item: Item) -> Line:
    said = {"share": _("To share."), "discuss": _("To discuss."), "decide": _("To decide.")}
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
    if item.spans or read.meeting.flow.stage != "finished":
        return ()
    return ours(_("We did not get to this."))
