"""Scales for testing agreement: the steps people choose from, and how many chose each. No averages are ever made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from coprod_tui.model.entry import Frozen, Id

Meaning = Literal["for", "worry", "aside", "talk", "block"]

SCALES: Mapping[str, tuple[tuple[str, Meaning], ...]] = {
    # Thumbs, fist to five and levels of support as in common use; sources differ on fist's 1 and 2, so a step's words
    # are always shown and saved with its count. Six levels follow Kaner's "gradients of agreement", shortened.
    "thumbs": (("up", "for"), ("sideways", "worry"), ("down", "block")),
    "fist": (("5", "for"), ("4", "for"), ("3", "for"), ("2", "talk"), ("1", "talk"), ("0", "block")),
    "six": (("1", "for"), ("2", "for"), ("3", "worry"), ("4", "aside"), ("5", "talk"), ("6", "block")),
    "hands": (("for", "for"), ("unsure", "talk"), ("against", "block")),
    # Everybody's own cards, held up: green to agree (NHS England; SCIE's traffic lights). Red here objects, and is not
    # the stop card, which may go up at any time.
    "cards": (("green", "for"), ("yellow", "worry"), ("red", "block")),
}


class Level(Frozen, frozen=True):
    """One step of a scale as it was shown: its words, what it means, how many chose it, who (only where kept)."""

    level: str
    words: str
    meaning: Meaning
    count: int
    people: tuple[Id, ...] = ()

    @property
    def result(self) -> str:
        """Its words to stand beside how many chose it: without the step's own number before them ("1, all for it")."""
        number, comma, rest = self.words.partition(", ")
        numbered = comma and rest and self.level.isdigit() and " " not in number
        return (rest if numbered else self.words) or self.level


class Support(Frozen, frozen=True):
    """could: how many were here who could take part, None where that was not kept. here: who, only where kept."""

    scale: str
    levels: tuple[Level, ...] = ()
    could: int | None = None
    here: tuple[Id, ...] = ()
