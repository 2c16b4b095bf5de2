"""Whom somebody may talk to if something was not right for them. Nothing is kept of who looked."""

from __future__ import annotations

from coprod_tui.model.plan import Settings
from coprod_tui.sentences.record_view import closed, in_a_line
from coprod_tui.wording import _


def lines(ways: Settings) -> list[str]:
    """The two whom the group named, and how to reach them in its own words; that nobody is named yet, else."""
    said = ((_("In our group: {who}"), ways.support_person), (_("Outside our group: {who}"), ways.outside_person))
    named = [words.format(who=closed(in_a_line(who))) for words, who in said if who]
    if not named:
        return [_("Our group has named nobody for this yet. It can, in its ways of working.")]
    return [_("If something was not right for you, you can talk to somebody. You need not say why."), *named]


def on_room(ways: Settings) -> str:
    """The same for the screen that everybody sees: only where the group wants."""
    if ways.support_on_room:
        return " ".join(lines(ways))
    return _("Whom you can talk to is private. It stands on the Desk, in the invitation and in the summary.")
