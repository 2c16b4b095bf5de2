"""Words for notes and for words explained."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "no-such-note": N_("That note is not there."),
    "word-is-known": N_("“{word}” is explained already."),
}
