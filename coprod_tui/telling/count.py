"""A count while it goes on, told: how many have answered, and never how, until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.wording import ngettext

if TYPE_CHECKING:
    from coprod_tui.model.count import Count


def so_far(count: Count) -> str:
    """How many have answered, of how many here could."""
    words = ngettext(
        "{answered} of {count} here has answered.", "{answered} of {count} here have answered.", count.could
    )
    return words.format(answered=count.answered, count=count.could)
