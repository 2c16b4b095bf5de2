"""Words for saying whose words something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import _

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import Words


def words() -> Words:
    return {"no-words-of-somebody": _("That entry has no words that could be somebody's own.")}
