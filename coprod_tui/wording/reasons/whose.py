"""Words for saying whose words something is."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-words-of-somebody": N_("That entry has no words that could be somebody's own."),
}
