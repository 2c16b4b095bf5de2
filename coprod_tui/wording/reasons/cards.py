"""Words for cards."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "card-is-up": N_("There is a card up already."),
    "no-card": N_("No card is up now."),
}
