"""Words for what phone pages cannot do."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-such-address": N_("Nothing can listen at {address}. Use an address of this laptop, or --only-here."),
    "not-by-phone": N_("Your group does this by voice, by hand or on paper. Nothing was done."),
    "phones-wait": N_("That works once the meeting is going on. Nothing was done."),
    "phone-has-no-name": N_("Say who you are first. The Desk confirms it, and then this works."),
    "too-many-pages": N_("Too many phones are in already. Ask for another code, and then everybody uses that."),
}
