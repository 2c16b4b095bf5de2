"""What was put right since the meeting was finished: when, of what, what it says now and what it said before."""

from __future__ import annotations

from coprod_tui.model.corrections import Correction
from coprod_tui.sentences.corrections import put_right
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Line, Point, Points, SummarySection, line, ours, plain, theirs
from coprod_tui.wording import _


def section(view: MeetingView) -> SummarySection | None:
    points = tuple(Point(_line(view, one)) for one in view.record.review.corrected)
    return SummarySection("corrections", ours(_("Put right since the meeting")), (Points(points),)) if points else None


def _line(view: MeetingView, correction: Correction) -> Line:
    put = put_right(view.record, correction, lambda person: plain(view.who(person)))
    words = _("{day}: {what}: {now}. Before: {then}.") if put.then else _("{day}: {what}: {now}.")
    return line(
        words, day=ours(view.day(correction.at)), what=theirs(put.what), now=theirs(put.now), then=theirs(put.then)
    )
