"""Keys for the flow of the meeting: a moment, a break, please wait, and going on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import OPEN, Key, Situation
from coprod_tui.model.cards import answer_card
from coprod_tui.model.flow import Why, lengthen_break, pause, resume
from coprod_tui.wording import N_, _

if TYPE_CHECKING:
    from coprod_tui.app.room.room import Room
    from coprod_tui.model.meeting import Meeting

BREAK: frozenset[Situation] = frozenset(("break",))
PAUSE: frozenset[Situation] = BREAK | {"pause"}


def go_on(room: Room) -> None:
    """Where people are away, or somebody waits for an explanation, it asks first: one key may be pressed by mistake."""
    asked = going_on_asks(room.meeting, room.at)
    if asked:
        room.run_worker(_go_on_if(room, asked), exclusive=True)
    else:
        _go_on(room)


async def _go_on_if(room: Room, asked: str) -> None:
    if await room.foot.sure(asked):
        _go_on(room)


def _go_on(room: Room) -> None:
    room.do(answer_card if stop_card_up(room.meeting) else resume)


def stop_card_up(meeting: Meeting) -> bool:
    return meeting.cards.shown is not None and meeting.cards.shown.colour == "stop"


def going_on_asks(meeting: Meeting, at: int) -> str:
    """What is asked before a stop card comes down, or a break ends before its time; "" where nothing is."""
    pause = meeting.flow.pause
    if stop_card_up(meeting) and pause is not None and pause.why != "card":
        return _("Has it been explained? The card comes down, and the break or pause goes on.")
    if stop_card_up(meeting):
        return _("Has it been explained? The card comes down, and we carry on.")
    if pause is not None and pause.why == "break" and (not pause.minutes or at < pause.until):
        return _("Is everyone back? The break ends.")
    return ""


def toggle(room: Room, why: Why) -> None:
    """Begin this pause, or end it where it is on."""
    now = room.meeting.flow.pause
    if now is not None and now.why == why:
        go_on(room)
    else:
        room.do(partial(pause, why=why, minutes=room.meeting.plan.settings.break_minutes if why == "break" else 0))


def longer(room: Room) -> None:
    room.do(lengthen_break)


KEYS = (
    Key(
        "go-on",
        ("space",),
        N_("go on"),
        N_("In a break or a pause: go on. After a stop card, and in a break, it asks first."),
        go_on,
        rank=1,
        when=PAUSE,
    ),
    Key(
        "longer-break",
        ("plus", "equals_sign"),
        N_("5 minutes more"),
        N_("In a break: five minutes more."),
        longer,
        rank=2,
        when=BREAK,
    ),
    Key(
        "moment",
        ("m",),
        N_("pause"),
        N_("Take a moment. Clocks and turns stand still."),
        partial(toggle, why="moment"),
        rank=8,
    ),
    Key(
        "break",
        ("b",),
        N_("break"),
        N_("Have a break, with the time to be back."),
        partial(toggle, why="break"),
        rank=14,
        when=OPEN,
    ),
    Key(
        "wait",
        ("k",),
        N_("please wait"),
        N_("Wait until something is written down."),
        partial(toggle, why="wait"),
        rank=15,
    ),
)
