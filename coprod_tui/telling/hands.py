"""Hands, told: who would like to speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.hands import HandLowered, HandRaised
from coprod_tui.model.order import queue
from coprod_tui.telling.reading import name_of
from coprod_tui.wording import _, possessive

if TYPE_CHECKING:
    from coprod_tui.model.hands import Hand
    from coprod_tui.model.meeting import Meeting
    from coprod_tui.telling.reading import Reading, Tells


def _raised(entry: HandRaised, reading: Reading) -> str:
    name = reading.name(entry.person)
    if entry.asking == "question":
        return _("{name} has a question.").format(name=name)
    if entry.asking == "answer":
        return _("{name} would like to answer this point.").format(name=name)
    return _("{whose} hand is up.").format(whose=possessive(name))


def _lowered(entry: HandLowered, reading: Reading) -> str:
    return _("{whose} hand is down.").format(whose=possessive(reading.name(entry.person)))


TELLS: Tells = {HandRaised: _raised, HandLowered: _lowered}


def label() -> str:
    return _("hand")


def waits(hand: Hand, meeting: Meeting) -> str:
    """Who waits, and what for where it is not simply to speak: "Mo (a question)"."""
    name = name_of(meeting, hand.person)
    if hand.asking == "question":
        return _("{name} (a question)").format(name=name)
    return _("{name} (to answer this point)").format(name=name) if hand.asking == "answer" else name


def shown(meeting: Meeting) -> list[str]:
    """Everyone who waits, in the order in which they would be called."""
    waiting = queue(meeting)
    if not waiting:
        return []
    return [_("Waiting to speak: {names}").format(names=", ".join(waits(hand, meeting) for hand in waiting))]
