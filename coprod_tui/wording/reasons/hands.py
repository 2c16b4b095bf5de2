"""Words for hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "hand-is-up": _("{name}'s hand is up already."),
        "hand-is-down": _("{name}'s hand is not up."),
        "queue-closed": _("The queue is closed after those who wait. Questions are welcome. put {name} lets them in."),
        "queue-is-closed": _("The queue is closed already."),
        "queue-is-open": _("The queue is open already."),
        "no-such-place": _("Places in the queue begin with 1."),
        "no-hands-kept": _("Nobody is kept for later."),
    }
