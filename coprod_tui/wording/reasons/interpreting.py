"""Words for interpreters and supporters."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "voices-itself": N_("{name} cannot speak for that person. Somebody may speak for them already."),
}
