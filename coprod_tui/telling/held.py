"""Words kept off the screen, told: that there are some, and what was chosen. Never the words, and never whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.held import HidingEnded, WordsChosen, WordsHeld
from coprod_tui.wording import _, ngettext

if TYPE_CHECKING:
    from coprod_tui.model.held import Held
    from coprod_tui.telling.reading import Reading, Tells


def _silent(_entry: WordsHeld | HidingEnded, _reading: Reading) -> str:
    return ""


def _chosen(entry: WordsChosen, _reading: Reading) -> str:
    return {
        "desk": _("Those words stay at the Desk only."),
        "out": _("Those words stay off the screen. They are to be left out for good, at the Desk."),
        "fine": _("Those words may be seen again."),
    }[entry.choice]


TELLS: Tells = {WordsHeld: _silent, HidingEnded: _silent, WordsChosen: _chosen}


def label() -> str:
    return _("hidden")


def waiting_words(held: Held) -> str:
    """How much is kept off the screen until somebody chooses; "" where nothing is."""
    count = len(held.waiting) + sum(not choice for _seat, choice in held.halves)
    if not held.waits:
        return ""
    told = ngettext(
        "{count} thing that was written stays off every screen but the Desk.",
        "{count} things that were written stay off every screen but the Desk.",
        count,
    )
    return told.format(count=count)


def asks() -> str:
    """Who chooses what becomes of them."""
    return _("The person whose words they are chooses.")


def choices() -> tuple[tuple[str, str], ...]:
    """What can be chosen, each with its words. The safest stands first."""
    return (
        ("desk", _("On the Desk only")),
        ("out", _("Leave out for good")),
        ("fine", _("It was fine, show it")),
    )
