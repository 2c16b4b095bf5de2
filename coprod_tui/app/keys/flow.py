"""Keys for the flow of the meeting: a moment, a break, please wait, and going on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keys.key import OPEN, Key, Situation
from coprod_tui.model.cards import answer_card
from coprod_tui.model.flow import Why, lengthen_break, pause, resume
from coprod_tui.wording import N_

if TYPE_CHECKING:
    from coprod_tui.app.screens.room import Room

BREAK: frozenset[Situation] = frozenset(("break",))
PAUSE: frozenset[Situation] = BREAK | {"pause"}


def go_on(room: Room) -> None:
    room.do(answer_card if room.meeting.cards.shown else resume)


def toggle(room: Room, why: Why) -> None:
    """Begin this pause, or end it where it is on."""
    now = room.meeting.flow.pause
    if now is not None and now.why == why:
        room.do(resume)
    else:
        room.do(partial(pause, why=why, minutes=room.meeting.plan.settings.break_minutes if why == "break" else 0))


def longer(room: Room) -> None:
    room.do(lengthen_break)


KEYS = (
    Key(
        "go-on",
        ("space", "escape", "enter"),
        N_("go on"),
        N_("In a break or a pause: go on."),
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
