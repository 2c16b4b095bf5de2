"""Rounds, told. That somebody passed is nobody's business and is never told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.round import RoundBegan, RoundCameBack, RoundEnded, RoundJoined, RoundReached, RoundResumed
from coprod_tui.sentences.record_view import closed, name_of
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.sentences.record_view import RecordView, Tells


def _began(entry: RoundBegan, _reading: RecordView) -> str:
    if entry.question:
        return _("A round: {question} It is fine to pass.").format(question=closed(entry.question))
    return _("A round has begun. It is fine to pass.")


def _reached(_entry: RoundReached, _reading: RecordView) -> str:
    return ""


def _came_back(entry: RoundCameBack, reading: RecordView) -> str:
    return _("We will come back to {name}.").format(name=reading.name(entry.person))


def _ended(_entry: RoundEnded, _reading: RecordView) -> str:
    return _("The round is over.")


def _resumed(_entry: RoundResumed, _reading: RecordView) -> str:
    return _("We go on with the round. It is fine to pass.")


def _joined(entry: RoundJoined, reading: RecordView) -> str:
    return _("{name} is in the round too.").format(name=reading.name(entry.person))


TELLS: Tells = {
    RoundBegan: _began,
    RoundReached: _reached,
    RoundCameBack: _came_back,
    RoundEnded: _ended,
    RoundResumed: _resumed,
    RoundJoined: _joined,
}
LABEL = N_("round")


def goes_on(meeting: Meeting) -> str:
    """Who is invited next; what to say after somebody spoke or passed, which of the two is not said."""
    invited = meeting.rounds.invited
    if invited is None:
        return _("Everyone has been asked.") if meeting.rounds.now else ""
    return _("Next in the round: {name}.").format(name=name_of(meeting, invited))


def shown(meeting: Meeting) -> list[str]:
    now = meeting.rounds.now
    if now is None:
        return []
    question = (
        [_("A round: {question}").format(question=closed(now.question))] if now.question else [_("A round is on.")]
    )
    return [*question, goes_on(meeting)]


STATE = {"round": TextBlock(shown)}
