"""What was said about a meeting after its summary was written. It stands beside the words, which stay as they are.

That is challenges to its decisions, and what later meetings decided about it.
"""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.record.trouble import CannotOpen
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Point, Points, SummarySection, lead, line, ours, theirs
from coprod_tui.wording import _, day


def said_since(place: MeetingPlace, meeting: Meeting) -> tuple[SummarySection, ...]:
    """Challenges made after the standing version was ready; and, once it is sealed, what later meetings corrected."""
    sections = (_challenged(meeting), _corrected(place, meeting) if meeting.sealing.sealed else None)
    return tuple(section for section in sections if section is not None)


def _challenged(meeting: Meeting) -> SummarySection | None:
    version, read = meeting.review.version, MeetingView(meeting)
    since = [one for one in meeting.replies.challenges if version and one.id > version.upto]
    points = []
    for one in since:
        decision = meeting.decisions.get(one.decision)
        who = lead(read.named(one.person))
        said = line(_("Said on {day}."), day=ours(day(one.date, year=True)) if one.date else ours(read.day(one.at)))
        points.append(Point(theirs(one.words), f"D{decision.number}" if decision else "", said, lead=who))
    if not points:
        return None
    return SummarySection(
        "challenged", ours(_("Challenges to decisions, since this was written")), (Points(tuple(points)),)
    )


def _corrected(place: MeetingPlace, meeting: Meeting) -> SummarySection | None:
    try:
        history = read_group(place.of_group).history
    except CannotOpen:
        return None
    number = meeting.plan.number
    points = []
    for held, decision in history.about(number):
        when = ours(day(held.date, year=True)) if held.date else ()
        words = _("Meeting {number}, {day}.") if when else _("Meeting {number}.")
        points.append(Point(theirs(decision.words), decision.ref, line(words, number=held.number, day=when)))
    if not points:
        return None
    return SummarySection("corrected", ours(_("What later meetings decided about this")), (Points(tuple(points)),))
