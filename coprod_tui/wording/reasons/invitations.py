"""Words for what inviting people refuses."""

from coprod_tui.wording.catalogue import N_

WORDS = {
    "invite-over": N_("This meeting has begun. Nobody is invited to it now."),
    "nobody-to-invite": N_("Nobody is expected at this meeting yet. Add members, or say who is expected."),
    "nobody-invited": N_("Nobody has been invited to this meeting yet."),
    "nothing-to-invite-to": N_("No meeting is planned. Plan one first: {command}"),
}
