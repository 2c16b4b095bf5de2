"""Words for cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "card-is-up": _("There is a card up already."),
        "no-card": _("No card is up now."),
    }
