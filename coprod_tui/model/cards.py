"""Cards: signals anyone may show, kept without a name. Red: stop, I don't understand. Yellow: slower please.

Red stops the clock and the turn at once, until what was not clear has been explained (NHS England and Listen Include
Respect both use red for stop and yellow for slow down).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coprod_tui.model import flow
from coprod_tui.model.card import CardAnswered, CardShown
from coprod_tui.model.entry import Entry, Refused, move, sees

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


@move
def stop_card(meeting: Meeting) -> Sequence[Entry]:
    """Somebody does not understand: everything stands still until it has been explained."""
    card = meeting.cards.shown
    if card is not None and card.colour == "stop":
        raise Refused("card-is-up")
    still = [] if meeting.flow.pause else [flow.Paused("card")]
    return [*flow.opening(meeting), CardShown("stop"), *still]


@move
def slower_card(meeting: Meeting) -> Sequence[Entry]:
    if meeting.cards.shown is not None:
        raise Refused("card-is-up")
    return [*flow.opening(meeting), CardShown("slower")]


@move
@sees("card")
def answer_card(meeting: Meeting) -> Sequence[Entry]:
    """The card comes down, and what stood still for it goes on."""
    if meeting.cards.shown is None:
        raise Refused("no-card")
    pause = meeting.flow.pause
    resumed = [flow.Resumed()] if pause is not None and pause.why == "card" else []
    return [CardAnswered(), *resumed]
