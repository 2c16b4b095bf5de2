"""Words for what is refused of the list of whom a group means to reach."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "no-such-outreach": N_("Nobody on that list has that number. Look at the list, then try again."),
    "which-outreach": N_("Say which one, such as R2. coprod reach-out shows them all."),
}
