"""Who was heard, as far as the group agreed to share it, and never so that a figure names somebody."""

from __future__ import annotations

from coprod_tui.model.small_numbers import may_tell
from coprod_tui.model.voices import by_brings, voices
from coprod_tui.sentences.voices import brought_words
from coprod_tui.summary.meeting_view import MeetingView
from coprod_tui.summary.page import Point, Points, SummarySection, line, ours, theirs
from coprod_tui.wording import _


def section(read: MeetingView) -> SummarySection | None:
    """How many were heard; by what people bring too, where the group chose so. None where nothing is shared.

    A figure is left out where it stands for few people, heard or not heard: it could name somebody.
    """
    meeting = read.meeting
    shared = meeting.plan.settings.share_voices
    every = voices(meeting, meeting.clock.last)
    if shared == "nothing" or not every:
        return None
    points = []
    heard = sum(voice.heard for voice in every)
    if heard == len(every):
        points.append(Point(ours(_("Everyone who was here was heard."))))
    elif may_tell(heard, len(every)):
        words = _("{heard} of the {count} people who were here were heard.")
        points.append(Point(line(words, heard=heard, count=len(every))))
    if shared == "brings":
        words = _("{brings}: {figures}.")
        points += [
            Point(line(words, brings=theirs(one.brings), figures=ours(brought_words(one))))
            for one in by_brings(meeting, meeting.clock.last)
        ]
    return SummarySection("voices", ours(_("Who was heard")), (Points(tuple(points)),)) if points else None
