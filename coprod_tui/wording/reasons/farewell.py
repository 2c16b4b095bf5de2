"""Words for what is refused once a group is closed, or as it closes."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "group-is-closed": N_("{group} is closed, so nothing new is planned. It can open again."),
    "group-goes-on": N_("This group is not closed, so there is nothing to open again."),
    "no-such-handing": N_("There is no such thing to hand on. coprod farewell shows what there is."),
    "meeting-still-open": N_("{meeting} is still open. Finish it first, then close the group."),
}
