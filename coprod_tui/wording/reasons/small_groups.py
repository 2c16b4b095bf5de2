"""Words for small groups."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "too-few-for-groups": N_("There are too few people for that many groups."),
    "cannot-split": N_("No split keeps everyone together and apart as you asked. Try fewer groups, or choose by hand."),
    "in-two-groups": N_("Somebody is named in two groups. Nothing has changed."),
    "no-groups": N_("There are no small groups. Type groups and a number to make some."),
    "groups-are-on": N_("People are in small groups already. Type groups back when they return."),
    "no-such-small-group": N_("There is no group {number}."),
    "in-that-group": N_("{name} is in that group already."),
}
