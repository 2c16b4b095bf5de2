"""A count while it goes on, told: how many have answered, and never how, until it is closed."""

from __future__ import annotations

from coprod_tui.model.count import Count
from coprod_tui.wording import _, ngettext
from coprod_tui.wording.scales import level_words


def step_asked(count: Count) -> str:
    """The step that is asked now: its words and its place among the others."""
    step = level_words(count.scale, count.step)
    return _("{place} of {count}: {step}").format(place=count.place + 1, count=len(count.steps), step=step)


def so_far(count: Count) -> str:
    """How many have answered, of how many here could."""
    words = ngettext(
        "{answered} of {count} here has answered.", "{answered} of {count} here have answered.", count.could
    )
    return words.format(answered=count.answered, count=count.could)
