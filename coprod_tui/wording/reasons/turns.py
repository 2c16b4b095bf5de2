"""Words for whose turn it is."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "already-speaking": N_("{name} is speaking already."),
    "nobody-waiting": N_("Nobody is waiting to speak."),
    "nobody-speaking": N_("Nobody is speaking now."),
}
