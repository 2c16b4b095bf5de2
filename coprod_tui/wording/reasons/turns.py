"""Words for whose turn it is."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "already-speaking": N_("{name} is speaking already."),
    "nobody-waiting": N_("Nobody is waiting to speak."),
    "nobody-speaking": N_("Nobody is speaking now."),
}
