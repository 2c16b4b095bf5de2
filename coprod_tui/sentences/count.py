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
    """How many have answered, of how many here could; and how many of them on a phone, never how or who."""
    if count.by_page:
        words = ngettext(
            "{answered} of {count} here has answered, {phones} with a phone.",
            "{answered} of {count} here have answered, {phones} with a phone.",
            count.could,
        )
    else:
        words = ngettext(
            "{answered} of {count} here has answered.", "{answered} of {count} here have answered.", count.could
        )
    return words.format(answered=count.answered, count=count.could, phones=count.by_page)


def how_many(count: Count, *, phones: bool) -> str:
    """What belongs into the line. phones: some may have answered on one, and are not to be counted once more."""
    if phones:
        return _("How many by hand or paper, or names?") if count.named else _("How many by hand or paper?")
    return _("How many, or names.") if count.named else _("How many?")


def lost() -> str:
    return _("Answers on phones were lost, so those people are asked again.")
