"""Words for what is refused about what somebody needs to take part, and about preparing for it."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "no-such-need": N_("That is not among what is kept for them. Look at the list, and use its number."),
    "need-nobody": N_(
        "Nobody in this group is called “{name}”. Use the name that is among its members. "
        "For a guest, an interpreter or a supporter add --guest."
    ),
    "need-of-member": N_("{name} is a member of this group. Leave --guest away."),
    "need-is-kept": N_(
        "That is kept for them already. Its words can be changed: coprod needs, with --change and --words."
    ),
    "need-unknown": N_("“{words}” is not one of these: {known}."),
    "shown-to-unknown": N_("“{words}” is not one of these: list, planning, meeting."),
    "shown-to-whom": N_("Say whom it is shown to, with --show-to: list, planning, meeting."),
    "need-what": N_("Say what they need with --add. To change one, say its number with --change."),
    "need-one-at-a-time": N_("Do one thing at a time: --add, --change, --take-out or --all."),
    "need-whose": N_("Say who needs it: the name of a member of this group."),
    "need-numbers": N_("“{words}” is not a number of the list. Use the numbers it shows."),
}
