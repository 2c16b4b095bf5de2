"""Every key of the Room, one file for each part of a meeting, listed here in the order in which a key is looked up."""

from coprod_tui.app.room.keys import (
    agenda,
    cards,
    closing,
    flow,
    hands,
    notes,
    people,
    rounds,
    rules,
    screen,
    small_groups,
    turns,
)
from coprod_tui.app.seat.keys import decisions, held, voices

ROOM = (
    *closing.KEYS,
    *decisions.KEYS,
    *small_groups.KEYS,
    *flow.KEYS,
    *held.KEYS,
    *rules.KEYS,
    *rounds.KEYS,
    *people.KEYS,
    *hands.KEYS,
    *turns.KEYS,
    *voices.KEYS,
    *agenda.KEYS,
    *notes.KEYS,
    *cards.KEYS,
    *screen.KEYS,
)
