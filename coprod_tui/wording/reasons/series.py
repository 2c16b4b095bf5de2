"""Words for what a group takes over from a finished meeting."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "adopted-already": N_("The group has this meeting already. Nothing has changed."),
}
