"""Words for what is outside the group's control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "no-such-issue": _("There is nothing outside our control with that number."),
    }
