"""Words for what any part of a meeting may refuse."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-words": N_("There are no words yet. Type them, then press Enter."),
    "nothing-changed": N_("That is how it is already. Nothing has changed."),
    "nothing-to-take-back": N_("Nothing done on this screen is left to take back."),
    "nothing-to-put-back": N_("There is nothing to put back."),
    "another-seat-built-on-it": N_("“{seat}” has added to what was done here. Take that back there first."),
}
