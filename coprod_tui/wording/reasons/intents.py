"""Words for keys that mean nothing just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "nobody-has-that-key": _("Nobody here has that number. h finds people by name."),
        "no-hand-is-up": _("No hand is up."),
        "no-item-to-keep": _("No item is on now. g picks one."),
        "no-decision-on": _("No decision is being discussed."),
        "objection-not-written": _("The objection was only counted. If it is met, count again. If not, write it down."),
        "no-worry-waits": _("No worry or objection is waiting to be met."),
    }
