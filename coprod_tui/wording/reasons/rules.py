"""Words for ground rules."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-such-rule": N_("There is no ground rule with that number."),
    "no-rules": N_("There are no ground rules yet. Press r to add one."),
}
