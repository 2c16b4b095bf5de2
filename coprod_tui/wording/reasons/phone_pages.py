"""Words for what phone pages cannot do."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-such-address": N_("Nothing can listen at {address}. Use an address of this laptop, or --only-here."),
    "not-by-phone": N_("Your group does this by voice, by hand or on paper. Nothing was done."),
    "phones-wait": N_("That works once the meeting is going on. Nothing was done."),
    "phone-has-no-name": N_("Say who you are first. The Desk confirms it, and then this works."),
    "phones-gone": N_("Phones do not answer now, and what was answered there is lost. Ask by hand, then save again."),
    "count-is-over": N_("That count has ended, so this came too late. You can still say it in the room."),
    "count-is-closing": N_("The count is being closed at this moment. Look at your page again."),
    "count-goes-on": N_("Support is being counted now. Say so once that is done."),
    "not-counted-here": N_("You are not marked as here for this count. Say it in the room, or ask to be marked."),
    "said-often": N_("You have said who you are often. Speak to whoever runs the meeting. You can still follow here."),
    "names-wait": N_("Others say that too, and wait to be confirmed. Speak to whoever runs the meeting."),
    "too-many-writers": N_("Eight people write already. Somebody leaves their page first."),
    "too-many-pages": N_("Too many phones are in already. Ask for another code, and then everybody uses that."),
}
