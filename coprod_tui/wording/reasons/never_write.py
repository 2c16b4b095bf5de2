"""Words for what is refused because somebody asked never to be written to again."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "never-write": N_("{name} asked never to be written to again, so nothing goes to them."),
}
