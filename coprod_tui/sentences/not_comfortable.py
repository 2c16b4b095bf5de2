"""Whom somebody may talk to if something was not right for them. Nothing is kept of who looked."""

from __future__ import annotations

from collections.abc import Iterable

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.plan import Settings
from coprod_tui.model.text import folded
from coprod_tui.sentences.record_view import closed, in_a_line
from coprod_tui.wording import _


def lines(ways: Settings, chairs: Iterable[str] = ()) -> list[str]:
    """The two whom the group named, and how to reach them in its own words; that nobody is named yet, else.

    chairs: the names of those who chair today. Whoever is named should not be one of them, so it is said if they are.
    """
    supporters = ((_("In our group: {who}"), ways.support_person), (_("Outside our group: {who}"), ways.outside_person))
    named = [words.format(who=closed(in_a_line(who))) for words, who in supporters if who]
    if any(folded(name) in folded(ways.support_person) for name in chairs if name):
        named.insert(1, _("They chair today, so you may rather talk to somebody else."))
    if not named:
        return [_("Our group has named nobody for this yet. It can, in its ways of working.")]
    return [_("If something was not right for you, you can talk to somebody. You need not say why."), *named]


def on_room(ways: Settings) -> str:
    """The same for the screen that everybody sees: only where the group wants."""
    if ways.support_on_room:
        sentences = lines(ways)
        return " ".join(sentences[1:] or sentences)  # short: it stands on one line
    return _("Whom you can talk to is private. It stands on the Desk, in the invitation and in the summary.")


def lines_today(meeting: Meeting) -> list[str]:
    """The same for somebody who sits at this meeting."""
    return lines(meeting.plan.settings, [one.name for one in meeting.people.doing("chair")])
