"""Words for what is refused about the terms people take part on."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "terms-no-file": N_("Name the file that the new terms are in, with --file."),
    "no-terms": N_("No terms are written down yet."),
    "terms-nobody-asked": N_("Say who was asked about these terms. If it was nobody, write: nobody."),
}
