"""Words for actions."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-such-action": N_("There is no action with that number."),
}
