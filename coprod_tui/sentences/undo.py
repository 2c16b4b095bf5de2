"""What was taken back and put back, told by what it was."""

from __future__ import annotations

from coprod_tui.model.agreement import DecisionConcluded
from coprod_tui.model.entry import most_telling
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.undo import PutBack, TakenBack
from coprod_tui.sentences.record_view import RecordView, Tells
from coprod_tui.wording import _


def _told(entry: TakenBack | PutBack, view: RecordView) -> str:
    """Several lines are told by the newest."""
    from coprod_tui.sentences import tell  # noqa: PLC0415  that is made of this file

    meeting = view.meeting
    line = max(entry.lines, default=0)
    of_line = [one for one in meeting.history if one.stamp.line == line]
    words = tell(most_telling(of_line), meeting) if of_line else ""
    if isinstance(entry, TakenBack):
        taken = _("Taken back: {words}").format(words=words) if words else _("The last thing is taken back.")
        return " ".join(filter(None, (taken, _passed_over(line, meeting))))
    return _("Put back: {words}").format(words=words) if words else _("It is put back.")


def _passed_over(line: int, meeting: Meeting) -> str:
    """The newest decision that was made later at another screen: undo takes back what its own screen did."""
    later = [
        one.entry.number
        for one in meeting.history
        if isinstance(one.entry, DecisionConcluded) and one.stamp.line > line and one.stamp.line not in meeting.taken
    ]
    if not later:
        return ""
    return _("D{number} was made later at another screen, and stays.").format(number=max(later))


TELLS: Tells = {TakenBack: _told, PutBack: _told}


def label(entry: TakenBack | PutBack) -> str:
    return _("taken back") if isinstance(entry, TakenBack) else _("put back")
