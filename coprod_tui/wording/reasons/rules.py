"""Words for ground rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "no-such-rule": _("There is no ground rule with that number."),
        "no-rules": _("There are no ground rules yet. Press r to add one."),
    }
