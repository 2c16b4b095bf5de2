"""That the laptop had stopped, and whose turn that cut: said once, as the meeting is open again."""

from __future__ import annotations

from coprod_tui.model.entry import Id
from coprod_tui.model.flow import Interrupted
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.turns import TurnEnded
from coprod_tui.sentences import tell_move

JUST_NOW = 10_000
"""Milliseconds since something was written down that still counts as news."""


def just_stopped(meeting: Meeting, at: int) -> tuple[str, Id | None, int]:
    """What is said of it, whose turn it cut (None where nobody spoke), and the line of the record that has it.

    ("", None, 0) where that was not written down just now. at: UTC ms.
    """
    newest = meeting.history[-1].stamp if meeting.history else None
    if newest is None or at - newest.at > JUST_NOW:
        return "", None, 0
    line = [one for one in meeting.history if one.stamp.line == newest.line]
    if not any(isinstance(one.entry, Interrupted) for one in line):
        return "", None, 0
    cut = {one.entry.turn for one in line if isinstance(one.entry, TurnEnded) and one.entry.interrupted}
    whose = next((turn.person for turn in reversed(meeting.turns.past) if turn.id in cut), None)
    return tell_move(line, meeting), whose, newest.line
