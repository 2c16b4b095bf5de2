"""Words for cards."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "card-is-up": N_("There is a card up already."),
    "no-card": N_("No card is up now."),
}
