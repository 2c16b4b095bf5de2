"""Keys for the flow of the meeting: a moment, a break, please wait, and going on."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import OPEN, Key, Situation, means
from coprod_tui.model import intents
from coprod_tui.model.command import command
from coprod_tui.model.flow import lengthen_break
from coprod_tui.wording import N_

BREAK: frozenset[Situation] = frozenset(("break",))
PAUSE: frozenset[Situation] = BREAK | {"pause"}


KEYS = (
    Key("go-on", ("space",), N_("go on"),
        N_("In a break or a pause: go on. After a stop card, and in a break, it asks first."), means(intents.go_on),
        rank=1, when=PAUSE),
    Key("longer-break", ("plus", "equals_sign"), N_("5 minutes more"), N_("In a break: five minutes more."),
        command(lengthen_break), rank=2, when=BREAK),
    Key("moment", ("m",), N_("pause"), N_("Take a moment. Clocks and turns stand still."),
        means(intents.pause_or_go_on, why="moment"), rank=8),
    Key("break", ("b",), N_("break"), N_("Have a break, with the time to be back."),
        means(intents.pause_or_go_on, why="break"), rank=14, when=OPEN),
    Key("wait", ("k",), N_("please wait"), N_("Wait until something is written down."),
        means(intents.pause_or_go_on, why="wait"), rank=15),
)  # fmt: skip
