"""Words for what is outside the group's control."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-such-issue": N_("There is nothing outside our control with that number."),
}
