"""Which of a move's entries says best what it did: the others are what goes with it."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.model.agenda import ItemClockStarted, ItemClockStopped, ItemEnded
from coprod_tui.model.corrections import FactCorrected
from coprod_tui.model.entry import Entry, Stamped
from coprod_tui.model.flow import MeetingOpened, Paused, Resumed
from coprod_tui.model.hands import HandLowered, HandsBroughtBack, KeptHandDropped, QueueOpened
from coprod_tui.model.held import HidingEnded, WordsChosen, WordsHeld
from coprod_tui.model.person import PersonArrived, RoleGivenUp
from coprod_tui.model.plan import MeetingPlanned
from coprod_tui.model.round import RoundJoined, RoundReached
from coprod_tui.model.turns import TurnDropped, TurnEnded

BESIDE: tuple[tuple[type[Entry], ...], ...] = (
    (ItemClockStarted, ItemClockStopped, WordsHeld, HidingEnded, WordsChosen),
    (MeetingOpened, RoundReached, RoundJoined, KeptHandDropped),
    (PersonArrived, RoleGivenUp, HandLowered, TurnEnded, TurnDropped),
    (ItemEnded, Paused, Resumed, QueueOpened, HandsBroughtBack),
)
"""What goes with other things, from the least telling up. Whatever is not here tells more than these."""


def _weight(entry: Entry) -> int:
    if isinstance(entry, MeetingPlanned | FactCorrected):
        return len(BESIDE) + 1
    return next((weight for weight, kinds in enumerate(BESIDE) if isinstance(entry, kinds)), len(BESIDE))


def most_telling(entries: Sequence[Stamped]) -> Stamped:
    """The entry that tells most; of equals the last. There must be one at least."""
    return max(reversed(entries), key=lambda one: _weight(one.entry))
