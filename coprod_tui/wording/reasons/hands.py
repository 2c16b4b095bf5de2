"""Words for hands."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "hand-is-up": N_("{name}'s hand is up already."),
    "hand-is-down": N_("{name}'s hand is not up."),
    "queue-closed": N_("The queue is closed after those who wait. Questions are welcome. put {name} lets them in."),
    "queue-is-closed": N_("The queue is closed already."),
    "queue-is-open": N_("The queue is open already."),
    "no-such-place": N_("Places in the queue begin with 1."),
    "no-hands-kept": N_("Nobody is kept for later."),
}
