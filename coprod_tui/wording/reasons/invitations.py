"""Words for what inviting people refuses."""

from collections.abc import Mapping
from typing import Any

from coprod_tui.wording.catalogue import N_, _


def _words_kept(fields: Mapping[str, Any]) -> str:
    why = {
        "disk-full": _("The disk is full. Make some room, then invite again: it goes on from there."),
        "read-only": _("A folder is not yours to write to. Check who owns it, then invite again."),
    }.get(fields.get("why", ""), _("The disk does not answer as it should. Mend that, then invite again."))
    return " ".join((_("The invitation is kept. Some letters are not made yet."), why))


WORDS = {
    "invitation-kept": _words_kept,
    "invite-over": N_("This meeting has begun. Nobody is invited to it now."),
    "nobody-to-invite": N_("Nobody is expected at this meeting yet. Add members, or say who is expected."),
    "nobody-invited": N_("Nobody has been invited to this meeting yet."),
    "nothing-to-invite-to": N_("No meeting is planned. Plan one first: {command}"),
}
