"""Words for what is refused about expenses, pay and benefits."""

from __future__ import annotations

from coprod_tui.wording.catalogue import N_
from coprod_tui.wording.reasons import ReasonWords

WORDS: ReasonWords = {
    "bank-details": N_(
        "This looks like bank details, so we did not keep it. Coprod keeps none, to keep people safe. "
        "Take the numbers out, and give them only to whoever pays."
    ),
}
