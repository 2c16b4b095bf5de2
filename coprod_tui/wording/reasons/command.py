"""Words for what was asked for by something that another seat has changed meanwhile."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_, _
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "turn-is-over": lambda f: (
        _("{name}'s turn has already ended. {now} speaks now.") if f["now"] else _("{name}'s turn has already ended.")
    ),
    "turn-has-begun": lambda f: (
        _("{name} has just begun to speak.") if f["name"] else _("That turn has already ended.")
    ),
    "round-went-on": N_("The round has already gone on. See who is asked now."),
    "item-has-begun": N_("We have already gone on. The item now is: {title}"),
    "item-is-over": N_("That item has already ended."),
    "pause-is-over": N_("That pause has already ended."),
    "pause-is-another": N_("Another pause has just begun. See why we wait now."),
    "card-is-down": N_("That card is down already."),
    "card-is-another": N_("Another card has just come up. See which one it is."),
    "words-changed": N_("Another seat has just changed these words. Nothing was done. Read them again first."),
    "answers-changed": N_("Another seat has just written an answer down. Nothing was done. Read it first."),
    "rules-changed": N_("The ground rules have just changed. Nothing was done. Read them again first."),
    "ways-changed": N_("The ways of working have just changed. Nothing was done. Look at them again."),
    "other-words-held": N_("What is kept off the screen has just changed. Nothing was chosen. Look again."),
}
