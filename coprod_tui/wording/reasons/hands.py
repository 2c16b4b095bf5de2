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
    }
