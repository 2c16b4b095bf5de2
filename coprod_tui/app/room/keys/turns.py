"""Keys for turns: who speaks next, somebody else, nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import NOW, Key
from coprod_tui.app.seat.keys.voices import somebody_else
from coprod_tui.model.limits import one_more_minute
from coprod_tui.model.rounds import round_next
from coprod_tui.model.turns import end_turn, next_speaker
from coprod_tui.wording import N_

if TYPE_CHECKING:
    from coprod_tui.app.room.room import Room

AGAIN = 2.0
"""Seconds in which a second Space is taken for a slip."""


def go_on(room: Room) -> None:
    """The next speaker, in a round the next one invited. Twice within two seconds is once."""
    if room.soon_again("next-speaker", AGAIN):
        return
    room.do(round_next if room.meeting.rounds.now else next_speaker)


def end(room: Room) -> None:
    room.do(end_turn)


def minute_more(room: Room) -> None:
    room.do(one_more_minute)


KEYS = (
    Key("next-speaker", ("space",), N_("next speaker"), N_("End this turn and begin the next one."), go_on, rank=1),
    Key(
        "other-speaker",
        ("j",),
        N_("someone else"),
        N_("Somebody else speaks next, whatever the order says."),
        somebody_else,
    ),
    Key(
        "one-more-minute",
        ("full_stop",),
        N_("one more minute"),
        N_("Offer whoever speaks one more minute."),
        minute_more,
        when=NOW,
    ),
    Key("end-turn", ("e",), N_("end turn"), N_("End this turn. Nobody speaks next."), end),
)
