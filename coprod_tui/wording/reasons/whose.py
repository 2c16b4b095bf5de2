"""Words for saying whose words something is."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "no-words-of-somebody": N_("That entry has no words that could be somebody's own."),
}
