"""Words for what cannot be marked as important in a summary."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "only-notes-important": N_("Only notes can be marked so. Everything else is shown as it is."),
    "important-already": N_("It is marked as important already."),
    "not-important": N_("It is not marked as important. Nothing has changed."),
}
