"""Words for what any part of a meeting may refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "no-words": _("There are no words yet. Type them, then press Enter."),
        "nothing-changed": _("That is how it is already. Nothing has changed."),
        "nothing-to-take-back": _("Nothing done on this screen is left to take back."),
        "nothing-to-put-back": _("There is nothing to put back."),
        "another-seat-built-on-it": _("“{seat}” has added to what was done here. Take that back there first."),
    }
