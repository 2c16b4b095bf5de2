"""Words for earlier decisions that are looked at again."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "no-such-earlier-decision": N_("That is none of our earlier decisions in force."),
    "not-agreed-yet": N_(
        "That is not agreed yet. Agree the new decision first, then say that it replaces the old one."
    ),
}
