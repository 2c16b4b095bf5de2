"""Words for keys that mean nothing just now."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "nobody-has-that-key": N_("Nobody here has that number. h finds people by name."),
    "no-hand-is-up": N_("No hand is up."),
    "no-item-to-keep": N_("No item is on now. g picks one."),
    "no-decision-on": N_("No decision is being discussed."),
    "objection-not-written": N_("The objection was only counted. If it is met, count again. If not, write it down."),
    "decision-went-on": N_("This decision has gone on meanwhile. Nothing was done. Look again."),
    "no-worry-waits": N_("No worry or objection is waiting to be met."),
}
