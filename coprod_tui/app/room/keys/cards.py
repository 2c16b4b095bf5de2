"""Keys for cards: stop, and slower please. Never with a name."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key, means
from coprod_tui.model import intents
from coprod_tui.wording import N_

KEYS = (
    Key("stop-card", ("s",), N_("stop card"), N_("Somebody does not understand. We stop and explain."),
        means(intents.stop_or_explained)),
    Key("stop-card-in-test", ("exclamation_mark",), N_("stop card"),
        N_("While agreement is tested: somebody does not understand. We stop and explain."),
        means(intents.stop_or_explained), when=frozenset(("testing",))),
    Key("slower-card", ("l",), N_("slower please"), N_("Somebody asks to go slower."), means(intents.slower_or_done)),
)  # fmt: skip
