"""Words for notes and for words explained."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-such-note": N_("That note is not there."),
    "word-is-known": N_("“{word}” is explained already."),
}
