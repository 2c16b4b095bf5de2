"""Words for interpreters and supporters."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "voices-itself": N_("{name} cannot speak for that person. Somebody may speak for them already."),
}
