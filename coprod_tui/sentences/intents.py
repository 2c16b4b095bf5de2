"""What is asked before a key does what cannot be seen to be a slip."""

from __future__ import annotations

from coprod_tui.model.intents import Unsure
from coprod_tui.wording import _


def asked_first(unsure: Unsure) -> str:
    return {
        "explained": _("Has it been explained? The card comes down, and we carry on."),
        "explained-pause-stays": _("Has it been explained? The card comes down, and the break or pause goes on."),
        "everyone-back": _("Is everyone back? The break ends."),
        "groups-back": _("Is everyone back? The small groups end."),
    }[unsure]
