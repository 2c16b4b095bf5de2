"""Words for what a group takes over from a finished meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "adopted-already": _("The group has this meeting already. Nothing has changed."),
    }
