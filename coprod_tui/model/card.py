"""A card as it is shown: which, and since when. Never with a name."""

from __future__ import annotations

from typing import ClassVar, Literal

from coprod_tui.model.entry import Entry, Frozen, Stamp

Colour = Literal["stop", "slower"]


class Card(Frozen, frozen=True):
    """Which card, and when it was shown (ms)."""

    colour: Colour
    at: int


class Cards(Frozen, frozen=True):
    """shown: the card that is up now."""

    shown: Card | None = None


class CardShown(Entry, frozen=True):
    part: ClassVar[str] = "cards"
    colour: Colour

    def apply(self, part: Cards, stamp: Stamp) -> Cards:
        return part.but(shown=Card(self.colour, stamp.at))


class CardAnswered(Entry, frozen=True):
    """The card comes down: it was explained, or people slowed down."""

    part: ClassVar[str] = "cards"

    def apply(self, part: Cards, _stamp: Stamp) -> Cards:
        return part.but(shown=None)
