"""Words for what a group takes over from a finished meeting."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "adopted-already": N_("The group has this meeting already. Nothing has changed."),
}
