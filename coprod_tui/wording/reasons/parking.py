"""Words for what is outside the group's control."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "no-such-issue": N_("There is nothing outside our control with that number."),
}
