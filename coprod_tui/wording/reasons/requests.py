"""Words for what is refused of the basket, and of what is asked for."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "item-not-heard": N_("“{title}” has not been on yet. Go to it first, and hear who asked."),
    "no-such-request": N_("Nothing in the basket has that number. Look at the basket, then try again."),
    "request-of-another": N_("Only whoever asked for {mark} can take it back. Say who asks."),
    "request-on-agenda": N_("{mark} is on the agenda of meeting {number}. The group hears it there."),
    "which-request": N_("Say which one, such as B3. coprod basket shows them all."),
    "who-asks": N_("Say who asks with --from NAME. Or ask with --without-name."),
    "request-waits": N_("That is still being asked for. Nothing has changed."),
}
