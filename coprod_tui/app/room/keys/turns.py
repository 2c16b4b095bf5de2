"""Keys for turns: who speaks next, somebody else, nobody."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import NOW, Key, asks
from coprod_tui.app.seat.keys.voices import somebody_else
from coprod_tui.model.command import command
from coprod_tui.model.limits import one_more_minute
from coprod_tui.model.turns import end_turn, next_speaker
from coprod_tui.wording import N_

AGAIN = 2.0
"""Seconds in which a second Space is taken for a slip."""


KEYS = (
    Key("next-speaker", ("space",), N_("next speaker"), N_("End this turn and begin the next one."),
        command(next_speaker), rank=1, slip=AGAIN),
    Key("other-speaker", ("j",), N_("someone else"), N_("Somebody else speaks next, whatever the order says."),
        asks(somebody_else)),
    Key("one-more-minute", ("full_stop",), N_("one more minute"), N_("Offer whoever speaks one more minute."),
        command(one_more_minute), when=NOW),
    Key("end-turn", ("e",), N_("end turn"), N_("End this turn. Nobody speaks next."), command(end_turn)),
)  # fmt: skip
