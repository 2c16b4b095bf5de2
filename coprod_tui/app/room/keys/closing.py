"""Keys for finishing: what is still open, read back, check out, save; and for a meeting that is finished."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import OPEN, Key, Situation, calls
from coprod_tui.app.room.keys import rounds
from coprod_tui.app.seat.follow_ups import write
from coprod_tui.app.seat.summary_copy import ask_copy
from coprod_tui.app.seat.to_review import review_here
from coprod_tui.model.closing import finish, reopen
from coprod_tui.model.command import command
from coprod_tui.wording import N_

if TYPE_CHECKING:
    from coprod_tui.app.room.room import Room

CLOSING: frozenset[Situation] = frozenset(("closing",))
FINISHED: frozenset[Situation] = frozenset(("finished",))


def close(room: Room) -> None:
    """Finish. The summary is saved as soon as the record has it, whoever asked and however."""

    def closed(_seated: object, _done: object) -> None:
        room.local = None

    room.do(command(finish), after=closed)


def check_out(room: Room) -> None:
    """Back to the meeting for a round, with the group's own question where it has one."""
    room.local = None
    rounds.ask_question(room, room.meeting.plan.settings.check_out)


def review(room: Room) -> None:
    room.begin_alone("review", review_here, room)


KEYS = (
    Key("finish-now", ("enter",), N_("finish and save"), N_("Finish the meeting and save the summary."), close,
        rank=1, when=CLOSING),
    Key("not-finished", ("escape", "f"), N_("not yet"), N_("Not yet: the meeting goes on."), calls("close_local"),
        rank=2, when=CLOSING),
    Key("next-meeting", ("n",), N_("next meeting"), N_("Write down when we meet next."),
        partial(write, kind="next meeting"), rank=3, when=CLOSING),
    Key("check-out", ("o",), N_("check out"), N_("A round to check out with, before we go."), check_out, 3, CLOSING),
    Key("review-summary", ("r",), N_("review"), N_("Read the summary over before it goes out. This page is private."),
        review, rank=1, when=FINISHED),
    Key("reopen", ("o",), N_("open again"), N_("Open the finished meeting again."), command(reopen), rank=2,
        when=FINISHED),
    Key("save-again", ("s",), N_("save the summary again"), N_("Save the summary once more."), calls("save_summary"),
        rank=3, when=FINISHED),
    Key("copy", ("c",), N_("a copy"), N_("Copy the summary to a folder, for the other co-chair."), ask_copy, rank=4,
        when=FINISHED),
    Key("finish", ("f",), N_("finish"), N_("Finish the meeting: see what is open, read back, save."),
        calls("open_local", "closing"), rank=18, when=OPEN),
)  # fmt: skip
