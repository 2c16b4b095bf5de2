"""Words for actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording.catalogue import N_

if TYPE_CHECKING:
    from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "no-such-action": N_("There is no action with that number."),
}
