"""What was put right since the meeting was finished: when, of what, what it says now and what it said before."""

from __future__ import annotations

from coprod_tui.model.corrections import Correction
from coprod_tui.sentences.corrections import put_right
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Line, Point, Points, SummarySection, line, ours, plain, theirs
from coprod_tui.wording import _


def section(read: MeetingView) -> SummarySection | None:
    made = tuple(Point(_told(read, one)) for one in read.record.review.corrected)
    return SummarySection("corrections", ours(_("Put right since the meeting")), (Points(made),)) if made else None


def _told(read: MeetingView, one: Correction) -> Line:
    told = put_right(read.record, one, lambda person: plain(read.who(person)))
    words = _("{day}: {what}: {now}. Before: {then}.") if told.then else _("{day}: {what}: {now}.")
    return line(words, day=ours(read.day(one.at)), what=theirs(told.what), now=theirs(told.now), then=theirs(told.then))
