"""Words for ground rules."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "no-such-rule": N_("There is no ground rule with that number."),
    "no-rules": N_("There are no ground rules yet. Press r to add one."),
}
