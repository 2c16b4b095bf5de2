"""Rounds, told. That somebody passed is nobody's business and is never told."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.round import RoundBegan, RoundCameBack, RoundEnded, RoundJoined, RoundReached, RoundResumed
from coprod_tui.sentences.record_view import RecordView, Tells, closed, name_of, sentence, untold
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _


def _began(entry: RoundBegan, _view: RecordView) -> str:
    if entry.question:
        return _("A round: {question} It is fine to pass.").format(question=closed(entry.question))
    return _("A round has begun. It is fine to pass.")


TELLS: Tells = {
    RoundBegan: _began,
    RoundReached: untold,
    RoundCameBack: sentence(N_("We will come back to {name}.")),
    RoundEnded: sentence(N_("The round is over.")),
    RoundResumed: sentence(N_("We go on with the round. It is fine to pass.")),
    RoundJoined: sentence(N_("{name} is in the round too.")),
}
LABEL = N_("round")


def goes_on(meeting: Meeting) -> str:
    """Who is invited next; what to say after somebody spoke or passed, which of the two is not said."""
    invited = meeting.rounds.invited
    if invited is None:
        return _("Everyone has been asked.") if meeting.rounds.now else ""
    return _("Next in the round: {name}.").format(name=name_of(meeting, invited))


def lines(meeting: Meeting) -> list[str]:
    now = meeting.rounds.now
    if now is None:
        return []
    question = (
        [_("A round: {question}").format(question=closed(now.question))] if now.question else [_("A round is on.")]
    )
    return [*question, goes_on(meeting)]


STATE = {"round": TextBlock(lines)}
