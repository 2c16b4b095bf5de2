"""Turns, told: who speaks."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.order import suggest
from coprod_tui.model.turns import TurnBegan, TurnDropped, TurnEnded
from coprod_tui.sentences.record_view import RecordView, Tells, name_of, sentence, untold
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _


def _ended(entry: TurnEnded, view: RecordView) -> str:
    began = view.made(entry.turn)
    if not isinstance(began, TurnBegan):
        return _("The turn has ended.")
    name = view.name(began.person)
    if entry.interrupted:
        return _("{name} was speaking when the laptop stopped.").format(name=name)
    return _("{name} has finished speaking.").format(name=name)


TELLS: Tells = {TurnBegan: sentence(N_("{name} is speaking.")), TurnEnded: _ended, TurnDropped: untold}
LABEL = N_("speaking")


def lines(meeting: Meeting) -> list[str]:
    """Who speaks and who is next, without a reason and without a clock: nobody is timed here."""
    lines = []
    if meeting.turns.now is not None:
        lines.append(_("Speaking: {name}").format(name=name_of(meeting, meeting.turns.now.person)))
    suggested = suggest(meeting)
    if suggested is not None:
        lines.append(_("Next: {name}").format(name=name_of(meeting, suggested.person)))
    return lines


STATE = {"speaking": TextBlock(lines)}
