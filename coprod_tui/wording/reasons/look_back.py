"""Words for what is refused as a group looks back."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "look-back-off": N_("This group does not look back together. To begin: way look back yes"),
    "look-back-no-wall": N_("What was said as you looked back is for no wall, and has no days for a calendar."),
    "no-project-stage": N_("Say first when this is. Type components beginning, or middle, or end."),
    "no-such-component": N_("That is not on the list. list look back shows what is."),
}
