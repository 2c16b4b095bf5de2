"""Expenses, pay and benefits, told in the group's own words. Of who was paid nothing is known."""

from __future__ import annotations

from coprod_tui.model.plan import Settings
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _


def resources_said(settings: Settings) -> tuple[tuple[str, str], ...]:
    """What each is about, and the group's words for it; () where it says nothing of money."""
    labelled = (
        (_("Expenses:"), settings.expenses),
        (_("Pay:"), settings.payment),
        (_("Benefits:"), settings.benefits),
    )
    return tuple((lead, in_a_line(words)) for lead, words in labelled if words)


def resource_lines(settings: Settings) -> tuple[str, ...]:
    """The same as plain lines."""
    return tuple(f"{lead} {words}" for lead, words in resources_said(settings))
