"""Keys for rounds: begin one, pass, come back to me, leave it."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import NOW, Key
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.model.command import command
from coprod_tui.model.rounds import begin_round, come_back, end_round, pass_turn, resume_round
from coprod_tui.wording import N_, _


def begin(room: Seated) -> None:
    """Begin a round with the question it asks, or leave the one that is on."""
    if room.meeting.rounds.now is not None:
        room.do(command(end_round))
        return
    left = room.meeting.rounds.last
    if left is None or left.invited is None:
        ask_question(room, _usual(room))
        return
    room.begin(_resume_or_new, room)


async def _resume_or_new(room: Seated) -> None:
    choices = [Choice("on", "1", _("Go on with the round we left")), Choice("new", "2", _("A new round"))]
    picked = await room.pick(_("A round"), choices)
    if picked == "on":
        room.do(command(resume_round))
    elif picked:
        ask_question(room, _usual(room))


def ask_question(room: Seated, usual: str) -> None:
    """What everyone is asked, with the group's usual question ready; an empty line begins the round without one."""
    room.foot.ask(
        Question(
            "round",
            _("A round"),
            _("What everyone is asked, or just Enter"),
            lambda words: command(begin_round, words),
            initial=usual,
            may_skip=True,
            enter=_("begin"),
            prose=True,
        )
    )


def _usual(room: Seated) -> str:
    """The group's own question for a check-in or check-out."""
    item, ways = room.meeting.agenda.now, room.meeting.plan.settings
    purpose = item.purpose if item else ""
    return {"check-in": ways.check_in, "check-out": ways.check_out}.get(purpose, "")


KEYS = (
    Key("round", ("o",), N_("round"), N_("Begin a round, or leave the one that is on."), begin, rank=13, when=NOW),
    Key("pass", ("x",), N_("pass"), N_("In a round: this person passes."), command(pass_turn), when=NOW),
    Key("come-back", ("c",), N_("come back to me"), N_("In a round: this person would rather speak later."),
        command(come_back), when=NOW),
)  # fmt: skip
