"""Time for a turn, told: what is offered, and that it has passed. Whose time is their own, and why, is never told."""

from __future__ import annotations

from coprod_tui.model.limits import TurnLengthened, TurnTimeSet, others_wait, over
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.record_view import RecordView, Tells, untold
from coprod_tui.wording import _, length


def _lengthened(entry: TurnLengthened, _view: RecordView) -> str:
    return _("{minutes} more for whoever is speaking.").format(minutes=length(entry.minutes))


TELLS: Tells = {TurnLengthened: _lengthened, TurnTimeSet: untold}


def over_words(meeting: Meeting, now: int) -> str:
    """What is offered to whoever speaks once their time has passed; "" before. Nothing ends by itself. now: ms."""
    return _("One more minute, or finish your point?") if over(meeting, now) else ""


def waiting_words(meeting: Meeting, now: int) -> str:
    """What those who run the meeting are told while people wait and one turn goes on for long; nobody is named."""
    return _("People are waiting. Hear someone new?") if others_wait(meeting, now) else ""
