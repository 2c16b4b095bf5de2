"""Words for whose turn it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "already-speaking": _("{name} is speaking already."),
        "nobody-waiting": _("Nobody is waiting to speak."),
        "nobody-speaking": _("Nobody is speaking now."),
    }
