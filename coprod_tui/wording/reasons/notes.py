"""Words for notes and for words explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {
        "no-such-note": _("That note is not there."),
        "word-is-known": _("“{word}” is explained already."),
    }
