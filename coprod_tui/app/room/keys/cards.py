"""Keys for cards: stop, and slower please. Never with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.room.keys.flow import go_on
from coprod_tui.model.cards import answer_card, slower_card, stop_card
from coprod_tui.wording import N_

if TYPE_CHECKING:
    from coprod_tui.app.room.room import Room


def stop(room: Room) -> None:
    if _up(room, "stop"):
        go_on(room)
    else:
        room.do(stop_card)


def slower(room: Room) -> None:
    room.do(answer_card if _up(room, "slower") else slower_card)


def _up(room: Room, colour: str) -> bool:
    shown = room.meeting.cards.shown
    return shown is not None and shown.colour == colour


KEYS = (
    Key("stop-card", ("s",), N_("stop card"), N_("Somebody does not understand. We stop and explain."), stop),
    Key(
        "stop-card-in-test",
        ("exclamation_mark",),
        N_("stop card"),
        N_("While agreement is tested: somebody does not understand. We stop and explain."),
        stop,
        when=frozenset(("testing",)),
    ),
    Key("slower-card", ("l",), N_("slower please"), N_("Somebody asks to go slower."), slower),
)
