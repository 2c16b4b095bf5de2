"""Words for hiding the screen, and for words that are kept off it."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-words-held": N_("No words are kept off the screen, so there is nothing to choose."),
    "decision-is-hidden": N_("The words of this decision are hidden. Show them to everyone first."),
    "words-still-held": N_(
        "Words are still kept off the screen. Choose first what becomes of them: H on the Room, F12 at the Desk."
    ),
}
