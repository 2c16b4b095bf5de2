"""Who does what by when, what came of it, and what is left from earlier meetings."""

from __future__ import annotations

from coprod_tui.model.actions import Action
from coprod_tui.summary.meeting_view import MeetingView, capital
from coprod_tui.summary.page import Line, Point, Points, SummarySection, lead, line, ours, sentences, theirs
from coprod_tui.wording import _


def section(read: MeetingView) -> SummarySection:
    """For the first page: what was taken on at this meeting, then what is not done yet from earlier ones."""
    new = tuple(point(read, action) for action in read.meeting.actions.all if not action.ref)
    earlier = tuple(point(read, action) for action in read.meeting.actions.all if action.ref and not action.finished)
    blocks = [Points(new)] if new else []
    if earlier:
        blocks.append(Points(earlier, ours(_("Still to do from earlier meetings"))))
    nobody = Points((Point(ours(_("Nobody was asked to do anything."))),))
    return SummarySection("doing", read.title("actions", _("Who does what")), tuple(blocks) or (nobody,))


def point(read: MeetingView, action: Action) -> Point:
    """Who does what, with the day and what came of it."""
    who = capital(read.doers(action.people, action.who))
    nobody = () if who or action.finished else ours(_("Nobody has taken this yet."))
    note = sentences(nobody, _state(read, action))
    return Point(theirs(action.words), action.name, note, lead=lead(who), thing=action.id)


def _state(read: MeetingView, action: Action) -> Line:
    if action.dropped:
        return sentences(ours(_("Not done after all.")), line(_("Why: {words}"), words=action.outcome))
    if action.finished:
        came = line(_("What came of it: {words}"), words=action.outcome) if action.outcome else ()
        return sentences(ours(_("Done.")), came)
    return line(_("By {day}."), day=read.due(action.by)) if action.by else ()


def came_back(read: MeetingView) -> tuple[Point, ...]:
    """Actions of earlier meetings that are done, or are not done after all."""
    done = (action for action in read.meeting.actions.all if action.ref and action.finished)
    return tuple(point(read, action) for action in done)
